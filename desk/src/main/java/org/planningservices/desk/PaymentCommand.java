package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.History;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** A step of a payment request, over all the vouchers that it covers. */
final class PaymentCommand implements Command {

    private final Books books;
    private final Partners partners;
    private final PaymentStep step;

    PaymentCommand(Books books, Partners partners, PaymentStep step) {
        this.books = books;
        this.partners = partners;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new PaymentStepTaken(day, step);
    }

    @Override
    public Either<Answer, List<Change>> decide(ProgramDay today) {
        History history = books.repository().find(StreamId.of(step.request()));
        Optional<PaymentRequest> known = Books.request(history);
        List<Voucher> covered = named(known).stream()
                .flatMap(id -> books.findVoucher(id).stream())
                .map(VoucherFile::unexpired)
                .toList();
        Either<Refusal, PaymentTransition> decided = today.decide(step, known, covered, facts());
        return decided.bimap(Answer.Refused::new, transition -> changes(history, transition, record(today.date())));
    }

    private List<VoucherId> named(Optional<PaymentRequest> known) {
        return step instanceof RequestPayment made
                ? made.vouchers()
                : known.map(request -> request.step().vouchers()).orElse(List.of());
    }

    private Facts facts() {
        return step instanceof RequestPayment made
                ? partners.find(made.partner()).map(Facts.none()::withPartner).orElse(Facts.none())
                : Facts.none();
    }

    private static List<Change> changes(History request, PaymentTransition transition, JournalRecord record) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(request.stream(), request.revision(), record));
        transition.vouchers().forEach(voucher -> changes.add(Change.of(voucher, record)));
        return changes;
    }
}
