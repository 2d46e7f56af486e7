package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.step.VoucherAction.REDEEM;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;

/** TIM-06. Refused: the day is after the last valid day. */
final class RedeemOnOrBeforeLastValidDay extends RuleCondition {

    RedeemOnOrBeforeLastValidDay() {
        super(TIM_06, stated(PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, PARTNER_TRAINING_2), REDEEM);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > c.lastValidDay());
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(c.lastValidDay());
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("lastDay", date(c.lastValidDay())), ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    protected Derivation derivation(Case c) {
        return Derivations.lastValidDay(c.day().program(), c.voucher());
    }
}
