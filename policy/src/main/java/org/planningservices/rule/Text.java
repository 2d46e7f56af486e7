package org.planningservices.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line that the library has in English and in Dutch, with the values that it names.
 *
 * <p>For example, the text of a milestone: {@code `2021-06-30` is the last day to create or assign a voucher}. The library
 * makes texts; the keys are not public API. Immutable.
 *
 * @param key  the key of the line
 * @param values  the values that the line names, each under its name
 */
public record Text(String key, List<ComparedValue> values) {

    /**
     * Copies the values.
     *
     * @param key  the key of the line
     * @param values  the values that the line names, each under its name
     */
    public Text {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(values, "values");
        values = List.copyOf(values);
    }

    /**
     * Returns a text.
     *
     * @param key  the key of the line
     * @param values  the values that the line names, each under its name
     * @return the text
     */
    public static Text of(String key, ComparedValue... values) {
        Objects.requireNonNull(key, "key");
        return new Text(key, List.of(values));
    }

    /**
     * Returns the line, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns the line, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     * @throws java.util.MissingResourceException if the library has no line under the key
     */
    public String message(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Messages.text(locale, key, values);
    }

    /** Returns the line, in English. */
    @Override
    public String toString() {
        return message();
    }
}
