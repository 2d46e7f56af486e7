package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.VCH_18;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.PROCESS_PAGE;
import static org.planningservices.step.VoucherAction.EXPIRE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.voucher.VoucherStatus;

/** VCH-18. Refused: the voucher has not lapsed. */
final class ExpireOnceLapsed extends RuleCondition {

    ExpireOnceLapsed() {
        super(VCH_18, implied(PARTNER_TRAINING_2, PROCESS_PAGE), EXPIRE);
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() <= redeemBy(c));
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        days.after(redeemBy(c));
    }

    @Override
    Reason explain(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? variant("unassigned")
                : reason(ComparedValue.of("redeemBy", date(redeemBy(c))), ComparedValue.of("day", c.on()));
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
    Fix fix(Case c) {
        return redeemBy(c) == VoucherCalendar.NO_DAY
                ? StepPath.lead(c, c.voucher(), Set.of(VoucherStatus.ASSIGNED))
                : null;
    }

    private static int redeemBy(Case c) {
        return c.calendar().redeemBy(c.voucher());
    }
}
