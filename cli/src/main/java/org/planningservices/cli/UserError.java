package org.planningservices.cli;

/** That a command could not be carried out, for a reason that its user can mend. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
