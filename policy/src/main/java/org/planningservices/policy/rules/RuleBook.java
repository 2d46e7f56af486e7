package org.planningservices.policy.rules;

import java.util.List;
import org.planningservices.policy.engine.RuleCondition;

/** All the conditions, each under its number, in the order of the table. */
final class RuleBook {

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

    static final List<RuleCondition> LAWS = List.of(
            LIF_03, LIF_01, LIF_02, VCH_02, VCH_03, TIM_08, ACT_01, ENT_05, ENT_06, TIM_05, VCH_23, ACT_07, ACT_08,
            VCH_24, ENG_09, ENG_16, ENG_13, ENG_08, ELG_15, ELG_16, ELG_11, ELG_08, ELG_04, ELG_13, ENG_03, ENG_04,
            ENG_12, ENG_07, TIM_06, TIM_09, PAY_04, TIM_07, PAY_02, PAY_07, VCH_18, VCH_20, ELG_03, ELG_05, ELG_06,
            ENT_11, ENT_13, SAT_03);

    /** The rules that limit the time of the steps that they govern, but for LIF-02, which every step of a voucher has. */
    static final List<RuleCondition> LIMITING_TIME =
            List.of(TIM_08, ACT_01, TIM_05, TIM_06, TIM_09, TIM_07, VCH_18, ENT_11, ENT_13);

    private RuleBook() {}
}
