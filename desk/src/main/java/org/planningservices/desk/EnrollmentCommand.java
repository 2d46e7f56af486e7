package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
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
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
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

    static EnrollmentCommand of(RecordedState books, FactSources sources, PoolStep step) {
        return new EnrollmentCommand(
                books,
                step.enrollmentId(),
                day -> new DaysAdded(day, step),
                today -> decide(sources, step, today).swap().toJavaOptional());
    }

    static EnrollmentCommand activation(RecordedState books, EnrollmentId id) {
        return new EnrollmentCommand(books, id, day -> new BenefitActivated(day, id), today -> Optional.empty());
    }

    /** Returns the answer of the program to a step of an enrollment. */
    static Either<Refusal, Acceptance> answer(
            RecordedState books, FactSources sources, PoolStep step, ProgramDay today) {
        return find(books, step.enrollmentId()).revision() == 0
                ? Either.left(today.refuseUnopened(step.enrollmentId()))
                : decide(sources, step, today);
    }

    private static Either<Refusal, Acceptance> decide(FactSources sources, PoolStep step, ProgramDay today) {
        return today.decide(step, sources.complete(Facts.none(), step, Optional.empty()));
    }

    private static StreamHistory find(RecordedState books, EnrollmentId id) {
        return books.repository().findFirstAndLast(StreamId.of(id));
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return record.apply(day);
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        StreamHistory history = find(books, id);
        Optional<Refusal> no = history.revision() == 0 ? Optional.of(today.refuseUnopened(id)) : refusal.apply(today);
        if (no.isPresent()) {
            return Either.left(new CommandResult.Refused(no.get()));
        }
        LocalDate latest = history.lastDay().orElse(today.date());
        return latest.isAfter(today.date())
                ? Either.left(new CommandResult.ClockBehind(today.date(), latest))
                : Either.right(
                        Recording.of(StreamChange.of(history.stream(), history.revision(), record(today.date()))));
    }
}
