package org.planningservices.policy.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.voucher.Voucher;

/** The steps that a remedy would have taken first say what the refused step and the facts tell. */
class ExampleTest {

    private static final Voucher ASSIGNED_VOUCHER = createdOn("2020-10-05").until(ASSIGNED);

    private static List<Step> takenFirst(Either<Refusal, ?> answer) {
        return answer.getLeft().remedy().orElseThrow().actions().stream()
                .filter(RemedyAction.TakeFirst.class::isInstance)
                .map(measure -> ((RemedyAction.TakeFirst) measure).step())
                .toList();
    }

    private static Step first(Either<Refusal, ?> answer) {
        return takenFirst(answer).get(0);
    }

    private static Reserve reservation(Either<Refusal, ?> answer) {
        return (Reserve) first(answer);
    }

    @Nested
    class Creating {

        @Test
        void takesTheOfferingOfTheEngagementAskedFor() {
            Reserve reserve = reserve(Offering.S_EDPS, day("2020-10-05")).build();

            assertThat(first(on("2020-10-05").decide(V_1, reserve, facts())))
                    .isEqualTo(Create.of(E_1, Offering.S_EDPS, 1));
        }

        @Test
        void takesTheFirstOfferingWhereNoneIsAskedFor() {
            assertThat(first(on("2020-10-05").decide(V_1, Assign.of("mulder"), facts())))
                    .isEqualTo(Create.of(E_1, Offering.DDPS, 1));
        }

        @ParameterizedTest
        @CsvSource({"10, 10", "9, 5", "5, 5"})
        void takesTheFirstServiceLevelThatThePoolHas(long remaining, int level) {
            assertThat(first(withLevels(10, 5)
                            .on(day("2020-10-05"))
                            .decide(V_1, Assign.of("mulder"), facts().withRemainingDays(remaining))))
                    .isEqualTo(Create.of(E_1, Offering.DDPS, level));
        }

        @Test
        void takesTheFirstServiceLevelThereIsWhereThePoolHasNone() {
            assertThat(takenFirst(withLevels(10, 5)
                            .on(day("2020-10-05"))
                            .decide(V_1, Assign.of("mulder"), facts().withRemainingDays(4))))
                    .contains(Create.of(E_1, Offering.DDPS, 10));
        }

        private static VoucherProgram withLevels(int... days) {
            Set<ServiceLevel> levels = new LinkedHashSet<>();
            for (int each : days) {
                levels.add(ServiceLevel.ofDays(each));
            }
            return VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .serviceLevels(Sourced.assumed(levels))
                    .build());
        }
    }

    @Nested
    class Reserving {

        @Test
        void takesOperatorAndLocationOfTheStepAskedFor() {
            Operator admin = Operator.of(FABRIKAM).withRole(OperatorRole.GLOBAL_ADMIN);

            assertThat(takenFirst(on("2020-10-06").decide(ASSIGNED_VOUCHER, Redeem.of(admin, DE_SITE), facts())))
                    .containsExactly(
                            reserve("2020-10-06")
                                    .operator(admin)
                                    .locationId(DE_SITE)
                                    .deliveryCountry(DE)
                                    .build(),
                            start(),
                            complete(),
                            SubmitCompletionReport.of(FABRIKAM, "customer deliverable"));
        }

        @Test
        void takesTheLocationOfThePaymentRequest() {
            var request = new RequestPayment(R_1, FABRIKAM, DE_SITE, List.of(V_1));

            List<Step> steps = takenFirst(on("2020-10-06").decide(request, List.of(ASSIGNED_VOUCHER), facts()));

            assertThat(((Reserve) steps.get(0)).locationId()).isEqualTo(DE_SITE);
            assertThat(steps).endsWith(Redeem.of(operator(FABRIKAM), DE_SITE));
        }

        @Test
        void takesTheFirstLocationOfThePartnerKnown() {
            Reserve reserve = reservation(on("2020-10-05").decide(ASSIGNED_VOUCHER, start(), facts()));

            assertThat(reserve.locationId()).isEqualTo(NL_SITE);
            assertThat(reserve.deliveryCountry()).isEqualTo(NL);
        }

        @Test
        void namesWhatBelongsThereForAPartnerNotKnown() {
            Reserve reserve = reservation(
                    on("2020-10-05").decide(ASSIGNED_VOUCHER, StartEngagement.of(LITWARE, JANSEN), Facts.none()));

            assertThat(reserve.locationId()).isEqualTo(LocationId.of("location"));
            assertThat(reserve.deliveryCountry()).isEqualTo(Country.of("NL"));
        }

        @Test
        void namesNoLocationOfAnotherPartner() {
            Reserve reserve = reservation(
                    on("2020-10-05").decide(ASSIGNED_VOUCHER, StartEngagement.of(LITWARE, JANSEN), facts()));

            assertThat(reserve.locationId()).isEqualTo(LocationId.of("location"));
        }

        @Test
        void isInTheCountryOfTheLocation() {
            Partner german =
                    fabrikam().locations(List.of(new Location(DE_SITE, DE))).build();

            Reserve reserve = reservation(on("2020-10-05").decide(ASSIGNED_VOUCHER, start(), factsOf(german)));

            assertThat(reserve.locationId()).isEqualTo(DE_SITE);
            assertThat(reserve.deliveryCountry()).isEqualTo(DE);
        }

        @ParameterizedTest
        @CsvSource({"2019-03-30, location-contact", "2019-03-31, mpn-admin"})
        void takesTheFirstRoleThatMayActOnTheDay(String day, String role) {
            Voucher assigned = createdOn("2019-03-01").until(ASSIGNED);

            assertThat(reservation(on(day).decide(assigned, start(), facts())).operator())
                    .isEqualTo(Operator.of(FABRIKAM).withRole(OperatorRole.of(role)));
        }

        @ParameterizedTest
        @CsvSource({
            "windows-and-devices, windows-and-office-deployment",
            "enterprise-mobility-management, mobile-productivity-deployment",
        })
        void takesTheFirstEngagementThatThePartnerQualifiesFor(String competency, String engagement) {
            Facts facts = holding(gold(Competency.of(competency)));

            assertThat(reservation(on("2020-10-05").decide(ASSIGNED_VOUCHER, start(), facts))
                            .engagement())
                    .isEqualTo(Engagement.of(engagement));
        }

        @Test
        void takesTheFirstEngagementOfTheOfferingWhereThePartnerQualifiesForNone() {
            assertThat(reservation(on("2020-10-05").decide(ASSIGNED_VOUCHER, start(), Facts.none()))
                            .engagement())
                    .isEqualTo(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT);
        }

        @Test
        void takesNoEngagementBeforeItJoinsTheCatalog() {
            Voucher assigned = createdOn("2020-08-03").of(Offering.SDPS).until(ASSIGNED);
            Facts facts = holding(gold(Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT));

            assertThat(takenFirst(JOINING_LATER.on(day("2020-08-20")).decide(assigned, start(), facts)))
                    .first()
                    .extracting(step -> ((Reserve) step).engagement())
                    .isEqualTo(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
            assertThat(JOINING_LATER
                            .on(day("2020-08-19"))
                            .decide(assigned, start(), facts)
                            .getLeft()
                            .remedy()
                            .orElseThrow()
                            .actions())
                    .filteredOn(RemedyAction.TakeFirst.class::isInstance)
                    .first()
                    .extracting(measure -> ((Reserve) ((RemedyAction.TakeFirst) measure).step()).engagement())
                    .isEqualTo(Engagement.SHAREPOINT_DEPLOYMENT);
        }

        @Test
        void takesNoEngagementThatDoesNotAllowTheServiceLevel() {
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .engagementServiceLevels(Sourced.assumed(
                            Map.of(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT, Set.of(ServiceLevel.ofDays(3)))))
                    .build());

            assertThat(reservation(program.on(day("2020-10-05")).decide(ASSIGNED_VOUCHER, start(), facts()))
                            .engagement())
                    .isEqualTo(Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT);
        }
    }

    @Nested
    class Cancelling {

        @Test
        void isDoneByAnOperatorOfTheHolder() {
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);
            Operator other = Operator.of(LITWARE).withRole(OperatorRole.GLOBAL_ADMIN);

            assertThat(first(on("2020-10-05")
                            .decide(
                                    reserved,
                                    reserve("2020-10-05").operator(other).build(),
                                    facts())))
                    .isEqualTo(CancelReservation.of(operator(FABRIKAM)));
        }
    }

    @Nested
    class Starting {

        private final Voucher reserved = createdOn("2020-10-05").until(RESERVED);

        private Step started(Consultant... consultants) {
            Partner partner = fabrikam().consultants(List.of(consultants)).build();
            return first(on("2020-10-05").decide(reserved, complete(), factsOf(partner)));
        }

        @Test
        void isDoneByAConsultantWithAnExam() {
            Consultant novice = Consultant.of(ConsultantId.of("novice"));
            Consultant expert = new Consultant(JANSEN, Set.of(Competency.WINDOWS_AND_DEVICES));

            assertThat(started(novice, expert)).isEqualTo(StartEngagement.of(FABRIKAM, JANSEN));
        }

        @Test
        void isDoneByTheFirstConsultantWhereNoneHasAnExam() {
            assertThat(takenFirst(on("2020-10-05")
                            .decide(
                                    reserved,
                                    complete(),
                                    factsOf(fabrikam()
                                            .consultants(List.of(Consultant.of(ConsultantId.of("novice"))))
                                            .build()))))
                    .contains(StartEngagement.of(FABRIKAM, ConsultantId.of("novice")));
        }

        @Test
        void isDoneBySomeConsultantWhereThePartnerIsNotKnown() {
            assertThat(first(on("2020-10-05").decide(reserved, complete(), Facts.none())))
                    .isEqualTo(StartEngagement.of(FABRIKAM, ConsultantId.of("consultant")));
        }
    }

    @Nested
    class Completing {

        @ParameterizedTest
        @CsvSource({"10, 10", "15, 15"})
        void deliversTheDaysOfTheVoucher(int serviceLevel, int days) {
            Voucher delivering = createdOn("2020-10-05").ofDays(serviceLevel).until(IN_DELIVERY);

            assertThat(first(on("2020-10-05").decide(delivering, report(), facts())))
                    .isEqualTo(CompleteEngagement.builder()
                            .partnerId(FABRIKAM)
                            .deliveredDays(days)
                            .offsiteDays(0)
                            .build());
        }

        @ParameterizedTest
        @CsvSource({
            "2020-10-05, 2, 5, 2, 2",
            "2020-10-05, 0, 5, 0, 0",
            "2020-10-05, 5, 4, 5, 3",
            "2020-10-05, 16, 20, 15, 3",
            "2020-06-01, 16, 20, 15, 15",
            "2020-06-01, 16, 2, 15, 2"
        })
        void proposesNoMoreDaysOffSiteThanAreDelivered(
                String on, int delivered, int offsite, int proposed, int proposedOffsite) {
            Voucher delivering = createdOn(on).until(IN_DELIVERY);
            CompleteEngagement recorded = CompleteEngagement.builder()
                    .partnerId(FABRIKAM)
                    .deliveredDays(delivered)
                    .offsiteDays(offsite)
                    .buildRecorded();

            assertThat(on(on).decide(delivering, recorded, facts())
                            .getLeft()
                            .remedy()
                            .orElseThrow()
                            .step())
                    .isEqualTo(CompleteEngagement.builder()
                            .partnerId(FABRIKAM)
                            .deliveredDays(proposed)
                            .offsiteDays(proposedOffsite)
                            .build());
        }

        @Test
        void deliversNoLongerThanTheTermsAllow() {
            Voucher delivering = createdOn("2020-10-05").ofDays(10).until(IN_DELIVERY);
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .maxDeliveryDays(Sourced.assumed(8))
                    .build());

            assertThat(first(program.on(day("2020-10-05")).decide(delivering, report(), facts())))
                    .isEqualTo(CompleteEngagement.builder()
                            .partnerId(FABRIKAM)
                            .deliveredDays(8)
                            .offsiteDays(0)
                            .build());
        }
    }
}
