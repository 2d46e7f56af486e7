package org.planningservices.policy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** A payment step on a day, over all the vouchers that its request covers. */
public abstract class PaymentCase extends Case {

    private final @Nullable PaymentRequest known;

    PaymentCase(RuleDay on, @Nullable Voucher voucher, PaymentStep step, @Nullable PaymentRequest known, Facts facts) {
        super(on, voucher, step, facts);
        this.known = known;
    }

    /** Returns the question about a step of a request, with the request that has its number already and the vouchers found. */
    public static PaymentCase of(
            RuleDay on, PaymentStep step, @Nullable PaymentRequest given, Collection<Voucher> found, Facts facts) {
        PaymentRequest known = given != null && given.id().equals(number(step)) ? given : null;
        List<VoucherId> named = named(step, known);
        if (named.size() == 1 && found.size() == 1) {
            Voucher voucher = found.iterator().next();
            if (voucher.id().equals(named.get(0))) {
                return new SinglePaymentCase(on, voucher, step, known, facts);
            }
        }
        return new ListPaymentCase(on, step, known, covered(named, found), found, facts);
    }

    /** Returns the question about a request that covers a voucher alone: a new one, or the one that it is under. */
    static PaymentCase of(RuleDay on, Voucher voucher, PaymentStep step, Facts facts) {
        PaymentRequest known = step instanceof RequestPayment
                ? null
                : new PaymentRequest(
                        RequestPayment.of(
                                step.requestId(),
                                voucher.lastReservingPartner().orElseThrow(),
                                voucher.reservation().locationId(),
                                voucher.id()),
                        voucher.lastStepOn());
        return of(on, step, known, List.of(voucher), facts);
    }

    private static List<Voucher> covered(List<VoucherId> named, Collection<Voucher> found) {
        if (found.isEmpty() || (named.isEmpty() && found.size() == 1)) {
            return List.of();
        }
        return found instanceof List<Voucher> list && areNamed(list, named) ? List.copyOf(list) : pick(named, found);
    }

    private static List<Voucher> pick(List<VoucherId> named, Collection<Voucher> found) {
        Map<VoucherId, Voucher> byId = new HashMap<>();
        for (Voucher voucher : found) {
            Voucher other = byId.put(voucher.id(), voucher);
            if (other != null && !other.equals(voucher)) {
                throw new IllegalArgumentException(
                        "voucher `" + voucher.id() + "` must be given once, found it at revisions `" + other.revision()
                                + "` and `" + voucher.revision() + "`");
            }
        }
        return named.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Tells whether these are the vouchers named, one by one, as they most often are. */
    private static boolean areNamed(List<Voucher> vouchers, List<VoucherId> named) {
        if (vouchers.size() != named.size()) {
            return false;
        }
        for (int i = 0; i < named.size(); i++) {
            if (!vouchers.get(i).id().equals(named.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<VoucherId> named(PaymentStep step, @Nullable PaymentRequest known) {
        if (step instanceof RequestPayment request) {
            return request.voucherIds();
        }
        return known == null ? List.of() : known.step().voucherIds();
    }

    /** Returns the step. */
    public final PaymentStep paymentStep() {
        return (PaymentStep) step();
    }

    /** Returns the id of the request. */
    public final PaymentRequestId number() {
        return number(paymentStep());
    }

    // By class and not by a call of the interface: calls with four receivers are slow.
    private static PaymentRequestId number(PaymentStep step) {
        if (step instanceof RequestPayment request) {
            return request.requestId();
        } else if (step instanceof ApprovePayment approval) {
            return approval.requestId();
        }
        return step instanceof RejectPayment rejection ? rejection.requestId() : ((MakePayment) step).requestId();
    }

    @Override
    public final VoucherAction action() {
        Step step = step();
        if (step instanceof RequestPayment) {
            return VoucherAction.REQUEST_PAYMENT;
        } else if (step instanceof ApprovePayment) {
            return VoucherAction.APPROVE_PAYMENT;
        }
        return step instanceof RejectPayment ? VoucherAction.REJECT_PAYMENT : VoucherAction.MAKE_PAYMENT;
    }

    /** Returns the request that has the id already; empty if the id is free. */
    public final Optional<PaymentRequest> known() {
        return Optional.ofNullable(known);
    }

    /** Tells whether a request has the id already. */
    public final boolean isKnown() {
        return known != null;
    }

    /** Returns the vouchers covered, in the order of the request. */
    public abstract List<Voucher> covered();

    /** Returns the vouchers given, whether the request names them or not. */
    public abstract Collection<Voucher> found();

    /** Tells whether the request names a voucher that was not found. */
    public abstract boolean lacksVoucher();

    /** Returns the ids of the vouchers that the request names. */
    public final List<VoucherId> named() {
        return named(paymentStep(), known);
    }

    /** Returns the vouchers that the request names and that were not found. */
    public final List<VoucherId> missing() {
        List<VoucherId> missing = new ArrayList<>(named());
        covered().forEach(voucher -> missing.remove(voucher.id()));
        return missing;
    }

    @Override
    public List<Case> subjectsOf(RuleCondition condition) {
        if (condition.isAboutRequest() || !condition.governs(action())) {
            return super.subjectsOf(condition);
        }
        List<Case> cases = new ArrayList<>(covered().size());
        for (Voucher voucher : covered()) {
            cases.add(about(voucher));
        }
        return cases;
    }

    @Override
    PaymentCase again(RuleDay on, Step step, Facts facts) {
        return of(on, (PaymentStep) step, known, found(), facts);
    }

    @Override
    public PaymentCase with(Voucher voucher, Facts facts) {
        List<Voucher> others =
                found().stream().filter(one -> !one.id().equals(voucher.id())).collect(Collectors.toList());
        others.add(voucher);
        return of(day(), paymentStep(), known, others, facts);
    }

    @Override
    public Case withFixed(Case fixed) {
        return fixed instanceof PaymentCase ? fixed : with(fixed.step(), fixed.facts());
    }

    /** Returns the question about one of the vouchers covered. */
    public Case about(Voucher voucher) {
        return new StepCase(day(), voucher, step(), facts());
    }
}
