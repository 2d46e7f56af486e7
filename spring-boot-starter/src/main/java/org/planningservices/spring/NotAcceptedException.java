package org.planningservices.spring;

import java.util.Objects;
import org.planningservices.desk.CommandResult;

/**
 * Thrown by {@link JoiningDesk#require} if the desk does not accept the command. Spring rolls the transaction back when this exception
 * leaves {@code @Transactional} code. The result is not serialized with it.
 */
public class NotAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CommandResult result;

    NotAcceptedException(CommandResult result, String message) {
        super(message);
        this.result = result;
    }

    /**
     * Returns the result of the command.
     *
     * @return the result, never {@link CommandResult.Accepted}
     * @throws NullPointerException if the exception was serialized
     */
    public CommandResult result() {
        return Objects.requireNonNull(result, "result");
    }
}
