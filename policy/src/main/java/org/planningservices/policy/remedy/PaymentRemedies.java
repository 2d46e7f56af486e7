package org.planningservices.policy.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.PaymentCaseTransition;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/** What would help a refused step of a payment request. */
public final class PaymentRemedies {

    private PaymentRemedies() {}

    /** Leaves out the vouchers that a condition refuses, where others remain; null where there is nothing to leave out. */
    static @Nullable Fix without(Case c, RuleCondition condition) {
        if (condition.isAboutRequest()
                || !(c instanceof PaymentCase payment)
                || !(c.step() instanceof RequestPayment)) {
            return null;
        }
        List<VoucherId> others = payment.covered().stream()
                .filter(voucher -> condition.allows(payment.about(voucher)))
                .map(Voucher::id)
                .toList();
        return others.isEmpty() ? null : covering(payment, others);
    }

    /**
     * Asks for some vouchers alone.
     *
     * @param payment  the request that was refused
     * @param ids  the ids of the vouchers
     * @return the request for these vouchers
     */
    public static Fix covering(PaymentCase payment, List<VoucherId> ids) {
        RequestPayment request = (RequestPayment) payment.step();
        return Fix.change(
                payment,
                StepArgument.VOUCHERS,
                ids,
                new RequestPayment(request.requestId(), request.partnerId(), request.locationId(), ids));
    }

    /**
     * Asks under a number that is not used yet.
     *
     * @param payment  the request that was refused
     * @return the same request under another number
     */
    public static Fix renumbered(PaymentCase payment) {
        RequestPayment request = (RequestPayment) payment.step();
        RequestPayment other = new RequestPayment(
                PaymentRequestId.of(Fix.otherThan(request.requestId().value())),
                request.partnerId(),
                request.locationId(),
                request.voucherIds());
        return Fix.renumbered(PaymentCase.of(payment.day(), other, null, payment.found(), payment.facts()));
    }

    /**
     * Makes the request for the vouchers given before another step of it.
     *
     * @param payment  the step that was refused
     * @return the request and the step after it; null if the request cannot be made on that day
     */
    public static @Nullable Fix requestFirst(PaymentCase payment) {
        Voucher any = payment.found().iterator().next();
        PartnerId partner = any.lastReservingPartner().orElse(PartnerId.of("partner"));
        RequestPayment request = new RequestPayment(
                payment.number(),
                partner,
                new PlaceholderSteps(payment).location(partner),
                payment.found().stream().map(Voucher::id).distinct().toList());
        return first(payment, PaymentCase.of(payment.day(), request, null, payment.found(), payment.facts()));
    }

    /**
     * Has the request approved before another step of it.
     *
     * @param payment  the step that was refused
     * @return the approval and the step after it; null if the request cannot be approved on that day
     */
    public static @Nullable Fix approveFirst(PaymentCase payment) {
        return first(
                payment,
                PaymentCase.of(
                        payment.day(),
                        ApprovePayment.of(payment.number()),
                        payment.known().orElse(null),
                        payment.found(),
                        payment.facts()));
    }

    private static @Nullable Fix first(PaymentCase payment, PaymentCase other) {
        Fix fix = Remedies.fix(other, RuleCondition.ALL);
        if (fix == null) {
            return null;
        }
        PaymentCase made = (PaymentCase) fix.after();
        PaymentCaseTransition transition = new PaymentCaseTransition(made);
        return new Fix(
                fix.takenFirst(),
                PaymentCase.of(
                        made.day(), payment.paymentStep(), transition.request(), transition.vouchers(), made.facts()));
    }
}
