package org.planningservices.cli;

import java.util.Optional;
import org.planningservices.cli.PartnerBook.Objection;
import org.planningservices.desk.CommandResult;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Refusal;

/** The results of commands at a desk, in words. */
final class CommandResults {

    private CommandResults() {}

    /** Prints a result, and returns the exit code. */
    static int print(CommandResult answer, JournalRecord asked, Output out) {
        if (answer instanceof CommandResult.Accepted accepted) {
            out.text("result.accepted", RecordText.of(accepted.record()));
            return Main.NOTHING_FOUND;
        }
        if (answer instanceof CommandResult.Refused refused) {
            Refusal refusal = refused.refusal();
            out.text(refusal.violations().isEmpty() ? "result.undecided" : "result.refused", RecordText.of(asked));
            RefusalText.of(asked, refusal).lines().forEach(line -> out.line("  " + line));
            out.text("next.possible", Texts.current().of(refusal.days()));
        }
        whyNot(answer).ifPresent(out::line);
        return Main.FINDINGS;
    }

    /** Prints why a fact about a partner was not accepted, and returns the exit code. */
    static int print(Objection objection, JournalRecord asked, Output out) {
        out.text(objection.isUndecided() ? "result.undecided" : "result.refused", RecordText.of(asked));
        objection.reasons().lines().forEach(line -> out.line("  " + line));
        objection
                .days()
                .ifPresent(days -> out.text("next.possible", Texts.current().of(days)));
        return Main.FINDINGS;
    }

    /** Returns why a command was neither accepted nor refused; empty if it was one of these. */
    static Optional<String> whyNot(CommandResult answer) {
        Texts texts = Texts.current();
        if (answer instanceof CommandResult.CommandIdReused taken) {
            return Optional.of(texts.get("result.idReused", taken.command(), RecordText.of(taken.record())));
        }
        if (answer instanceof CommandResult.ClockBehind behind) {
            return Optional.of(texts.get("result.clockBehind", behind.recorded(), behind.today()));
        }
        return answer instanceof CommandResult.Contended contended
                ? Optional.of(texts.get("result.contended", contended.attempts()))
                : Optional.empty();
    }
}
