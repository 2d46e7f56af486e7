package org.planningservices.policy.engine;

import org.planningservices.policy.decision.Transition;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** An accepted step of one voucher. */
final class CaseTransition extends CaseAcceptance implements Transition {

    CaseTransition(Case accepted) {
        super(accepted);
    }

    @Override
    public VoucherEvent event() {
        return VoucherEvent.of(accepted().id(), (VoucherStep) accepted().step(), on());
    }

    @Override
    public Voucher voucher() {
        return accepted().hasVoucher()
                ? accepted().lifecycle().apply(accepted().voucher(), event())
                : Voucher.create(event());
    }

    @Override
    public String toString() {
        return super.toString() + ": " + accepted().id() + " is " + voucher().status();
    }
}
