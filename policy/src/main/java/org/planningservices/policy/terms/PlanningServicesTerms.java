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
import java.util.TreeSet;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** The terms as they were published. */
final class PlanningServicesTerms {

    static final Terms TERMS = terms();

    private PlanningServicesTerms() {}

    private static Terms terms() {
        Terms.Builder terms = new Terms.Builder();
        terms.program("planning-services");
        terms.rules(Sourced.of(rules(), STEPS));
        daysInForce(terms);
        terms.validityFrom(ValidityStart.CREATION);
        terms.putValidityFromEvidence(
                ValidityStart.CREATION, Evidence.interpreted(PARTNER_TRAINING_2, VOUCHER_TOOL_PAGE));
        terms.putValidityFromEvidence(ValidityStart.ASSIGNMENT, Evidence.interpreted(PROCESS_PAGE));
        terms.validityDays(Sourced.of(180, PARTNER_TRAINING_2, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, VOUCHER_TOOL_PAGE));
        terms.extension(Sourced.of(Optional.of(new Extension(LocalDate.of(2020, 4, 1), 90)), EMPLOYEE_BLOG));
        terms.extendedIfValidOn(Sourced.interpreted(LocalDate.of(2020, 4, 1), EMPLOYEE_BLOG));
        terms.lastCreationDay(Sourced.of(LocalDate.of(2021, 6, 30), PROGRAM_PAGE, PROGRAM_PAGE_DUTCH));
        terms.lastRedemptionDay(Sourced.interpreted(
                LocalDate.of(2022, 1, 1), PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, LICENSING_SCHOOL, EMPLOYEE_BLOG));
        terms.paymentRequestWindowDays(Sourced.of(60, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, QUICK_START_GUIDE));
        terms.paymentDueDays(Sourced.of(30, PAYMENT_TOOL_TRAINING));
        terms.offerings(
                Sourced.of(setOf(DDPS, DYDPS, PVDPS, SDPS, S_EDPS, SSDPS), REQUIREMENTS_PAGE_2020, REQUIREMENTS_PAGE));
        terms.offeringsCompleteFrom(Sourced.implied(Optional.of(LocalDate.of(2020, 1, 31)), REQUIREMENTS_PAGE_2020));
        terms.serviceLevels(Sourced.of(days(1, 3, 5, 10, 15), POLICIES, POST_ENROLLMENT));
        terms.exclusiveServiceLevel(Sourced.of(ServiceLevel.ofDays(15), PROCESS_PAGE));
        terms.firstDayWithoutCloud(Sourced.of(LocalDate.of(2020, 2, 1), EMPLOYEE_BLOG, PROGRAM_PAGE));
        terms.maxDeliveryDays(Sourced.of(15, POLICIES, COMMON_OVERSIGHTS));
        terms.maxOffsiteDays(Sourced.of(3, POLICIES));
        terms.firstRemoteDay(Sourced.interpreted(LocalDate.of(2020, 4, 1), EMPLOYEE_BLOG));
        terms.lastRemoteDay(Sourced.of(LocalDate.of(2020, 6, 30), EMPLOYEE_BLOG));
        terms.firstDayWithoutConversion(
                Sourced.of(LocalDate.of(2020, 2, 1), PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, PROGRAM_PAGE_RETIREMENT));
        terms.firstDayWithoutAccrual(Sourced.of(
                LocalDate.of(2021, 2, 1), PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, EMPLOYEE_BLOG, LICENSING_SCHOOL));
        terms.poolsEmptiedOn(Sourced.of(LocalDate.of(2021, 7, 1), PROGRAM_PAGE, PROGRAM_PAGE_DUTCH));
        terms.toolRolesBefore2019(Sourced.of(
                setOf(OperatorRole.LOCATION_CONTACT, OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN),
                PROCESS_PAGE,
                PROCESS_SUMMARY,
                QUICK_START_GUIDE));
        terms.toolRoles(Sourced.interpreted(
                setOf(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN),
                VOUCHER_TOOL_FAQ,
                VOUCHER_TOOL_FAQ_FIRST,
                PROGRAM_PAGE_ROLES,
                PROGRAM_PAGE_2020,
                PROGRAM_PAGE,
                PROGRAM_PAGE_DUTCH));
        terms.catalog(Sourced.implied(catalog(), REQUIREMENTS_PAGE, PROGRAM_PAGE_2020));
        terms.catalogCompleteFrom(Sourced.implied(Optional.of(LocalDate.of(2020, 1, 31)), REQUIREMENTS_PAGE_2020));
        terms.qualificationsBefore2020(Sourced.interpreted(qualificationsBefore2020(), QUICK_START_GUIDE));
        terms.engagementServiceLevels(Sourced.of(Map.of(), REQUIREMENTS_PAGE, COMMON_OVERSIGHTS));
        terms.revocationPolicy(Sourced.interpreted(RevocationPolicy.REFUSED, TRAINING_COMPANY_POLICIES));
        terms.lifecycle(Sourced.implied(lifecycle(), STEPS, PROCESS_PAGE, COMMON_OVERSIGHTS, PROGRAM_PAGE_2019));
        terms.unusedDays(Sourced.interpreted(UnusedDays.SPENT, TRAINING_COMPANY_POLICIES));
        return terms.build();
    }

    private static Lifecycle lifecycle() {
        return Lifecycle.builder()
                .row(row(VoucherAction.CREATE, Set.of(), VoucherStatus.CREATED))
                .row(row(VoucherAction.ASSIGN, Set.of(VoucherStatus.CREATED), VoucherStatus.ASSIGNED))
                .row(row(VoucherAction.REASSIGN, Set.of(VoucherStatus.ASSIGNED), VoucherStatus.ASSIGNED))
                .row(row(VoucherAction.RESERVE, Set.of(VoucherStatus.ASSIGNED), VoucherStatus.RESERVED))
                .row(row(VoucherAction.CANCEL_RESERVATION, Set.of(VoucherStatus.RESERVED), VoucherStatus.ASSIGNED)
                        .withReason("a canceled reservation frees the voucher and moves no day (VCH-11, VCH-13)"))
                .row(row(VoucherAction.RESCHEDULE, Set.of(VoucherStatus.RESERVED), VoucherStatus.RESERVED))
                .row(row(VoucherAction.START_ENGAGEMENT, Set.of(VoucherStatus.RESERVED), VoucherStatus.IN_DELIVERY))
                .row(row(VoucherAction.COMPLETE_ENGAGEMENT, Set.of(VoucherStatus.IN_DELIVERY), VoucherStatus.DELIVERED))
                .row(row(
                        VoucherAction.SUBMIT_COMPLETION_REPORT,
                        Set.of(VoucherStatus.DELIVERED),
                        VoucherStatus.REPORTED))
                .row(row(VoucherAction.REDEEM, Set.of(VoucherStatus.REPORTED), VoucherStatus.REDEEMED))
                .row(row(
                        VoucherAction.REQUEST_PAYMENT, Set.of(VoucherStatus.REDEEMED), VoucherStatus.PAYMENT_REQUESTED))
                .row(row(
                                VoucherAction.APPROVE_PAYMENT,
                                Set.of(VoucherStatus.PAYMENT_REQUESTED),
                                VoucherStatus.PAYMENT_APPROVED)
                        .withReason("no source names a last day for the approval"))
                .row(row(VoucherAction.REJECT_PAYMENT, Set.of(VoucherStatus.PAYMENT_REQUESTED), VoucherStatus.REDEEMED)
                        .withReason("no source names a last day for the rejection; payment can be requested again"
                                + " while TIM-07 allows it"))
                .row(row(VoucherAction.MAKE_PAYMENT, Set.of(VoucherStatus.PAYMENT_APPROVED), VoucherStatus.PAID)
                        .withReason("payment is due by PAY-07, which refuses nothing"))
                .row(row(
                        VoucherAction.EXPIRE,
                        EnumSet.range(VoucherStatus.CREATED, VoucherStatus.REPORTED),
                        VoucherStatus.EXPIRED))
                .row(row(
                                VoucherAction.REVOKE,
                                EnumSet.of(VoucherStatus.CREATED, VoucherStatus.ASSIGNED),
                                VoucherStatus.REVOKED)
                        .withReason("no source names a last day for the revocation; VCH-20 permits it or not"))
                .ends(VoucherStatus.PAID, VoucherStatus.EXPIRED, VoucherStatus.REVOKED)
                .build();
    }

    /** Returns a row whose step the actor of the action takes. */
    static Lifecycle.Row row(VoucherAction action, Set<VoucherStatus> from, VoucherStatus to) {
        return Lifecycle.Row.of(action, from, to, action.actor());
    }

    private static void daysInForce(Terms.Builder terms) {
        terms.putDaysInForce(RuleId.ACT_07, Sourced.of(DayRange.through(LocalDate.of(2019, 3, 30)), VOUCHER_TOOL_FAQ));
        terms.putDaysInForce(RuleId.ACT_08, Sourced.of(DayRange.from(LocalDate.of(2019, 3, 31)), VOUCHER_TOOL_FAQ));
        terms.putDaysInForce(
                RuleId.ELG_15, Sourced.interpreted(DayRange.through(LocalDate.of(2020, 1, 30)), QUICK_START_GUIDE));
        terms.putDaysInForce(
                RuleId.ELG_16, Sourced.implied(DayRange.from(LocalDate.of(2020, 1, 31)), PROGRAM_PAGE_2020));
        terms.putDaysInForce(
                RuleId.ELG_08, Sourced.implied(DayRange.through(LocalDate.of(2021, 4, 6)), PROGRAM_PAGE_RETIREMENT));
        terms.putDaysInForce(RuleId.ELG_05, Sourced.of(DayRange.through(LocalDate.of(2020, 1, 30)), PROGRAM_PAGE_2020));
        terms.putDaysInForce(
                RuleId.ELG_06,
                Sourced.of(
                        DayRange.of(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 12, 1)),
                        PROGRAM_PAGE_2020,
                        PROGRAM_PAGE_DECEMBER_2020));
    }

    private static Set<RuleId> rules() {
        return Collections.unmodifiableSet(
                new TreeSet<>(RuleId.published().subList(RuleId.LIF_03.order(), RuleId.ENT_13.order() + 1)));
    }

    private static Catalog catalog() {
        return Catalog.of(
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

    private static CatalogEntry row(Engagement engagement, Offering offering, Qualification qualification) {
        return CatalogEntry.builder()
                .engagement(engagement)
                .offering(offering)
                .addQualification(qualification)
                .build();
    }

    private static Map<Offering, List<Qualification>> qualificationsBefore2020() {
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
        return new SmallSet<>(levels);
    }

    @SafeVarargs
    static <T> Set<T> setOf(T... elements) {
        Set<T> set = new LinkedHashSet<>();
        for (T element : elements) {
            set.add(element);
        }
        return new SmallSet<>(set);
    }
}
