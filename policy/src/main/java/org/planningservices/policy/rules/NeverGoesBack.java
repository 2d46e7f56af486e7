package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.LIF_02;
import static org.planningservices.rule.Sources.STEPS;

import org.planningservices.rule.ComparedValue;
import org.planningservices.step.VoucherAction;

/** LIF-02. Refused: the day is before the voucher's latest step. */
final class NeverGoesBack extends RuleCondition {

    NeverGoesBack() {
        super(LIF_02, implied(STEPS), VoucherAction.values());
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return c.hasVoucher() ? refusedIf(c.epochDay() < c.voucher().lastStepDay()) : NOT_ASKED;
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        if (c.hasVoucher()) {
            days.from(c.voucher().lastStepOn());
        }
    }

    @Override
    Reason explain(Case c) {
        return reason(ComparedValue.of("lastStep", c.voucher().lastStepOn()), ComparedValue.of("day", c.on()));
    }
}
