package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.function.Function;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;

/** Is told of every answer that a scenario expects something of. */
@FunctionalInterface
public interface DecisionListener {

    /**
     * Is told of a question.
     *
     * @param day  the day it was asked about
     * @param answers  the answer by day, the question and all else unchanged
     */
    void decided(LocalDate day, Function<LocalDate, Either<Refusal, Acceptance>> answers);
}
