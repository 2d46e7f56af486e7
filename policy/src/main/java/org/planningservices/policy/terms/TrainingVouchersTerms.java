package org.planningservices.policy.terms;

import static org.planningservices.policy.terms.PlanningServicesTerms.days;
import static org.planningservices.rule.Sources.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.engagement.Offering;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/**
 * The terms of Training Vouchers, where they differ from Planning Services.
 *
 * <p>What a rule of Planning Services takes from pages about planning alone (competencies, engagements, off-site days) is
 * not asked here: no source states it for training.
 */
final class TrainingVouchersTerms {

    static final Terms TERMS = terms();

    private TrainingVouchersTerms() {}

    private static Terms terms() {
        Terms.Builder terms = Terms.builder(Terms.planningServices());
        terms.program("training-vouchers");
        terms.rules(Sourced.of(rules(), TRAINING_PAGE_2019, TRAINING_PAGE_RETIREMENT));
        terms.putDaysInForce(
                RuleId.ELG_05, Sourced.of(DayRange.through(LocalDate.of(2020, 12, 8)), TRAINING_PAGE_2020));
        terms.evidence(evidence());
        terms.putValidityFromEvidence(
                ValidityStart.CREATION, Evidence.interpreted(TRAINING_VOUCHER_TOOL_PAGE, TRAINING_PAGE_RETIREMENT));
        terms.putValidityFromEvidence(ValidityStart.ASSIGNMENT, Evidence.interpreted(TRAINING_PAGE_RETIREMENT));
        terms.validityDays(Sourced.of(180, TRAINING_PAGE_RETIREMENT, TRAINING_COMPANY_POLICIES));
        terms.extension(Sourced.interpreted(Optional.empty(), EMPLOYEE_BLOG));
        terms.lastCreationDay(Sourced.of(LocalDate.of(2021, 6, 30), TRAINING_PAGE_RETIREMENT));
        terms.lastRedemptionDay(Sourced.of(LocalDate.of(2022, 1, 1), TRAINING_PAGE_RETIREMENT));
        terms.paymentRequestWindowDays(Sourced.of(60, TRAINING_PAGE_RETIREMENT));
        terms.offerings(Sourced.of(Set.of(Offering.SATV), TRAINING_PAGE_RETIREMENT));
        terms.offeringsCompleteFrom(Sourced.of(Optional.empty(), TRAINING_PAGE_RETIREMENT));
        terms.serviceLevels(Sourced.of(days(1, 2, 3, 4, 5), TRAINING_CUSTOMER_PROCESS));
        terms.maxDeliveryDays(Sourced.of(5, TRAINING_CUSTOMER_PROCESS));
        terms.firstDayWithoutCloud(Sourced.of(LocalDate.of(2020, 2, 1), TRAINING_PAGE_RETIREMENT));
        terms.firstDayWithoutConversion(Sourced.of(LocalDate.of(2020, 2, 1), TRAINING_PAGE_RETIREMENT));
        terms.firstDayWithoutAccrual(Sourced.of(LocalDate.of(2021, 2, 1), TRAINING_PAGE_RETIREMENT));
        terms.poolsEmptiedOn(Sourced.of(LocalDate.of(2021, 7, 1), TRAINING_PAGE_RETIREMENT));
        terms.toolRolesBefore2019(Sourced.interpreted(
                Terms.planningServices().toolRolesBefore2019().value(), VOUCHER_TOOL_FAQ));
        terms.toolRoles(Sourced.interpreted(Terms.planningServices().toolRoles().value(), VOUCHER_TOOL_FAQ));
        terms.catalog(Sourced.implied(Catalog.of(), TRAINING_PAGE_2019));
        terms.catalogCompleteFrom(Sourced.implied(Optional.empty(), TRAINING_PAGE_2019));
        terms.qualificationsBefore2020(Sourced.implied(Map.of(), TRAINING_PAGE_2019));
        terms.lifecycle(Sourced.implied(lifecycle(), TRAINING_PAGE_REDEMPTION));
        terms.unusedDays(Sourced.of(UnusedDays.RETURNED, TRAINING_COMPANY_POLICIES));
        terms.revocationPolicy(Sourced.of(RevocationPolicy.PERMITTED, TRAINING_COMPANY_POLICIES));
        return terms.build();
    }

    /** Returns the lifecycle without a completion report: a voucher is redeemed once it is delivered. */
    private static Lifecycle lifecycle() {
        Lifecycle planning = Terms.planningServices().lifecycle().value();
        Set<VoucherStatus> unredeemed = EnumSet.range(VoucherStatus.CREATED, VoucherStatus.DELIVERED);
        return Lifecycle.builder(planning)
                .replace(PlanningServicesTerms.row(
                        VoucherAction.REDEEM, Set.of(VoucherStatus.DELIVERED), VoucherStatus.REDEEMED))
                .replace(PlanningServicesTerms.row(VoucherAction.EXPIRE, unredeemed, VoucherStatus.EXPIRED))
                .remove(VoucherAction.SUBMIT_COMPLETION_REPORT)
                .build();
    }

    /** Returns what rules and provisions rest on for training, where no term has it. */
    private static Map<RulebookId, Evidence> evidence() {
        Map<RulebookId, Evidence> evidence = new LinkedHashMap<>();
        evidence.put(RuleId.ACT_01, Evidence.implied(TRAINING_CUSTOMER_PROCESS));
        evidence.put(RuleId.ENT_05, Evidence.stated(TRAINING_CUSTOMER_PROCESS));
        evidence.put(RuleId.ENT_06, Evidence.implied(TRAINING_CUSTOMER_PROCESS));
        evidence.put(RuleId.TIM_05, Evidence.stated(TRAINING_VOUCHER_TOOL_PAGE, TRAINING_PAGE_RETIREMENT));
        evidence.put(RuleId.VCH_23, Evidence.implied(TRAINING_VOUCHER_TOOL_PAGE));
        evidence.put(RuleId.VCH_24, Evidence.stated(TRAINING_COMPANY_POLICIES));
        evidence.put(RuleId.ELG_11, Evidence.stated(TRAINING_PAGE_2019));
        evidence.put(RuleId.TIM_06, Evidence.stated(TRAINING_PAGE_RETIREMENT));
        evidence.put(RuleId.PAY_02, Evidence.stated(PAYMENT_PAGE));
        evidence.put(RuleId.PAY_07, Evidence.implied(PAYMENT_TOOL_TRAINING));
        evidence.put(RuleId.VCH_18, Evidence.implied(TRAINING_PAGE_RETIREMENT));
        evidence.put(RuleId.ELG_05, Evidence.stated(TRAINING_PAGE_2019));
        evidence.put(ProvisionId.TIM_03, Evidence.interpreted(TRAINING_PAGE_RETIREMENT, TRAINING_COMPANY_POLICIES));
        evidence.put(ProvisionId.ENT_07, Evidence.implied(TRAINING_CUSTOMER_PROCESS));
        evidence.put(ProvisionId.ENT_08, Evidence.implied(TRAINING_CUSTOMER_PROCESS));
        evidence.put(ProvisionId.ENT_09, Evidence.stated(TRAINING_VOUCHER_TOOL_PAGE));
        evidence.put(ProvisionId.ENT_15, Evidence.implied(TRAINING_PAGE_RETIREMENT));
        evidence.put(ProvisionId.VCH_07, Evidence.stated(TRAINING_VOUCHER_TOOL_PAGE));
        evidence.put(ProvisionId.VCH_11, Evidence.stated(TRAINING_VOUCHER_TOOL_PAGE));
        evidence.put(ProvisionId.VCH_13, Evidence.stated(TRAINING_VOUCHER_TOOL_PAGE));
        evidence.put(ProvisionId.ELG_01, Evidence.stated(TRAINING_PAGE_2019));
        return evidence;
    }

    private static Set<RuleId> rules() {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(
                RuleId.LIF_03,
                RuleId.LIF_01,
                RuleId.LIF_02,
                RuleId.VCH_02,
                RuleId.VCH_03,
                RuleId.TIM_08,
                RuleId.ACT_01,
                RuleId.ENT_05,
                RuleId.ENT_06,
                RuleId.TIM_05,
                RuleId.VCH_23,
                RuleId.ACT_07,
                RuleId.ACT_08,
                RuleId.VCH_24,
                RuleId.ENG_13,
                RuleId.ELG_11,
                RuleId.TIM_06,
                RuleId.TIM_09,
                RuleId.TIM_07,
                RuleId.PAY_02,
                RuleId.PAY_07,
                RuleId.VCH_18,
                RuleId.VCH_20,
                RuleId.ELG_05,
                RuleId.ENT_11,
                RuleId.ENT_13,
                RuleId.SAT_03)));
    }
}
