package org.planningservices.json;

import com.fasterxml.jackson.core.JsonToken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;

/**
 * The fields of one object, read one by one. A fault of a field is reported when the field is read, and a field that nobody
 * read is reported by {@link #end()}.
 */
final class Fields extends Values {

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_DIGITS = 10;
    private static final int MOST_LARGE_DIGITS = 18;
    private static final String LARGE_NUMBER = "a number from 0 on, of at most " + MOST_LARGE_DIGITS + " digits";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Value object;
    private final String path;
    private final Limits limits;
    private final ValueInterner shared;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Takes an object that is in no other.
     *
     * @param object  the object
     * @param limits  the days and the numbers that are accepted
     * @param shared  the values of records read before, which equal values of this record share
     */
    Fields(Value object, Limits limits, ValueInterner shared) {
        this(object, "", limits, shared);
    }

    private Fields(Value object, String path, Limits limits, ValueInterner shared) {
        this.object = object;
        this.path = path;
        this.limits = limits;
        this.shared = shared;
    }

    /** Takes a text that is not blank. */
    String text(String name) {
        return text(name, required(name, "a text"));
    }

    /** Takes a text that is not blank, as the value that it stands for. */
    <T> T value(String name, Function<String, T> constructor) {
        return constructor.apply(text(name));
    }

    /** Takes a list of texts that are not blank, each as the value that it stands for. */
    <T> List<T> values(String name, Function<String, T> constructor) {
        List<T> list = new ArrayList<>();
        for (Value element : texts(name, required(name, "a list of texts"))) {
            list.add(constructor.apply(text(name, element)));
        }
        return list;
    }

    /** Takes a list of one or more values, none of them twice. */
    <T> List<T> distinctValues(String name, Function<String, T> constructor) {
        return distinct(name, notEmpty(name, values(name, constructor)));
    }

    /** Refuses a list in which there is nothing. */
    <T> List<T> notEmpty(String name, List<T> list) {
        if (list.isEmpty()) {
            throw fault(name, "one element or more", "an empty list");
        }
        return list;
    }

    /** Refuses a list in which something is twice. */
    <T> List<T> distinct(String name, List<T> list) {
        if (list.size() == 1) {
            return list;
        }
        Set<T> seen = new HashSet<>();
        for (T element : list) {
            if (!seen.add(element)) {
                throw fault(name, "no element twice", Excerpt.quoted(element.toString()) + " twice");
            }
        }
        return list;
    }

    /** Takes a whole number. */
    int number(String name) {
        return number(name, required(name, limits.writtenNumber()));
    }

    /** Takes a list of whole numbers. */
    List<Integer> numbers(String name) {
        return elements(name, "a list of numbers").stream()
                .map(element -> number(name, element))
                .toList();
    }

    /** Takes true or false; what is absent is false. */
    boolean flag(String name) {
        return find(name).map(value -> flag(name, value)).orElse(false);
    }

    /** Takes a day. */
    LocalDate day(String name) {
        return day(name, required(name, "a day"));
    }

    /** Takes a day, if it is there. */
    Optional<LocalDate> findDay(String name) {
        return find(name).map(value -> day(name, value));
    }

    /** Takes a field whose value is a day or {@code null}. */
    Optional<LocalDate> dayOrNull(String name) {
        known.add(name);
        Value value = object.fields().get(name);
        if (value == null) {
            throw fault(name, "`null` or " + limits.writtenDay(), "no such field");
        }
        return value.token() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(day(name, value, "`null` or "));
    }

    /** Takes a whole number from 0 on, of at most 18 digits, whatever the limits are. */
    long largeNumber(String name) {
        Value value = required(name, LARGE_NUMBER);
        if (value.token() != JsonToken.VALUE_NUMBER_INT
                || value.text().length() > MOST_LARGE_DIGITS
                || value.text().startsWith("-")) {
            throw fault(name, value, LARGE_NUMBER, value.found());
        }
        return Long.parseLong(value.text());
    }

    /** Takes a day, or a word where there is none. */
    Optional<LocalDate> dayOr(String word, String name) {
        Value value = required(name, "`" + word + "` or " + limits.writtenDay());
        return value.isText() && value.text().equals(word)
                ? Optional.empty()
                : Optional.of(day(name, value, "`" + word + "` or "));
    }

    /** Takes one of some words. */
    <T> T oneOf(String name, Map<String, T> words) {
        return oneOf(name, required(name, "a text"), words);
    }

    /** Takes a list of texts, each of them one of some words. */
    <T> List<T> eachOf(String name, Map<String, T> words) {
        List<T> list = new ArrayList<>();
        for (Value element : elements(name, "a list of texts")) {
            list.add(oneOf(name + "[" + list.size() + "]", element, words));
        }
        return list;
    }

    /** Takes a text that is not blank, if it is there. */
    Optional<String> findText(String name) {
        return find(name).map(value -> text(name, value));
    }

    /** Takes an object. */
    <T> T object(String name, Function<Fields, T> reader) {
        return object(name, required(name, "an object"), reader);
    }

    /** Takes an object, or a word where there is none. */
    <T> Optional<T> objectOr(String word, String name, Function<Fields, T> reader) {
        String accepted = "`" + word + "` or an object";
        Value value = required(name, accepted);
        if (value.isText() && value.text().equals(word)) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw fault(name, value, accepted, value.found());
        }
        return Optional.of(object(name, value, reader));
    }

    /** Takes a list of objects, none of them twice. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        List<T> objects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value element : elements(name, "a list of objects")) {
            String place = name + "[" + objects.size() + "]";
            objects.add(object(place, element, reader));
            // texts, since a set looks at each of the objects whose hash codes were made to collide
            if (!seen.add(element.said())) {
                throw fault(place, element, "no element twice", "one that is there already");
            }
        }
        return List.copyOf(objects);
    }

    /** Takes every field, under the value that its name stands for; the constructor may refuse a name. */
    <K, V> Map<K, V> byName(Function<String, K> constructor, Function<String, V> reader) {
        Map<K, V> map = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> {
            text(name, value.named(name));
            map.put(made(name, () -> constructor.apply(name)), reader.apply(name));
        });
        return map;
    }

    /** Makes a value that may refuse what was read. */
    <T> T made(String name, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw refused(name, Objects.toString(e.getMessage()));
        }
    }

    /** Returns the fault of a field, or of an element of one, that something else found. */
    FormatException refused(String name, String fault) {
        return new FormatException(place(name).line(), path + name, fault);
    }

    @Override
    <V> V get(Field<V> field) {
        Kind<V> kind = field.kind();
        return kind.read(this, field.name(), required(field.name(), kind.expected(limits)));
    }

    @Override
    <V> Optional<V> find(Field<V> field) {
        return find(field.name()).map(value -> field.kind().read(this, field.name(), value));
    }

    @Override
    Operator operator(PartnerId partner, Optional<OperatorRole> role) {
        return shared.operator(partner, role);
    }

    @Override
    void inOrder(Field<LocalDate> lastField, LocalDate first, LocalDate last) {
        inOrder(lastField.name(), first, last);
    }

    /** Refuses a last day before its first. */
    void inOrder(String lastName, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw fault(lastName, "`" + first + "` or a later day", "`" + last + "`");
        }
    }

    @Override
    void end() {
        for (String name : object.fields().keySet()) {
            if (!known.contains(name)) {
                throw fault(name, "only `" + String.join("`, `", known) + "`", "another field");
            }
        }
    }

    /** Returns the values of records read before. */
    ValueInterner shared() {
        return shared;
    }

    /** Returns a value as a text that is not blank. */
    String text(String name, Value value) {
        String text = anyText(name, value);
        if (text.isBlank()) {
            throw fault(name, value, "a text that is not blank", Excerpt.quoted(text));
        }
        return text;
    }

    /** Returns a value as what the constructor makes of its text, and may refuse. */
    <T> T accepted(String name, Value value, String accepted, Function<String, T> constructor) {
        String text = text(name, value);
        try {
            return constructor.apply(text);
        } catch (IllegalArgumentException e) {
            throw fault(name, accepted, Excerpt.quoted(text));
        }
    }

    /** Returns a value as one of some words. */
    <T> T oneOf(String name, Value value, Map<String, T> words) {
        String text = text(name, value);
        T found = words.get(text);
        if (found == null) {
            throw fault(name, value, "one of `" + String.join("`, `", words.keySet()) + "`", Excerpt.quoted(text));
        }
        return found;
    }

    /** Returns the texts of a value that is a list. */
    List<Value> texts(String name, Value value) {
        if (!value.isListOfTexts()) {
            throw fault(name, value, "a list of texts", value.found());
        }
        return value.elements();
    }

    /** Returns a value as true or false. */
    boolean flag(String name, Value value) {
        if (!value.token().isBoolean()) {
            throw fault(name, value, "`true` or `false`", value.found());
        }
        return value.token() == JsonToken.VALUE_TRUE;
    }

    /** Returns a value as a version, of which the first is 1. */
    int version(String name, Value value, String accepted, int latest) {
        if (value.token() != JsonToken.VALUE_NUMBER_INT
                || value.text().length() > MOST_DIGITS
                || Long.parseLong(value.text()) < 1
                || Long.parseLong(value.text()) > latest) {
            throw fault(name, value, accepted, value.found());
        }
        return Integer.parseInt(value.text());
    }

    private List<Value> elements(String name, String accepted) {
        Value value = required(name, accepted);
        if (value.token() != JsonToken.START_ARRAY) {
            throw fault(name, value, accepted, value.found());
        }
        return value.elements();
    }

    private <T> T object(String name, Value value, Function<Fields, T> reader) {
        if (!value.isObject()) {
            throw fault(name, value, "an object", value.found());
        }
        Fields fields = new Fields(value, path + name + ".", limits, shared);
        T read = reader.apply(fields);
        fields.end();
        return read;
    }

    /** Returns a value as a whole number. */
    int number(String name, Value value) {
        if (value.token() != JsonToken.VALUE_NUMBER_INT
                || value.text().length() > MOST_DIGITS
                || value.text().startsWith("-")
                || !limits.haveNumber(Long.parseLong(value.text()))) {
            throw fault(name, value, limits.writtenNumber(), value.found());
        }
        return Integer.parseInt(value.text());
    }

    /** Returns a value as a day. */
    LocalDate day(String name, Value value) {
        return day(name, value, "");
    }

    /** Takes a day; a fault names before it what else would have been accepted. */
    private LocalDate day(String name, Value value, String otherwise) {
        String text = value.text();
        if (!value.isText()) {
            throw notADay(name, value, otherwise, value.found());
        }
        if (!DAY.matcher(text).matches()) {
            throw notADay(name, value, otherwise, Excerpt.quoted(text));
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        if (!limits.haveYear(year)) {
            throw notADay(name, value, otherwise, Excerpt.quoted(text));
        }
        try {
            return LocalDate.of(year, Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            throw notADay(name, value, otherwise, Excerpt.quoted(text) + ", which does not exist");
        }
    }

    private FormatException notADay(String name, Value value, String otherwise, String found) {
        return fault(name, value, otherwise + limits.writtenDay(), found);
    }

    private Value required(String name, String accepted) {
        return find(name).orElseThrow(() -> fault(name, accepted, "no such field"));
    }

    private Optional<Value> find(String name) {
        known.add(name);
        Value value = object.fields().get(name);
        if (value != null && value.token() == JsonToken.VALUE_NULL) {
            throw fault(name, value, "a value", "`null`");
        }
        return Optional.ofNullable(value);
    }

    /** Returns a value as a text, perhaps blank. */
    String anyText(String name, Value value) {
        if (!value.isText()) {
            throw fault(name, value, "a text", value.found());
        }
        String text = value.text();
        if (text.length() > LONGEST_TEXT && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw fault(
                    name,
                    value,
                    "a text of at most " + LONGEST_TEXT + " characters",
                    "a longer one, " + Excerpt.quoted(text));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int point = text.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw fault(
                            name,
                            value,
                            "a text of whole characters",
                            "half a surrogate pair in " + Excerpt.quoted(text));
                }
                i++;
            }
        }
        return text;
    }

    private FormatException fault(String name, String accepted, String found) {
        return fault(name, place(name), accepted, found);
    }

    private FormatException fault(String name, Value place, String accepted, String found) {
        return new FormatException(place.line(), path + name, accepted, found);
    }

    private Value place(String name) {
        return object.fields().getOrDefault(name, object);
    }
}
