package org.planningservices.persistence;

/**
 * The id of a command, chosen by whoever gives it: one for each thing that is meant to happen once.
 *
 * <p>An opaque text, compared as it is written. For example, {@code CommandId.of("reserve-V-1001-7f3a")}. Immutable.
 *
 * @param value  the id as written, not blank
 */
public record CommandId(String value) {

    /**
     * Checks the value.
     *
     * @param value  the id as written, not blank
     * @throws IllegalArgumentException if it is blank
     */
    public CommandId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("command id must not be blank, found `" + value + "`");
        }
    }

    /**
     * Returns the id written so.
     *
     * @param value  the id as written, not blank
     * @return the id
     * @throws IllegalArgumentException if the value is blank
     */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    /** Returns the id as written. */
    @Override
    public String toString() {
        return value;
    }
}
