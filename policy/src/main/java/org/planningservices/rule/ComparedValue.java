package org.planningservices.rule;

import java.util.Objects;

/**
 * A value that a rule compared, under the name that its message uses. Immutable.
 *
 * @param name  the name, such as {@code lastDay}
 * @param value  the value: a day, a number, a code, or a list of them
 */
public record ComparedValue(String name, Object value) {
    /**
     * Checks that no part is null.
     *
     * @param name  the name, such as {@code lastDay}
     * @param value  the value: a day, a number, a code, or a list of them
     */
    public ComparedValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the value with its name.
     *
     * @param name  the name
     * @param value  the value
     * @return the two
     */
    public static ComparedValue of(String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return new ComparedValue(name, value);
    }
}
