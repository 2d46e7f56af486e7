package org.planningservices.party;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.engagement.Competency;

/**
 * An exam that a consultant passed on a day; it counts from that day on (ELG-13). Immutable.
 *
 * @param consultantId  the id of the consultant
 * @param competency  the competency whose exam it is
 * @param on  the day
 */
public record PassedExam(ConsultantId consultantId, Competency competency, LocalDate on) {

    /**
     * Checks that no part is null.
     *
     * @param consultantId  the id of the consultant
     * @param competency  the competency whose exam it is
     * @param on  the day
     */
    public PassedExam {
        Objects.requireNonNull(consultantId, "consultantId");
        Objects.requireNonNull(competency, "competency");
        Objects.requireNonNull(on, "on");
    }
}
