package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** What the value of a field is: how it is read, how it is written, and how the documentation describes it. */
abstract sealed class Kind<V> {

    /** A text that is not blank. */
    static final Single<String> TEXT = text("a text", UnaryOperator.identity());

    /** A text that may be blank. */
    static final Single<String> ANY_TEXT = new Single<>(
            JsonToken.VALUE_STRING, "a text, perhaps blank", limits -> "a text", Fields::anyText, Single::writeText);

    /** A day. */
    static final Single<LocalDate> DAY =
            new Single<>(JsonToken.VALUE_STRING, "a day", limits -> "a day", Fields::day, Single::writeDay);

    /** A whole number. */
    static final Single<Integer> NUMBER = number("a number", Integer::valueOf, Integer::intValue);

    /** True or false. */
    static final Single<Boolean> FLAG = new Single<>(
            JsonToken.VALUE_TRUE,
            "`true` or `false`",
            limits -> "`true` or `false`",
            Fields::flag,
            (value, name, json, limits) -> json.writeBooleanField(name, value));

    private final JsonToken token;
    private final String description;

    private Kind(JsonToken token, String words) {
        this.token = token;
        this.description = words;
    }

    /** Returns the kind of a value that is written as a text, its {@code toString}, which is not blank. */
    static <V> Single<V> text(String words, Function<String, V> constructor) {
        return text(words, (fields, name, value) -> constructor.apply(fields.text(name, value)));
    }

    /** Returns the kind of a value that is written as a text, which the constructor may refuse. */
    static <V> Single<V> text(String words, String accepted, Function<String, V> constructor) {
        return text(words, (fields, name, value) -> fields.accepted(name, value, accepted, constructor));
    }

    private static <V> Single<V> text(String words, Reader<V> reader) {
        return new Single<>(JsonToken.VALUE_STRING, words, limits -> "a text", reader, Single::writeText);
    }

    /** Returns the kind of one of some words. */
    static <V> Single<V> word(String words, Map<String, V> values, Function<V, String> word) {
        return new Single<>(
                JsonToken.VALUE_STRING,
                words,
                limits -> "a text",
                (fields, name, value) -> fields.oneOf(name, value, values),
                (value, name, json, limits) -> json.writeStringField(name, word.apply(value)));
    }

    /** Returns the kind of the constants of an enum. */
    static <E extends Enum<E>> Single<E> word(Class<E> type) {
        Map<String, E> values = EnumCodes.of(type);
        return word("`" + String.join("` or `", values.keySet()) + "`", values, EnumCodes::of);
    }

    /** Returns the kind of a value that is written as a whole number. */
    static <V> Single<V> number(String words, IntFunction<V> constructor, ToIntFunction<V> number) {
        return new Single<>(
                JsonToken.VALUE_NUMBER_INT,
                words,
                Limits::writtenNumber,
                (fields, name, value) -> constructor.apply(fields.number(name, value)),
                (value, name, json, limits) -> Single.writeNumber(number.applyAsInt(value), name, json, limits));
    }

    /** Returns the kind of a version of a form, of which the first is 1. */
    static Single<Integer> version(int latest) {
        String accepted = "a version up to " + latest;
        return new Single<>(
                JsonToken.VALUE_NUMBER_INT,
                accepted,
                limits -> accepted,
                (fields, name, value) -> fields.version(name, value, accepted, latest),
                (value, name, json, limits) -> json.writeNumberField(name, value));
    }

    /** Returns the kind of a list, perhaps empty, in which a value may be twice. */
    static <V> Several<V> list(String words, Single<V> elements) {
        return new Several<>(words, elements, (fields, name, list) -> list);
    }

    /** Returns the kind of a list of one value or more, none of them twice. */
    static <V> Several<V> distinct(String words, Single<V> elements) {
        return new Several<>(
                words, elements, (fields, name, list) -> fields.distinct(name, fields.notEmpty(name, list)));
    }

    /** Returns the token that a value starts with, in JSON; true stands for false, too. */
    final JsonToken token() {
        return token;
    }

    /** Returns what a value is, for the documentation. */
    final String description() {
        return description;
    }

    /** Returns what should be there where the field is missing, for its fault. */
    abstract String expected(Limits limits);

    /** Reads a value; of equal ones, the first that the file has. */
    abstract V read(Fields fields, String name, Value value);

    /** Writes a field with this value. */
    abstract void write(V value, String name, JsonGenerator json, Limits limits) throws IOException;

    /** Reads a value, or throws its fault. */
    private interface Reader<V> {

        V read(Fields fields, String name, Value value);
    }

    /** Writes a field. */
    private interface Writer<V> {

        void write(V value, String name, JsonGenerator json, Limits limits) throws IOException;
    }

    /** Returns a list, or throws its fault. */
    private interface Check<V> {

        List<V> checked(Fields fields, String name, List<V> list);
    }

    /** One value, written as one token. */
    static final class Single<V> extends Kind<V> {

        private final Function<Limits, String> expected;
        private final Reader<V> reader;
        private final Writer<V> writer;

        private Single(
                JsonToken token, String words, Function<Limits, String> expected, Reader<V> reader, Writer<V> writer) {
            super(token, words);
            this.expected = expected;
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        String expected(Limits limits) {
            return expected.apply(limits);
        }

        @Override
        V read(Fields fields, String name, Value value) {
            return fields.shared().first(this, value.text(), make(fields, name, value));
        }

        /** Makes a value anew. */
        V make(Fields fields, String name, Value value) {
            return reader.read(fields, name, value);
        }

        @Override
        void write(V value, String name, JsonGenerator json, Limits limits) throws IOException {
            writer.write(value, name, json, limits);
        }

        private static void writeText(Object value, String name, JsonGenerator json, Limits limits) throws IOException {
            json.writeStringField(name, value.toString());
        }

        private static void writeNumber(int number, String name, JsonGenerator json, Limits limits) throws IOException {
            if (!limits.haveNumber(number)) {
                throw refused(name, limits.number(), number);
            }
            json.writeNumberField(name, number);
        }

        private static void writeDay(LocalDate day, String name, JsonGenerator json, Limits limits) throws IOException {
            if (!limits.haveYear(day.getYear())) {
                throw refused(name, limits.day(), day);
            }
            json.writeStringField(name, day.toString());
        }

        private static IllegalArgumentException refused(String name, String accepted, Object found) {
            return new IllegalArgumentException("`" + name + "` must be " + accepted + ", found `" + found + "`");
        }
    }

    /** Several values, written as a list of texts. */
    static final class Several<V> extends Kind<List<V>> {

        private final Single<V> elements;
        private final Check<V> check;

        private Several(String words, Single<V> elements, Check<V> check) {
            super(JsonToken.START_ARRAY, words);
            this.elements = elements;
            this.check = check;
        }

        /** Returns what each value is. */
        Single<V> elements() {
            return elements;
        }

        @Override
        String expected(Limits limits) {
            return "a list of texts";
        }

        @Override
        List<V> read(Fields fields, String name, Value value) {
            List<V> list = new ArrayList<>();
            for (Value element : fields.texts(name, value)) {
                list.add(elements.read(fields, name, element));
            }
            return checked(fields, name, list);
        }

        /** Returns a list of values read, or throws its fault. */
        List<V> checked(Fields fields, String name, List<V> list) {
            return check.checked(fields, name, list);
        }

        @Override
        void write(List<V> list, String name, JsonGenerator json, Limits limits) throws IOException {
            json.writeArrayFieldStart(name);
            for (V value : list) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }
}
