package org.planningservices.explorer;

/** Thrown if a method cannot answer because of its arguments. The message is the one that the command line prints. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    Fault(String message) {
        super(message);
    }
}
