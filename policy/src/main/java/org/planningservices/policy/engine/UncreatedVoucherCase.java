package org.planningservices.policy.engine;

import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** The creation of a voucher on a day, or another step that names a voucher which was never created. */
final class UncreatedVoucherCase extends Case {

    private final VoucherId id;

    UncreatedVoucherCase(RuleDay on, VoucherId id, VoucherStep step, Facts facts) {
        super(on, null, step, facts);
        this.id = id;
    }

    @Override
    public VoucherId id() {
        return id;
    }

    @Override
    Case again(RuleDay on, Step step, Facts facts) {
        return new UncreatedVoucherCase(on, id, (VoucherStep) step, facts);
    }
}
