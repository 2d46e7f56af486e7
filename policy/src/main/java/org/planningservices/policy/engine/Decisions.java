package org.planningservices.policy.engine;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** Evaluates the conditions for a step, and makes a decision of the verdict. */
public final class Decisions {

    private Decisions() {}

    /**
     * Decides a step of a voucher.
     *
     * @param on  the terms on the day
     * @param voucher  the voucher
     * @param step  the step
     * @param facts  what is known
     * @return the transition, or why not
     */
    public static Either<Refusal, Transition> decide(RuleDay on, Voucher voucher, VoucherStep step, Facts facts) {
        return answer(on.table(), Case.of(on, voucher, step, facts), step.action());
    }

    /**
     * Decides a step that names a voucher which was never created.
     *
     * @param on  the terms on the day
     * @param id  the id named
     * @param step  the step; all but a creation are refused
     * @param facts  what is known
     * @return the transition, or why not
     */
    public static Either<Refusal, Transition> decide(RuleDay on, VoucherId id, VoucherStep step, Facts facts) {
        return answer(on.table(), Case.of(on, id, step, facts), step.action());
    }

    private static Either<Refusal, Transition> answer(RuleTable table, Case c, VoucherAction action) {
        return table.ask(c, action) == 0 ? Either.right(new CaseTransition(c)) : Either.left(c);
    }

    /**
     * Decides a step of a payment request.
     *
     * @param on  the terms on the day
     * @param step  the step
     * @param known  the request that has the id already
     * @param vouchers  the vouchers that are there
     * @param facts  what is known
     * @return the transition, or why not
     */
    public static Either<Refusal, PaymentTransition> decide(
            RuleDay on, PaymentStep step, Optional<PaymentRequest> known, Collection<Voucher> vouchers, Facts facts) {
        PaymentCase c = PaymentCase.of(on, step, known.orElse(null), vouchers, facts);
        return on.table().ask(c) == 0 ? Either.right(new PaymentCaseTransition(c)) : Either.left(c);
    }

    /**
     * Decides a step of a partner.
     *
     * @param on  the terms on the day
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public static Either<Refusal, Acceptance> decide(RuleDay on, PartnerStep step, Facts facts) {
        Case c = Case.of(on, step, facts);
        return accepted(c, on.table().ask(c, step.action()));
    }

    /**
     * Decides a step of an enrollment.
     *
     * @param on  the terms on the day
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public static Either<Refusal, Acceptance> decide(RuleDay on, PoolStep step, Facts facts) {
        Case c = Case.of(on, step, facts);
        return accepted(c, on.table().ask(c, step.action()));
    }

    private static Either<Refusal, Acceptance> accepted(Case c, long verdict) {
        return verdict == 0 ? Either.right(new CaseAcceptance(c)) : Either.left(c);
    }

    /**
     * Returns the refusal of a record about somebody who was never declared, or of a second declaration.
     *
     * @param on  the program on the day
     * @param id  the id of the rule that the record breaks
     * @param kind  what the record is about: {@code partner}, {@code enrollment} or {@code consultant}
     * @param number  the id named
     * @return the refusal, which no day and nothing else helps
     */
    public static Refusal refuseDeclaration(RuleDay on, RuleId id, String kind, Object number) {
        RuleCondition condition = on.program().condition(id);
        Reason reason = condition.variant(kind, ComparedValue.of("number", number));
        return new DeclarationRefusal(on.date(), new DeclarationViolation(condition, on.rule(id), reason));
    }

    /**
     * Returns the acceptance of a declaration.
     *
     * @param on  the program on the day
     * @param id  the id of the rule that the record follows
     * @return the acceptance
     */
    public static Acceptance acceptDeclaration(RuleDay on, RuleId id) {
        return new DeclarationAcceptance(on.date(), on.rule(id));
    }

    /**
     * Tells whether some rule is among the violations of a refusal, without making the violations.
     *
     * @param refusal  the refusal
     * @param rules  the ids of the rules
     * @return true if a violation is of one of the rules
     */
    public static boolean isRefusedBy(Refusal refusal, Set<RuleId> rules) {
        if (refusal instanceof Case c) {
            long bits = 0;
            for (RuleId id : rules) {
                bits |= c.day().program().condition(id).bit();
            }
            return (c.verdict() & bits) != 0;
        }
        return refusal.violations().stream()
                .anyMatch(violation -> rules.contains(violation.rule().id()));
    }
}
