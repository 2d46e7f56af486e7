package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENT_13;
import static org.planningservices.step.PoolAction.ACCRUE_DAYS;

import java.util.List;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** ENT-13. Refused: the day is on or after the end of accrual. */
final class AccrueBeforeTheEnd extends RuleCondition {

    AccrueBeforeTheEnd() {
        super(ENT_13, ACCRUE_DAYS);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.firstDayWithoutAccrual();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("end", terms.firstDayWithoutAccrual().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(!c.on().isBefore(c.terms().firstDayWithoutAccrual().value()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.from(c.terms().firstDayWithoutAccrual().value());
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of(
                        "lastDay", c.terms().firstDayWithoutAccrual().value().minusDays(1)),
                ComparedValue.of("day", c.on()));
    }
}
