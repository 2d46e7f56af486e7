package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_13;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Reserve;

/** ENG-13. Refused: a cloud engagement, on a voucher created on or after the end of cloud engagements. */
final class NoCloudOnLaterVouchers extends RuleCondition {

    NoCloudOnLaterVouchers() {
        super(ENG_13, RESERVE);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.firstDayWithoutCloud();
    }

    @Override
    List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("end", terms.firstDayWithoutCloud().value()));
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return refusedIf(((Reserve) c.step()).cloud()
                && c.voucher().createdDay()
                        >= c.terms().firstDayWithoutCloud().value().toEpochDay());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                ComparedValue.of("createdOn", c.voucher().createdOn()),
                ComparedValue.of("end", c.terms().firstDayWithoutCloud().value()));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        return Fix.change(c, StepArgument.CLOUD, List.of(false), ChangedStep.onPremises((Reserve) c.step()));
    }
}
