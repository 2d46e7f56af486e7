package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord.Occurrence;

/**
 * A step of a voucher, a payment request, a partner or an enrollment, without its day.
 *
 * <p>For example, {@code create("V-1")}. The methods of a subclass replace defaults; each returns a copy.
 * {@link Scenarios} has a method for each kind of step. Immutable.
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

    /** Returns the action and its subject, such as {@code redeem V-1}. */
    @Override
    public final String toString() {
        return draft.title();
    }
}
