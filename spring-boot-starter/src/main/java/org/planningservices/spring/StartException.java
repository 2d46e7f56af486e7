package org.planningservices.spring;

import org.jspecify.annotations.Nullable;

/** Thrown if the application cannot start; the message is the cause, and the action is what to do. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    StartException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
