package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.step.VoucherAction.RESERVE;
import static org.planningservices.voucher.VoucherStatus.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class LifRulesTest {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    static Stream<VoucherStep> stepsOfACreatedVoucher() {
        return Stream.of(
                Assign.of("mulder"),
                Reassign.of("scully"),
                reserve("2020-10-05").build(),
                cancel(),
                Reschedule.of(FABRIKAM, day("2020-10-05")),
                start(),
                complete(),
                report(),
                redeem(),
                Expire.of(),
                Revoke.of());
    }

    static Stream<PaymentStep> stepsOfARequest() {
        return Stream.of(ApprovePayment.of(R_1), RejectPayment.of(R_1, "no deliverable"), MakePayment.of(R_1));
    }

    @Nested
    @DisplayName("LIF-03")
    class Lif03 {

        @ParameterizedTest
        @MethodSource("org.planningservices.policy.rules.LifRulesTest#stepsOfACreatedVoucher")
        void refusesAStepOfAVoucherNeverCreatedAndAsksNoOtherRule(VoucherStep step) {
            var answer = on("2023-01-01").decide(V_1, step, Facts.none());

            assertAnswer(answer)
                    .isRefusedBy(LIF_03)
                    .saying("no voucher `V-1` was ever created: create it first")
                    .comparing(Map.of("number", V_1));
        }

        @Test
        void acceptsACreation() {
            assertAnswer(on("2020-10-05").decide(V_1, create(), facts())).isAcceptedBy(LIF_03);
        }

        @Test
        void acceptsAStepOfAVoucherThatWasCreated() {
            Voucher voucher = createdOn("2020-10-05").until(REPORTED);

            assertAnswer(on("2020-10-05").decide(voucher, redeem(), facts())).isAcceptedBy(LIF_03);
        }

        @ParameterizedTest
        @MethodSource("org.planningservices.policy.rules.LifRulesTest#stepsOfARequest")
        void refusesAStepOfARequestNeverMadeAndAsksNoOtherRule(PaymentStep step) {
            Voucher voucher = createdOn("2020-10-05").until(PAYMENT_REQUESTED);

            var answer = on("2020-10-05").decide(step, Optional.empty(), List.of(voucher), Facts.none());

            assertAnswer(answer)
                    .isRefusedBy(LIF_03)
                    .saying("no payment request `R-1` was ever made: request payment first")
                    .comparing(Map.of("number", R_1));
        }

        @Test
        void refusesARequestThatNamesVouchersNeverCreatedAndAsksNoOtherRule() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);
            RequestPayment step =
                    RequestPayment.of(R_1, LITWARE, NL_SITE, VoucherId.of("V-8"), reported.id(), VoucherId.of("V-9"));

            var answer = on("2023-01-01").decide(step, List.of(reported), Facts.none());

            assertAnswer(answer)
                    .isRefusedBy(LIF_03)
                    .saying("no voucher `V-8`, `V-9` was ever created: create it first")
                    .comparing(Map.of("number", List.of(VoucherId.of("V-8"), VoucherId.of("V-9"))));
        }

        @Test
        void comesBeforeLif01() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);
            RequestPayment step = RequestPayment.of(R_1, FABRIKAM, NL_SITE, VoucherId.of("V-9"), reported.id());
            PaymentRequest earlier = requested("2020-10-05", reported);

            var answer = on("2020-10-05").decide(step, Optional.of(earlier), List.of(reported), facts());

            assertAnswer(answer).isRefusedBy(LIF_03);
        }

        @Test
        void acceptsWhatIsNoStepOfAVoucher() {
            assertAnswer(on("2020-10-05").decide(EnrollInOffering.of(FABRIKAM, Offering.DDPS), facts()))
                    .isAcceptedBy(LIF_03, LIF_01);
            assertAnswer(on("2020-10-05").decide(AccrueDays.of(E_1, 5))).isAcceptedBy(LIF_03, LIF_01);
        }
    }

    @Nested
    @DisplayName("LIF-01")
    class Lif01 {

        @ParameterizedTest
        @EnumSource
        void refusesExactlyTheStepsThatDoNotStartFromTheStatusAndAsksNoOtherRule(VoucherStatus status) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            stepsOfACreatedVoucher().forEach(step -> {
                var answer = on("2020-10-05").decide(voucher, step, facts());

                if (TABLE.startsFrom(step.action(), status)) {
                    assertAnswer(answer).didNotRefuseBy(LIF_01);
                } else {
                    assertAnswer(on("2020-10-04").decide(voucher, step, Facts.none()))
                            .isRefusedBy(LIF_01);
                }
            });
        }

        @Test
        void namesTheStatusesThatTheStepStartsFrom() {
            Voucher voucher = createdOn("2020-10-05").until(DELIVERED);

            assertAnswer(on("2020-10-05").decide(voucher, redeem(), facts()))
                    .isRefusedBy(LIF_01)
                    .saying("redeem is not possible: voucher `V-1` is `DELIVERED`, and must be `REPORTED`")
                    .comparing(Map.of("step", REDEEM, "from", Set.of(REPORTED), "voucher", V_1, "status", DELIVERED));
            assertAnswer(on("2020-10-05").decide(voucher, Revoke.of(), facts()))
                    .isRefusedBy(LIF_01)
                    .saying("revoke is not possible: voucher `V-1` is `DELIVERED`, and must be `CREATED`, `ASSIGNED`");
        }

        @ParameterizedTest
        @EnumSource
        void refusesASecondCreation(VoucherStatus status) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            var answer = on("2020-10-05").decide(voucher, create(), Facts.none());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying("voucher `V-1` was created already: a new voucher needs a number of its own")
                    .comparing(Map.of("number", V_1));
        }

        @Test
        void refusesASecondUseOfTheNumberOfARequest() {
            Voucher voucher = createdOn("2020-10-05").until(REDEEMED);
            PaymentRequest earlier = requested("2020-10-05", voucher);

            var answer =
                    on("2020-10-05").decide(requestPayment(voucher), Optional.of(earlier), List.of(voucher), facts());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying("payment request `R-1` was made already: a new request needs a number of its own")
                    .comparing(Map.of("number", R_1));
        }

        @Test
        void refusesARequestForAVoucherThatIsNotRedeemed() {
            Voucher redeemed = createdOn("2020-10-05").numbered("V-1").until(REDEEMED);
            Voucher reported = createdOn("2020-10-05").numbered("V-2").until(REPORTED);

            var answer = on("2023-01-01")
                    .decide(requestPayment(redeemed, reported), List.of(redeemed, reported), Facts.none());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying("request payment is not possible: voucher `V-2` is `REPORTED`, and must be `REDEEMED`");
        }

        @Test
        void acceptsTheStepsOfARequestInTheirOrder() {
            Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
            Voucher approved = createdOn("2020-10-05").until(PAYMENT_APPROVED);
            Optional<PaymentRequest> request = Optional.of(requested("2020-10-05", requested));

            assertAnswer(on("2020-10-05").decide(ApprovePayment.of(R_1), request, List.of(requested), facts()))
                    .isAcceptedBy(LIF_03, LIF_01, LIF_02);
            assertAnswer(on("2020-10-05").decide(RejectPayment.of(R_1, "no"), request, List.of(requested), facts()))
                    .isAcceptedBy(LIF_03, LIF_01, LIF_02);
            assertAnswer(on("2020-10-05").decide(MakePayment.of(R_1), request, List.of(approved), facts()))
                    .isAcceptedBy(LIF_03, LIF_01, LIF_02);
        }

        @Test
        void refusesAPaymentThatWasNotApproved() {
            Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
            PaymentRequest request = requested("2020-10-05", requested);

            var answer =
                    on("2020-10-05").decide(MakePayment.of(R_1), Optional.of(request), List.of(requested), facts());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying(
                            "make payment is not possible: voucher `V-1` is `PAYMENT_REQUESTED`, and must be `PAYMENT_APPROVED`");
        }

        @Test
        void refusesAnApprovalOfARequestThatNoLongerHoldsItsVouchers() {
            RequestPayment again = RequestPayment.of(PaymentRequestId.of("R-2"), FABRIKAM, NL_SITE, V_1);
            Voucher claimedAgain = TABLE.apply(
                    TABLE.apply(
                            createdOn("2020-10-05").until(PAYMENT_REQUESTED),
                            VoucherEvent.of(V_1, RejectPayment.of(R_1, "no deliverable"), day("2020-10-05"))),
                    VoucherEvent.of(V_1, again, day("2020-10-05")));
            PaymentRequest first = requested("2020-10-05", claimedAgain);

            var answer =
                    on("2020-10-05").decide(ApprovePayment.of(R_1), Optional.of(first), List.of(claimedAgain), facts());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying("payment request `R-1` no longer covers voucher `V-1`:"
                            + " only the request that covers it counts")
                    .comparing(Map.of("number", R_1, "voucher", V_1));
        }

        @Test
        void refusesAnApprovalAfterTheRejection() {
            Voucher rejected = TABLE.apply(
                    createdOn("2020-10-05").until(PAYMENT_REQUESTED),
                    VoucherEvent.of(V_1, RejectPayment.of(R_1, "no deliverable"), day("2020-10-05")));
            PaymentRequest request = requested("2020-10-05", rejected);

            var answer =
                    on("2020-10-05").decide(ApprovePayment.of(R_1), Optional.of(request), List.of(rejected), facts());

            assertAnswer(answer)
                    .isRefusedBy(LIF_01)
                    .saying(
                            "approve payment is not possible: voucher `V-1` is `REDEEMED`, and must be `PAYMENT_REQUESTED`");
        }
    }

    @Nested
    @DisplayName("LIF-02")
    class Lif02 {

        @Test
        void acceptsOnTheDayOfTheLatestStepAndAfter() {
            Voucher voucher = createdOn("2020-10-01").on(RESERVE, "2020-10-05").until(REPORTED);

            assertAnswer(on("2020-10-05").decide(voucher, redeem(), facts())).isAcceptedBy(LIF_02);
            assertAnswer(on("2020-10-06").decide(voucher, redeem(), facts())).isAcceptedBy(LIF_02);
        }

        @Test
        void refusesOnTheDayBefore() {
            Voucher voucher = createdOn("2020-10-01").on(RESERVE, "2020-10-05").until(REPORTED);

            var answer = on("2020-10-04").decide(voucher, redeem(), facts());

            assertAnswer(answer)
                    .isRefusedBy(LIF_02)
                    .saying("a step cannot go back in time: the latest one was on `2020-10-05`,"
                            + " this one is on `2020-10-04`")
                    .comparing(Map.of("lastStep", day("2020-10-05"), "day", day("2020-10-04")));
        }

        @Test
        void refusesEachVoucherOfAPaymentStepForItself() {
            Voucher earlier = createdOn("2020-10-04").numbered("V-1").until(PAYMENT_REQUESTED);
            Voucher later = createdOn("2020-10-05").numbered("V-2").until(PAYMENT_REQUESTED);
            PaymentRequest request = requested("2020-10-05", earlier, later);

            var answer = on("2020-10-04")
                    .decide(ApprovePayment.of(R_1), Optional.of(request), List.of(earlier, later), facts());

            assertAnswer(answer).isRefusedBy(LIF_02).about("V-2");
        }

        @Test
        void isNotAskedOfACreation() {
            assertAnswer(on("2020-10-05").decide(V_1, create(), facts()))
                    .isAccepted()
                    .didNotAsk(LIF_02);
        }
    }

    @Test
    void aPaymentStepPassesOverVouchersThatTheRequestDoesNotCover() {
        Voucher covered = createdOn("2020-10-05").numbered("V-1").until(PAYMENT_REQUESTED);
        Voucher other = createdOn("2020-10-05").numbered("V-2").until(CREATED);
        PaymentRequest request = requested("2020-10-05", covered);

        var answer =
                on("2020-10-06").decide(ApprovePayment.of(R_1), Optional.of(request), List.of(other, covered), facts());

        assertThat(answer.get().vouchers())
                .containsExactly(
                        TABLE.apply(covered, VoucherEvent.of(covered.id(), ApprovePayment.of(R_1), day("2020-10-06"))));
        assertThat(answer.get().request()).isEqualTo(request);
    }
}
