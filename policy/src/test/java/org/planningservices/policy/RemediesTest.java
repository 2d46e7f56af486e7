package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Location;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** What would help a refused step, an example for each rule; that it is true is held by HonestDaysTest. */
class RemediesTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    static Stream<Arguments> refusals() {
        Voucher created = createdOn("2020-10-05").until(CREATED);
        Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);
        Voucher reserved = createdOn("2020-10-05").until(RESERVED);
        Voucher delivering = createdOn("2020-10-05").until(IN_DELIVERY);
        Voucher reported = createdOn("2020-10-05").until(REPORTED);
        Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);
        Voucher inGermany = createdOn("2020-10-05")
                .numbered("V-2")
                .reserving(reserve -> reserve.deliveryCountry(DE).locationId(DE_SITE))
                .until(REDEEMED);
        Voucher late = createdOn("2020-05-05").numbered("V-3").until(REDEEMED);
        Voucher rival = createdOn("2020-10-05").ofDays(15).numbered("V-4").until(REDEEMED);
        Partner stranger = Partner.builder().id(FABRIKAM).build();
        return Stream.of(
                row("LIF-03", on("2020-10-05").decide(V_1, Assign.of("mulder"), facts()), "create first"),
                row("LIF-03, too late", on("2021-07-01").decide(V_1, Assign.of("mulder"), facts())),
                row(
                        "LIF-01",
                        on("2020-10-05").decide(assigned, redeem(), facts()),
                        "reserve first",
                        "start engagement first",
                        "complete engagement first",
                        "submit completion report first"),
                row(
                        "LIF-01, held",
                        on("2020-10-05").decide(reserved, reserve("2020-10-05").build(), facts()),
                        "cancel reservation first"),
                row("LIF-01, no way", on("2020-10-05").decide(redeemed, redeem(), facts())),
                row(
                        "LIF-01.create",
                        on("2020-10-05").decide(created, create(), facts()),
                        "take a number that is not used yet"),
                row(
                        "LIF-02",
                        on("2020-10-04").decide(assigned, reserve("2020-10-05").build(), facts()),
                        "take the step on `2020-10-05`"),
                row(
                        "VCH-02",
                        on("2020-10-05").decide(V_1, Create.of(E_1, Offering.of("AZDPS"), 5), facts()),
                        "choose another offering: `DDPS`, `DYDPS`, `PVDPS`, `SDPS`, `S-EDPS`, `SSDPS`"),
                row(
                        "VCH-03",
                        on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, 4), facts().withRemainingDays(4)),
                        "choose another service level: `1`, `3`"),
                row("TIM-08", on("2021-07-01").decide(created, Assign.of("mulder"), facts())),
                row(
                        "ACT-01, before",
                        on("2018-10-05")
                                .decide(
                                        V_1,
                                        create(),
                                        facts().withEnrollment(enrollment("2019-01-01", "2021-12-31")
                                                .withActivatedOn(day("2019-01-01")))),
                        "take the step on `2019-01-01`"),
                row(
                        "ACT-01, after",
                        on("2020-10-05")
                                .decide(
                                        V_1,
                                        create(),
                                        facts().withEnrollment(enrollment("2014-01-01", "2020-09-30")
                                                .withActivatedOn(day("2014-01-01")))),
                        "take the days of another enrollment of the customer: one that runs on `2020-10-05`, has its benefit activated and has enough days"),
                row(
                        "ENT-05",
                        on("2020-10-05")
                                .decide(V_1, create(), facts().withEnrollment(enrollment("2014-01-01", "2021-12-31"))),
                        "activate the benefit by `2020-10-05`"),
                row(
                        "ENT-06, fewer",
                        on("2020-10-05").decide(V_1, create(), facts().withRemainingDays(3)),
                        "choose another service level: `1`, `3`"),
                row(
                        "ENT-06, accrual",
                        on("2021-01-31").decide(V_1, create(), facts().withRemainingDays(0)),
                        "accrue days first"),
                row(
                        "ENT-06, none",
                        on("2021-02-01").decide(V_1, create(), facts().withRemainingDays(0)),
                        "take the days of another enrollment of the customer: one that runs on `2021-02-01`, has its benefit activated and has enough days"),
                row("TIM-05", on("2021-04-04").decide(reserved, start(), facts())),
                row(
                        "TIM-05.plannedStart",
                        on("2020-10-06").decide(assigned, reserve("2021-04-04").build(), facts()),
                        "plan to start in the period `2020-10-06 through 2021-04-03`"),
                row(
                        "VCH-23",
                        on("2020-10-06").decide(assigned, reserve("2020-10-05").build(), facts()),
                        "plan to start in the period `2020-10-06 through 2021-04-03`"),
                row(
                        "ACT-07",
                        on("2019-03-30")
                                .decide(
                                        createdOn("2018-12-03").until(REPORTED),
                                        Redeem.of(Operator.of(FABRIKAM).withRole(OperatorRole.of("visitor")), NL_SITE),
                                        facts()),
                        "let an operator with one of the roles `location-contact`, `mpn-admin`, `global-admin` take the step"),
                row(
                        "ACT-08",
                        on("2020-10-05")
                                .decide(
                                        reported,
                                        Redeem.of(
                                                Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT), NL_SITE),
                                        facts()),
                        "let an operator with one of the roles `mpn-admin`, `global-admin` take the step"),
                row(
                        "VCH-24",
                        on("2020-10-05")
                                .decide(
                                        reported,
                                        Redeem.of(operator(LITWARE), NL_SITE),
                                        factsOf(partner(LITWARE).build())),
                        "let partner `fabrikam`, which holds the voucher, take the step"),
                row(
                        "ENG-09",
                        on("2020-10-05").decide(reported, Redeem.of(operator(FABRIKAM), DE_SITE), facts()),
                        "choose another location: `nl-site`"),
                row(
                        "ENG-09, none",
                        on("2020-10-05")
                                .decide(
                                        reported,
                                        redeem(),
                                        factsOf(fabrikam()
                                                .locations(List.of(new Location(DE_SITE, DE)))
                                                .build())),
                        "have a location in `NL`"),
                row(
                        "ENG-16",
                        on("2020-10-05")
                                .decide(
                                        assigned,
                                        reserve("2020-10-05")
                                                .engagement(Engagement.EXCHANGE_DEPLOYMENT)
                                                .build(),
                                        holding(silver(Competency.WINDOWS_AND_DEVICES))),
                        "choose another engagement: `windows-and-office-deployment`, `mobile-productivity-deployment`"),
                row(
                        "ENG-13",
                        on("2020-10-05")
                                .decide(
                                        assigned,
                                        reserve("2020-10-05").cloud(true).build(),
                                        facts()),
                        "choose an engagement that is not a cloud engagement"),
                row(
                        "ENG-08",
                        on("2020-10-05")
                                .decide(
                                        createdOn("2020-10-05").ofDays(15).until(ASSIGNED),
                                        reserve("2020-10-05").build(),
                                        facts().withCustomerVouchers(List.of(rival))),
                        "serve another division of the customer, or cover another product"),
                row(
                        "ELG-16",
                        on("2020-10-05")
                                .decide(assigned, reserve("2020-10-05").build(), holding(silver(Competency.MESSAGING))),
                        "hold one of `silver or gold windows-and-devices`: gain it, or act through a partner that holds one"),
                row(
                        "ELG-15, ELG-11",
                        on("2019-10-05")
                                .decide(
                                        createdOn("2019-10-05").until(ASSIGNED),
                                        reserve("2019-10-05").build(),
                                        factsOf(fabrikam()
                                                .competencies(List.of())
                                                .offeringEnrollments(List.of())
                                                .complianceTrainings(List.of())
                                                .build())),
                        "hold one of `silver or gold devices-and-deployment`: gain it, or act through a partner that holds one",
                        "pass the compliance training by `2019-10-05`",
                        "enroll partner first"),
                row(
                        "ELG-08",
                        on("2021-03-05")
                                .decide(
                                        assigned,
                                        reserve("2021-03-05").build(),
                                        factsOf(fabrikam()
                                                .offeringEnrollments(
                                                        List.of(OfferingDate.of(Offering.DDPS, day("2020-03-04"))))
                                                .build())),
                        "enroll partner first"),
                row(
                        "ELG-13",
                        on("2020-10-05")
                                .decide(reserved, StartEngagement.of(FABRIKAM, ConsultantId.of("devries")), facts()),
                        "choose another consultant: `jansen`"),
                row(
                        "ELG-13, none",
                        on("2020-10-05")
                                .decide(
                                        reserved,
                                        start(),
                                        factsOf(fabrikam()
                                                .consultants(List.of(Consultant.of(ConsultantId.of("jansen"))))
                                                .build())),
                        "let the consultant, one of the partner's, pass an exam for one of `windows-and-devices`"),
                row(
                        "ENG-03",
                        on("2020-10-05")
                                .decide(
                                        delivering,
                                        CompleteEngagement.builder()
                                                .partnerId(FABRIKAM)
                                                .deliveredDays(16)
                                                .offsiteDays(0)
                                                .build(),
                                        facts()),
                        "deliver at most `15` days"),
                row(
                        "ENG-12",
                        on("2020-10-05")
                                .decide(
                                        delivering,
                                        CompleteEngagement.builder()
                                                .partnerId(FABRIKAM)
                                                .deliveredDays(5)
                                                .offsiteDays(4)
                                                .build(),
                                        facts()),
                        "deliver at most `3` days off site"),
                row(
                        "ENG-03, off site",
                        on("2020-10-05")
                                .decide(
                                        delivering,
                                        CompleteEngagement.builder()
                                                .partnerId(FABRIKAM)
                                                .deliveredDays(16)
                                                .offsiteDays(20)
                                                .buildRecorded(),
                                        facts()),
                        "deliver at most `15` days",
                        "deliver at most `3` days off site"),
                row(
                        "ENG-12, more than were delivered",
                        on("2020-10-05")
                                .decide(
                                        delivering,
                                        CompleteEngagement.builder()
                                                .partnerId(FABRIKAM)
                                                .deliveredDays(2)
                                                .offsiteDays(5)
                                                .buildRecorded(),
                                        facts()),
                        "deliver at most `2` days off site"),
                row(
                        "ENG-07",
                        on("2020-10-05")
                                .decide(
                                        createdOn("2020-10-05").until(DELIVERED),
                                        SubmitCompletionReport.of(FABRIKAM, " "),
                                        facts()),
                        "name the customer deliverable"),
                row("TIM-06", on("2021-04-04").decide(reported, redeem(), facts())),
                row(
                        "PAY-04",
                        on("2020-10-05")
                                .decide(requestPayment(redeemed, inGermany), List.of(redeemed, inGermany), facts()),
                        "cover only `V-1` and leave out the other vouchers"),
                row("TIM-07", on("2020-12-05").decide(requestPayment(redeemed), List.of(redeemed), facts())),
                row(
                        "TIM-07, one of two",
                        on("2020-10-05").decide(requestPayment(late, redeemed), List.of(late, redeemed), facts()),
                        "cover only `V-1` and leave out the other vouchers"),
                row(
                        "PAY-02",
                        on("2020-10-05")
                                .decide(
                                        requestPayment(redeemed),
                                        List.of(redeemed),
                                        factsOf(fabrikam()
                                                .paymentToolRegistrations(List.of())
                                                .build())),
                        "register for payment tool first"),
                row(
                        "PAY-02.register",
                        on("2020-10-05")
                                .decide(
                                        RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS),
                                        facts().withRedeemedOfferings(Set.of())),
                        "redeem a voucher of `DDPS` first"),
                row(
                        "PAY-02.register, too late",
                        on("2022-01-02")
                                .decide(
                                        RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS),
                                        facts().withRedeemedOfferings(Set.of()))),
                row(
                        "make payment",
                        on("2020-10-05")
                                .decide(
                                        MakePayment.of(R_1),
                                        Optional.of(requested("2020-10-05", redeemed)),
                                        List.of(createdOn("2020-10-05").until(PAYMENT_REQUESTED)),
                                        facts()),
                        "approve payment first"),
                row("VCH-18", on("2020-10-05").decide(created, Expire.of(), facts()), "take the step on `2021-04-04`"),
                row(
                        "VCH-18.unassigned",
                        COUNTING_FROM_ASSIGNMENT.on(day("2020-10-05")).decide(created, Expire.of(), facts()),
                        "assign first",
                        "take the step on `2021-04-04`"),
                row("VCH-20", on("2020-10-05").decide(created, Revoke.of(), facts())),
                row(
                        "ELG-03, ELG-06",
                        on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, Offering.SSDPS), factsOf(stranger)),
                        "hold one of `gold data-analytics`, `gold data-platform`: gain it, or act through a partner that holds one",
                        "pass the compliance training by `2020-10-05`"),
                row("ENT-13", on("2021-02-01").decide(AccrueDays.of(E_1, 5))));
    }

    private static Arguments row(String rule, Either<Refusal, ?> answer, String... measures) {
        return Arguments.of(rule, answer.getLeft(), List.of(measures));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhatWouldHelpOrThatNothingWill(String rule, Refusal refusal, List<String> measures) {
        assertThat(refusal.remedy().map(Remedy::actions).orElse(List.of()))
                .extracting(RemedyAction::message)
                .isEqualTo(measures);
        assertThat(refusal.violations()).isNotEmpty();
    }

    @Test
    void aRequestMayLeaveOutWhatWasNeverCreatedOrIsHeldByAnother() {
        Voucher mine = createdOn("2020-10-05").until(REDEEMED);
        Voucher theirs = createdOn("2020-10-05")
                .numbered("V-2")
                .reserving(reserve -> reserve.operator(operator(LITWARE)))
                .until(RESERVED);
        RequestPayment both =
                new RequestPayment(R_1, FABRIKAM, NL_SITE, List.of(V_1, theirs.id(), VoucherId.of("V-9")));

        Remedy remedy = on("2020-10-05")
                .decide(both, List.of(mine, theirs), facts())
                .getLeft()
                .remedy()
                .orElseThrow();

        assertThat(((RequestPayment) remedy.step()).voucherIds()).containsExactly(V_1);
    }

    @Test
    void aRequestOfSeveralVouchersIsApprovedOnce() {
        Voucher one = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
        Voucher other = createdOn("2020-10-05").numbered("V-2").until(PAYMENT_REQUESTED);

        assertThat(on("2020-10-06")
                        .decide(
                                MakePayment.of(R_1),
                                Optional.of(requested("2020-10-05", one, other)),
                                List.of(one, other),
                                facts())
                        .getLeft()
                        .remedy()
                        .orElseThrow()
                        .actions())
                .extracting(RemedyAction::message)
                .containsExactly("approve payment first");
    }

    @Test
    void aRequestInTwoCountriesKeepsWhatTheAskerHolds() {
        Voucher theirs = LIFECYCLE.apply(
                LIFECYCLE.apply(
                        LIFECYCLE.apply(
                                LIFECYCLE.apply(
                                        createdOn("2020-10-05")
                                                .numbered("V-2")
                                                .reserving(reserve -> reserve.operator(operator(LITWARE))
                                                        .deliveryCountry(DE)
                                                        .locationId(DE_SITE))
                                                .until(RESERVED),
                                        event("V-2", StartEngagement.of(LITWARE, JANSEN))),
                                event(
                                        "V-2",
                                        CompleteEngagement.builder()
                                                .partnerId(LITWARE)
                                                .deliveredDays(5)
                                                .offsiteDays(0)
                                                .build())),
                        event("V-2", SubmitCompletionReport.of(LITWARE, "plan.docx"))),
                event("V-2", Redeem.of(operator(LITWARE), DE_SITE)));
        Voucher mine = createdOn("2020-10-05").until(REDEEMED);

        Refusal refusal = on("2020-10-06")
                .decide(requestPayment(theirs, mine), List.of(theirs, mine), facts())
                .getLeft();

        assertThat(((RequestPayment) refusal.remedy().orElseThrow().step()).voucherIds())
                .containsExactly(V_1);
        assertThat(refusal.violations())
                .allMatch(violation -> violation.remedy().isPresent());
    }

    private static VoucherEvent event(String voucher, VoucherStep step) {
        return VoucherEvent.of(VoucherId.of(voucher), step, day("2020-10-05"));
    }

    @Test
    void anotherEnrollmentIsNotAllThatIsMissing() {
        Facts over = Facts.none()
                .withPartner(Partner.builder().id(FABRIKAM).build())
                .withEnrollment(enrollment("2018-01-01", "2019-12-31").withActivatedOn(day("2018-01-01")));

        assertThat(on("2021-03-05")
                        .decide(V_1, reserve("2021-03-06").build(), over)
                        .getLeft()
                        .remedy()
                        .orElseThrow()
                        .actions())
                .extracting(measure -> measure.key())
                .contains("remedy.obtain.ENROLLMENT", "remedy.obtain.LOCATION", "remedy.obtain.COMPETENCY");
    }

    @Test
    void whatNothingRefusesNeedsNoRemedy() {
        Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);

        assertThat(on("2020-10-05")
                        .decide(assigned, reserve("2020-10-05").build(), Facts.none())
                        .getLeft()
                        .remedy())
                .isEmpty();
    }

    @Test
    void aRequestUnderAnotherNumberIsNotRejectedToPleaseAnApproval() {
        Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);

        assertThat(on("2020-10-05")
                        .decide(
                                ApprovePayment.of(PaymentRequestId.of("R-2")),
                                Optional.empty(),
                                List.of(requested),
                                Facts.none())
                        .getLeft()
                        .remedy())
                .isEmpty();
    }

    @Test
    void termsWithoutOfferingsOrServiceLevelsBreakNoExplanation() {
        for (Terms empty : List.of(
                Terms.builder(Terms.planningServices())
                        .offerings(Sourced.assumed(Set.of()))
                        .build(),
                Terms.builder(Terms.planningServices())
                        .serviceLevels(Sourced.assumed(Set.of()))
                        .build())) {
            VoucherProgram program = VoucherProgram.under(empty);

            assertThat(program.on(day("2020-06-01"))
                            .decide(V_1, Assign.of("mulder"), Facts.none())
                            .getLeft()
                            .remedy())
                    .isEmpty();
            assertThat(program.openActionsOn(day("2020-06-01"))).isNotEmpty();
        }
    }

    @Test
    void aVoucherIsNotGivenInTwoStates() {
        Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
        Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);

        assertThatThrownBy(
                        () -> on("2020-10-05").decide(requestPayment(redeemed), List.of(requested, redeemed), facts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("voucher `V-1` must be given once, found it at revisions `8` and `7`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "😀"})
    void aNumberOfTheGreatestLengthBreaksNoRemedy(String character) {
        String longest = character.repeat(1000);
        PaymentRequestId number = PaymentRequestId.of(longest);
        Voucher redeemed = createdOn("2020-10-05").numbered(longest).until(REDEEMED);
        RequestPayment request = RequestPayment.of(number, FABRIKAM, NL_SITE, redeemed.id());
        PaymentRequest earlier = new PaymentRequest(request, day("2020-10-05"));

        Remedy ofTheCreation = on("2020-10-05")
                .decide(redeemed, create(), facts())
                .getLeft()
                .remedy()
                .orElseThrow();
        Remedy ofTheRequest = on("2020-10-05")
                .decide(request, Optional.of(earlier), List.of(redeemed), facts())
                .getLeft()
                .remedy()
                .orElseThrow();

        assertThat(ofTheCreation.step()).isEqualTo(create());
        assertThat(ofTheRequest.step())
                .isEqualTo(RequestPayment.of(PaymentRequestId.of("another number"), FABRIKAM, NL_SITE, redeemed.id()));
    }

    @Test
    void aThousandDivisionsThatAreServedBreakNoRemedy() {
        Voucher assigned = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);
        List<Voucher> rivals = Stream.concat(
                        Stream.of("sales", "another division"),
                        IntStream.rangeClosed(2, 1000).mapToObj(number -> "another division, " + number))
                .map(division -> createdOn("2020-10-05")
                        .ofDays(15)
                        .numbered("V of " + division)
                        .reserving(reserve -> reserve.division(division))
                        .until(RESERVED))
                .toList();

        Refusal refusal = on("2020-10-05")
                .decide(assigned, reserve("2020-10-05").division("sales").build(), facts().withCustomerVouchers(rivals))
                .getLeft();

        assertThat(refusal.remedy().orElseThrow().step())
                .isEqualTo(
                        reserve("2020-10-05").division("another division, 1001").build());
    }

    @Test
    void noDaysRemainBelowZero() {
        assertThatThrownBy(() -> Facts.none().withRemainingDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the remaining days must be zero or more, found `-1`");
    }

    @Test
    void anEnrollmentWithoutEndToItsYearBreaksNoWindow() {
        Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);
        Facts far = factsOf(fabrikam()
                .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, LocalDate.MAX))
                .build());

        assertThat(on("2021-04-04")
                        .decide(assigned, reserve("2021-04-04").build(), far)
                        .getLeft()
                        .days())
                .isNotNull();
    }

    @Test
    void aViolationHasDaysAndARemedyOfItsOwn() {
        Voucher reported = createdOn("2020-10-05").until(REPORTED);
        Refusal refusal = on("2021-04-04")
                .decide(reported, Redeem.of(operator(FABRIKAM), DE_SITE), facts())
                .getLeft();

        assertThat(refusal.days().isEmpty()).isTrue();
        assertThat(refusal.remedy()).isEmpty();
        assertThat(refusal.violations()).hasSize(2);
        assertThat(refusal.violations().get(0).days().isEmpty()).isTrue();
        assertThat(refusal.violations().get(0).remedy()).isPresent();
        assertThat(refusal.violations().get(1).days()).hasToString("through 2021-04-03");
        assertThat(refusal.violations().get(1).remedy()).isEmpty();
        assertThat(refusal.violations().get(1).message(Locale.forLanguageTag("nl")))
                .isEqualTo("inwisselen kan niet meer: de laatste dag was `2021-04-03`, geprobeerd op `2021-04-04`");
    }

    @Test
    void theRenewalAloneHasTwoRunsOfDays() {
        Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);
        Facts renewed = factsOf(fabrikam()
                .offeringEnrollments(List.of(OfferingDate.of(Offering.DDPS, day("2020-03-04"))))
                .build());

        assertThat(on("2021-03-05")
                        .decide(assigned, reserve("2021-04-03").build(), renewed)
                        .getLeft()
                        .violations())
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.days()).hasToString("through 2021-03-04, from 2021-04-07"));
    }

    @Test
    void anUnreadRefusalLooksAtTheFactsOnce() {
        Voucher assigned = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);
        Voucher rival = createdOn("2020-10-05").ofDays(15).numbered("V-2").until(RESERVED);
        AtomicInteger looks = new AtomicInteger();
        Collection<Voucher> counted = new AbstractCollection<>() {
            @Override
            public Iterator<Voucher> iterator() {
                looks.incrementAndGet();
                return List.of(rival).iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };

        Refusal refusal = on("2020-10-05")
                .decide(assigned, reserve("2020-10-05").build(), facts().withCustomerVouchers(counted))
                .getLeft();

        assertThat(looks).hasValue(1);
        assertThat(refusal.violations()).hasSize(1);
        assertThat(looks).hasValueGreaterThan(1);
    }
}
