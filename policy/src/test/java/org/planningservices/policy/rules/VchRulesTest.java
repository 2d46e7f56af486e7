package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.ASSIGN;
import static org.planningservices.step.VoucherAction.RESERVE;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Sources;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class VchRulesTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    @Nested
    @DisplayName("VCH-02")
    class Vch02 {

        @ParameterizedTest
        @ValueSource(strings = {"DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS"})
        void acceptsTheOfferingsOfTheProgram(Offering offering) {
            assertAnswer(on("2020-10-05").decide(V_1, Create.of(E_1, offering, 5), facts()))
                    .isAcceptedBy(VCH_02);
            assertAnswer(on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, offering), facts()))
                    .isAcceptedBy(VCH_02);
            assertAnswer(on("2020-10-05").decide(RegisterForPaymentTool.of(FABRIKAM, offering), facts()))
                    .isAcceptedBy(VCH_02);
        }

        @ParameterizedTest
        @ValueSource(strings = {"AZDPS", "DTDPS", "L&EDPS", "ddps"})
        void refusesAnyOther(Offering offering) {
            Facts facts = facts().withRedeemedOfferings(Set.of(offering));

            assertAnswer(on("2020-10-05").decide(V_1, Create.of(E_1, offering, 5), facts))
                    .isRefusedBy(VCH_02);
            assertAnswer(on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, offering), facts))
                    .isRefusedBy(VCH_02);
            assertAnswer(on("2020-10-05").decide(RegisterForPaymentTool.of(FABRIKAM, offering), facts))
                    .isRefusedBy(VCH_02);
        }

        @ParameterizedTest
        @ValueSource(strings = {"AZDPS", "DTDPS", "L&EDPS"})
        void doesNotKnowBefore20200131AnOfferingThatNoListHas(Offering offering) {
            Facts facts = facts().withRedeemedOfferings(Set.of(offering));

            assertAnswer(on("2020-01-30").decide(V_1, Create.of(E_1, offering, 5), facts))
                    .lacks(FactKind.OFFERING_LIST, VCH_02);
            assertAnswer(on("2020-01-31").decide(V_1, Create.of(E_1, offering, 5), facts))
                    .isRefusedBy(VCH_02);
            assertAnswer(on("2020-01-30").decide(RegisterForPaymentTool.of(FABRIKAM, offering), facts))
                    .lacks(FactKind.OFFERING_LIST, VCH_02);
            assertAnswer(on("2020-01-31").decide(RegisterForPaymentTool.of(FABRIKAM, offering), facts))
                    .isRefusedBy(VCH_02);
            assertThat(on("2020-01-30")
                            .decide(EnrollInOffering.of(FABRIKAM, offering), facts)
                            .getLeft()
                            .undecided())
                    .extracting(unknown -> unknown.rule().id(), Undecided::missing)
                    .containsExactly(tuple(VCH_02, FactKind.OFFERING_LIST), tuple(ELG_03, FactKind.COMPETENCY_TABLE));
            assertAnswer(on("2020-01-31").decide(EnrollInOffering.of(FABRIKAM, offering), facts))
                    .isRefusedBy(VCH_02);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2014-02-03", "2020-01-30", "2020-01-31"})
        void acceptsAnOfferingOfTheListOnEveryDay(LocalDate day) {
            assertAnswer(on(day).decide(V_1, create(), facts())).isAcceptedBy(VCH_02);
            assertAnswer(on(day).decide(EnrollInOffering.of(FABRIKAM, Offering.DDPS), facts()))
                    .isAcceptedBy(VCH_02);
            assertAnswer(on(day).decide(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS), facts()))
                    .isAcceptedBy(VCH_02);
        }

        @Test
        void refusesOnEveryDayUnderTermsThatNameNoDayFromWhichTheListIsComplete() {
            VoucherProgram always = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .offeringsCompleteFrom(Sourced.assumed(Optional.empty()))
                    .build());

            assertAnswer(always.on(day("2014-02-03")).decide(V_1, Create.of(E_1, Offering.of("AZDPS"), 5), facts()))
                    .isRefusedBy(VCH_02);
        }

        @Test
        void namesTheOfferingsOfTheProgram() {
            var answer = on("2020-10-05").decide(V_1, Create.of(E_1, Offering.of("AZDPS"), 5), facts());

            assertAnswer(answer)
                    .saying("`AZDPS` is not an offering of this program:"
                            + " the program has `DDPS`, `DYDPS`, `PVDPS`, `SDPS`, `S-EDPS`, `SSDPS`")
                    .comparing(Map.of(
                            "offering",
                            Offering.of("AZDPS"),
                            "offerings",
                            Set.of(
                                    Offering.DDPS,
                                    Offering.DYDPS,
                                    Offering.PVDPS,
                                    Offering.SDPS,
                                    Offering.S_EDPS,
                                    Offering.SSDPS)));
        }
    }

    @Nested
    @DisplayName("VCH-03")
    class Vch03 {

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 5, 10, 15})
        void acceptsTheServiceLevelsOfTheProgram(int days) {
            assertAnswer(on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, days), facts()))
                    .isAcceptedBy(VCH_03);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 4, 6, 9, 11, 14, 16, 20})
        void refusesAnyOther(int days) {
            var answer = on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, days), facts());

            assertAnswer(answer)
                    .isRefusedBy(VCH_03)
                    .saying("a voucher of `" + days + "` days cannot be created:"
                            + " service levels are `1`, `3`, `5`, `10`, `15` days")
                    .comparing(Map.of(
                            "serviceLevel",
                            ServiceLevel.ofDays(days),
                            "serviceLevels",
                            Set.of(
                                    ServiceLevel.ofDays(1),
                                    ServiceLevel.ofDays(3),
                                    ServiceLevel.ofDays(5),
                                    ServiceLevel.ofDays(10),
                                    ServiceLevel.ofDays(15))));
        }
    }

    @Nested
    @DisplayName("VCH-18")
    class Vch18 {

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED", "RESERVED", "IN_DELIVERY", "DELIVERED", "REPORTED"})
        void acceptsOnTheDayAfterTheRedeemByDay(VoucherStatus status) {
            Voucher voucher = createdOn("2020-04-01").until(status);

            assertAnswer(on("2020-09-29").decide(voucher, Expire.of(), facts())).isAcceptedBy(VCH_18);
            assertAnswer(on("2020-09-30").decide(voucher, Expire.of(), facts())).isAcceptedBy(VCH_18);
        }

        @Test
        void refusesOnTheRedeemByDay() {
            Voucher voucher = createdOn("2020-04-01").until(ASSIGNED);

            var answer = on("2020-09-28").decide(voucher, Expire.of(), facts());

            assertAnswer(answer)
                    .isRefusedBy(VCH_18)
                    .saying("the voucher has not lapsed: its last day to redeem is `2020-09-28`,"
                            + " it can expire from the day after, attempted on `2020-09-28`")
                    .comparing(Map.of(
                            "redeemBy",
                            day("2020-09-28"),
                            "day",
                            day("2020-09-28"),
                            "derivation",
                            "created 2020-04-01; 180 days by TIM-01"));
        }

        @Test
        void endsWithTheProgramWhereTheVoucherIsValidLonger() {
            Voucher voucher = createdOn("2020-03-31").on(ASSIGN, "2021-05-01").until(ASSIGNED);

            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2022-01-01")).decide(voucher, Expire.of(), facts()))
                    .isRefusedBy(VCH_18)
                    .comparing(Map.of(
                            "redeemBy",
                            day("2022-01-01"),
                            "day",
                            day("2022-01-01"),
                            "derivation",
                            "2022-01-01 by TIM-09"));
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2022-01-02")).decide(voucher, Expire.of(), facts()))
                    .isAcceptedBy(VCH_18);
        }

        @Test
        void refusesOnEveryDayWhereTheVoucherHasNoLastValidDay() {
            Voucher voucher = createdOn("2020-04-01").until(CREATED);

            var answer = COUNTING_FROM_ASSIGNMENT.on(day("2030-01-01")).decide(voucher, Expire.of(), facts());

            assertAnswer(answer)
                    .isRefusedBy(VCH_18)
                    .saying("the voucher was never assigned and has no last valid day: it does not expire")
                    .comparing(Map.of());
        }
    }

    @Nested
    @DisplayName("VCH-20")
    class Vch20 {

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED"})
        void refusesByDefault(VoucherStatus status) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            var answer = on("2020-10-05").decide(voucher, Revoke.of(), facts());

            assertAnswer(answer)
                    .isRefusedBy(VCH_20)
                    .saying(
                            "the terms do not permit revoking a voucher (no source mentions it): it can only be used or left to lapse")
                    .comparing(Map.of());
        }

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED"})
        void acceptsWhereTheTermsPermitIt(VoucherStatus status) {
            VoucherProgram permitting = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .revocationPolicy(Sourced.of(RevocationPolicy.PERMITTED, Sources.TRAINING_COMPANY_POLICIES))
                    .build());
            Voucher voucher = createdOn("2020-10-05").until(status);

            var answer = permitting.on(day("2020-10-05")).decide(voucher, Revoke.of(), facts());

            assertAnswer(answer).isAcceptedBy(VCH_20);
        }
    }

    @Nested
    @DisplayName("VCH-23")
    class Vch23 {

        @ParameterizedTest
        @ValueSource(strings = {"2020-10-05", "2020-10-06"})
        void acceptsAPlannedStartFromTheDayOfTheStepOn(LocalDate plannedStart) {
            Voucher assigned = createdOn("2020-10-01").until(ASSIGNED);
            Voucher reserved = createdOn("2020-10-01").until(RESERVED);

            assertAnswer(on("2020-10-05")
                            .decide(assigned, reserve(plannedStart.toString()).build(), facts()))
                    .isAcceptedBy(VCH_23);
            assertAnswer(on("2020-10-05").decide(reserved, Reschedule.of(FABRIKAM, plannedStart), facts()))
                    .isAcceptedBy(VCH_23);
        }

        @Test
        void refusesAPlannedStartOnTheDayBefore() {
            Voucher assigned = createdOn("2020-10-01").until(ASSIGNED);
            Voucher reserved = createdOn("2020-10-01").until(RESERVED);
            String message = "the planned start `2020-10-04` is before `2020-10-05`:" + " plan to start on or after it";
            Map<String, Object> compared = Map.of("plannedStart", day("2020-10-04"), "day", day("2020-10-05"));

            assertAnswer(on("2020-10-05").decide(assigned, reserve("2020-10-04").build(), facts()))
                    .isRefusedBy(VCH_23)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-10-05").decide(reserved, Reschedule.of(FABRIKAM, day("2020-10-04")), facts()))
                    .isRefusedBy(VCH_23)
                    .saying(message)
                    .comparing(compared);
        }
    }

    @Nested
    @DisplayName("VCH-24")
    class Vch24 {

        static Stream<Arguments> stepsOfLitware() {
            return Stream.of(
                    Arguments.of(RESERVED, CancelReservation.of(operator(LITWARE))),
                    Arguments.of(RESERVED, Reschedule.of(LITWARE, day("2020-10-05"))),
                    Arguments.of(RESERVED, StartEngagement.of(LITWARE, JANSEN)),
                    Arguments.of(
                            IN_DELIVERY,
                            CompleteEngagement.builder()
                                    .partnerId(LITWARE)
                                    .deliveredDays(5)
                                    .offsiteDays(0)
                                    .build()),
                    Arguments.of(DELIVERED, SubmitCompletionReport.of(LITWARE, "plan.docx")),
                    Arguments.of(REPORTED, Redeem.of(operator(LITWARE), NL_SITE)));
        }

        @ParameterizedTest
        @MethodSource("stepsOfLitware")
        void refusesAnotherPartnerThanTheHolder(VoucherStatus status, VoucherStep step) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            var answer = on("2020-10-05")
                    .decide(voucher, step, factsOf(partner(LITWARE).build()));

            assertAnswer(answer)
                    .isRefusedBy(VCH_24)
                    .saying("the voucher is held by partner `fabrikam`: partner `litware` cannot act on it")
                    .comparing(Map.of("holder", FABRIKAM, "partner", LITWARE));
        }

        @ParameterizedTest
        @MethodSource("stepsOfLitware")
        void acceptsTheHolder(VoucherStatus status, VoucherStep step) {
            Voucher voucher = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.operator(operator(LITWARE)))
                    .until(status);

            var answer = on("2020-10-05")
                    .decide(voucher, step, factsOf(partner(LITWARE).build()));

            assertAnswer(answer).isAcceptedBy(VCH_24);
        }

        @Test
        void refusesARequestForPaymentOfAVoucherThatAnotherHolds() {
            Voucher own = createdOn("2020-10-05")
                    .numbered("V-1")
                    .reserving(reserve -> reserve.operator(operator(LITWARE)))
                    .until(REDEEMED);
            Voucher foreign = createdOn("2020-10-05").numbered("V-2").until(REDEEMED);
            RequestPayment step = RequestPayment.of(R_1, LITWARE, NL_SITE, own.id(), foreign.id());
            Facts facts = factsOf(partner(LITWARE).build());

            var answer = on("2020-10-05").decide(step, List.of(own, foreign), facts);

            assertAnswer(answer).isRefusedBy(VCH_24).about("V-2");
        }

        @Test
        void acceptsARequestForPaymentByTheHolder() {
            Voucher voucher = createdOn("2020-10-05").until(REDEEMED);

            assertAnswer(on("2020-10-05").decide(requestPayment(voucher), List.of(voucher), facts()))
                    .isAcceptedBy(VCH_24);
        }

        @Test
        void theHolderIsThePartnerOfTheLastReservation() {
            Voucher voucher = LIFECYCLE.apply(
                    LIFECYCLE.apply(
                            createdOn("2020-10-01").until(RESERVED), VoucherEvent.of(V_1, cancel(), day("2020-10-02"))),
                    VoucherEvent.of(
                            V_1,
                            reserve("2020-10-05").operator(operator(LITWARE)).build(),
                            day("2020-10-03")));

            assertAnswer(on("2020-10-05").decide(voucher, start(), facts())).isRefusedBy(VCH_24);
            assertAnswer(on("2020-10-05")
                            .decide(
                                    voucher,
                                    StartEngagement.of(LITWARE, JANSEN),
                                    factsOf(partner(LITWARE).build())))
                    .isAcceptedBy(VCH_24);
        }

        @Test
        void isNotAskedOfAReservation() {
            Voucher canceled = LIFECYCLE.apply(
                    createdOn("2020-10-01").on(RESERVE, "2020-10-02").until(RESERVED),
                    VoucherEvent.of(V_1, cancel(), day("2020-10-03")));

            var answer = on("2020-10-05")
                    .decide(
                            canceled,
                            reserve("2020-10-05").operator(operator(LITWARE)).build(),
                            factsOf(partner(LITWARE).build()));

            assertAnswer(answer).isAccepted().didNotAsk(VCH_24);
        }
    }
}
