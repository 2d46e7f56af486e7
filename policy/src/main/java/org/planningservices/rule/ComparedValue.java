package org.planningservices.rule;

/**
 * A value that a rule compared, under the name that its message uses. Immutable.
 *
 * @param name  the name, such as {@code lastDay}
 * @param value  the value: a day, a number, a code, or a list of them
 */
public record ComparedValue(String name, Object value) {

    /**
     * Returns the value with its name.
     *
     * @param name  the name
     * @param value  the value
     * @return the two
     */
    public static ComparedValue of(String name, Object value) {
        return new ComparedValue(name, value);
    }
}
