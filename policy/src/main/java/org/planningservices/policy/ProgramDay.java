package org.planningservices.policy;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.planningservices.party.EnrollmentStep;
import org.planningservices.party.PartnerStep;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.rules.Decisions;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.Acceptance;
import org.planningservices.rule.PaymentTransition;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Transition;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.PaymentStep;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStep;

/**
 * The program on a day: may this step happen, and if not, why not.
 *
 * <p>Every rule that applies to a step is asked; a refusal lists all that said no and, apart, all that lacked a fact.
 * Immutable.
 */
public final class ProgramDay {

    private final RuleDay on;

    ProgramDay(RuleDay on) {
        this.on = on;
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate date() {
        return on.date();
    }

    /**
     * Decides a step of a voucher.
     *
     * @param voucher  the voucher
     * @param step  the step; a creation is refused, since the voucher was created (LIF-01)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, Transition> decide(Voucher voucher, VoucherStep step, Facts facts) {
        return Decisions.decide(on, voucher, step, facts);
    }

    /**
     * Decides the creation of a voucher, or another step that names a voucher never created.
     *
     * @param voucher  the number, which no voucher has
     * @param step  the step; all but a creation are refused (LIF-03)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, Transition> decide(VoucherId voucher, VoucherStep step, Facts facts) {
        return Decisions.decide(on, voucher, step, facts);
    }

    /**
     * Decides a payment request whose number is not used yet.
     *
     * @param step  the step
     * @param vouchers  the vouchers it names, as far as they were created; others are passed over
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, PaymentTransition> decide(RequestPayment step, Collection<Voucher> vouchers, Facts facts) {
        return decide(step, Optional.empty(), vouchers, facts);
    }

    /**
     * Decides a step of a payment request, over all the vouchers that it covers.
     *
     * @param step  the step
     * @param request  the payment request that has the number; empty if none has, and one of another number counts as none
     * @param vouchers  the vouchers that the request covers; others are passed over, and one left out counts as never
     *     created (LIF-03)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, PaymentTransition> decide(
            PaymentStep step, Optional<PaymentRequest> request, Collection<Voucher> vouchers, Facts facts) {
        return Decisions.decide(on, step, request, vouchers, facts);
    }

    /**
     * Decides a step of a partner: an enrolment in an offering, or a registration in the payment tool.
     *
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(PartnerStep step, Facts facts) {
        return Decisions.decide(on, step, facts);
    }

    /**
     * Decides a step of an enrolment: an accrual, or a conversion of training days.
     *
     * @param step  the step
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(EnrollmentStep step) {
        return Decisions.decide(on, step, Facts.none());
    }

    /**
     * Returns how a voucher stands on this day.
     *
     * @param voucher  the voucher
     * @return the standing
     */
    public Standing standing(Voucher voucher) {
        return on.calendar().standing(voucher, on.date());
    }
}
