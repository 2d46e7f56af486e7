package org.planningservices.policy.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.step.RequestPayment;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** An accepted step of a payment request. */
public final class PaymentCaseTransition extends CaseAcceptance implements PaymentTransition {

    /** Makes the transition of a case that was accepted. */
    public PaymentCaseTransition(PaymentCase accepted) {
        super(accepted);
    }

    @Override
    PaymentCase accepted() {
        return (PaymentCase) super.accepted();
    }

    @Override
    public PaymentRequest request() {
        return accepted().step() instanceof RequestPayment request
                ? new PaymentRequest(request, on())
                : accepted().known().orElseThrow();
    }

    @Override
    public List<VoucherEvent> events() {
        return accepted().covered().stream()
                .map(voucher -> VoucherEvent.of(voucher.id(), accepted().paymentStep(), on()))
                .toList();
    }

    @Override
    public List<Voucher> vouchers() {
        List<Voucher> vouchers = new ArrayList<>();
        for (Voucher voucher : accepted().covered()) {
            vouchers.add(accepted()
                    .lifecycle()
                    .apply(voucher, VoucherEvent.of(voucher.id(), accepted().paymentStep(), on())));
        }
        return Collections.unmodifiableList(vouchers);
    }
}
