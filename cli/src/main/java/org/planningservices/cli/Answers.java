package org.planningservices.cli;

import java.util.Optional;
import org.planningservices.desk.Answer;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Refusal;

/** What a desk answered, in words. */
final class Answers {

    private Answers() {}

    /** Prints an answer, and returns the exit code. */
    static int print(Answer answer, JournalRecord asked, Output out) {
        if (answer instanceof Answer.Accepted accepted) {
            out.line("accepted: " + Wording.of(accepted.record()));
            return Main.NOTHING_FOUND;
        }
        if (answer instanceof Answer.Refused refused) {
            Refusal refusal = refused.refusal();
            out.line("refused: " + Wording.of(asked));
            Reasons.of(asked, refusal).lines().forEach(line -> out.line("  " + line));
            out.line("  possible  " + refusal.days());
        }
        whyNot(answer).ifPresent(out::line);
        return Main.FINDINGS;
    }

    /** Returns why a command was not accepted that was not refused. */
    static Optional<String> whyNot(Answer answer) {
        if (answer instanceof Answer.IdTaken taken) {
            return Optional.of("another command was accepted under the id `" + taken.command() + "`: "
                    + Wording.of(taken.record()));
        }
        if (answer instanceof Answer.ClockBehind behind) {
            return Optional.of("what was recorded on `" + behind.recorded() + "` counts for it, which is after `"
                    + behind.today() + "`: give the command again on that day or later");
        }
        return answer instanceof Answer.Contended contended
                ? Optional.of("others were faster `" + contended.attempts() + "` times: give the command again")
                : Optional.empty();
    }
}
