package org.planningservices.testkit.repository;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.planningservices.persistence.CommandId;

/**
 * The answers in a race. Immutable.
 *
 * @param accepted  the commands that were accepted
 * @param refused  how many commands the rules refused
 * @param contended  how many commands gave up because others were faster too often
 * @param changed  how many accepted commands got another answer when they were repeated, and how many commands a
 *     listener of the desk received with another result than the caller
 */
public record RaceLog(Set<CommandId> accepted, long refused, long contended, long changed) {

    /** The log of a race without attempts. */
    static final RaceLog EMPTY = new RaceLog(Set.of(), 0, 0, 0);

    /** Returns the log of nothing but changed answers. */
    static RaceLog changed(long changed) {
        return new RaceLog(Set.of(), 0, 0, changed);
    }

    /**
     * Copies the commands.
     *
     * @param accepted  the commands that were accepted
     * @param refused  how many commands the rules refused
     * @param contended  how many commands gave up because others were faster too often
     * @param changed  how many commands got another answer when they were repeated, or were reported otherwise than answered
     */
    public RaceLog {
        Objects.requireNonNull(accepted, "accepted");
        accepted = Set.copyOf(accepted);
    }

    /**
     * Adds the log of another run in the same race.
     *
     * @param other  the other log
     * @return the sum of both
     */
    public RaceLog and(RaceLog other) {
        Objects.requireNonNull(other, "other");
        Set<CommandId> both = new HashSet<>(accepted);
        both.addAll(other.accepted);
        return new RaceLog(both, refused + other.refused, contended + other.contended, changed + other.changed);
    }

    /** Returns how many commands were answered in each way. */
    @Override
    public String toString() {
        return accepted.size() + " accepted, " + refused + " refused, " + contended + " contended, " + changed
                + " changed";
    }
}
