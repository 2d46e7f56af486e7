package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** A remedy ends in a step: the one refused, said as it would be accepted, after those that are to be taken first. */
class RemedyStepsTest {

    private static Remedy remedy(Either<Refusal, ?> answer) {
        return answer.getLeft().remedy().orElseThrow();
    }

    private static List<String> measures(Either<Refusal, ?> answer) {
        return remedy(answer).actions().stream().map(RemedyAction::message).toList();
    }

    private static Voucher voucher(String number, VoucherStatus status) {
        return createdOn("2020-10-05").numbered(number).until(status);
    }

    @Nested
    class OfAnotherPartner {

        static Stream<Arguments> steps() {
            return Stream.of(
                    Arguments.of(
                            RESERVED,
                            CancelReservation.of(operator(LITWARE)).withReason("no time"),
                            CancelReservation.of(operator(FABRIKAM)).withReason("no time")),
                    Arguments.of(RESERVED, CancelReservation.of(operator(LITWARE)), cancel()),
                    Arguments.of(
                            RESERVED,
                            Reschedule.of(LITWARE, day("2020-11-02")),
                            Reschedule.of(FABRIKAM, day("2020-11-02"))),
                    Arguments.of(RESERVED, StartEngagement.of(LITWARE, JANSEN), start()),
                    Arguments.of(
                            IN_DELIVERY,
                            CompleteEngagement.builder()
                                    .partnerId(LITWARE)
                                    .deliveredDays(4)
                                    .offsiteDays(2)
                                    .build(),
                            CompleteEngagement.builder()
                                    .partnerId(FABRIKAM)
                                    .deliveredDays(4)
                                    .offsiteDays(2)
                                    .build()),
                    Arguments.of(DELIVERED, SubmitCompletionReport.of(LITWARE, "plan.docx"), report()),
                    Arguments.of(REPORTED, Redeem.of(operator(LITWARE), NL_SITE), redeem()));
        }

        @ParameterizedTest
        @MethodSource
        void steps(VoucherStatus status, VoucherStep refused, VoucherStep accepted) {
            Facts facts =
                    factsOf(partner(((PartnerVoucherStep) refused).partnerId()).build());

            assertThat(remedy(on("2020-10-05").decide(voucher("V-1", status), refused, facts))
                            .step())
                    .isEqualTo(accepted);
        }

        @Test
        void aPaymentRequestIsTheHolders() {
            Voucher redeemed = voucher("V-1", REDEEMED);
            RequestPayment theirs = RequestPayment.of(R_1, LITWARE, NL_SITE, V_1);

            assertThat(remedy(on("2020-10-05")
                                    .decide(
                                            theirs,
                                            List.of(redeemed),
                                            factsOf(partner(LITWARE).build())))
                            .step())
                    .isEqualTo(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1));
        }
    }

    @Nested
    class OfWhatIsSaidOtherwise {

        @Test
        void aReservationIsMadeByAnotherRole() {
            Operator contact = Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);
            Reserve refused = reserve("2020-10-05").operator(contact).build();

            assertThat(remedy(on("2020-10-05").decide(voucher("V-1", ASSIGNED), refused, facts()))
                            .step())
                    .isEqualTo(reserve("2020-10-05").build());
        }

        @Test
        void aPaymentRequestNamesAnotherLocation() {
            Voucher redeemed = voucher("V-1", REDEEMED);

            assertThat(remedy(on("2020-10-05")
                                    .decide(RequestPayment.of(R_1, FABRIKAM, DE_SITE, V_1), List.of(redeemed), facts()))
                            .step())
                    .isEqualTo(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1));
        }

        @Test
        void anEnrollmentOfAPartnerNamesAnotherOffering() {
            assertThat(remedy(on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, Offering.of("AZDPS")), facts()))
                            .step())
                    .isEqualTo(EnrollInOffering.of(FABRIKAM, Offering.DDPS));
            assertThat(remedy(on("2020-10-05")
                                    .decide(RegisterForPaymentTool.of(FABRIKAM, Offering.of("AZDPS")), facts()))
                            .step())
                    .isEqualTo(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS));
        }

        @Test
        void anEngagementAllowsTheServiceLevel() {
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .engagementServiceLevels(Sourced.assumed(Map.of(
                            Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT, Set.of(ServiceLevel.ofDays(3)),
                            Engagement.ENTERPRISE_SECURITY_PROOF_OF_CONCEPT, Set.of(ServiceLevel.ofDays(5)))))
                    .build());

            var answer = program.on(day("2020-10-05"))
                    .decide(voucher("V-1", ASSIGNED), reserve("2020-10-05").build(), facts());

            assertThat(measures(answer))
                    .containsExactly("choose another engagement: `mobile-productivity-deployment`,"
                            + " `enterprise-security-proof-of-concept`");
            assertThat(remedy(answer).step())
                    .isEqualTo(reserve("2020-10-05")
                            .engagement(Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT)
                            .build());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2020-08-19 | choose another engagement: `sharepoint-deployment`",
                    "2020-08-20 | choose another engagement: `sharepoint-deployment`,"
                            + " `project-and-portfolio-management`"
                })
        void anEngagementIsInTheCatalogOnTheDay(String day, String measure) {
            Voucher assigned = createdOn("2020-08-03").of(Offering.SDPS).until(ASSIGNED);

            assertThat(measures(JOINING_LATER
                            .on(day(day))
                            .decide(
                                    assigned,
                                    reserve(Offering.DDPS, day("2020-10-05")).build(),
                                    facts())))
                    .containsExactly(measure);
        }

        @Test
        void aStartIsPlannedForTheLastValidDayOnThatDay() {
            assertThat(measures(on("2021-04-03")
                            .decide(
                                    voucher("V-1", ASSIGNED),
                                    reserve("2021-04-04").build(),
                                    facts())))
                    .containsExactly("plan to start in the period `2021-04-03 through 2021-04-03`");
        }

        @Test
        void anEnrollmentThatBeginsTooLateIsNotWaitedFor() {
            Facts facts = facts().withEnrollment(
                            enrollment("2021-07-01", "2022-12-31").withActivatedOn(day("2021-01-01")));
            Facts inTime = facts().withEnrollment(
                            enrollment("2021-06-30", "2022-12-31").withActivatedOn(day("2021-01-01")));

            assertThat(measures(on("2021-06-29").decide(V_1, create(), facts)))
                    .containsExactly(
                            "take the days of another enrollment of the customer: one that runs on `2021-06-29`,"
                                    + " has its benefit activated and has enough days");
            assertThat(measures(on("2021-06-29").decide(V_1, create(), inTime)))
                    .containsExactly("take the step on `2021-06-30`");
        }

        @Test
        void daysThatAreShortAreAccrued() {
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .serviceLevels(Sourced.assumed(
                            new LinkedHashSet<>(List.of(ServiceLevel.ofDays(5), ServiceLevel.ofDays(10)))))
                    .build());

            assertThat(remedy(program.on(day("2020-10-05")).decide(V_1, create(), facts().withRemainingDays(3)))
                            .actions())
                    .containsExactly(new RemedyAction.TakeFirst(AccrueDays.of(E_1, 2)));
        }
    }

    @Nested
    class OfPayments {

        private final Voucher redeemed = voucher("V-1", REDEEMED);
        private final Voucher reported = voucher("V-2", REPORTED);

        @Test
        void aPaymentThatWasNeverRequestedIsRequestedFirst() {
            var answer = on("2020-10-05").decide(ApprovePayment.of(R_1), Optional.empty(), List.of(redeemed), facts());

            assertThat(remedy(answer).actions())
                    .containsExactly(new RemedyAction.TakeFirst(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1)));
            assertThat(remedy(answer).step()).isEqualTo(ApprovePayment.of(R_1));
        }

        @Test
        void aPaymentIsRequestedAndApprovedBeforeItIsMade() {
            assertThat(measures(
                            on("2020-10-05").decide(MakePayment.of(R_1), Optional.empty(), List.of(redeemed), facts())))
                    .containsExactly("request payment first", "approve payment first");
        }

        @Test
        void aPaymentForNoVoucherIsNotRequested() {
            assertThat(on("2020-10-05")
                            .decide(ApprovePayment.of(R_1), Optional.empty(), List.of(), facts())
                            .getLeft()
                            .remedy())
                    .isEmpty();
        }

        @Test
        void aRequestLeavesOutWhatIsNotRedeemed() {
            var answer =
                    on("2020-10-05").decide(requestPayment(reported, redeemed), List.of(reported, redeemed), facts());

            assertThat(measures(answer)).containsExactly("cover only `V-1` and leave out the other vouchers");
        }

        @Test
        void ofWhatIsNotRedeemedTheFirstIs() {
            Voucher other = voucher("V-3", REPORTED);

            var answer = on("2020-10-05").decide(requestPayment(reported, other), List.of(reported, other), facts());

            assertThat(measures(answer))
                    .containsExactly("redeem first", "cover only `V-2` and leave out the other vouchers");
        }

        @Test
        void vouchersMayBeGivenInAnyCollectionAndOrder() {
            Voucher other = voucher("V-3", REDEEMED);

            assertThat(on("2020-10-05")
                            .decide(
                                    requestPayment(redeemed, other),
                                    new LinkedHashSet<>(List.of(other, redeemed)),
                                    facts())
                            .get()
                            .vouchers())
                    .extracting(Voucher::id)
                    .containsExactly(V_1, VoucherId.of("V-3"));
        }

        @Test
        void theCountryIsSettledBeforeTheLocation() {
            Voucher inGermany = createdOn("2020-10-05")
                    .numbered("V-2")
                    .reserving(reserve -> reserve.deliveryCountry(DE).locationId(DE_SITE))
                    .until(REDEEMED);

            assertThat(measures(on("2020-10-05")
                            .decide(requestPayment(inGermany, redeemed), List.of(inGermany, redeemed), facts())))
                    .containsExactly(
                            "cover only `V-2` and leave out the other vouchers", "choose another location: `de-site`");
        }

        @Test
        void aRequestIsRegisteredForAndNotCutShort() {
            Voucher other =
                    createdOn("2020-10-05").numbered("V-2").of(Offering.SSDPS).until(REDEEMED);
            Facts facts = factsOf(fabrikam()
                    .paymentToolRegistrations(List.of(OfferingDate.of(Offering.DDPS, day("2020-10-05"))))
                    .build());

            assertThat(measures(
                            on("2020-10-05").decide(requestPayment(redeemed, other), List.of(redeemed, other), facts)))
                    .containsExactly("register for payment tool first");
        }

        @Test
        void aVoucherRedeemedFirstCountsForTheRegistration() {
            Facts facts = factsOf(fabrikam().paymentToolRegistrations(List.of()).build())
                    .withRedeemedOfferings(Set.of());
            RequestPayment request = requestPayment(reported);

            assertThat(measures(on("2020-10-05").decide(request, List.of(reported), facts)))
                    .containsExactly("redeem first", "register for payment tool first");
        }
    }

    @Test
    void theProgramOfTheDayIsThatOfThePublishedTerms() {
        assertThat(VoucherProgram.planningServices()
                        .on(day("2020-10-05"))
                        .decide(V_1, create(), facts())
                        .isRight())
                .isTrue();
    }
}
