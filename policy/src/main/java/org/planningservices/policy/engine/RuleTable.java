package org.planningservices.policy.engine;

import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Provision;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;

/**
 * The conditions that a program asks, and which of them it asks about which step. A program is given its table; the engine
 * knows no condition by name.
 *
 * <p>A verdict has the bit of every condition that refused, and {@link RuleCondition#SOME_UNKNOWN} if a condition could not
 * answer. There is a method for each kind of step, so that a decision does not look for the kind again. Implementations must
 * have no state.
 */
public interface RuleTable {

    /**
     * Returns all conditions.
     *
     * @return the conditions, each at the {@linkplain org.planningservices.rule.RuleId#order() place} of its number
     */
    List<RuleCondition> conditions();

    /**
     * Returns the conditions that limit the time of a step: under each of them some days are too early or too late.
     *
     * @return the conditions
     */
    List<RuleCondition> limitingTime();

    /**
     * Returns the provisions of a program under some terms.
     *
     * @param terms  the terms
     * @return the provisions, in the order of the rulebook's table
     */
    List<Provision> provisions(Terms terms);

    /**
     * Asks about a step of any kind.
     *
     * @param c  the case
     * @return the verdict
     */
    long ask(Case c);

    /**
     * Asks about a step of a voucher that is no payment step.
     *
     * @param c  the case
     * @param action  the action of its step
     * @return the verdict
     */
    long ask(Case c, VoucherAction action);

    /**
     * Asks about a step of a payment request.
     *
     * @param c  the case
     * @return the verdict
     */
    long ask(PaymentCase c);

    /**
     * Asks about a step of a partner.
     *
     * @param c  the case
     * @param action  the action of its step
     * @return the verdict
     */
    long ask(Case c, PartnerAction action);

    /**
     * Asks about a step of an enrollment.
     *
     * @param c  the case
     * @param action  the action of its step
     * @return the verdict
     */
    long ask(Case c, PoolAction action);

    /**
     * Asks about a step of a voucher that can follow by the transition table. The conditions that say so are not asked again.
     *
     * @param c  the case
     * @param action  the action of its step
     * @return the verdict
     */
    long askFollowing(Case c, VoucherAction action);

    /**
     * Finds what satisfies some conditions that refuse a case.
     *
     * @param refused  the case
     * @param conditions  the conditions, a bit for each
     * @return the remedy; empty if nothing does, or if they are satisfied already
     */
    Optional<Remedy> remedy(Case refused, long conditions);
}
