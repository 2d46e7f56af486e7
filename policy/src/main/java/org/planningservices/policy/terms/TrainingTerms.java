package org.planningservices.policy.terms;

import static org.planningservices.policy.terms.PublishedTerms.days;
import static org.planningservices.rule.Sources.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.Offering;
import org.planningservices.rule.RuleId;
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
        terms.rules(Cited.of(rules(), TRAINING));
        terms.validityDays(Cited.of(180, TRAINING_RETIREMENT, PPLS));
        terms.extension(Cited.of(Optional.empty(), TRAINING));
        terms.lastCreationDay(Cited.of(LocalDate.of(2021, 6, 30), TRAINING_RETIREMENT));
        terms.lastRedemptionDay(Cited.of(LocalDate.of(2022, 1, 1), TRAINING_RETIREMENT));
        terms.paymentRequestDays(Cited.of(60, TRAINING_RETIREMENT));
        terms.offerings(Cited.of(Set.of(Offering.SATV), TRAINING_RETIREMENT));
        terms.serviceLevels(Cited.of(days(1, 2, 3, 4, 5), SATVG));
        terms.longestDelivery(Cited.of(5, SATVG));
        terms.cloudEnd(Cited.of(LocalDate.of(2020, 2, 1), TRAINING_RETIREMENT));
        terms.conversionEnd(Cited.of(LocalDate.of(2020, 2, 1), TRAINING_RETIREMENT));
        terms.accrualEnd(Cited.of(LocalDate.of(2021, 2, 1), TRAINING_RETIREMENT));
        terms.poolsEmptiedOn(Cited.of(LocalDate.of(2021, 7, 1), TRAINING_RETIREMENT));
        terms.catalogue(Cited.of(Catalogue.of(), TRAINING));
        terms.earlierQualifications(Cited.of(Map.of(), TRAINING));
        terms.completionReport(Cited.of(CompletionReport.NOT_ASKED, TRAINING_REDEMPTION));
        terms.surplus(Cited.of(Surplus.RETURNED, PPLS));
        terms.revocation(Cited.of(Revocation.PERMITTED, PPLS));
        return terms.build();
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
                RuleId.ELG_08,
                RuleId.ELG_13,
                RuleId.ELG_15,
                RuleId.ELG_16));
        rules.add(RuleId.SAT_03);
        return Collections.unmodifiableSet(rules);
    }
}
