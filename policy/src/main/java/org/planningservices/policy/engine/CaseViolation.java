package org.planningservices.policy.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.step.VoucherId;

/** A case that a condition refuses; the reason, the days and the remedy are computed when they are read. */
class CaseViolation extends ConditionViolation {

    private final Case asked;
    private final Case refused;

    /**
     * Returns the violation.
     *
     * @param condition  the condition that refuses
     * @param asked  the whole case
     * @param refused  the part of it that the condition refuses: itself, or one voucher of a payment request
     */
    CaseViolation(RuleCondition condition, Case asked, Case refused) {
        super(condition, asked.day().rule(condition.id()));
        this.asked = asked;
        this.refused = refused;
    }

    @Override
    Reason reason() {
        return condition().explain(refused);
    }

    /** Returns the values that the message names, and behind them how a last day among them came about. */
    @Override
    public List<ComparedValue> compared() {
        List<ComparedValue> compared = super.compared();
        Derivation derivation = condition().derivation(refused);
        if (derivation == null) {
            return compared;
        }
        List<ComparedValue> all = new ArrayList<>(compared);
        all.add(ComparedValue.of("derivation", derivation));
        return Collections.unmodifiableList(all);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object, not an equal answer
    public Optional<VoucherId> voucherId() {
        return refused == asked ? Optional.empty() : Optional.of(refused.id());
    }

    @Override
    public DaySet days() {
        return PossibleDays.of(condition(), refused);
    }

    @Override
    public Optional<Remedy> remedy() {
        return asked.day().table().remedy(asked, condition().bit());
    }
}
