package org.planningservices.policy;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/**
 * What happened in a small world over some months or years. Immutable.
 *
 * @param validityFrom  from which day validity counts
 * @param records  the facts, and then what happened, by day
 * @param questions  the steps among the records, each with what there was before it
 */
record RandomHistory(ValidityStart validityFrom, List<JournalRecord> records, List<Question> questions) {

    VoucherProgram program() {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
    }

    Journal journal() {
        return journal(records);
    }

    /** Returns the enrollments; of two statements of one the first counts. */
    Collection<Enrollment> enrollments() {
        Map<EnrollmentId, Enrollment> enrollments = new LinkedHashMap<>();
        for (JournalRecord record : records) {
            if (record instanceof EnrollmentDeclared stated) {
                enrollments.putIfAbsent(stated.enrollment().id(), stated.enrollment());
            }
        }
        return enrollments.values();
    }

    static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Returns the validity start and what happened, line by line; the facts are those of every history. */
    @Override
    public String toString() {
        return validityFrom
                + records.stream()
                        .filter(Occurrence.class::isInstance)
                        .map(record -> "\n" + record)
                        .collect(joining());
    }
}
