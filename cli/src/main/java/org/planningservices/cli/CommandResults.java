package org.planningservices.cli;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.CommandResult.Accepted;
import org.planningservices.desk.CommandResult.ClockBehind;
import org.planningservices.desk.CommandResult.CommandIdReused;
import org.planningservices.desk.CommandResult.Contended;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.json.Answer;
import org.planningservices.policy.decision.DaySet;
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

    /** Writes a result as JSON, and returns the exit code. */
    static int printJson(CommandResult result, Output out) {
        out.json(result.<Answer>match(
                accepted ->
                        Answer.ofAcceptedCommand(accepted.command().value(), accepted.record(), accepted.vouchers()),
                refused -> Answer.of(refused.refusal()),
                reused -> Answer.ofReusedCommandId(reused.command().value(), reused.record()),
                behind -> Answer.ofClockBehind(behind.today(), behind.recorded()),
                contended -> Answer.ofContention(contended.attempts())));
        return result instanceof Accepted ? Main.NOTHING_FOUND : Main.FINDINGS;
    }

    private static int print(Accepted accepted, Output out) {
        out.text("result.accepted", RecordLine.of(accepted.record()));
        return Main.NOTHING_FOUND;
    }

    private static int print(Refusal refusal, JournalRecord asked, Output out) {
        out.text(refusal.isUndecided() ? "result.undecided" : "result.refused", RecordLine.of(asked));
        RefusalText.of(asked, refusal).lines().forEach(line -> out.line("  " + line));
        if (!(asked instanceof OfPartner)) {
            print(refusal.days(), !refusal.days().equals(refusal.acceptedDays()), out);
        }
        return Main.FINDINGS;
    }

    /** Prints days on which no rule refuses something: on some of them it is possible, or a fact is missing. */
    static void print(DaySet days, boolean isUndecided, Output out) {
        out.text(
                isUndecided ? "next.notRefused" : "next.possible",
                Texts.current().of(days));
    }

    private static int printFailure(String reason, Output out) {
        out.line(reason);
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
