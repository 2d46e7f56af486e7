package org.planningservices.desk;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.Refusal;

/** What a desk answers to a command. Only an accepted command has recorded anything. */
public sealed interface CommandResult {

    /**
     * The command was accepted and is recorded, now or before. Whoever gives it again gets this same answer. Immutable.
     *
     * @param command  the id of the command
     * @param record  what was recorded, with its day
     */
    record Accepted(CommandId command, JournalRecord record) implements CommandResult {}

    /**
     * The rules said no, or could not be answered. The command may be given again.
     *
     * @param refusal  why not
     */
    record Refused(Refusal refusal) implements CommandResult {}

    /**
     * Another command was accepted under this id. Immutable.
     *
     * @param command  the id of both
     * @param record  what was recorded for the other
     */
    record CommandIdReused(CommandId command, JournalRecord record) implements CommandResult {}

    /**
     * The clock is behind what was recorded of the same pool or customer, so that it cannot be told what holds on its day.
     * The command may be given again when the clock has caught up. Immutable.
     *
     * @param today  the day by the clock
     * @param recorded  the later day that was recorded
     */
    record ClockBehind(LocalDate today, LocalDate recorded) implements CommandResult {}

    /**
     * Others were faster each time. The command may be given again. Immutable.
     *
     * @param attempts  how many times it was tried
     */
    record Contended(int attempts) implements CommandResult {}
}
