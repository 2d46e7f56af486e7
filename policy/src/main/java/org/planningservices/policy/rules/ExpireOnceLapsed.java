package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.IMPLIED;
import static org.planningservices.rule.RuleId.VCH_18;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.voucher.VoucherAction.EXPIRE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Compared;
import org.planningservices.voucher.VoucherStatus;

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
    Reason explain(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? variant("unassigned")
                : reason(Compared.of("redeemBy", date(redeemBy(c))), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY ? Way.lead(c, c.voucher(), Set.of(VoucherStatus.ASSIGNED)) : null;
    }

    private static int redeemBy(Case c) {
        return c.calendar().redeemBy(c.voucher());
    }
}
