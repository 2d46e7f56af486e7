package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.EnrollmentStated;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;

/** The opening of an enrolment. */
final class OpenEnrollment implements Command {

    private final Books books;
    private final Enrollment enrollment;

    OpenEnrollment(Books books, Enrollment enrollment) {
        this.books = books;
        this.enrollment = enrollment;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new EnrollmentStated(enrollment);
    }

    @Override
    public Either<Answer, List<Change>> decide(ProgramDay today) {
        boolean isOpen =
                books.repository().findEnds(StreamId.of(enrollment.id())).revision() > 0;
        return isOpen
                ? Either.left(new Answer.Refused(today.refuseReopening(enrollment.id())))
                : Either.right(List.of(Change.of(enrollment, record(today.date()))));
    }
}
