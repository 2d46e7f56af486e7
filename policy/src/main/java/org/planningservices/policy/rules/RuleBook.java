package org.planningservices.policy.rules;

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
 * All the rules, each under its id, in the order of the rulebook's table, and which of them are asked about which step. A
 * verdict has the bit of every condition that refused, and {@link RuleCondition#SOME_UNKNOWN} if one could not answer.
 */
public final class RuleBook implements RuleTable {

    static final NamesWhatWasCreated LIF_03 = new NamesWhatWasCreated();
    static final StartsFromTheStatus LIF_01 = new StartsFromTheStatus();
    static final NeverGoesBack LIF_02 = new NeverGoesBack();
    static final OfferingOfTheProgram VCH_02 = new OfferingOfTheProgram();
    static final ServiceLevelOfTheProgram VCH_03 = new ServiceLevelOfTheProgram();
    static final CreateAndAssignByLastDay TIM_08 = new CreateAndAssignByLastDay();
    static final CreateWhileEnrolled ACT_01 = new CreateWhileEnrolled();
    static final BenefitActivated ENT_05 = new BenefitActivated();
    static final DaysRemainInPool ENT_06 = new DaysRemainInPool();
    static final DeliverWithinValidity TIM_05 = new DeliverWithinValidity();
    static final ReserveBeforeStart VCH_23 = new ReserveBeforeStart();
    static final OperatorHasToolRole ACT_07 = new OperatorHasToolRole();
    static final OperatorIsAdmin ACT_08 = new OperatorIsAdmin();
    static final HolderActs VCH_24 = new HolderActs();
    static final LocationInDeliveryCountry ENG_09 = new LocationInDeliveryCountry();
    static final EngagementOfTheOffering ENG_16 = new EngagementOfTheOffering();
    static final NoCloudOnLaterVouchers ENG_13 = new NoCloudOnLaterVouchers();
    static final OneLongEngagementOfAKind ENG_08 = new OneLongEngagementOfAKind();
    static final CompetentForOffering ELG_15 = new CompetentForOffering();
    static final CompetentForEngagement ELG_16 = new CompetentForEngagement();
    static final EnrolledInOffering ELG_11 = new EnrolledInOffering();
    static final RenewedWithinAYear ELG_08 = new RenewedWithinAYear();
    static final CompetentAtStart ELG_04 = new CompetentAtStart();
    static final ConsultantHoldsExam ELG_13 = new ConsultantHoldsExam();
    static final DeliveredWithinFifteenDays ENG_03 = new DeliveredWithinFifteenDays();
    static final ServiceLevelOfTheEngagement ENG_04 = new ServiceLevelOfTheEngagement();
    static final DeliveredOnSite ENG_12 = new DeliveredOnSite();
    static final DeliverableNamed ENG_07 = new DeliverableNamed();
    static final RedeemOnOrBeforeLastValidDay TIM_06 = new RedeemOnOrBeforeLastValidDay();
    static final RedeemWhileTheProgramLasts TIM_09 = new RedeemWhileTheProgramLasts();
    static final OneCountryPerRequest PAY_04 = new OneCountryPerRequest();
    static final RequestPaymentInTime TIM_07 = new RequestPaymentInTime();
    static final RegisteredInPaymentTool PAY_02 = new RegisteredInPaymentTool();
    static final PayInTime PAY_07 = new PayInTime();
    static final ExpireOnceLapsed VCH_18 = new ExpireOnceLapsed();
    static final RevokeWherePermitted VCH_20 = new RevokeWherePermitted();
    static final CompetentForSomeEngagement ELG_03 = new CompetentForSomeEngagement();
    static final ParticipantTrained ELG_05 = new ParticipantTrained();
    static final CompanyTrained ELG_06 = new CompanyTrained();
    static final ConvertBeforeTheEnd ENT_11 = new ConvertBeforeTheEnd();
    static final AccrueBeforeTheEnd ENT_13 = new AccrueBeforeTheEnd();

    static final StaysWithTheIndividual SAT_03 = new StaysWithTheIndividual();

    static final List<RuleCondition> CONDITIONS = List.of(
            LIF_03, LIF_01, LIF_02, VCH_02, VCH_03, TIM_08, ACT_01, ENT_05, ENT_06, TIM_05, VCH_23, ACT_07, ACT_08,
            VCH_24, ENG_09, ENG_16, ENG_13, ENG_08, ELG_15, ELG_16, ELG_11, ELG_08, ELG_04, ELG_13, ENG_03, ENG_04,
            ENG_12, ENG_07, TIM_06, TIM_09, PAY_04, TIM_07, PAY_02, PAY_07, VCH_18, VCH_20, ELG_03, ELG_05, ELG_06,
            ENT_11, ENT_13, SAT_03);

    /** The rules that limit the time of the steps that they govern, but for LIF-02, which every step of a voucher has. */
    static final List<RuleCondition> LIMITING_TIME =
            List.of(TIM_08, ACT_01, TIM_05, TIM_06, TIM_09, TIM_07, VCH_18, ENT_11, ENT_13);

    @Override
    public List<RuleCondition> conditions() {
        return CONDITIONS;
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
