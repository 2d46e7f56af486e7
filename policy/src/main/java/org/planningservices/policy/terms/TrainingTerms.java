package org.planningservices.policy.terms;

import static org.planningservices.policy.terms.PublishedTerms.days;
import static org.planningservices.rule.Sources.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.Offering;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.voucher.CompletionReport;

/**
 * The terms of Training Vouchers, where they differ from Planning Services.
 *
 * <p>What a rule of Planning Services takes from pages about planning alone (competencies, engagements, off-site days) is
 * not asked here: no source states it for training.
 */
final class TrainingTerms {

    static final Terms TERMS = terms();

    private TrainingTerms() {}

    private static Terms terms() {
        Terms.Builder terms = Terms.builder(Terms.published());
        terms.program("training-vouchers");
        terms.rules(Cited.of(rules(), TRAINING_2019, TRAINING_RETIREMENT));
        terms.putDaysInForce(RuleId.ELG_05, Cited.of(DayRange.through(LocalDate.of(2020, 12, 8)), TRAINING_2020));
        terms.evidence(evidence());
        terms.putEditionEvidence(Edition.CREATION, Evidence.interpreted(TRAINING_TOOL, TRAINING_RETIREMENT));
        terms.putEditionEvidence(Edition.ASSIGNMENT, Evidence.interpreted(TRAINING_RETIREMENT));
        terms.validityDays(Cited.of(180, TRAINING_RETIREMENT, PPLS));
        terms.extension(Cited.interpreted(Optional.empty(), KURT20));
        terms.lastCreationDay(Cited.of(LocalDate.of(2021, 6, 30), TRAINING_RETIREMENT));
        terms.lastRedemptionDay(Cited.of(LocalDate.of(2022, 1, 1), TRAINING_RETIREMENT));
        terms.paymentRequestDays(Cited.of(60, TRAINING_RETIREMENT));
        terms.offerings(Cited.of(Set.of(Offering.SATV), TRAINING_RETIREMENT));
        terms.offeringsCompleteFrom(Cited.of(Optional.empty(), TRAINING_RETIREMENT));
        terms.serviceLevels(Cited.of(days(1, 2, 3, 4, 5), SATVG));
        terms.longestDelivery(Cited.of(5, SATVG));
        terms.cloudEnd(Cited.of(LocalDate.of(2020, 2, 1), TRAINING_RETIREMENT));
        terms.conversionEnd(Cited.of(LocalDate.of(2020, 2, 1), TRAINING_RETIREMENT));
        terms.accrualEnd(Cited.of(LocalDate.of(2021, 2, 1), TRAINING_RETIREMENT));
        terms.poolsEmptiedOn(Cited.of(LocalDate.of(2021, 7, 1), TRAINING_RETIREMENT));
        terms.earlierToolRoles(
                Cited.interpreted(Terms.published().earlierToolRoles().value(), TOOL_FAQ));
        terms.toolRoles(Cited.interpreted(Terms.published().toolRoles().value(), TOOL_FAQ));
        terms.catalogue(Cited.implied(Catalogue.of(), TRAINING_2019));
        terms.catalogueCompleteFrom(Cited.implied(Optional.empty(), TRAINING_2019));
        terms.earlierQualifications(Cited.implied(Map.of(), TRAINING_2019));
        terms.completionReport(Cited.implied(CompletionReport.NOT_ASKED, TRAINING_REDEMPTION));
        terms.surplus(Cited.of(Surplus.RETURNED, PPLS));
        terms.revocation(Cited.of(Revocation.PERMITTED, PPLS));
        return terms.build();
    }

    /** Returns what rules and provisions rest on for training, where no term says so. */
    private static Map<RulebookId, Evidence> evidence() {
        Map<RulebookId, Evidence> evidence = new LinkedHashMap<>();
        evidence.put(RuleId.ACT_01, Evidence.implied(SATVG));
        evidence.put(RuleId.ENT_05, Evidence.stated(SATVG));
        evidence.put(RuleId.ENT_06, Evidence.implied(SATVG));
        evidence.put(RuleId.TIM_05, Evidence.stated(TRAINING_TOOL, TRAINING_RETIREMENT));
        evidence.put(RuleId.VCH_23, Evidence.implied(TRAINING_TOOL));
        evidence.put(RuleId.VCH_24, Evidence.stated(PPLS));
        evidence.put(RuleId.ELG_11, Evidence.stated(TRAINING_2019));
        evidence.put(RuleId.TIM_06, Evidence.stated(TRAINING_RETIREMENT));
        evidence.put(RuleId.PAY_02, Evidence.stated(PAY));
        evidence.put(RuleId.PAY_07, Evidence.implied(SAVB));
        evidence.put(RuleId.VCH_18, Evidence.implied(TRAINING_RETIREMENT));
        evidence.put(RuleId.ELG_05, Evidence.stated(TRAINING_2019));
        evidence.put(ProvisionId.TIM_03, Evidence.interpreted(TRAINING_RETIREMENT, PPLS));
        evidence.put(ProvisionId.ENT_07, Evidence.implied(SATVG));
        evidence.put(ProvisionId.ENT_08, Evidence.implied(SATVG));
        evidence.put(ProvisionId.ENT_09, Evidence.stated(TRAINING_TOOL));
        evidence.put(ProvisionId.ENT_15, Evidence.implied(TRAINING_RETIREMENT));
        evidence.put(ProvisionId.VCH_07, Evidence.stated(TRAINING_TOOL));
        evidence.put(ProvisionId.VCH_11, Evidence.stated(TRAINING_TOOL));
        evidence.put(ProvisionId.VCH_13, Evidence.stated(TRAINING_TOOL));
        evidence.put(ProvisionId.ELG_01, Evidence.stated(TRAINING_2019));
        return evidence;
    }

    private static Set<RuleId> rules() {
        Set<RuleId> rules = EnumSet.copyOf(Terms.published().rules().value());
        rules.removeAll(EnumSet.of(
                RuleId.ENG_03,
                RuleId.ENG_04,
                RuleId.ENG_07,
                RuleId.ENG_08,
                RuleId.ENG_09,
                RuleId.ENG_12,
                RuleId.ENG_16,
                RuleId.ELG_03,
                RuleId.ELG_04,
                RuleId.ELG_06,
                RuleId.ELG_08,
                RuleId.ELG_13,
                RuleId.ELG_15,
                RuleId.ELG_16,
                RuleId.PAY_04));
        rules.add(RuleId.SAT_03);
        return Collections.unmodifiableSet(rules);
    }
}
