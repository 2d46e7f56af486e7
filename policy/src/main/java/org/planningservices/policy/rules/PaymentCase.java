package org.planningservices.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Facts;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.PaymentStep;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;

/** A payment step on a day, over all the vouchers that its request covers. */
final class PaymentCase extends Case {

    private final @Nullable PaymentRequest known;
    private final List<Voucher> covered;
    private final List<VoucherId> missing;

    PaymentCase(RuleDay on, PaymentStep step, @Nullable PaymentRequest known, Collection<Voucher> found, Facts facts) {
        super(on, null, null, step, facts, step instanceof RequestPayment request ? request.partner() : null);
        this.known = known != null && known.id().equals(step.request()) ? known : null;
        List<VoucherId> named = named(step, this.known);
        if (found instanceof List<Voucher> list && areNamed(list, named)) {
            covered = List.copyOf(list);
            missing = List.of();
        } else {
            covered = new ArrayList<>();
            missing = new ArrayList<>();
            sort(named, found);
        }
    }

    private void sort(List<VoucherId> named, Collection<Voucher> found) {
        Map<VoucherId, Voucher> byId = new HashMap<>();
        for (Voucher voucher : found) {
            byId.put(voucher.id(), voucher);
        }
        for (VoucherId id : named) {
            Voucher voucher = byId.get(id);
            if (voucher == null) {
                missing.add(id);
            } else {
                covered.add(voucher);
            }
        }
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
            return request.vouchers();
        }
        return known == null ? List.of() : known.step().vouchers();
    }

    @Override
    public PaymentStep step() {
        return (PaymentStep) super.step();
    }

    /** Returns the request that has the number already; empty if the number is free. */
    Optional<PaymentRequest> known() {
        return Optional.ofNullable(known);
    }

    /** Returns the vouchers covered, in the order of the request. */
    List<Voucher> covered() {
        return covered;
    }

    /** Returns the vouchers that the request names and that were not found. */
    List<VoucherId> missing() {
        return missing;
    }

    @Override
    List<Case> casesOf(Law law) {
        return law.isAboutRequest() || !law.governs(step().action())
                ? super.casesOf(law)
                : covered.stream().map(this::about).toList();
    }

    /** Returns the question about one of the vouchers covered. */
    Case about(Voucher voucher) {
        return new Case(day(), voucher, null, step(), facts(), taker());
    }
}
