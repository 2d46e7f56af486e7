package org.planningservices.require;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with a type of its own: an id or a code. Two are equal if they have the same type and the same text. Immutable.
 *
 * <p>Each type also implements {@code Comparable} itself: a hash map compares colliding keys, and stays fast, only if their own
 * class does.
 *
 * @param <T>  the type
 */
public abstract class TypedText<T extends TypedText<T>> implements Comparable<T> {

    private final String text;

    /**
     * Stores a text.
     *
     * @param text  the text, checked by the type
     */
    protected TypedText(String text) {
        this.text = text;
    }

    /**
     * Requires a text of at most {@value Require#LONGEST_TEXT} code points that is not blank.
     *
     * @param text  the text
     * @param argument  the name of the argument that has the text
     * @param name  what the text is, for the message
     * @return the text
     * @throws IllegalArgumentException if the text is blank or longer, or contains an unpaired surrogate
     */
    protected static String requireNotBlank(String text, String argument, String name) {
        Require.notBlank(Objects.requireNonNull(text, argument), name);
        return text;
    }

    /**
     * Returns the text.
     *
     * @return the text
     */
    protected final String text() {
        return text;
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public final int compareTo(T other) {
        return text.compareTo(other.text());
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // every type is final
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other != null && getClass() == other.getClass() && text.equals(((TypedText<?>) other).text));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** Returns the text. */
    @Override
    public final String toString() {
        return text;
    }
}
