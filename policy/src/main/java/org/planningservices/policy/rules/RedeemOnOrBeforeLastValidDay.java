package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.voucher.VoucherAction.REDEEM;

import org.planningservices.rule.Compared;

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
    Reason explain(Case c) {
        return reason(
                Compared.of("lastDay", date(c.lastValidDay())),
                Compared.of("day", c.on()),
                Compared.of("derivation", Derivations.lastValidDay(c.day().program(), c.voucher())));
    }
}
