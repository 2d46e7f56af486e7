package org.planningservices.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerStep;
import org.planningservices.party.Step;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Measure;
import org.planningservices.rule.Need;

/** What would help a refused case, and the case as it would then be. */
record Mend(List<Measure> measures, Case after) {

    static Mend change(Case c, Argument argument, List<?> accepted, Step step) {
        return new Mend(List.of(new Measure.Change(argument, accepted)), c.with(step, c.facts()));
    }

    /** Takes the best of some options: those that no other law refuses, or else the first. Null if there is none. */
    static <T> @Nullable Mend choose(Case c, Argument argument, Collection<T> options, Function<T, Step> step) {
        long before = StepRules.ask(c);
        List<T> accepted = options.stream()
                .filter(option -> (StepRules.ask(c.with(step.apply(option), c.facts())) & ~before & Remedies.ALL) == 0)
                .toList();
        List<T> best = accepted.isEmpty() ? options.stream().limit(1).toList() : accepted;
        return best.isEmpty() ? null : change(c, argument, best, step.apply(best.get(0)));
    }

    /** Lets an operator with a role that works in the voucher tool take the step; null if no role does. */
    static @Nullable Mend operator(Case c) {
        List<OperatorRole> roles = List.copyOf(c.terms().toolRoles().on(c.on()).orElseThrow());
        return roles.isEmpty() ? null : change(c, Argument.OPERATOR, roles, Amended.as(c.step(), roles.get(0)));
    }

    static Mend first(Case c, Step step, Facts facts) {
        return new Mend(List.of(new Measure.First(step)), c.with(c.step(), facts));
    }

    /** Takes a step of the partner first, with what has to be brought about for it; null if it cannot be taken. */
    static @Nullable Mend firstOfPartner(Case c, PartnerStep step, UnaryOperator<Partner> taken) {
        Mend mend = Remedies.mend(Case.of(c.day(), step, c.facts()), Remedies.ALL);
        if (mend == null
                || !mend.after().on().equals(c.on())
                || !mend.after().step().equals(step)) {
            return null;
        }
        Facts facts = mend.after().facts();
        List<Measure> measures = new ArrayList<>(mend.measures());
        measures.add(new Measure.First(step));
        return new Mend(
                measures,
                c.with(c.step(), facts.withPartner(taken.apply(facts.partner().orElseThrow()))));
    }

    static Partner.Builder copy(Partner partner) {
        Partner.Builder copy = Partner.builder();
        copy.from(partner);
        return copy;
    }

    static Mend obtain(Case c, Need need, Object accepted, Facts facts) {
        return obtain(c, need, List.of(accepted), facts);
    }

    static Mend obtain(Case c, Need need, List<?> accepted, Facts facts) {
        return new Mend(List.of(new Measure.Obtain(need, accepted)), c.with(c.step(), facts));
    }
}
