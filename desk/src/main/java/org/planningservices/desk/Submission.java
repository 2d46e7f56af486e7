package org.planningservices.desk;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;

/** A command that was submitted to a desk, as its {@link DeskListener listeners} receive it. Immutable. */
public final class Submission {

    private final CommandId command;
    private final JournalRecord record;
    private final LocalDate day;
    private final int attempts;
    private final boolean isRepeat;

    Submission(CommandId command, JournalRecord record, LocalDate day, int attempts, boolean isRepeat) {
        this.command = command;
        this.record = record;
        this.day = day;
        this.attempts = attempts;
        this.isRepeat = isRepeat;
    }

    /**
     * Returns the id of the command.
     *
     * @return the id
     */
    public CommandId command() {
        return command;
    }

    /**
     * Returns the record of the command, which has its step.
     *
     * @return for an accepted command what is recorded, with the day of its first submission; for another command what would
     *     have been recorded on {@link #day()}
     */
    public JournalRecord record() {
        return record;
    }

    /**
     * Returns the day by the clock at the last attempt.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns how often the desk read and decided the command in this submission.
     *
     * @return the number of attempts, one or more; it is more than one if other commands were recorded first
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns whether an earlier submission had recorded the command already, so that this one has recorded nothing.
     *
     * @return true only for an accepted command that was recorded before
     */
    public boolean isRepeat() {
        return isRepeat;
    }

    /** Returns the command, the record, the day and the number of attempts in one line. */
    @Override
    public String toString() {
        return "`" + command + "` on " + day + (isRepeat ? ", a repeat" : "") + ", attempts: " + attempts + ": "
                + record;
    }
}
