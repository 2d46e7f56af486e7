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
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** A step of a payment request, over all the vouchers that it covers. */
final class PaymentCommand implements Command {

    private final RecordedState books;
    private final FactSources sources;
    private final PaymentStep step;

    PaymentCommand(RecordedState books, FactSources sources, PaymentStep step) {
        this.books = books;
        this.sources = sources;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new PaymentStepTaken(day, step);
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        StreamHistory history = find();
        PartnerReading partner = partner();
        return answer(today, history, partner)
                .bimap(
                        CommandResult.Refused::new,
                        transition -> recording(history, transition, partner, record(today.date())));
    }

    /** Returns the answer of the program. */
    Either<Refusal, PaymentTransition> answer(ProgramDay today) {
        return answer(today, find(), partner());
    }

    private StreamHistory find() {
        return books.repository().find(StreamId.of(step.requestId()));
    }

    private Either<Refusal, PaymentTransition> answer(ProgramDay today, StreamHistory history, PartnerReading partner) {
        Optional<PaymentRequest> known = RecordedState.request(history);
        List<Voucher> covered = named(known).stream()
                .flatMap(id -> books.findVoucher(id).stream())
                .map(RecordedVoucher::unexpired)
                .toList();
        return today.decide(step, known, covered, sources.complete(partner.facts(), step, Optional.empty()));
    }

    private List<VoucherId> named(Optional<PaymentRequest> known) {
        return step instanceof RequestPayment made
                ? made.voucherIds()
                : known.map(request -> request.step().voucherIds()).orElse(List.of());
    }

    private PartnerReading partner() {
        return step instanceof RequestPayment made ? sources.read(made.partnerId(), books) : PartnerReading.NONE;
    }

    private static Recording recording(
            StreamHistory request, PaymentTransition transition, PartnerReading partner, JournalRecord record) {
        List<Voucher> vouchers = transition.vouchers();
        List<StreamChange> changes = new ArrayList<>();
        changes.add(StreamChange.of(request.stream(), request.revision(), record));
        vouchers.forEach(voucher -> changes.add(StreamChange.of(voucher, record)));
        changes.addAll(partner.guard(record));
        return new Recording(changes, vouchers);
    }
}
