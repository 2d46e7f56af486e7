package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;

/** The opening of an enrollment. */
final class OpenEnrollment implements Command {

    private final RecordedState books;
    private final Enrollment enrollment;

    OpenEnrollment(RecordedState books, Enrollment enrollment) {
        this.books = books;
        this.enrollment = enrollment;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new EnrollmentDeclared(enrollment);
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        boolean isOpen = books.repository()
                        .findFirstAndLast(StreamId.of(enrollment.id()))
                        .revision()
                > 0;
        return isOpen
                ? Either.left(new CommandResult.Refused(today.refuseReopening(enrollment.id())))
                : Either.right(Recording.of(StreamChange.of(enrollment, record(today.date()))));
    }
}
