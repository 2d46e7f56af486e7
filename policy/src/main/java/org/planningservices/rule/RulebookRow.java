package org.planningservices.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A row of the rulebook: a {@linkplain Rule rule}, which decides a step, or a {@linkplain Provision provision}, which decides
 * a value.
 */
public sealed interface RulebookRow permits Rule, Provision {

    /**
     * Returns the id of the row.
     *
     * @return the id
     */
    RulebookId id();

    /**
     * Returns the values of the terms that the title names.
     *
     * @return the values, each under its name
     */
    List<ComparedValue> titleValues();

    /**
     * Returns what the row rests on.
     *
     * @return basis and sources
     */
    Evidence evidence();

    /**
     * Returns the title of the row in English.
     *
     * @return one line
     */
    default String title() {
        return title(Locale.ENGLISH);
    }

    /**
     * Returns the title of the row, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    default String title(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Messages.text(locale, "title." + id(), titleValues());
    }

    /**
     * Returns the sources.
     *
     * @return one source or more, the best first
     */
    default List<Citation> sources() {
        return evidence().sources();
    }

    /**
     * Returns the basis.
     *
     * @return the basis
     */
    default Basis basis() {
        return evidence().basis();
    }

    /**
     * Tells whether only a second hand says so.
     *
     * @return true if no source is by Microsoft
     */
    default boolean isSecondHand() {
        return evidence().isSecondHand();
    }
}
