package org.planningservices.testkit.arbitraries;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.planningservices.journal.Journal;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Histories of the Planning Services program, under the published terms: such as comply with every rule, and such as break
 * one.
 *
 * <p>A compliant history is never reported: in both validity starts, as of any day, its audit has no finding and leaves nothing
 * unverifiable. It keeps close to the edges all the same: steps come on their last day, enrolments run and competencies are
 * held for no longer than they must, pools have just the days they need. A history that stops at a redemption or an
 * approval misses a deadline once its day has passed.
 *
 * <p>Line numbers begin with 1; the facts come first, then what happened, by day. Everything shrinks to one voucher with
 * few records on 2020-09-15, or the day nearest to it on which the rule can be broken.
 */
public final class Journals {

    private static final Set<RuleId> BREAKABLE = Collections.unmodifiableSet(breakableRules());

    private static final VoucherStatus[] STAGES = {
        VoucherStatus.CREATED,
        VoucherStatus.ASSIGNED,
        VoucherStatus.RESERVED,
        VoucherStatus.IN_DELIVERY,
        VoucherStatus.DELIVERED,
        VoucherStatus.REPORTED,
        VoucherStatus.REDEEMED,
        VoucherStatus.PAYMENT_REQUESTED,
        VoucherStatus.PAYMENT_APPROVED,
        VoucherStatus.PAID,
        VoucherStatus.EXPIRED
    };

    private Journals() {}

    private static Set<RuleId> breakableRules() {
        return EnumSet.complementOf(EnumSet.of(RuleId.LIF_02));
    }

    /**
     * Returns compliant histories of one to nine vouchers, through any part of the life cycle. Up to three of them go
     * through it side by side, and are paid by one request.
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
     * @param status  the status; {@code EXPIRED} is reached by vouchers that were assigned, since in the validity start
     *     {@code assignment} no other lapses
     * @return the histories
     * @throws IllegalArgumentException if the status is {@code REVOKED}, which the published terms permit nobody to reach
     *     (VCH-20)
     */
    public static Arbitrary<Journal> compliantTo(VoucherStatus status) {
        if (status == VoucherStatus.REVOKED) {
            throw new IllegalArgumentException(
                    "a compliant history ends in any status but `REVOKED`, which VCH-20 refuses, found `" + status
                            + "`");
        }
        return Plan.plans(status).map(plan -> play(List.of(plan.alone()))).withoutEdgeCases();
    }

    /**
     * Returns compliant histories of eight to forty-eight vouchers, under several enrolments of three customers, with three
     * partners.
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
     * <p>LIF-02 refuses a step on a day before the latest step of the voucher. An audit orders the records by day, so that
     * there is no such step in a history; it is broken by a question to a day of the program alone.
     *
     * @return the rules, in the order of the rulebook's table
     */
    public static Set<RuleId> breakable() {
        return BREAKABLE;
    }

    /**
     * Returns histories in which one record breaks a rule, and no other rule but its {@linkplain EntailedViolations companions}.
     * All else complies.
     *
     * <p>A rule is broken in each of the steps that it governs, but for two: a creation that TIM-08 refuses finds the pool
     * emptied and breaks ENT-06 too, and an unknown offering (VCH-02) to register for has no redeemed voucher (PAY-02). Of
     * LIF-01 and LIF-03, which govern every step, there are many.
     *
     * <p>Their terms are the published ones in either validity start, but for two rules: ENG-04, with a table of service levels in
     * which the one reserved is missing, and SAT-03, which is a rule of Training Vouchers.
     *
     * @param rule  the rule
     * @return the histories, each with the terms under which the rule is broken and the line that breaks it
     * @throws IllegalArgumentException if no history can break the rule
     */
    public static Arbitrary<ViolatingHistory> breaking(RuleId rule) {
        if (!BREAKABLE.contains(rule)) {
            throw new IllegalArgumentException(
                    "a history breaks any rule but `LIF-02`, since an audit orders it by day, found `" + rule + "`");
        }
        return RuleBreakers.of(rule);
    }
}
