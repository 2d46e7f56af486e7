package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.LIF_02;
import static org.planningservices.rule.Sources.STEPS;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.VoucherAction;

/** LIF-02. Refused: the day is before the voucher's latest step. */
final class NeverGoesBack extends RuleCondition {

    NeverGoesBack() {
        super(LIF_02, implied(STEPS), VoucherAction.values());
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return c.hasVoucher() ? refusedIf(c.epochDay() < c.voucher().lastStepDay()) : NOT_ASKED;
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        if (c.hasVoucher()) {
            days.from(c.voucher().lastStepOn());
        }
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("lastStep", c.voucher().lastStepOn()), ComparedValue.of("day", c.on()));
    }
}
