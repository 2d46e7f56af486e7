package org.planningservices.policy.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PossibleDays;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;

/**
 * Finds what would help a refused case: what the laws that refuse propose is tried on a copy of the case, and the laws are
 * asked again, until none of them refuses. A law that proposes nothing may be helped by a later day.
 */
public final class Remedies {

    private static final int MOST_ROUNDS = 20;

    private Remedies() {}

    /**
     * Finds what makes these laws say yes.
     *
     * @param refused  the refused case
     * @param laws  the laws that are to say yes, a bit for each
     * @return the remedy, empty if nothing will, or nothing has to
     */
    public static Optional<Remedy> remedy(Case refused, long laws) {
        Fix mend = mend(refused, laws);
        return mend == null || mend.measures().isEmpty()
                ? Optional.empty()
                : Optional.of(new Remedy(
                        mend.after().on(), mend.measures(), mend.after().step()));
    }

    /** Returns what makes these laws say yes; null if nothing will. */
    static @Nullable Fix mend(Case refused, long laws) {
        List<RemedyAction> measures = new ArrayList<>();
        Case c = refused;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<RuleCondition> refusing = refusing(c, laws);
            if (refusing.isEmpty()) {
                return new Fix(measures, c);
            }
            Fix next = next(c, refusing);
            if (next == null) {
                return null;
            }
            measures.addAll(next.measures());
            c = next.after();
        }
        return null;
    }

    /** Returns the laws that refuse, those about a payment request as a whole before those about each of its vouchers. */
    private static List<RuleCondition> refusing(Case c, long laws) {
        List<RuleCondition> refusing = new ArrayList<>();
        List<RuleCondition> aboutVouchers = new ArrayList<>();
        for (long rest = c.verdict() & laws; rest != 0; rest = ProgramRules.withoutFirst(rest)) {
            RuleCondition law = c.day().program().first(rest);
            (law.isAboutRequest() ? refusing : aboutVouchers).add(law);
        }
        refusing.addAll(aboutVouchers);
        return refusing;
    }

    /** Returns the next thing to do: to wait, if some law is helped by nothing else, or what the first law proposes. */
    private static @Nullable Fix next(Case c, List<RuleCondition> refusing) {
        Fix first = null;
        List<RuleCondition> stuck = new ArrayList<>();
        for (RuleCondition law : refusing) {
            Fix mend = mend(c, law);
            if (mend == null) {
                stuck.add(law);
            } else if (first == null) {
                first = mend;
            }
        }
        return stuck.isEmpty() ? first : waiting(c, stuck);
    }

    private static @Nullable Fix mend(Case c, RuleCondition law) {
        for (Case one : c.subjectsOf(law)) {
            if (law.outcome(one) == RuleOutcome.REFUSED) {
                Fix fewer = PaymentRemedies.without(c, law);
                if (!(law instanceof Remediable remediable) || (fewer != null && remediable.excludesVouchers())) {
                    return fewer;
                }
                Fix own = remediable.fix(one);
                return own == null ? fewer : new Fix(own.measures(), c.withFixed(own.after()));
            }
        }
        return null;
    }

    /** Returns the case on the first later day on which none of these laws refuses; null if there is none. */
    private static @Nullable Fix waiting(Case c, List<RuleCondition> stuck) {
        LocalDate later = PossibleDays.firstLater(stuck, c);
        return later == null ? null : new Fix(List.of(new RemedyAction.WaitUntil(later)), c.on(later));
    }
}
