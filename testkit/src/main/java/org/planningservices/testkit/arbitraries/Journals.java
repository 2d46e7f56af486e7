package org.planningservices.testkit.arbitraries;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import org.planningservices.journal.Journal;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Histories of the Planning Services program under the published terms: histories that comply with every rule, and
 * histories that break one rule.
 *
 * <p>The audit of a compliant history has no findings, as of any day, whether validity counts from creation or from
 * assignment. The histories are close to the limits all the same: many steps come on their last day, enrollments run
 * and competencies are held for no longer than required, and pools have exactly the days they need. A history that ends
 * with a redemption or an approval misses a deadline when that day has passed.
 *
 * <p>Lines are numbered from 1; the facts come first, then what happened, by day. Everything shrinks to one voucher
 * with few records on 2020-09-15, or on the nearest day on which the rule can be broken.
 */
public final class Journals {

    private static final Set<RuleId> BREAKABLE = Collections.unmodifiableSet(breakableRules());

    private static final List<VoucherStatus> STAGES =
            List.copyOf(EnumSet.range(VoucherStatus.CREATED, VoucherStatus.EXPIRED));

    private Journals() {}

    private static Set<RuleId> breakableRules() {
        Set<RuleId> rules = new TreeSet<>(RuleId.published());
        rules.remove(RuleId.LIF_02);
        return rules;
    }

    /**
     * Returns compliant histories of one to nine vouchers, which end in any status except {@code REVOKED}. Up to three
     * vouchers take every step together, and one request pays for them.
     *
     * @return the histories
     */
    public static Arbitrary<Journal> compliant() {
        return Plan.plans(STAGES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Journals::play)
                .withoutEdgeCases();
    }

    /**
     * Returns compliant histories of one voucher that ends in a status.
     *
     * @param status  the status; a voucher in {@code EXPIRED} was assigned, because an unassigned voucher does not
     *     lapse if validity counts from assignment
     * @return the histories
     * @throws IllegalArgumentException if the status is {@code REVOKED}, because the published terms do not permit
     *     revocations (VCH-20)
     */
    public static Arbitrary<Journal> compliantTo(VoucherStatus status) {
        Objects.requireNonNull(status, "status");
        if (status == VoucherStatus.REVOKED) {
            throw new IllegalArgumentException(
                    "a compliant history ends in any status but `REVOKED`, which VCH-20 refuses, found `" + status
                            + "`");
        }
        return Plan.plans(status).map(plan -> play(List.of(plan.alone()))).withoutEdgeCases();
    }

    /**
     * Returns compliant histories of eight to forty-eight vouchers, with several enrollments of three customers, and
     * three partners.
     *
     * @return the histories
     */
    public static Arbitrary<Journal> portfolio() {
        return Plan.plans(STAGES)
                .list()
                .ofMinSize(8)
                .ofMaxSize(16)
                .map(Journals::play)
                .withoutEdgeCases();
    }

    private static Journal play(List<Plan> plans) {
        JournalDraft telling = new JournalDraft();
        plans.forEach(
                plan -> new VoucherSimulation(telling, Plan.choose(Participants.TROUPE, plan.cast()), plan).live());
        return telling.journal();
    }

    /**
     * Returns the rules that a history can break: all but LIF-02.
     *
     * <p>LIF-02 refuses a step on a day before the latest step of the voucher. An audit orders the records by day, so
     * that a history cannot contain such a step. Only a direct decision can break the rule.
     *
     * @return the rules, in the order of the rulebook's table
     */
    public static Set<RuleId> breakable() {
        return BREAKABLE;
    }

    /**
     * Returns histories in which one record breaks a rule and its {@linkplain EntailedViolations companions}, and nothing else
     * breaks a rule.
     *
     * <p>The histories break a rule in every kind of step that it governs, with two exceptions: a creation after the
     * last day (TIM-08) always breaks ENT-06 too, because the pools are empty by then; and a registration for an
     * unknown offering (VCH-02) always breaks PAY-02 too, because there is no redeemed voucher. LIF-01 and LIF-03,
     * which govern every step, are broken in many kinds of steps.
     *
     * <p>The terms are the published ones, with validity from creation or from assignment, except for two rules: ENG-04
     * needs a table of service levels without the one that is reserved, and SAT-03 is a rule of Training Vouchers.
     *
     * @param rule  the rule
     * @return the histories, each with the terms under which the rule is broken and the line that breaks it
     * @throws IllegalArgumentException if no history can break the rule
     */
    public static Arbitrary<ViolatingHistory> breaking(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        if (!BREAKABLE.contains(rule)) {
            throw new IllegalArgumentException(
                    "a history breaks any rule but `LIF-02`, since an audit orders it by day, found `" + rule + "`");
        }
        return RuleBreakers.of(rule);
    }
}
