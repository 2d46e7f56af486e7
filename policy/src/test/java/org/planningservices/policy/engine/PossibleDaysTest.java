package org.planningservices.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.Consultant;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.voucher.Voucher;

/** Every day on which a rule changes its mind is told: of the terms, of the voucher, of the step, and of the facts. */
class PossibleDaysTest {

    private static void assertDays(RuleId rule, Either<Refusal, ?> answer, String days) {
        assertThat(answer.isLeft()).as("%s", answer).isTrue();
        assertThat(answer.getLeft().violations())
                .filteredOn(violation -> violation.rule().id().equals(rule))
                .singleElement()
                .satisfies(violation -> assertThat(violation.days()).hasToString(days));
    }

    private static Facts enrolled(String startsOn, String endsOn) {
        return Facts.none().withEnrollment(enrollment(startsOn, endsOn));
    }

    @Nested
    class OfTheTerms {

        @Test
        void theLastDayOfCreation() {
            assertDays(TIM_08, on("2021-07-01").decide(V_1, create(), Facts.none()), "through 2021-06-30");
        }

        @Test
        void theLastDayOfRedemption() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);

            assertDays(TIM_09, on("2022-01-02").decide(reported, redeem(), Facts.none()), "through 2022-01-01");
        }

        @Test
        void theEndOfConversion() {
            assertDays(
                    ENT_11,
                    on("2020-02-01")
                            .decide(ConvertTrainingDays.builder()
                                    .enrollmentId(E_1)
                                    .trainingDays(3)
                                    .planningDays(1)
                                    .build()),
                    "through 2020-01-31");
        }

        @Test
        void theEndOfAccrual() {
            assertDays(ENT_13, on("2021-02-01").decide(AccrueDays.of(E_1, 3)), "through 2021-01-31");
        }

        @Test
        void theDaysOfRemoteDelivery() {
            Voucher inDelivery = createdOn("2020-03-02").until(IN_DELIVERY);

            assertDays(
                    ENG_12,
                    on("2020-07-01")
                            .decide(
                                    inDelivery,
                                    CompleteEngagement.builder()
                                            .partnerId(FABRIKAM)
                                            .deliveredDays(5)
                                            .offsiteDays(4)
                                            .build(),
                                    Facts.none()),
                    "2020-04-01 to 2020-06-30");
        }

        @Test
        void theDayAnEngagementJoinsTheCatalog() {
            Voucher assigned = createdOn("2020-08-03").of(Offering.SDPS).until(ASSIGNED);
            var reservation = reserve("2020-10-05").engagement(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .catalog(Sourced.assumed(Catalog.of(CatalogEntry.builder()
                            .engagement(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT)
                            .offering(Offering.SDPS)
                            .addQualification(Qualification.silver(Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT))
                            .joinedOn(day("2020-08-20"))
                            .build())))
                    .build());

            assertDays(
                    ENG_16,
                    program.on(day("2020-08-19")).decide(assigned, reservation.build(), Facts.none()),
                    "from 2020-08-20");
        }

        @Test
        void theDayFromWhichTheCatalogIsComplete() {
            Voucher assigned = createdOn("2020-01-06").until(ASSIGNED);
            Reserve reservation = reserve("2020-02-03")
                    .engagement(Engagement.of("azure-migration"))
                    .build();

            Refusal refusal =
                    on("2020-01-30").decide(assigned, reservation, facts()).getLeft();

            assertThat(refusal.violations()).isEmpty();
            assertThat(refusal.days()).hasToString("2020-01-06 to 2020-01-30");
            assertThat(refusal.acceptedDays()).hasToString("never");
            assertDays(ENG_16, on("2020-01-31").decide(assigned, reservation, facts()), "through 2020-01-30");
        }

        @Test
        void theDayOfAnExam() {
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);
            Facts facts = factsOf(fabrikam()
                    .consultants(List.of(new Consultant(JANSEN, Set.of())))
                    .addPassedExam(new PassedExam(JANSEN, Competency.WINDOWS_AND_DEVICES, day("2020-10-20")))
                    .build());

            assertDays(ELG_13, on("2020-10-19").decide(reserved, start(), facts), "from 2020-10-20");
        }

        @ParameterizedTest
        @CsvSource({
            "mpn-admin, location-contact, 2020-10-18, ACT-07, from 2020-10-19",
            "location-contact, mpn-admin, 2020-10-19, ACT-08, through 2020-10-18"
        })
        void theDaysOfTheRolesThatMayAct(String earlier, String later, String refusedOn, RuleId rule, String days) {
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .putDaysInForce(ACT_07, Sourced.assumed(DayRange.through(day("2020-10-18"))))
                    .putDaysInForce(ACT_08, Sourced.assumed(DayRange.from(day("2020-10-19"))))
                    .toolRolesBefore2019(Sourced.assumed(Set.of(OperatorRole.of(earlier))))
                    .toolRoles(Sourced.assumed(Set.of(OperatorRole.of(later))))
                    .build());
            Voucher reported = createdOn("2020-10-05").until(REPORTED);
            Operator contact = Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);

            assertDays(
                    rule, program.on(day(refusedOn)).decide(reported, Redeem.of(contact, NL_SITE), Facts.none()), days);
        }
    }

    @Nested
    class OfTheVoucher {

        @Test
        void itsLastValidDay() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);

            assertDays(TIM_06, on("2021-04-04").decide(reported, redeem(), Facts.none()), "through 2021-04-03");
        }

        @ParameterizedTest
        @CsvSource({"2020-10-05, from 2021-04-04", "2021-10-05, from 2022-01-02"})
        void theDayAfterItsRedeemByDay(String createdOn, String days) {
            Voucher created = createdOn(createdOn).until(CREATED);

            assertDays(VCH_18, on(createdOn).decide(created, Expire.of(), Facts.none()), days);
        }

        @Test
        void theLastDayOnWhichItsPaymentIsAskedFor() {
            Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);

            assertDays(
                    TIM_07,
                    on("2020-12-05").decide(requestPayment(redeemed), List.of(redeemed), Facts.none()),
                    "through 2020-12-04");
        }

        @Test
        void ofEachOneThatARequestCovers() {
            Voucher earlier = createdOn("2020-10-05").until(REDEEMED);
            Voucher later = createdOn("2020-10-07").numbered("V-2").until(REDEEMED);

            assertThat(on("2020-12-05")
                            .decide(requestPayment(earlier, later), List.of(earlier, later), facts())
                            .getLeft()
                            .days())
                    .hasToString("2020-10-07 to 2020-12-04");
        }
    }

    @Nested
    class OfTheStep {

        @Test
        void thePlannedStart() {
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);

            assertDays(
                    VCH_23,
                    on("2020-11-11").decide(reserved, Reschedule.of(FABRIKAM, day("2020-11-10")), Facts.none()),
                    "through 2020-11-10");
        }
    }

    @Nested
    class OfTheFacts {

        private final Voucher assigned = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);

        @Test
        void theFirstAndTheLastDayOfTheEnrollment() {
            assertDays(
                    ACT_01,
                    on("2021-03-15").decide(V_1, create(), enrolled("2009-06-15", "2021-03-14")),
                    "2009-06-15 to 2021-03-14");
        }

        @Test
        void theFirstAndTheLastDayThatThereAre() {
            assertDays(
                    ACT_01,
                    on("2021-03-15").decide(V_1, create(), enrolled("0000-01-01", "2021-03-14")),
                    "through 2021-03-14");
            assertDays(
                    ENT_05,
                    on("2021-03-15")
                            .decide(
                                    V_1,
                                    create(),
                                    Facts.none()
                                            .withEnrollment(enrollment("2020-01-01", "9999-12-31")
                                                    .withActivatedOn(day("9999-12-31")))),
                    "from 9999-12-31");
        }

        @Test
        void theDayOfTheActivation() {
            Facts facts = Facts.none()
                    .withEnrollment(enrollment("2020-01-01", "2021-12-31").withActivatedOn(day("2020-10-07")));

            assertDays(ENT_05, on("2020-10-06").decide(V_1, create(), facts), "from 2020-10-07");
        }

        @Test
        void theRedeemByDayOfARival() {
            Voucher rival = createdOn("2020-09-07").numbered("V-2").ofDays(15).until(RESERVED);
            Facts facts = Facts.none().withCustomerVouchers(List.of(rival));

            assertDays(
                    ENG_08,
                    on("2020-10-05").decide(assigned, reserve("2020-10-05").build(), facts),
                    "from 2021-03-07");
        }

        @Test
        void theDaysOfACompetency() {
            Facts facts =
                    holding(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, day("2020-10-12"))
                            .withLastDay(day("2020-10-18")));

            assertDays(
                    ELG_16,
                    on("2020-10-05").decide(assigned, reserve("2020-10-05").build(), facts),
                    "through 2020-01-30, 2020-10-12 to 2020-10-18");
        }

        @Test
        void theDayOfTheEnrollmentInTheOffering() {
            Facts facts = factsOf(fabrikam()
                    .offeringEnrollments(List.of(OfferingDate.of(Offering.DDPS, day("2020-10-12"))))
                    .build());

            assertDays(
                    ELG_11,
                    on("2020-10-05").decide(assigned, reserve("2020-10-05").build(), facts),
                    "from 2020-10-12");
        }

        @Test
        void theDayOfTheRegistrationForThePaymentTool() {
            Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);
            Facts facts = factsOf(fabrikam()
                    .paymentToolRegistrations(List.of(OfferingDate.of(Offering.DDPS, day("2020-10-12"))))
                    .build());

            assertDays(
                    PAY_02,
                    on("2020-10-05").decide(requestPayment(redeemed), List.of(redeemed), facts),
                    "from 2020-10-12");
        }

        @Test
        void theDayOfTheComplianceTraining() {
            Facts facts = factsOf(
                    fabrikam().complianceTrainings(Set.of(day("2020-10-12"))).build());

            assertDays(
                    ELG_06,
                    on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, Offering.DDPS), facts),
                    "through 2020-01-30, from 2020-10-12");
        }
    }
}
