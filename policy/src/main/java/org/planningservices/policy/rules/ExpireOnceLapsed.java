package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.IMPLIED;
import static org.planningservices.rule.RuleId.VCH_18;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.voucher.VoucherAction.EXPIRE;

import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;

/** VCH-18. Refused: the voucher has not lapsed. */
final class ExpireOnceLapsed extends Law {

    ExpireOnceLapsed() {
        super(rule(VCH_18, "a voucher expires once it has lapsed", EXPIRE)
                .basis(IMPLIED)
                .addSources(MOD2, PROC));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() <= redeemBy(c));
    }

    @Override
    Violation explain(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? variant("unassigned")
                : violation(Compared.of("redeemBy", date(redeemBy(c))), Compared.of("day", c.on()));
    }

    private static int redeemBy(Case c) {
        return c.calendar().redeemBy(c.voucher());
    }
}
