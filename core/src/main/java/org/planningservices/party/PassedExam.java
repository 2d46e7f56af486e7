package org.planningservices.party;

import java.time.LocalDate;
import org.planningservices.engagement.Competency;

/**
 * An exam that a consultant passed on a day; it counts from that day on (ELG-13). Immutable.
 *
 * @param consultantId  the number of the consultant
 * @param competency  the competency whose exam it is
 * @param on  the day
 */
public record PassedExam(ConsultantId consultantId, Competency competency, LocalDate on) {}
