package org.planningservices.policy;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Operator;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.OperatorStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/**
 * A step of a history, with what there was just before it. Immutable.
 *
 * @param line  the line of its record, from 1
 * @param record  the record of the step
 * @param vouchers  the vouchers that the step names, as far as they were created
 * @param request  the payment request that has the number named; empty if none has
 * @param facts  what is known besides
 */
record Question(int line, Occurrence record, List<Voucher> vouchers, Optional<PaymentRequest> request, Facts facts) {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    static Question of(
            int line,
            Occurrence record,
            Map<VoucherId, Voucher> vouchers,
            Map<PaymentRequestId, PaymentRequest> requests,
            Facts facts) {
        Optional<PaymentRequest> request = record instanceof PaymentStepTaken taken
                ? Optional.ofNullable(requests.get(taken.step().requestId()))
                : Optional.empty();
        List<Voucher> found = named(record, request).stream()
                .flatMap(id -> Optional.ofNullable(vouchers.get(id)).stream())
                .toList();
        return new Question(line, record, found, request, facts);
    }

    private static List<VoucherId> named(Occurrence record, Optional<PaymentRequest> request) {
        if (record instanceof VoucherStepTaken taken) {
            return List.of(taken.voucherId());
        }
        return record instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment made
                ? made.voucherIds()
                : request.map(known -> known.step().voucherIds()).orElse(List.of());
    }

    LocalDate on() {
        return record.on();
    }

    Step step() {
        if (record instanceof VoucherStepTaken taken) {
            return taken.step();
        }
        if (record instanceof PaymentStepTaken taken) {
            return taken.step();
        }
        return record instanceof PartnerStepTaken taken ? taken.step() : ((DaysAdded) record).step();
    }

    /** Tells whether a payment step could be: its vouchers are there, and it starts from their statuses. */
    boolean isPossible(PaymentStep step) {
        return request.isEmpty() == step instanceof RequestPayment
                && vouchers.size() == named(record, request).size()
                && vouchers.stream().allMatch(voucher -> LIFECYCLE.canTake(voucher, step));
    }

    /** Returns the same question about an operator whose role is not known. */
    Question withoutRole() {
        return record instanceof VoucherStepTaken taken && taken.step() instanceof OperatorStep step
                ? new Question(
                        line,
                        new VoucherStepTaken(taken.on(), taken.voucherId(), withoutRole(step)),
                        vouchers,
                        request,
                        facts)
                : this;
    }

    private static VoucherStep withoutRole(OperatorStep step) {
        Operator operator = Operator.of(step.partnerId());
        if (step instanceof Reserve reserve) {
            Reserve.Builder copy = Reserve.builder();
            copy.from(reserve);
            return copy.operator(operator).build();
        }
        return step instanceof Redeem redeem
                ? Redeem.of(operator, redeem.locationId())
                : CancelReservation.of(operator);
    }

    Either<Refusal, ? extends Acceptance> ask(VoucherProgram program) {
        return ask(program.on(record.on()), facts);
    }

    Either<Refusal, ? extends Acceptance> ask(ProgramDay day, Facts known) {
        if (record instanceof VoucherStepTaken taken) {
            return vouchers.isEmpty()
                    ? day.decide(taken.voucherId(), taken.step(), known)
                    : day.decide(vouchers.get(0), taken.step(), known);
        }
        if (record instanceof PaymentStepTaken taken) {
            return day.decide(taken.step(), request, vouchers, known);
        }
        if (record instanceof PartnerStepTaken taken) {
            return day.decide(taken.step(), known);
        }
        return day.decide(((DaysAdded) record).step());
    }
}
