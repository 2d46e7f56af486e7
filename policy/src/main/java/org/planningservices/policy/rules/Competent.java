package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleBook.ENG_16;
import static org.planningservices.policy.rules.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.rules.RuleOutcome.REFUSED;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The partner holds what qualifies on the day (ELG-15, ELG-16, ELG-04, ELG-03). */
abstract class Competent extends RuleCondition {

    Competent(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    Competent(RuleId id, Action... governs) {
        super(id, governs);
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return isAsked(c) ? Qualifications.answer(c, asked(c)) : NOT_ASKED;
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        days.of(ENG_16, c);
        Qualifications.turns(c, days);
    }

    /** Tells whether there is an engagement or an offering to qualify for. */
    boolean isAsked(Case c) {
        return ENG_16.outcome(c) != REFUSED;
    }

    /** Returns what qualifies; nothing where no table tells. */
    List<Qualification> asked(Case c) {
        return Qualifications.forVoucher(c);
    }

    @Override
    Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER, StepArgument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        return Qualifications.explain(this, c, asked(c));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        return Qualifications.mend(c, asked(c));
    }

    @Override
    FactKind missing(Case c) {
        return Qualifications.missing(c, asked(c));
    }
}
