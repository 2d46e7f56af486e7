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
 * Finds what would help a refused case: what the conditions that refuse propose is tried on a copy of the case, and the
 * conditions are asked again, until none of them refuses. A condition that proposes nothing may be helped by a later day.
 */
public final class Remedies {

    private static final int MOST_ROUNDS = 20;

    private Remedies() {}

    /**
     * Finds what satisfies these conditions.
     *
     * @param refused  the refused case
     * @param conditions  the conditions to satisfy, a bit for each
     * @return the remedy, empty if nothing will, or nothing has to
     */
    public static Optional<Remedy> remedy(Case refused, long conditions) {
        Fix fix = fix(refused, conditions);
        return fix == null || fix.measures().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Remedy(fix.after().on(), fix.measures(), fix.after().step()));
    }

    /** Returns what satisfies these conditions; null if nothing does. */
    static @Nullable Fix fix(Case refused, long conditions) {
        List<RemedyAction> measures = new ArrayList<>();
        Case c = refused;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<RuleCondition> refusing = refusing(c, conditions);
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

    /** Returns the conditions that refuse, those about a payment request as a whole before those about each of its vouchers. */
    private static List<RuleCondition> refusing(Case c, long conditions) {
        List<RuleCondition> refusing = new ArrayList<>();
        List<RuleCondition> aboutVouchers = new ArrayList<>();
        for (long rest = c.verdict() & conditions; rest != 0; rest = ProgramRules.withoutFirst(rest)) {
            RuleCondition condition = c.day().program().first(rest);
            (condition.isAboutRequest() ? refusing : aboutVouchers).add(condition);
        }
        refusing.addAll(aboutVouchers);
        return refusing;
    }

    /**
     * Returns the next thing to do: to wait, if some condition is helped by nothing else, or what the first condition proposes.
     */
    private static @Nullable Fix next(Case c, List<RuleCondition> refusing) {
        Fix first = null;
        List<RuleCondition> stuck = new ArrayList<>();
        for (RuleCondition condition : refusing) {
            Fix fix = fix(c, condition);
            if (fix == null) {
                stuck.add(condition);
            } else if (first == null) {
                first = fix;
            }
        }
        return stuck.isEmpty() ? first : waiting(c, stuck);
    }

    private static @Nullable Fix fix(Case c, RuleCondition condition) {
        for (Case one : c.subjectsOf(condition)) {
            if (condition.outcome(one) == RuleOutcome.REFUSED) {
                Fix fewer = PaymentRemedies.without(c, condition);
                if (!(condition instanceof Remediable remediable) || (fewer != null && remediable.excludesVouchers())) {
                    return fewer;
                }
                Fix own = remediable.fix(one);
                return own == null ? fewer : new Fix(own.measures(), c.withFixed(own.after()));
            }
        }
        return null;
    }

    /** Returns the case on the first later day on which none of these conditions refuses; null if there is none. */
    private static @Nullable Fix waiting(Case c, List<RuleCondition> stuck) {
        LocalDate later = PossibleDays.firstLater(stuck, c);
        return later == null ? null : new Fix(List.of(new RemedyAction.WaitUntil(later)), c.on(later));
    }
}
