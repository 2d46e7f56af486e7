package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_13;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Reserve;

/** ENG-13. Refused: a cloud engagement, on a voucher created on or after the end of cloud engagements. */
final class NoCloudOnLaterVouchers extends RuleCondition implements Remediable {

    NoCloudOnLaterVouchers() {
        super(ENG_13, RESERVE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.firstDayWithoutCloud();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("end", terms.firstDayWithoutCloud().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(((Reserve) c.step()).cloud()
                && c.voucher().createdDay()
                        >= c.terms().firstDayWithoutCloud().value().toEpochDay());
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("createdOn", c.voucher().createdOn()),
                ComparedValue.of("end", c.terms().firstDayWithoutCloud().value()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return Fix.change(c, StepArgument.CLOUD, List.of(false), ChangedStep.onPremises((Reserve) c.step()));
    }
}
