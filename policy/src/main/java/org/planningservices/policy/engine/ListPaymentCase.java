package org.planningservices.policy.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.PaymentStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** A payment step whose request names any number of vouchers, found or not. */
final class ListPaymentCase extends PaymentCase {

    private final List<Voucher> covered;
    private final Collection<Voucher> found;

    ListPaymentCase(
            RuleDay on,
            PaymentStep step,
            @Nullable PaymentRequest known,
            List<Voucher> covered,
            Collection<Voucher> found,
            Facts facts) {
        super(on, covered.size() == 1 ? covered.get(0) : null, step, known, facts);
        this.covered = covered;
        this.found = found;
    }

    @Override
    public List<Voucher> covered() {
        return covered;
    }

    @Override
    public Collection<Voucher> found() {
        return found;
    }

    @Override
    public boolean lacksVoucher() {
        return covered.size() < named().size();
    }
}
