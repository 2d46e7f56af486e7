package org.planningservices.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, taken one by one. What is wrong with a field is told when it is taken, and what is left over
 * by {@link #end()}.
 */
final class Fields {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Lines.LONGEST)
                    .maxNameLength(Lines.LONGEST)
                    .build())
            .build();
    private static final String OBJECT = "a JSON object";
    private static final int LONGEST_TEXT = 1000;
    private static final int LARGEST_NUMBER = 100_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final int line;
    private final Map<Object, Object> shared;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** A value as it stands in the file: its token, its text, and the elements of a list of texts. */
    private record Value(
            JsonToken token, String text, @Nullable List<String> elements) {

        String found() {
            return switch (token) {
                case VALUE_STRING -> "the text " + Found.quoted(text);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Found.quoted(text);
                case START_ARRAY -> elements == null ? "a list with something else in it" : "a list";
                case START_OBJECT -> "an object";
                default -> Found.quoted(text);
            };
        }
    }

    /**
     * Reads a record.
     *
     * @param line  the number of its line
     * @param text  the line
     * @param shared  values read before, which equal values of this record share
     */
    Fields(int line, String text, Map<Object, Object> shared) {
        this.line = line;
        this.shared = shared;
        try (JsonParser json = JSON.createParser(text)) {
            readObject(json, text);
        } catch (JsonProcessingException e) {
            throw new FormatException(line, null, OBJECT, Found.quoted(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    private void readObject(JsonParser json, String text) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new FormatException(line, null, OBJECT, Found.quoted(text));
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (values.put(name, readValue(json)) != null) {
                throw new FormatException(line, name, "the field once", "it twice");
            }
        }
        if (json.nextToken() != null) {
            throw new FormatException(line, null, "one JSON object", Found.quoted(text));
        }
    }

    private static Value readValue(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Value(token, "", null);
        }
        return token == JsonToken.START_ARRAY
                ? new Value(token, "", readElements(json))
                : new Value(token, json.getText(), null);
    }

    private static @Nullable List<String> readElements(JsonParser json) throws IOException {
        List<String> elements = new ArrayList<>();
        boolean texts = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts &= json.currentToken() == JsonToken.VALUE_STRING;
            if (texts) {
                elements.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts ? elements : null;
    }

    /** Takes a text that is not blank. */
    String text(String name) {
        return notBlank(name, anyText(name));
    }

    /** Takes a text that may be blank. */
    String anyText(String name) {
        return checked(name, required(name, "a text"));
    }

    /** Takes a text that may be blank, if it is there. */
    Optional<String> findAnyText(String name) {
        return find(name).map(value -> checked(name, value));
    }

    /** Takes a text that is not blank, if it is there. */
    Optional<String> findText(String name) {
        return findAnyText(name).map(text -> notBlank(name, text));
    }

    /** Takes a text that is not blank, as the value that it stands for. */
    <T> T value(String name, Function<String, T> constructor) {
        return share(constructor.apply(text(name)));
    }

    /** Takes a list of texts that are not blank, each as the value that it stands for. */
    <T> List<T> values(String name, Function<String, T> constructor) {
        Value value = required(name, "a list of texts");
        if (value.elements() == null) {
            throw new FormatException(line, name, "a list of texts", value.found());
        }
        List<T> list = new ArrayList<>();
        for (String element : value.elements()) {
            list.add(share(constructor.apply(notBlank(name, checked(name, element)))));
        }
        return list;
    }

    /** Takes a list of one or more values, none of them twice. */
    <T> List<T> distinctValues(String name, Function<String, T> constructor) {
        List<T> list = values(name, constructor);
        if (list.isEmpty()) {
            throw new FormatException(line, name, "one element or more", "an empty list");
        }
        Set<T> seen = new HashSet<>();
        for (T element : list) {
            if (!seen.add(element)) {
                throw new FormatException(line, name, "no element twice", Found.quoted(element.toString()) + " twice");
            }
        }
        return list;
    }

    /** Takes a whole number. */
    int number(String name) {
        String accepted = "a number from 0 to " + LARGEST_NUMBER + ", in digits alone";
        Value value = required(name, accepted);
        if (value.token() != JsonToken.VALUE_NUMBER_INT
                || value.text().length() > 6
                || value.text().startsWith("-")
                || Integer.parseInt(value.text()) > LARGEST_NUMBER) {
            throw new FormatException(line, name, accepted, value.found());
        }
        return Integer.parseInt(value.text());
    }

    /** Takes true or false; what is absent is false. */
    boolean flag(String name) {
        Value value = find(name).orElse(null);
        if (value != null && !value.token().isBoolean()) {
            throw new FormatException(line, name, "`true` or `false`", value.found());
        }
        return value != null && value.token() == JsonToken.VALUE_TRUE;
    }

    /** Takes a day. */
    LocalDate day(String name) {
        return day(name, required(name, "a day"));
    }

    /** Takes a day, if it is there. */
    Optional<LocalDate> findDay(String name) {
        return find(name).map(value -> day(name, value));
    }

    /** Takes one of some words. */
    <T> T oneOf(String name, Map<String, T> words) {
        String text = text(name);
        T value = words.get(text);
        if (value == null) {
            throw new FormatException(
                    line, name, "one of `" + String.join("`, `", words.keySet()) + "`", Found.quoted(text));
        }
        return value;
    }

    /** Takes a text that a constructor may refuse. */
    <T> T accepted(String name, String accepted, Function<String, T> constructor) {
        String text = text(name);
        try {
            return share(constructor.apply(text));
        } catch (IllegalArgumentException e) {
            throw new FormatException(line, name, accepted, Found.quoted(text));
        }
    }

    /** Refuses a last day before its first. */
    void inOrder(String lastName, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new FormatException(line, lastName, "`" + first + "` or a later day", "`" + last + "`");
        }
    }

    /** Refuses the fields that nobody took. */
    void end() {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new FormatException(line, name, "only `" + String.join("`, `", known) + "`", "another field");
            }
        }
    }

    /** Returns the value that equals this one and was seen first, so that a long journal keeps each only once. */
    @SuppressWarnings("unchecked") // equal values are of one class
    <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    private LocalDate day(String name, Value value) {
        String text = value.text();
        if (value.token() != JsonToken.VALUE_STRING) {
            throw notADay(name, value.found());
        }
        if (!DAY.matcher(text).matches()) {
            throw notADay(name, Found.quoted(text));
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw notADay(name, Found.quoted(text));
        }
        try {
            return share(LocalDate.of(year, Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10)));
        } catch (DateTimeException e) {
            throw notADay(name, Found.quoted(text) + ", which does not exist");
        }
    }

    private FormatException notADay(String name, String found) {
        return new FormatException(
                line,
                name,
                "a day from " + FIRST_YEAR + "-01-01 to " + LAST_YEAR + "-12-31, written YYYY-MM-DD",
                found);
    }

    private Value required(String name, String accepted) {
        return find(name).orElseThrow(() -> new FormatException(line, name, accepted, "no such field"));
    }

    private Optional<Value> find(String name) {
        known.add(name);
        Value value = values.get(name);
        if (value != null && value.token() == JsonToken.VALUE_NULL) {
            throw new FormatException(line, name, "a value", "`null`");
        }
        return Optional.ofNullable(value);
    }

    private String checked(String name, Value value) {
        if (value.token() != JsonToken.VALUE_STRING) {
            throw new FormatException(line, name, "a text", value.found());
        }
        return checked(name, value.text());
    }

    private String checked(String name, String text) {
        if (text.length() > LONGEST_TEXT && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new FormatException(
                    line,
                    name,
                    "a text of at most " + LONGEST_TEXT + " characters",
                    "a longer one, " + Found.quoted(text));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int point = text.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw new FormatException(
                            line, name, "a text of whole characters", "half a surrogate pair in " + Found.quoted(text));
                }
                i++;
            }
        }
        return text;
    }

    private String notBlank(String name, String text) {
        if (text.isBlank()) {
            throw new FormatException(line, name, "a text that is not blank", Found.quoted(text));
        }
        return text;
    }
}
