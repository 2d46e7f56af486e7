package org.planningservices.policy.terms;

import static org.planningservices.engagement.Competency.*;
import static org.planningservices.engagement.Engagement.*;
import static org.planningservices.engagement.Offering.*;
import static org.planningservices.engagement.Qualification.gold;
import static org.planningservices.engagement.Qualification.silver;
import static org.planningservices.rule.Sources.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.CompletionReport;

/** The terms as they were published. */
final class PublishedTerms {

    static final Terms TERMS = terms();

    private PublishedTerms() {}

    private static Terms terms() {
        Terms.Builder terms = new Terms.Builder();
        terms.program("planning-services");
        terms.rules(Cited.of(rules(), STEPS));
        daysInForce(terms);
        terms.edition(Edition.CREATION);
        terms.putEditionEvidence(Edition.CREATION, Evidence.interpreted(MOD2, TOOL_PAGE));
        terms.putEditionEvidence(Edition.ASSIGNMENT, Evidence.interpreted(PROC));
        terms.validityDays(Cited.of(180, MOD2, DPS, SEED, TOOL_PAGE));
        terms.extension(Cited.of(Optional.of(new Extension(LocalDate.of(2020, 4, 1), 90)), KURT20));
        terms.extendedIfValidOn(Cited.interpreted(LocalDate.of(2020, 4, 1), KURT20));
        terms.lastCreationDay(Cited.of(LocalDate.of(2021, 6, 30), DPS, SEED));
        terms.lastRedemptionDay(Cited.interpreted(LocalDate.of(2022, 1, 1), DPS, SEED, LIC, KURT20));
        terms.paymentRequestDays(Cited.of(60, DPS, SEED, QSG));
        terms.paymentDays(Cited.of(30, SAVB));
        terms.offerings(Cited.of(setOf(DDPS, DYDPS, PVDPS, SDPS, S_EDPS, SSDPS), REQUIREMENTS_2020, REQUIREMENTS));
        terms.offeringsCompleteFrom(Cited.implied(Optional.of(LocalDate.of(2020, 1, 31)), REQUIREMENTS_2020));
        terms.serviceLevels(Cited.of(days(1, 3, 5, 10, 15), POL, POST));
        terms.singleServiceLevel(Cited.of(ServiceLevel.ofDays(15), PROC));
        terms.cloudEnd(Cited.of(LocalDate.of(2020, 2, 1), KURT20, DPS));
        terms.longestDelivery(Cited.of(15, POL, NEWS264));
        terms.longestOffsite(Cited.of(3, POL));
        terms.firstRemoteDay(Cited.interpreted(LocalDate.of(2020, 4, 1), KURT20));
        terms.lastRemoteDay(Cited.of(LocalDate.of(2020, 6, 30), KURT20));
        terms.conversionEnd(Cited.of(LocalDate.of(2020, 2, 1), DPS, SEED, PAGE_RETIREMENT));
        terms.accrualEnd(Cited.of(LocalDate.of(2021, 2, 1), DPS, SEED, KURT20, LIC));
        terms.poolsEmptiedOn(Cited.of(LocalDate.of(2021, 7, 1), DPS, SEED));
        terms.earlierToolRoles(Cited.of(
                setOf(OperatorRole.LOCATION_CONTACT, OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN),
                PROC,
                SUMM,
                QSG));
        terms.toolRoles(Cited.interpreted(
                setOf(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN),
                TOOL_FAQ,
                TOOL_FAQ_FIRST,
                PAGE_ROLES,
                PAGE_2020,
                DPS,
                SEED));
        terms.catalogue(Cited.implied(catalogue(), REQUIREMENTS, PAGE_2020));
        terms.catalogueCompleteFrom(Cited.implied(Optional.of(LocalDate.of(2020, 1, 31)), REQUIREMENTS_2020));
        terms.earlierQualifications(Cited.interpreted(earlierQualifications(), QSG));
        terms.engagementServiceLevels(Cited.of(Map.of(), REQUIREMENTS, NEWS264));
        terms.revocation(Cited.interpreted(Revocation.REFUSED, PPLS));
        terms.completionReport(Cited.of(CompletionReport.REQUIRED, PROC, NEWS264, PAGE_2019));
        terms.surplus(Cited.interpreted(Surplus.SPENT, PPLS));
        return terms.build();
    }

    private static void daysInForce(Terms.Builder terms) {
        terms.putDaysInForce(RuleId.ACT_07, Cited.of(DayRange.through(LocalDate.of(2019, 3, 30)), TOOL_FAQ));
        terms.putDaysInForce(RuleId.ACT_08, Cited.of(DayRange.from(LocalDate.of(2019, 3, 31)), TOOL_FAQ));
        terms.putDaysInForce(RuleId.ELG_15, Cited.interpreted(DayRange.through(LocalDate.of(2020, 1, 30)), QSG));
        terms.putDaysInForce(RuleId.ELG_16, Cited.implied(DayRange.from(LocalDate.of(2020, 1, 31)), PAGE_2020));
        terms.putDaysInForce(RuleId.ELG_08, Cited.implied(DayRange.through(LocalDate.of(2021, 4, 6)), PAGE_RETIREMENT));
        terms.putDaysInForce(RuleId.ELG_05, Cited.of(DayRange.through(LocalDate.of(2020, 1, 30)), PAGE_2020));
        terms.putDaysInForce(
                RuleId.ELG_06,
                Cited.of(
                        DayRange.of(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 12, 1)),
                        PAGE_2020,
                        PAGE_DECEMBER_2020));
    }

    private static Set<RuleId> rules() {
        return Collections.unmodifiableSet(EnumSet.range(RuleId.LIF_03, RuleId.ENT_13));
    }

    private static Catalogue catalogue() {
        return Catalogue.of(
                row(WINDOWS_AND_OFFICE_DEPLOYMENT, DDPS, silver(WINDOWS_AND_DEVICES)),
                row(MOBILE_PRODUCTIVITY_DEPLOYMENT, DDPS, silver(ENTERPRISE_MOBILITY_MANAGEMENT, WINDOWS_AND_DEVICES)),
                row(ENTERPRISE_SECURITY_PROOF_OF_CONCEPT, DDPS, silver(ENTERPRISE_MOBILITY_MANAGEMENT)),
                row(
                        DYNAMICS_CUSTOMER_ENGAGEMENT_UPGRADE,
                        DYDPS,
                        silver(CLOUD_BUSINESS_APPLICATIONS, CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT)),
                row(
                        DYNAMICS_CUSTOMER_ENGAGEMENT_MIGRATION,
                        DYDPS,
                        silver(CLOUD_BUSINESS_APPLICATIONS, CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT)),
                row(DYNAMICS_FINANCE_AND_OPERATIONS_UPGRADE, DYDPS, gold(ENTERPRISE_RESOURCE_PLANNING)),
                row(WINDOWS_SERVER_MODERNIZATION, PVDPS, silver(DATACENTER)),
                row(SHAREPOINT_DEPLOYMENT, SDPS, silver(COLLABORATION_AND_CONTENT)),
                row(
                        Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT,
                        SDPS,
                        silver(org.planningservices.engagement.Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT)),
                row(EXCHANGE_DEPLOYMENT, S_EDPS, silver(MESSAGING)),
                row(SKYPE_FOR_BUSINESS_DEPLOYMENT, S_EDPS, silver(COMMUNICATIONS)),
                row(DATA_ESTATE_MODERNIZATION, SSDPS, gold(DATA_ANALYTICS, DATA_PLATFORM)));
    }

    private static CatalogueEntry row(Engagement engagement, Offering offering, Qualification qualification) {
        return CatalogueEntry.builder()
                .engagement(engagement)
                .offering(offering)
                .addQualification(qualification)
                .build();
    }

    private static Map<Offering, List<Qualification>> earlierQualifications() {
        Map<Offering, List<Qualification>> table = new LinkedHashMap<>();
        table.put(DDPS, List.of(silver(DEVICES_AND_DEPLOYMENT)));
        table.put(S_EDPS, List.of(silver(COMMUNICATIONS, MESSAGING)));
        table.put(PVDPS, List.of(gold(MANAGEMENT_AND_VIRTUALIZATION, SERVER_PLATFORM)));
        table.put(SDPS, List.of(silver(COLLABORATION_AND_CONTENT), gold(BUSINESS_INTELLIGENCE)));
        table.put(SSDPS, List.of(gold(BUSINESS_INTELLIGENCE, DATA_PLATFORM)));
        return Collections.unmodifiableMap(table);
    }

    static Set<ServiceLevel> days(int... days) {
        Set<ServiceLevel> levels = new LinkedHashSet<>();
        for (int one : days) {
            levels.add(ServiceLevel.ofDays(one));
        }
        return new FewValues<>(levels);
    }

    @SafeVarargs
    static <T> Set<T> setOf(T... elements) {
        Set<T> set = new LinkedHashSet<>();
        for (T element : elements) {
            set.add(element);
        }
        return new FewValues<>(set);
    }
}
