package org.planningservices.testkit.repository;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.Submission;
import org.planningservices.persistence.CommandId;

/**
 * Counts what a desk reports of the commands in a race, and then throws, as a listener may: the answers in the race must not
 * depend on it.
 */
final class ReportedCommands implements DeskListener {

    private final Set<CommandId> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong acceptedAgain = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong contended = new AtomicLong();

    @Override
    public void accepted(Submission submission, CommandResult.Accepted result) {
        if (!submission.isRepeat() && !accepted.add(submission.command())) {
            acceptedAgain.incrementAndGet();
        }
        throw thrown();
    }

    @Override
    public void refused(Submission submission, CommandResult.Refused result) {
        refused.incrementAndGet();
        throw thrown();
    }

    @Override
    public void contended(Submission submission, CommandResult.Contended result) {
        contended.incrementAndGet();
        throw thrown();
    }

    private static IllegalStateException thrown() {
        return new IllegalStateException("a listener throws, and nobody may notice");
    }

    /** Returns how many commands were reported in another way than the callers were answered. */
    long differences(RaceLog log) {
        Set<CommandId> both = new HashSet<>(accepted);
        both.retainAll(log.accepted());
        return accepted.size()
                + log.accepted().size()
                - 2L * both.size()
                + acceptedAgain.get()
                + Math.abs(refused.get() - log.refused())
                + Math.abs(contended.get() - log.contended());
    }
}
