package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord.Occurrence;

/**
 * Something that somebody does in the program, without its day: a step of a voucher, a payment request, a partner or an
 * enrolment.
 *
 * <p>For example, {@code create("V-1")}. The words that a deed has change what is not said otherwise; each returns a copy.
 * Made by {@link Scenarios}. Immutable.
 */
public class ScenarioStep {

    private final Draft draft;

    ScenarioStep(Draft draft) {
        this.draft = draft;
    }

    final Draft with(Word word, String text) {
        return draft.with(word, text);
    }

    final Function<LocalDate, Occurrence> happening(LocalDate day, ScenarioContext past) {
        return draft.recipe().make(draft, day, past);
    }

    /** Returns what is done, such as {@code redeem V-1}. */
    @Override
    public final String toString() {
        return draft.title();
    }
}
