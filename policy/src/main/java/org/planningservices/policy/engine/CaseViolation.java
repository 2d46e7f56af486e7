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

/** A case that a law refuses; the reason, the days and the remedy are asked of the law when they are read. */
final class CaseViolation extends ConditionViolation {

    private final Case asked;
    private final Case refused;

    /**
     * Returns the violation.
     *
     * @param law  the law that refuses
     * @param asked  the case that was asked about
     * @param refused  the part of it that the law refuses: itself, or one voucher of a payment request
     */
    CaseViolation(RuleCondition law, Case asked, Case refused) {
        super(law, asked.day().rule(law.id()));
        this.asked = asked;
        this.refused = refused;
    }

    @Override
    Reason reason() {
        return law().explain(refused);
    }

    /** Returns the values that the message names, and behind them how a last day among them came about. */
    @Override
    public List<ComparedValue> compared() {
        List<ComparedValue> compared = super.compared();
        Derivation derivation = law().derivation(refused);
        if (derivation == null) {
            return compared;
        }
        List<ComparedValue> all = new ArrayList<>(compared);
        all.add(ComparedValue.of("derivation", derivation));
        return Collections.unmodifiableList(all);
    }

    @Override
    public Optional<VoucherId> voucherId() {
        return refused == asked ? Optional.empty() : Optional.of(refused.id());
    }

    @Override
    public DaySet days() {
        return PossibleDays.of(law(), refused);
    }

    @Override
    public Optional<Remedy> remedy() {
        return asked.day().table().remedy(asked, law().bit());
    }
}
