package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.policy.rules.Outcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.ENG_16;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The partner holds what qualifies on the day (ELG-15, ELG-16, ELG-04, ELG-03). */
abstract class Competent extends Law {

    Competent(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    Competent(RuleId id, Action... governs) {
        super(id, governs);
    }

    @Override
    Outcome answer(Case c) {
        return isAsked(c) ? Qualifying.answer(c, asked(c)) : NOT_ASKED;
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.of(ENG_16, c);
        Qualifying.turns(c, days);
    }

    /** Tells whether there is an engagement or an offering to qualify for. */
    boolean isAsked(Case c) {
        return ENG_16.outcome(c) != REFUSED;
    }

    /** Returns what qualifies; nothing where no table tells. */
    List<Qualification> asked(Case c) {
        return Qualifying.forVoucher(c);
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER, Argument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        return Qualifying.explain(this, c, asked(c));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Qualifying.mend(c, asked(c));
    }

    @Override
    Fact missing(Case c) {
        return Qualifying.missing(c, asked(c));
    }
}
