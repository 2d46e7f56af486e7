package org.planningservices.examples.spark;

/** Something could not be done, for a reason that the user can fix. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
