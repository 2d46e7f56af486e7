package org.planningservices.policy.next;

import java.util.List;
import java.util.Objects;
import org.planningservices.rule.Citation;

/**
 * How far a partner is with a stage: which of its requirements are fulfilled, which are missing, and which are undecided for
 * want of a fact.
 *
 * <p>For example, {@code ENROLL} of a partner that is enrolled, where no record has the program agreement: enrolled is
 * fulfilled, signed is undecided, and the progress is not known. Immutable.
 *
 * @param stage  the stage
 * @param progress  done if every requirement is fulfilled, not done if one is missing, and not known otherwise, also for a
 *     stage without requirements
 * @param fulfilled  the requirements that are fulfilled
 * @param missing  the requirements that are not
 * @param unknown  the requirements that no fact decides
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
     * @param unknown  the requirements that no fact decides
     * @param sources  the sources of the stage, the best first
     */
    public StageReport {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(fulfilled, "fulfilled");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(sources, "sources");
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
