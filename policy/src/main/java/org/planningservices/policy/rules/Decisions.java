package org.planningservices.policy.rules;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Optional;
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

/** Puts a question to the laws and makes an answer of their verdict. */
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
        return answer(Case.of(on, voucher, step, facts), step.action());
    }

    /**
     * Decides a step that names a voucher which was never created.
     *
     * @param on  the terms on the day
     * @param id  the number named
     * @param step  the step; all but a creation are refused
     * @param facts  what is known
     * @return the transition, or why not
     */
    public static Either<Refusal, Transition> decide(RuleDay on, VoucherId id, VoucherStep step, Facts facts) {
        return answer(Case.of(on, id, step, facts), step.action());
    }

    private static Either<Refusal, Transition> answer(Case c, VoucherAction action) {
        return StepRules.ask(c, action) == 0 ? Either.right(new CaseTransition(c)) : Either.left(c);
    }

    /**
     * Decides a step of a payment request.
     *
     * @param on  the terms on the day
     * @param step  the step
     * @param known  the request that has the number already
     * @param vouchers  the vouchers that are there
     * @param facts  what is known
     * @return the transition, or why not
     */
    public static Either<Refusal, PaymentTransition> decide(
            RuleDay on, PaymentStep step, Optional<PaymentRequest> known, Collection<Voucher> vouchers, Facts facts) {
        PaymentCase c = PaymentCase.of(on, step, known.orElse(null), vouchers, facts);
        return StepRules.ask(c) == 0 ? Either.right(new PaymentCaseTransition(c)) : Either.left(c);
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
        return accepted(c, StepRules.ask(c, step.action()));
    }

    /**
     * Decides a step of an enrolment.
     *
     * @param on  the terms on the day
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public static Either<Refusal, Acceptance> decide(RuleDay on, PoolStep step, Facts facts) {
        Case c = Case.of(on, step, facts);
        return accepted(c, StepRules.ask(c, step.action()));
    }

    private static Either<Refusal, Acceptance> accepted(Case c, long verdict) {
        return verdict == 0 ? Either.right(new CaseAcceptance(c)) : Either.left(c);
    }

    /**
     * Returns the refusal of a record about something that was never stated (LIF-03).
     *
     * @param on  the program on the day
     * @param kind  {@code partner}, {@code enrollment} or {@code consultant}
     * @param number  the number named
     * @return the refusal, which no day and nothing else helps
     */
    public static Refusal neverStated(RuleDay on, String kind, Object number) {
        return statedWrongly(on, RuleBook.LIF_03, kind, number);
    }

    /**
     * Returns the refusal of a record that states a partner or an enrolment a second time (LIF-01).
     *
     * @param on  the program on the day
     * @param kind  {@code partner} or {@code enrollment}
     * @param number  the number named
     * @return the refusal, which no day and nothing else helps
     */
    public static Refusal statedTwice(RuleDay on, String kind, Object number) {
        return statedWrongly(on, RuleBook.LIF_01, kind, number);
    }

    private static Refusal statedWrongly(RuleDay on, RuleCondition law, String kind, Object number) {
        Reason reason = law.variant(kind, ComparedValue.of("number", number));
        return new DeclarationRefusal(on.date(), new DeclarationViolation(law, on.rule(law.id()), reason));
    }

    /**
     * Returns the acceptance of a record about something that was stated (LIF-03).
     *
     * @param on  the program on the day
     * @return the acceptance
     */
    public static Acceptance stated(RuleDay on) {
        return new DeclarationAcceptance(on.date(), on.rule(RuleId.LIF_03));
    }

    /**
     * Returns the acceptance of a record that states a partner or an enrolment for the first time (LIF-01).
     *
     * @param on  the program on the day
     * @return the acceptance
     */
    public static Acceptance statedOnce(RuleDay on) {
        return new DeclarationAcceptance(on.date(), on.rule(RuleId.LIF_01));
    }
}
