package org.planningservices.spring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.Submission;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;

/**
 * Observes each command of a desk, from its submission to its result. What the application observes in between, such as SQL
 * statements, belongs to that observation.
 */
final class DeskObservations implements DeskListener {

    static final String COMMAND = "planning.services.command";

    private final ObservationRegistry registry;

    /** The commands under way on a thread: more than one if {@code OwnFacts} submit a command of their own. */
    private final ThreadLocal<Deque<Observation.Scope>> underWay = ThreadLocal.withInitial(ArrayDeque::new);

    DeskObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void begun(CommandId command, JournalRecord record) {
        String step = CommandTags.step(record);
        Observation observation = Observation.createNotStarted(COMMAND, registry)
                .contextualName(step)
                .lowCardinalityKeyValue(CommandTags.STEP, step)
                .start();
        underWay.get().push(observation.openScope());
    }

    @Override
    public void accepted(Submission submission, CommandResult.Accepted result) {
        end(CommandTags.accepted(submission), CommandTags.NONE, null);
    }

    @Override
    public void refused(Submission submission, CommandResult.Refused result) {
        end(CommandTags.refused(result), CommandTags.rule(result), null);
    }

    @Override
    public void reused(Submission submission, CommandResult.CommandIdReused result) {
        end(CommandTags.REUSED, CommandTags.NONE, null);
    }

    @Override
    public void clockBehind(Submission submission, CommandResult.ClockBehind result) {
        end(CommandTags.CLOCK_BEHIND, CommandTags.NONE, null);
    }

    @Override
    public void contended(Submission submission, CommandResult.Contended result) {
        end(CommandTags.CONTENDED, CommandTags.NONE, null);
    }

    @Override
    public void failed(Submission submission, Throwable failure) {
        end(CommandTags.FAILED, CommandTags.NONE, failure);
    }

    private void end(String outcome, String rule, @Nullable Throwable failure) {
        Deque<Observation.Scope> scopes = underWay.get();
        Observation.Scope scope = scopes.pop();
        if (scopes.isEmpty()) {
            underWay.remove();
        }
        scope.close();
        Observation observation = scope.getCurrentObservation()
                .lowCardinalityKeyValue(CommandTags.OUTCOME, outcome)
                .lowCardinalityKeyValue(CommandTags.RULE, rule);
        if (failure != null) {
            observation.error(failure);
        }
        observation.stop();
    }
}
