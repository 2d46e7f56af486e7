package org.planningservices.cli;

import org.planningservices.cli.PartnerBook.Objection;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.CommandResult.Accepted;
import org.planningservices.desk.CommandResult.ClockBehind;
import org.planningservices.desk.CommandResult.CommandIdReused;
import org.planningservices.desk.CommandResult.Contended;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Refusal;

/** The results of commands at a desk, in words. */
final class CommandResults {

    private CommandResults() {}

    /** Prints a result, and returns the exit code. */
    static int print(CommandResult result, JournalRecord asked, Output out) {
        return result.match(
                accepted -> print(accepted, out),
                refused -> print(refused.refusal(), asked, out),
                reused -> printFailure(describe(reused), out),
                behind -> printFailure(describe(behind), out),
                contended -> printFailure(describe(contended), out));
    }

    private static int print(Accepted accepted, Output out) {
        out.text("result.accepted", RecordLine.of(accepted.record()));
        return Main.NOTHING_FOUND;
    }

    private static int print(Refusal refusal, JournalRecord asked, Output out) {
        out.text(refusal.violations().isEmpty() ? "result.undecided" : "result.refused", RecordLine.of(asked));
        RefusalText.of(asked, refusal).lines().forEach(line -> out.line("  " + line));
        out.text("next.possible", Texts.current().of(refusal.days()));
        return Main.FINDINGS;
    }

    private static int printFailure(String reason, Output out) {
        out.line(reason);
        return Main.FINDINGS;
    }

    /** Prints why a fact about a partner was not accepted, and returns the exit code. */
    static int print(Objection objection, JournalRecord asked, Output out) {
        out.text(objection.isUndecided() ? "result.undecided" : "result.refused", RecordLine.of(asked));
        objection.reasons().lines().forEach(line -> out.line("  " + line));
        objection
                .days()
                .ifPresent(days -> out.text("next.possible", Texts.current().of(days)));
        return Main.FINDINGS;
    }

    static String describe(CommandIdReused reused) {
        return Texts.current().get("result.idReused", reused.command(), RecordLine.of(reused.record()));
    }

    static String describe(ClockBehind behind) {
        return Texts.current().get("result.clockBehind", behind.recorded(), behind.today());
    }

    static String describe(Contended contended) {
        return Texts.current().get("result.contended", contended.attempts());
    }
}
