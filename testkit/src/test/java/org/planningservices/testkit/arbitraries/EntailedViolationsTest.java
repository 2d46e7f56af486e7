package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** A rule with a companion cannot be broken without it. */
class EntailedViolationsTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final Terms TERMS = Terms.planningServices();
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final Operator OPERATOR = Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);
    private static final List<String> COUNTRIES = List.of("NL", "DE", "BE");
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");

    @Test
    void twoRulesHaveACompanionAndNoOthers() {
        Map<String, Set<RuleId>> companions = new HashMap<>();
        for (RuleId rule : RuleId.published()) {
            for (ValidityStart validityFrom : ValidityStart.values()) {
                Map<RuleId, String> reasons = EntailedViolations.of(rule, validityFrom);
                if (!reasons.isEmpty()) {
                    companions.put(rule + " " + validityFrom, reasons.keySet());
                }
                assertThat(reasons.values()).noneMatch(String::isBlank);
            }
        }

        assertThat(companions)
                .isEqualTo(Map.of(
                        "TIM-09 CREATION", Set.of(RuleId.TIM_06),
                        "PAY-04 CREATION", Set.of(RuleId.ENG_09),
                        "PAY-04 ASSIGNMENT", Set.of(RuleId.ENG_09)));
    }

    /** Over every day on which a voucher may be made since the program was first seen, and every day after the end. */
    @Test
    void countedFromCreationNoRedemptionAfterTheEndIsWithinTheValidity() {
        LocalDate end = TERMS.lastRedemptionDay().value();
        Redeem redeem = Redeem.of(OPERATOR, LocationId.of("fabrikam-NL"));
        Facts facts = Facts.none().withPartner(partner());
        List<LocalDate> late = Stream.of(1, 2, 30, 85, 86, 87, 88, 89, 90, 91, 180, 270, 365)
                .map(end::plusDays)
                .toList();

        LocalDate.of(2014, 1, 1)
                .datesUntil(TERMS.lastCreationDay().value().plusDays(1))
                .map(day -> voucher("V-1", day, redeemable("NL", day)))
                .forEach(voucher -> late.forEach(day -> {
                    Set<RuleId> broken = broken(PROGRAM.on(day).decide(voucher, redeem, facts));

                    assertThat(broken).contains(RuleId.TIM_09, RuleId.TIM_06);
                }));
    }

    /** Over every location of a partner, and one that is not its own. */
    @Test
    void noLocationStandsInTwoCountries() {
        LocalDate day = LocalDate.of(2020, 9, 15);
        Facts facts = Facts.none().withPartner(partner());
        List<LocationId> locations = Stream.concat(COUNTRIES.stream(), Stream.of("FR"))
                .map(country -> LocationId.of("fabrikam-" + country))
                .toList();

        for (String one : COUNTRIES) {
            for (String other : COUNTRIES) {
                List<Voucher> vouchers = List.of(redeemed("V-1", one, day), redeemed("V-2", other, day));
                for (LocationId location : locations) {
                    RequestPayment request = RequestPayment.of(
                            PaymentRequestId.of("PR-1"), FABRIKAM, location, VoucherId.of("V-1"), VoucherId.of("V-2"));

                    Set<RuleId> broken = broken(PROGRAM.on(day).decide(request, vouchers, facts));

                    assertThat(broken.contains(RuleId.PAY_04)).isEqualTo(!one.equals(other));
                    assertThat(broken.contains(RuleId.ENG_09) || !broken.contains(RuleId.PAY_04))
                            .as(one + ", " + other + " at " + location + ": " + broken)
                            .isTrue();
                }
            }
        }
    }

    /** Why TIM-08 is broken by assigning alone: on the day after the last the pools are empty, and stay so. */
    @Test
    void noVoucherIsMadeAfterTheEndFromDaysThatRemain() {
        Enrollment enrollment = Enrollment.of(
                        E_1, CustomerId.of("contoso"), LocalDate.of(2015, 1, 1), LocalDate.of(2025, 12, 31))
                .withActivatedOn(LocalDate.of(2015, 1, 1));
        LocalDate end = TERMS.lastCreationDay().value();
        PoolLedger pool = PROGRAM.pool(enrollment);
        pool.record(
                AccrueDays.of(E_1, 1000), TERMS.firstDayWithoutAccrual().value().minusDays(1));

        end.plusDays(1).datesUntil(end.plusYears(2)).forEach(day -> {
            Facts facts = Facts.none()
                    .withEnrollment(enrollment)
                    .withRemainingDays(pool.balanceOn(day).remaining());
            TERMS.serviceLevels()
                    .value()
                    .forEach(level -> assertThat(broken(PROGRAM.on(day)
                                    .decide(VoucherId.of("V-1"), Create.of(E_1, Offering.DDPS, level), facts)))
                            .containsExactlyInAnyOrder(RuleId.TIM_08, RuleId.ENT_06));
        });
    }

    private static Set<RuleId> broken(Either<Refusal, ?> answer) {
        Set<RuleId> broken = new HashSet<>();
        answer.peekLeft(refusal -> refusal.violations()
                .forEach(violation -> broken.add(violation.rule().id())));
        return broken;
    }

    private static Partner partner() {
        Partner.Builder partner = Partner.builder().id(FABRIKAM);
        COUNTRIES.forEach(
                country -> partner.addLocation(Location.of(LocationId.of("fabrikam-" + country), Country.of(country))));
        return partner.addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, LocalDate.of(2015, 1, 1)))
                .build();
    }

    private static Voucher redeemed(String id, String country, LocalDate day) {
        List<LifecycleStep> steps = new ArrayList<>(redeemable(country, day));
        steps.add(Redeem.of(OPERATOR, LocationId.of("fabrikam-" + country)));
        return voucher(id, day, steps);
    }

    private static List<LifecycleStep> redeemable(String country, LocalDate day) {
        return List.of(
                Create.of(E_1, Offering.DDPS, 5),
                Assign.of("de Vries"),
                Reserve.builder()
                        .operator(OPERATOR)
                        .locationId(LocationId.of("fabrikam-" + country))
                        .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                        .deliveryCountry(Country.of(country))
                        .plannedStart(day)
                        .build(),
                StartEngagement.of(FABRIKAM, ConsultantId.of("jansen")),
                CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(5)
                        .offsiteDays(0)
                        .build(),
                SubmitCompletionReport.of(FABRIKAM, "roadmap"));
    }

    private static Voucher voucher(String id, LocalDate day, List<LifecycleStep> steps) {
        return LIFECYCLE.replay(steps.stream()
                .map(step -> VoucherEvent.of(VoucherId.of(id), step, day))
                .toList());
    }
}
