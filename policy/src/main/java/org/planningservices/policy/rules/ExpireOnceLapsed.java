package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.VCH_18;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.PROCESS_PAGE;
import static org.planningservices.step.VoucherAction.EXPIRE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.remedy.StepPath;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.voucher.VoucherStatus;

/** VCH-18. Refused: the voucher has not lapsed. */
final class ExpireOnceLapsed extends RuleCondition implements Remediable {

    ExpireOnceLapsed() {
        super(VCH_18, implied(PARTNER_TRAINING_2, PROCESS_PAGE), EXPIRE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() <= redeemBy(c));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(redeemBy(c));
    }

    @Override
    protected Reason explain(Case c) {
        return redeemBy(c) == DayCalendar.NO_DAY
                ? variant("unassigned")
                : reason(ComparedValue.of("redeemBy", date(redeemBy(c))), ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    protected Derivation derivation(Case c) {
        return redeemBy(c) == DayCalendar.NO_DAY
                ? null
                : Derivations.redeemBy(c.day().program(), c.voucher());
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return redeemBy(c) == DayCalendar.NO_DAY ? StepPath.lead(c, c.voucher(), Set.of(VoucherStatus.ASSIGNED)) : null;
    }

    private static int redeemBy(Case c) {
        return c.calendar().redeemBy(c.voucher());
    }
}
