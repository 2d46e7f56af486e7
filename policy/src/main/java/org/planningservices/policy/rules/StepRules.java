package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleBook.*;

import org.planningservices.step.Action;
import org.planningservices.step.EnrollmentAction;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

/**
 * Which rules are asked about which step: the rulebook's table, read by step. A verdict has the bit of every law that
 * refused, and {@link Law#SOME_UNKNOWN} if one could not answer.
 */
final class StepRules {

    private StepRules() {}

    /** Asks about any step; the others are for those who know which it is. */
    static long ask(Case c) {
        if (c instanceof PaymentCase payment) {
            return ask(payment);
        }
        Action action = c.action();
        if (action instanceof VoucherAction one) {
            return ask(c, one);
        }
        return action instanceof PartnerAction one ? ask(c, one) : ask(c, (EnrollmentAction) action);
    }

    static long ask(Case c, VoucherAction action) {
        long missing = LIF_03.ask(c);
        long stray = missing == 0 ? LIF_01.ask(c, action) : missing;
        return stray != 0 ? stray : further(c, action);
    }

    /** Asks about a step that can follow by the transition table: LIF-03 and LIF-01, which say so, are not asked again. */
    static long askFollowing(Case c, VoucherAction action) {
        return c instanceof PaymentCase payment ? further(payment) : further(c, action);
    }

    private static long further(Case c, VoucherAction action) {
        return LIF_02.ask(c)
                | switch (action) {
                    case CREATE -> create(c);
                    case ASSIGN -> assign(c);
                    case REASSIGN -> assign(c) | SAT_03.ask(c);
                    case RESERVE -> reserve(c);
                    case CANCEL_RESERVATION -> cancelReservation(c);
                    case RESCHEDULE -> reschedule(c);
                    case START_ENGAGEMENT -> startEngagement(c);
                    case COMPLETE_ENGAGEMENT -> completeEngagement(c);
                    case SUBMIT_COMPLETION_REPORT -> submitCompletionReport(c);
                    case REDEEM -> redeem(c);
                    case EXPIRE -> VCH_18.ask(c);
                    case REVOKE -> VCH_20.ask(c);
                    case REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                        throw new IllegalArgumentException("`" + action.title() + "` is a payment step");
                };
    }

    static long ask(PaymentCase c) {
        long missing = LIF_03.ask(c);
        long stray = missing == 0 ? LIF_01.ask(c) : missing;
        return stray != 0 ? stray : further(c);
    }

    private static long further(PaymentCase c) {
        boolean request = c.step() instanceof RequestPayment;
        long verdict = request ? PAY_04.ask(c) : 0;
        if (c.hasVoucher()) {
            return verdict | covered(c, request);
        }
        for (Voucher voucher : c.covered()) {
            verdict |= covered(c.about(voucher), request);
        }
        return verdict;
    }

    private static long covered(Case one, boolean request) {
        return LIF_02.ask(one) | (request ? requestPayment(one) : 0);
    }

    static long ask(Case c, PartnerAction action) {
        return switch (action) {
            case ENROLL_IN_OFFERING -> VCH_02.ask(c) | ELG_03.ask(c) | ELG_05.ask(c) | ELG_06.ask(c);
            case REGISTER_FOR_PAYMENT_TOOL -> VCH_02.ask(c) | PAY_02.ask(c);
        };
    }

    static long ask(Case c, EnrollmentAction action) {
        return switch (action) {
            case ACCRUE_DAYS -> ENT_13.ask(c);
            case CONVERT_TRAINING_DAYS -> ENT_11.ask(c);
        };
    }

    private static long create(Case c) {
        return VCH_02.ask(c) | VCH_03.ask(c) | TIM_08.ask(c) | ACT_01.ask(c) | ENT_05.ask(c) | ENT_06.ask(c);
    }

    private static long assign(Case c) {
        return TIM_08.ask(c) | TIM_05.ask(c);
    }

    private static long reserve(Case c) {
        return TIM_05.ask(c)
                | VCH_23.ask(c)
                | ACT_07.ask(c)
                | ACT_08.ask(c)
                | ENG_09.ask(c)
                | ENG_16.ask(c)
                | ENG_13.ask(c)
                | ENG_08.ask(c)
                | ELG_15.ask(c)
                | ELG_16.ask(c)
                | ELG_11.ask(c)
                | ELG_08.ask(c)
                | ENG_04.ask(c);
    }

    private static long cancelReservation(Case c) {
        return ACT_07.ask(c) | ACT_08.ask(c) | VCH_24.ask(c);
    }

    private static long reschedule(Case c) {
        return TIM_05.ask(c) | VCH_23.ask(c) | VCH_24.ask(c);
    }

    private static long startEngagement(Case c) {
        return TIM_05.ask(c) | VCH_24.ask(c) | ELG_04.ask(c) | ELG_13.ask(c);
    }

    private static long completeEngagement(Case c) {
        return TIM_05.ask(c) | VCH_24.ask(c) | ENG_03.ask(c) | ENG_12.ask(c);
    }

    private static long submitCompletionReport(Case c) {
        return TIM_05.ask(c) | VCH_24.ask(c) | ENG_07.ask(c);
    }

    private static long redeem(Case c) {
        return ACT_07.ask(c) | ACT_08.ask(c) | VCH_24.ask(c) | ENG_09.ask(c) | TIM_06.ask(c) | TIM_09.ask(c);
    }

    private static long requestPayment(Case c) {
        return VCH_24.ask(c) | ENG_09.ask(c) | TIM_07.ask(c) | PAY_02.ask(c);
    }
}
