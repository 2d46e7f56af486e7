package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleBook.*;

import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleTable;
import org.planningservices.policy.remedy.Remedies;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Provision;
import org.planningservices.step.Action;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

/**
 * Which rules are asked about which step: the rulebook's table, read by step. A verdict has the bit of every condition that
 * refused, and {@link RuleCondition#SOME_UNKNOWN} if one could not answer.
 */
public final class StepRules implements RuleTable {

    @Override
    public List<RuleCondition> conditions() {
        return LAWS;
    }

    @Override
    public List<RuleCondition> limitingTime() {
        return LIMITING_TIME;
    }

    @Override
    public List<Provision> provisions(Terms terms) {
        return Provisions.of(terms);
    }

    @Override
    public Optional<Remedy> remedy(Case refused, long conditions) {
        return Remedies.remedy(refused, conditions);
    }

    /** Asks about any step; the others are for those who know which it is. */
    @Override
    public long ask(Case c) {
        if (c instanceof PaymentCase payment) {
            return ask(payment);
        }
        Action action = c.action();
        if (action instanceof VoucherAction one) {
            return ask(c, one);
        }
        return action instanceof PartnerAction one ? ask(c, one) : ask(c, (PoolAction) action);
    }

    @Override
    public long ask(Case c, VoucherAction action) {
        long missing = LIF_03.verdict(c);
        long stray = missing == 0 ? LIF_01.verdict(c, action) : missing;
        return stray != 0 ? stray : further(c, action);
    }

    /** Asks about a step that can follow by the transition table: LIF-03 and LIF-01, which say so, are not asked again. */
    @Override
    public long askFollowing(Case c, VoucherAction action) {
        return c instanceof PaymentCase payment ? further(payment) : further(c, action);
    }

    private long further(Case c, VoucherAction action) {
        return LIF_02.verdict(c)
                | switch (action) {
                    case CREATE -> create(c);
                    case ASSIGN -> assign(c);
                    case REASSIGN -> assign(c) | SAT_03.verdict(c);
                    case RESERVE -> reserve(c);
                    case CANCEL_RESERVATION -> cancelReservation(c);
                    case RESCHEDULE -> reschedule(c);
                    case START_ENGAGEMENT -> startEngagement(c);
                    case COMPLETE_ENGAGEMENT -> completeEngagement(c);
                    case SUBMIT_COMPLETION_REPORT -> submitCompletionReport(c);
                    case REDEEM -> redeem(c);
                    case EXPIRE -> VCH_18.verdict(c);
                    case REVOKE -> VCH_20.verdict(c);
                    case REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                        throw new IllegalArgumentException("`" + action.title() + "` is a payment step");
                };
    }

    @Override
    public long ask(PaymentCase c) {
        long missing = LIF_03.verdict(c);
        long stray = missing == 0 ? LIF_01.verdict(c) : missing;
        return stray != 0 ? stray : further(c);
    }

    private long further(PaymentCase c) {
        boolean request = c.step() instanceof RequestPayment;
        long verdict = request ? PAY_04.verdict(c) : 0;
        if (c.hasVoucher()) {
            return verdict | covered(c, request);
        }
        for (Voucher voucher : c.covered()) {
            verdict |= covered(c.about(voucher), request);
        }
        return verdict;
    }

    private long covered(Case one, boolean request) {
        return LIF_02.verdict(one) | (request ? requestPayment(one) : 0);
    }

    @Override
    public long ask(Case c, PartnerAction action) {
        return switch (action) {
            case ENROLL_IN_OFFERING -> VCH_02.verdict(c) | ELG_03.verdict(c) | ELG_05.verdict(c) | ELG_06.verdict(c);
            case REGISTER_FOR_PAYMENT_TOOL -> VCH_02.verdict(c) | PAY_02.verdict(c);
        };
    }

    @Override
    public long ask(Case c, PoolAction action) {
        return switch (action) {
            case ACCRUE_DAYS -> ENT_13.verdict(c);
            case CONVERT_TRAINING_DAYS -> ENT_11.verdict(c);
        };
    }

    private long create(Case c) {
        return VCH_02.verdict(c)
                | VCH_03.verdict(c)
                | TIM_08.verdict(c)
                | ACT_01.verdict(c)
                | ENT_05.verdict(c)
                | ENT_06.verdict(c);
    }

    private long assign(Case c) {
        return TIM_08.verdict(c) | TIM_05.verdict(c);
    }

    private long reserve(Case c) {
        return TIM_05.verdict(c)
                | VCH_23.verdict(c)
                | ACT_07.verdict(c)
                | ACT_08.verdict(c)
                | ENG_09.verdict(c)
                | ENG_16.verdict(c)
                | ENG_13.verdict(c)
                | ENG_08.verdict(c)
                | ELG_15.verdict(c)
                | ELG_16.verdict(c)
                | ELG_11.verdict(c)
                | ELG_08.verdict(c)
                | ENG_04.verdict(c);
    }

    private long cancelReservation(Case c) {
        return ACT_07.verdict(c) | ACT_08.verdict(c) | VCH_24.verdict(c);
    }

    private long reschedule(Case c) {
        return TIM_05.verdict(c) | VCH_23.verdict(c) | VCH_24.verdict(c);
    }

    private long startEngagement(Case c) {
        return TIM_05.verdict(c) | VCH_24.verdict(c) | ELG_04.verdict(c) | ELG_13.verdict(c);
    }

    private long completeEngagement(Case c) {
        return TIM_05.verdict(c) | VCH_24.verdict(c) | ENG_03.verdict(c) | ENG_12.verdict(c);
    }

    private long submitCompletionReport(Case c) {
        return TIM_05.verdict(c) | VCH_24.verdict(c) | ENG_07.verdict(c);
    }

    private long redeem(Case c) {
        return ACT_07.verdict(c)
                | ACT_08.verdict(c)
                | VCH_24.verdict(c)
                | ENG_09.verdict(c)
                | TIM_06.verdict(c)
                | TIM_09.verdict(c);
    }

    private long requestPayment(Case c) {
        return VCH_24.verdict(c) | ENG_09.verdict(c) | TIM_07.verdict(c) | PAY_02.verdict(c);
    }
}
