package org.planningservices.spring;

import org.planningservices.desk.CommandResult;

/**
 * Thrown if other commands were recorded first. The application rolls its transaction back and runs all of it again, for example by
 * {@code @Retryable(includes = LostRaceException.class)} around {@code @Transactional}.
 */
public final class LostRaceException extends NotAcceptedException {

    private static final long serialVersionUID = 1;

    LostRaceException(CommandResult.Contended result) {
        super(result, "other commands were recorded first: run the whole transaction again");
    }
}
