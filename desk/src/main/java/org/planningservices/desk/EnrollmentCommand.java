package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.step.PoolStep;

/** Something that happens to an enrollment that was opened: days are added, or its benefit is activated. */
final class EnrollmentCommand implements Command {

    private final RecordedState books;
    private final EnrollmentId id;
    private final Function<LocalDate, JournalRecord> record;
    private final Function<ProgramDay, Optional<Refusal>> refusal;

    private EnrollmentCommand(
            RecordedState books,
            EnrollmentId id,
            Function<LocalDate, JournalRecord> record,
            Function<ProgramDay, Optional<Refusal>> refusal) {
        this.books = books;
        this.id = id;
        this.record = record;
        this.refusal = refusal;
    }

    static EnrollmentCommand of(RecordedState books, PoolStep step) {
        return new EnrollmentCommand(
                books,
                step.enrollmentId(),
                day -> new DaysAdded(day, step),
                today -> today.decide(step).swap().toJavaOptional());
    }

    static EnrollmentCommand activation(RecordedState books, EnrollmentId id) {
        return new EnrollmentCommand(books, id, day -> new BenefitActivated(day, id), today -> Optional.empty());
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return record.apply(day);
    }

    @Override
    public Either<CommandResult, List<StreamChange>> decide(ProgramDay today) {
        StreamHistory history = books.repository().findFirstAndLast(StreamId.of(id));
        Optional<Refusal> no = history.revision() == 0 ? Optional.of(today.refuseUnopened(id)) : refusal.apply(today);
        if (no.isPresent()) {
            return Either.left(new CommandResult.Refused(no.get()));
        }
        LocalDate latest = history.lastDay().orElse(today.date());
        return latest.isAfter(today.date())
                ? Either.left(new CommandResult.ClockBehind(today.date(), latest))
                : Either.right(List.of(StreamChange.of(history.stream(), history.revision(), record(today.date()))));
    }
}
