package org.planningservices.cli;

import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Refusal;

/** What a desk answered, in words. */
final class CommandResults {

    private CommandResults() {}

    /** Prints an answer, and returns the exit code. */
    static int print(CommandResult answer, JournalRecord asked, Output out) {
        if (answer instanceof CommandResult.Accepted accepted) {
            out.line("accepted: " + RecordWording.of(accepted.record()));
            return Main.NOTHING_FOUND;
        }
        if (answer instanceof CommandResult.Refused refused) {
            Refusal refusal = refused.refusal();
            out.line("refused: " + RecordWording.of(asked));
            RefusalText.of(asked, refusal).lines().forEach(line -> out.line("  " + line));
            out.line("  possible  " + refusal.days());
        }
        whyNot(answer).ifPresent(out::line);
        return Main.FINDINGS;
    }

    /** Returns why a command was not accepted that was not refused. */
    static Optional<String> whyNot(CommandResult answer) {
        if (answer instanceof CommandResult.CommandIdReused taken) {
            return Optional.of("another command was accepted under the id `" + taken.command() + "`: "
                    + RecordWording.of(taken.record()));
        }
        if (answer instanceof CommandResult.ClockBehind behind) {
            return Optional.of("what was recorded on `" + behind.recorded() + "` counts for it, which is after `"
                    + behind.today() + "`: give the command again on that day or later");
        }
        return answer instanceof CommandResult.Contended contended
                ? Optional.of("others were faster `" + contended.attempts() + "` times: give the command again")
                : Optional.empty();
    }
}
