package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.VCH_18;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.step.VoucherAction.EXPIRE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Derivation;
import org.planningservices.voucher.VoucherStatus;

/** VCH-18. Refused: the voucher has not lapsed. */
final class ExpireOnceLapsed extends Law {

    ExpireOnceLapsed() {
        super(VCH_18, implied(MOD2, PROC), EXPIRE);
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() <= redeemBy(c));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(redeemBy(c));
    }

    @Override
    Reason explain(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? variant("unassigned")
                : reason(Compared.of("redeemBy", date(redeemBy(c))), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Derivation derivation(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? null
                : Derivations.redeemBy(c.day().program(), c.voucher());
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
