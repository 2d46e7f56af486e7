package org.planningservices.policy;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.EnrollmentStated;
import org.planningservices.journal.JournalRecord.Happening;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.terms.Edition;
import org.planningservices.policy.terms.Terms;

/**
 * What happened in a small world over some months or years. Immutable.
 *
 * @param edition  from which day validity counts
 * @param records  the facts, and then what happened, by day
 * @param questions  the steps among the records, each with what there was before it
 */
record RandomHistory(Edition edition, List<JournalRecord> records, List<Question> questions) {

    PlanningServices program() {
        return PlanningServices.under(Terms.published().withEdition(edition));
    }

    Journal journal() {
        return journal(records);
    }

    /** Returns the enrolments; of two statements of one the first counts. */
    Collection<Enrollment> enrollments() {
        Map<EnrollmentId, Enrollment> enrollments = new LinkedHashMap<>();
        for (JournalRecord record : records) {
            if (record instanceof EnrollmentStated stated) {
                enrollments.putIfAbsent(stated.enrollment().id(), stated.enrollment());
            }
        }
        return enrollments.values();
    }

    static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Returns the edition and what happened, line by line; the facts are those of every history. */
    @Override
    public String toString() {
        return edition
                + records.stream()
                        .filter(Happening.class::isInstance)
                        .map(record -> "\n" + record)
                        .collect(joining());
    }
}
