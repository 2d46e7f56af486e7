package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a value of an answer is written, and what the documentation calls it. */
interface Shape<V> {

    /** A text. Half of a surrogate pair, which no UTF-8 has, is replaced by U+FFFD. */
    Shape<String> TEXT = of("a text", (value, json, locale) -> json.writeString(wellFormed(value)));

    /** A day. */
    Shape<LocalDate> DAY = of("a day", (value, json, locale) -> json.writeString(value.toString()));

    /** A whole number. */
    Shape<Number> NUMBER = of("a number", (value, json, locale) -> json.writeNumber(value.longValue()));

    /** True or false. */
    Shape<Boolean> FLAG = of("`true` or `false`", (value, json, locale) -> json.writeBoolean(value));

    /** Returns what the value is, for the documentation. */
    String description();

    /** Writes a value. */
    void write(V value, JsonGenerator json, Locale locale) throws IOException;

    /** Writes a value that does not know what it is called. */
    interface Writer<V> {

        void write(V value, JsonGenerator json, Locale locale) throws IOException;
    }

    /** Returns a shape. */
    static <V> Shape<V> of(String description, Writer<V> writer) {
        return new Shape<>() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void write(V value, JsonGenerator json, Locale locale) throws IOException {
                writer.write(value, json, locale);
            }
        };
    }

    /** Returns the shape of a value that is written as its {@code toString}. */
    static Shape<Object> text(String description) {
        return of(description, (value, json, locale) -> TEXT.write(String.valueOf(value), json, locale));
    }

    /** Returns the shape of a value that is written as the text of one of some codes. */
    static <V> Shape<V> code(String description, Function<V, String> code) {
        return of(description, (value, json, locale) -> TEXT.write(code.apply(value), json, locale));
    }

    /** Returns the shape of the constants of an enum, in lower case with hyphens. */
    static <E extends Enum<E>> Shape<E> code(Class<E> type) {
        return code(listed(type, EnumCodes::of), EnumCodes::of);
    }

    /** Returns the shape of the constants of an enum, in capitals, as reports write them. */
    static <E extends Enum<E>> Shape<E> name(Class<E> type) {
        return code(listed(type, Enum::name), Enum::name);
    }

    /** Returns the shape of a list. */
    static <V> Shape<Collection<? extends V>> list(Shape<V> elements) {
        return of("a list, each " + elements.description(), (values, json, locale) -> {
            json.writeStartArray();
            for (V value : values) {
                elements.write(value, json, locale);
            }
            json.writeEndArray();
        });
    }

    static <E extends Enum<E>> String listed(Class<E> type, Function<E, String> code) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "`" + code.apply(constant) + "`")
                .collect(Collectors.joining(", "));
    }

    /** Returns a text in which each half of a surrogate pair has its other half. */
    private static String wellFormed(String text) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                i++;
            } else {
                replaced = replaced == null ? new StringBuilder(text) : replaced;
                replaced.setCharAt(i, '\uFFFD');
            }
        }
        return replaced == null ? text : replaced.toString();
    }
}
