package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Refusal;

/** Something that becomes known of a partner. It is judged as an audit judges it after all that is recorded of the partner. */
final class PartnerFact implements Command {

    private final RecordedState books;
    private final PartnerId id;
    private final JournalRecord fact;

    PartnerFact(RecordedState books, PartnerId id, JournalRecord fact) {
        this.books = books;
        this.id = id;
        this.fact = fact;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return fact;
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        Optional<LocalDate> later = fact.findDay().filter(day -> day.isAfter(today.date()));
        if (later.isPresent()) {
            return Either.left(new CommandResult.ClockBehind(today.date(), later.get()));
        }
        StreamHistory history = books.repository().find(StreamId.of(id));
        Optional<Refusal> no = refuseByPartner(history, today)
                .or(() -> audit(history).judge(fact).swap().toJavaOptional())
                .or(() -> refuseRedeclaration(PartnerReading.of(id, history), today));
        return no.isPresent()
                ? Either.left(new CommandResult.Refused(no.get()))
                : Either.right(Recording.of(StreamChange.of(history.stream(), history.revision(), fact)));
    }

    /** Refuses a partner that is there already, and a fact about one that is not, on the day of the command. */
    private Optional<Refusal> refuseByPartner(StreamHistory history, ProgramDay today) {
        boolean isThere = history.revision() > 0;
        if (fact instanceof PartnerDeclared) {
            return isThere ? Optional.of(today.refuseRedeclaration(id)) : Optional.empty();
        }
        return isThere ? Optional.empty() : Optional.of(today.refuseUnregistered(id));
    }

    private RunningAudit audit(StreamHistory history) {
        RunningAudit audit = books.runningAudit();
        int line = 0;
        for (StoredRecord stored : history.records()) {
            if (stored.isInHomeStream()) {
                audit.record(new JournalEntry(++line, stored.record()));
            }
        }
        return audit;
    }

    /**
     * Refuses a location or a consultant that is declared differently after the partner acted: a declaration holds from the start,
     * so earlier steps of the partner might then break a rule.
     */
    private Optional<Refusal> refuseRedeclaration(PartnerReading reading, ProgramDay today) {
        if (reading.partner().isEmpty() || !reading.hasActed()) {
            return Optional.empty();
        }
        Partner partner = reading.partner().get();
        if (fact instanceof LocationDeclared declared) {
            return partner.findLocation(declared.location().id())
                    .filter(known -> !known.equals(declared.location()))
                    .map(known -> today.refuseRedeclaration(known.id()));
        }
        if (fact instanceof ConsultantDeclared declared) {
            return partner.findConsultant(declared.consultant().id())
                    .filter(known -> !known.equals(declared.consultant()))
                    .map(known -> today.refuseRedeclaration(known.id()));
        }
        return Optional.empty();
    }
}
