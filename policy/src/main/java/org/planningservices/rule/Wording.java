package org.planningservices.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A text of an application in one or more languages: the title or the message of a rule of its own.
 *
 * <p>A name in braces, of letters, digits and underscores, stands for a value of that name; without such a value it stays as it
 * is. For example, {@code Wording.of("reserve by `{lastDay}`")}. Other languages get the English text. Immutable.
 */
public final class Wording {

    private final Map<String, String> texts;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Template english;

    private Wording(Map<String, String> texts) {
        this.texts = texts;
        texts.forEach((language, text) -> templates.put(language, Template.of(text)));
        english = templates.values().iterator().next();
    }

    /**
     * Returns a line in English.
     *
     * @param text  the text, not blank; a name in braces stands for a value
     * @return the line
     * @throws IllegalArgumentException if the text is blank
     */
    public static Wording of(String text) {
        Objects.requireNonNull(text, "text");
        return new Wording(Map.of(Locale.ENGLISH.getLanguage(), notBlank(text)));
    }

    /**
     * Returns the line in one more language, or with another text in a language that it has.
     *
     * @param locale  a locale of the language
     * @param text  the text in the language, not blank
     * @return the copy
     * @throws IllegalArgumentException if the text is blank
     */
    public Wording with(Locale locale, String text) {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(text, "text");
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(locale.getLanguage(), notBlank(text));
        return new Wording(more);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text that is not blank was expected, found `" + text + "`");
        }
        return text;
    }

    /**
     * Returns the line with its values.
     *
     * @param locale  the locale; a language that the text is not in gets the English text
     * @param values  the values that the line names, each under its name
     * @return one line
     */
    public String message(Locale locale, List<ComparedValue> values) {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(values, "values");
        return Messages.text(locale, templates.getOrDefault(locale.getLanguage(), english), values);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Wording that && texts.equals(that.texts));
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** Returns the line in English, with the names in braces. */
    @Override
    public String toString() {
        return texts.values().iterator().next();
    }
}
