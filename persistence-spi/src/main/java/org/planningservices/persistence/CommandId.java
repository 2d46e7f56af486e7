package org.planningservices.persistence;

import java.util.Objects;
import org.planningservices.require.TypedText;

/**
 * The id of a command. The caller chooses it: one id for each thing that must happen only once.
 *
 * <p>An opaque text, compared as written. For example, {@code CommandId.of("reserve-V-1001-7f3a")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class CommandId extends TypedText<CommandId> implements Comparable<CommandId> {

    private CommandId(String value) {
        super(value);
    }

    /**
     * Returns the command id with this text.
     *
     * @param value  the text, not blank
     * @return the command id
     * @throws IllegalArgumentException if the text is blank
     */
    public static CommandId of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("command id must not be blank, found `" + value + "`");
        }
        return new CommandId(value);
    }

    /**
     * Returns the text.
     *
     * @return the text
     */
    public String value() {
        return text();
    }
}
