package org.planningservices.policy.facts;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a fact of an application's own, which rules of its own read.
 *
 * <p>For example, {@code FactName.of("openReservations", Integer.class)} for the number of open reservations of a location.
 * Give the value with {@link Facts#with}, and read it with {@link Facts#find}. Immutable.
 *
 * @param name  the name: a letter, then letters, digits, hyphens and periods, at most 100 characters
 * @param type  the type of the value
 * @param <T>  the type of the value
 */
public record FactName<T>(String name, Class<T> type) implements Fact {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");

    /**
     * Checks the name.
     *
     * @param name  the name
     * @param type  the type of the value
     * @throws IllegalArgumentException if the name has another form, or if the type is primitive
     */
    public FactName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (type.isPrimitive()) {
            throw new IllegalArgumentException(
                    "the type of a fact must be a class such as `Integer`, found `" + type + "`");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a fact must be a letter, then letters, digits, hyphens and"
                    + " periods, at most 100 characters, found `" + name + "`");
        }
    }

    /**
     * Returns the name of a fact.
     *
     * @param name  the name: a letter, then letters, digits, hyphens and periods, at most 100 characters
     * @param type  the type of the value, such as {@code Integer.class}; not primitive
     * @param <T>  the type of the value
     * @return the name
     * @throws IllegalArgumentException if the name has another form, or if the type is primitive
     */
    public static <T> FactName<T> of(String name, Class<T> type) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        return new FactName<>(name, type);
    }

    @Override
    public String code() {
        return name;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
