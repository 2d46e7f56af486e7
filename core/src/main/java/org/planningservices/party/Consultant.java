package org.planningservices.party;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.planningservices.engagement.Competency;

/**
 * A consultant of a partner, with the competencies whose exam he or she holds, the day not known (ACT-06, ELG-13). An exam with its
 * day is a {@link PassedExam}. Immutable.
 *
 * @param id  the id of the consultant
 * @param exams  the competencies whose exam the consultant holds on every day, in the order given
 */
public record Consultant(ConsultantId id, Set<Competency> exams) {

    /**
     * Copies the exams.
     *
     * @param id  the id of the consultant
     * @param exams  the competencies whose exam the consultant holds on every day, in the order given
     */
    public Consultant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(exams, "exams");
        exams = Collections.unmodifiableSet(new LinkedHashSet<>(exams));
    }

    /**
     * Returns the consultant with this id and these exams.
     *
     * @param id  the id of the consultant
     * @param exams  the competencies whose exam the consultant holds
     * @return the consultant
     */
    public static Consultant of(ConsultantId id, Competency... exams) {
        return new Consultant(id, new LinkedHashSet<>(Arrays.asList(exams)));
    }
}
