package org.planningservices.policy.next;

import java.util.List;
import org.planningservices.rule.Citation;

/**
 * How far a partner is with a stage: which of its requirements are fulfilled, which are missing, and of which no fact tells.
 *
 * <p>For example, {@code ENROLL} of a partner that is enrolled, where no record tells of the program agreement: enrolled is
 * fulfilled, signed is unknown, and the progress is not known. Immutable.
 *
 * @param stage  the stage
 * @param progress  done if every requirement is fulfilled, not done if one is missing, and not known otherwise, also for a
 *     stage without requirements
 * @param fulfilled  the requirements that are fulfilled
 * @param missing  the requirements that are not
 * @param unknown  the requirements of which no fact tells
 * @param sources  the sources of the stage, the best first
 */
public record StageReport(
        Stage stage,
        Stage.Progress progress,
        List<StageRequirement> fulfilled,
        List<StageRequirement> missing,
        List<StageRequirement> unknown,
        List<Citation> sources) {

    /**
     * Copies the lists.
     *
     * @param stage  the stage
     * @param progress  how far the partner is
     * @param fulfilled  the requirements that are fulfilled
     * @param missing  the requirements that are not
     * @param unknown  the requirements of which no fact tells
     * @param sources  the sources of the stage, the best first
     */
    public StageReport {
        fulfilled = List.copyOf(fulfilled);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        sources = List.copyOf(sources);
    }

    /** Returns the stage and the progress. */
    @Override
    public String toString() {
        return stage + ": " + progress;
    }
}
