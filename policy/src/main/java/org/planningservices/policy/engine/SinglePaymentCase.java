package org.planningservices.policy.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.PaymentStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** A payment step whose request covers one voucher, the one that was given. */
final class SinglePaymentCase extends PaymentCase {

    SinglePaymentCase(RuleDay on, Voucher voucher, PaymentStep step, @Nullable PaymentRequest known, Facts facts) {
        super(on, voucher, step, known, facts);
    }

    @Override
    public List<Voucher> covered() {
        return List.of(voucher());
    }

    @Override
    public Collection<Voucher> found() {
        return covered();
    }

    @Override
    public boolean lacksVoucher() {
        return false;
    }
}
