package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
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

    private final RecordedState books;
    private final PartnerDirectory partners;
    private final PaymentStep step;

    PaymentCommand(RecordedState books, PartnerDirectory partners, PaymentStep step) {
        this.books = books;
        this.partners = partners;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new PaymentStepTaken(day, step);
    }

    @Override
    public Either<CommandResult, List<StreamChange>> decide(ProgramDay today) {
        StreamHistory history = books.repository().find(StreamId.of(step.requestId()));
        Optional<PaymentRequest> known = RecordedState.request(history);
        List<Voucher> covered = named(known).stream()
                .flatMap(id -> books.findVoucher(id).stream())
                .map(RecordedVoucher::unexpired)
                .toList();
        Either<Refusal, PaymentTransition> decided = today.decide(step, known, covered, facts());
        return decided.bimap(
                CommandResult.Refused::new, transition -> changes(history, transition, record(today.date())));
    }

    private List<VoucherId> named(Optional<PaymentRequest> known) {
        return step instanceof RequestPayment made
                ? made.voucherIds()
                : known.map(request -> request.step().voucherIds()).orElse(List.of());
    }

    private Facts facts() {
        return step instanceof RequestPayment made
                ? partners.find(made.partnerId()).map(Facts.none()::withPartner).orElse(Facts.none())
                : Facts.none();
    }

    private static List<StreamChange> changes(
            StreamHistory request, PaymentTransition transition, JournalRecord record) {
        List<StreamChange> changes = new ArrayList<>();
        changes.add(StreamChange.of(request.stream(), request.revision(), record));
        transition.vouchers().forEach(voucher -> changes.add(StreamChange.of(voucher, record)));
        return changes;
    }
}
