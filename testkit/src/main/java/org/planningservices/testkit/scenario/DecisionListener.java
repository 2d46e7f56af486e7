package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.function.Function;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;

/** Observes every question to a scenario that a test expects an answer to. */
@FunctionalInterface
public interface DecisionListener {

    /**
     * Receives a question.
     *
     * @param day  the day of the question
     * @param answers  returns the answer for a day, with the question and all else unchanged
     */
    void decided(LocalDate day, Function<LocalDate, Either<Refusal, Acceptance>> answers);
}
