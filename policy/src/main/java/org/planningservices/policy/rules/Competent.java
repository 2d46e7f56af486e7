package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.policy.rules.Outcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.ENG_16;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Fact;
import org.planningservices.rule.Rule;

/** The partner holds what qualifies for the reservation on the day (ELG-15, ELG-16). */
abstract class Competent extends Law {

    Competent(Rule.Builder draft) {
        super(draft);
    }

    @Override
    Outcome answer(Case c) {
        return ENG_16.outcome(c) == REFUSED ? NOT_ASKED : Qualifying.answer(c, Qualifying.forVoucher(c));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER, Argument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        return Qualifying.explain(this, c, Qualifying.forVoucher(c));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Qualifying.mend(c, Qualifying.forVoucher(c));
    }

    @Override
    Fact missing(Case c) {
        return Qualifying.missing(c, Qualifying.forVoucher(c));
    }
}
