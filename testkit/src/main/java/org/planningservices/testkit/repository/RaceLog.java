package org.planningservices.testkit.repository;

import java.util.HashSet;
import java.util.Set;
import org.planningservices.persistence.CommandId;

/**
 * What was answered in a race. Immutable.
 *
 * @param accepted  the commands that were accepted
 * @param refused  how many were not, since the rules said no
 * @param contended  how many were not, since others were faster too often
 * @param changed  how many accepted commands got another answer when they were given again
 */
public record RaceLog(Set<CommandId> accepted, long refused, long contended, long changed) {

    /** The log of a race not begun. */
    static final RaceLog EMPTY = new RaceLog(Set.of(), 0, 0, 0);

    /**
     * Copies the commands.
     *
     * @param accepted  the commands that were accepted
     * @param refused  how many were not, since the rules said no
     * @param contended  how many were not, since others were faster too often
     * @param changed  how many accepted commands got another answer when they were given again
     */
    public RaceLog {
        accepted = Set.copyOf(accepted);
    }

    /**
     * Returns the log of two that ran beside each other.
     *
     * @param other  the other log
     * @return both together
     */
    public RaceLog and(RaceLog other) {
        Set<CommandId> both = new HashSet<>(accepted);
        both.addAll(other.accepted);
        return new RaceLog(both, refused + other.refused, contended + other.contended, changed + other.changed);
    }
}
