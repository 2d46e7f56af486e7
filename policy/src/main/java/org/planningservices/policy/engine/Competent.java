package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.Fact;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The partner holds what qualifies on the day (ELG-15, ELG-16, ELG-04, ELG-03). */
public abstract class Competent extends RuleCondition {

    /** Makes a condition with evidence of its own. */
    protected Competent(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    /** Makes a condition that rests on its {@linkplain #term term}. */
    protected Competent(RuleId id, Action... governs) {
        super(id, governs);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return isAsked(c) ? Qualifications.answer(c, asked(c)) : NOT_ASKED;
    }

    /** Tells whether there is an engagement or an offering to qualify for. */
    protected abstract boolean isAsked(Case c);

    /** Returns what qualifies; null where no table of the terms has it. */
    protected List<Qualification> asked(Case c) {
        return Qualifications.forVoucher(c);
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER, StepArgument.ENGAGEMENT);
    }

    @Override
    protected Reason explain(Case c) {
        return Qualifications.explain(this, c, asked(c));
    }

    @Override
    protected Fact missing(Case c) {
        return Qualifications.missing(c, asked(c));
    }
}
