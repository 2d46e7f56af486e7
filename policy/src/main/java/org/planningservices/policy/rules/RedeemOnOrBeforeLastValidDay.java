package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.step.VoucherAction.REDEEM;

import org.jspecify.annotations.Nullable;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Derivation;

/** TIM-06. Refused: the day is after the last valid day. */
final class RedeemOnOrBeforeLastValidDay extends Law {

    RedeemOnOrBeforeLastValidDay() {
        super(TIM_06, stated(DPS, SEED, MOD2), REDEEM);
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > c.lastValidDay());
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(c.lastValidDay());
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("lastDay", date(c.lastValidDay())), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Derivation derivation(Case c) {
        return Derivations.lastValidDay(c.day().program(), c.voucher());
    }
}
