package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.Given.*;
import static org.planningservices.voucher.Given.LIFECYCLE;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;

class VoucherTest {

    @Nested
    class Creating {

        @Test
        void takesThePartsOfItsFirstEvent() {
            Voucher voucher = Voucher.create(event(create(), "2020-10-01"));

            assertThat(voucher.id()).isEqualTo(V_1);
            assertThat(voucher.enrollmentId()).isEqualTo(EnrollmentId.of("E-1"));
            assertThat(voucher.offering()).isEqualTo(Offering.DDPS);
            assertThat(voucher.serviceLevel()).isEqualTo(ServiceLevel.ofDays(5));
            assertThat(voucher.createdOn()).isEqualTo("2020-10-01");
            assertThat(voucher.status()).isEqualTo(CREATED);
            assertThat(voucher.revision()).isEqualTo(1);
            assertThat(voucher.lastStepOn()).isEqualTo("2020-10-01");
            assertThat(voucher.assignedOn()).isEmpty();
            assertThat(voucher.projectManager()).isEmpty();
            assertThat(voucher.lastReservation()).isEmpty();
            assertThatThrownBy(voucher::reservation)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("voucher `" + voucher.id() + "` was never reserved");
            assertThat(voucher.plannedStart()).isEmpty();
            assertThat(voucher.lastReservingPartner()).isEmpty();
            assertThat(voucher.redeemedOn()).isEmpty();
            assertThat(voucher.paymentRequestId()).isEmpty();
            assertThat(voucher.paymentApprovedOn()).isEmpty();
            assertThat(voucher.paidOn()).isEmpty();
        }

        @Test
        void refusesAnyOtherFirstEvent() {
            assertThatThrownBy(() -> Voucher.create(event(Assign.of("mulder"), "2020-10-01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a voucher begins with `create`, found `assign`");
        }
    }

    @Nested
    class Applying {

        @ParameterizedTest
        @EnumSource
        void leadsToTheStatusOfTheTableOrRefuses(VoucherStatus status) {
            Voucher voucher = voucher(status);

            for (VoucherAction action : VoucherAction.values()) {
                VoucherEvent event = event(step(action), "2020-10-20");

                if (LIFECYCLE.startsFrom(action, status)) {
                    Voucher after = LIFECYCLE.apply(voucher, event);
                    assertThat(LIFECYCLE.canTake(voucher, event.step())).isTrue();
                    assertThat(after.status()).isEqualTo(LIFECYCLE.to(action));
                    assertThat(after.revision()).isEqualTo(voucher.revision() + 1);
                    assertThat(after.lastStepOn()).isEqualTo("2020-10-20");
                } else {
                    assertThat(LIFECYCLE.canTake(voucher, event.step())).isFalse();
                    assertThatThrownBy(() -> LIFECYCLE.apply(voucher, event))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("`" + action.title() + "` cannot follow on voucher `V-1`, which is `" + status
                                    + "`");
                }
            }
        }

        @Test
        void leavesTheVoucherAsItWas() {
            Voucher voucher = voucher(ASSIGNED);

            LIFECYCLE.apply(voucher, event(reserve(FABRIKAM), "2020-10-20"));

            assertThat(voucher).isEqualTo(voucher(ASSIGNED));
        }

        @Test
        void comparesNoDates() {
            Voucher voucher = LIFECYCLE.apply(voucher(ASSIGNED), event(reserve(FABRIKAM), "1999-01-01"));

            assertThat(voucher.status()).isEqualTo(RESERVED);
            assertThat(voucher.lastStepOn()).isEqualTo("1999-01-01");
        }

        @Test
        void refusesAnEventOfAnotherVoucher() {
            VoucherEvent foreign = VoucherEvent.of(VoucherId.of("V-2"), Assign.of("mulder"), day("2020-10-20"));

            assertThatThrownBy(() -> LIFECYCLE.apply(voucher(CREATED), foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an event of voucher `V-1` was expected, found one of `V-2`");
        }
    }

    @Nested
    class Assigning {

        @Test
        void recordsTheDayAndTheProjectManager() {
            Voucher voucher = LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), "2020-10-05"));

            assertThat(voucher.assignedOn()).contains(day("2020-10-05"));
            assertThat(voucher.projectManager()).contains("mulder");
        }

        @Test
        void aReassignmentChangesTheProjectManagerAndNotTheDay() {
            Voucher voucher = LIFECYCLE.apply(
                    LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), "2020-10-05")),
                    event(Reassign.of("scully"), "2020-10-06"));

            assertThat(voucher.assignedOn()).contains(day("2020-10-05"));
            assertThat(voucher.projectManager()).contains("scully");
        }
    }

    @Nested
    class Reserving {

        @Test
        void recordsTheReservationItsHolderAndThePlannedStart() {
            Voucher voucher = LIFECYCLE.apply(voucher(ASSIGNED), event(reserve(FABRIKAM), "2020-10-05"));

            assertThat(voucher.reservation()).isEqualTo(reserve(FABRIKAM));
            assertThat(voucher.lastReservation()).contains(reserve(FABRIKAM));
            assertThat(voucher.lastReservingPartner()).contains(FABRIKAM);
            assertThat(voucher.plannedStart()).contains(day("2020-10-26"));
        }

        @Test
        void theHolderStaysAfterACancellationAndThePlannedStartDoesNot() {
            Voucher voucher =
                    LIFECYCLE.apply(voucher(RESERVED), event(step(VoucherAction.CANCEL_RESERVATION), "2020-10-06"));

            assertThat(voucher.lastReservation()).contains(reserve(FABRIKAM));
            assertThat(voucher.lastReservingPartner()).contains(FABRIKAM);
            assertThat(voucher.plannedStart()).isEmpty();
        }

        @Test
        void theNextReservationBringsAnotherHolder() {
            Voucher voucher = LIFECYCLE.apply(
                    LIFECYCLE.apply(voucher(RESERVED), event(step(VoucherAction.CANCEL_RESERVATION), "2020-10-06")),
                    event(reserve(LITWARE), "2020-10-07"));

            assertThat(voucher.lastReservingPartner()).contains(LITWARE);
            assertThat(voucher.plannedStart()).contains(day("2020-10-26"));
        }

        @Test
        void noOtherStepChangesTheHolder() {
            Voucher voucher =
                    LIFECYCLE.apply(voucher(RESERVED), event(Reschedule.of(LITWARE, day("2020-11-02")), "2020-10-07"));

            assertThat(voucher.lastReservingPartner()).contains(FABRIKAM);
        }

        @Test
        void aRescheduleMovesThePlannedStartAndNotTheReservation() {
            Voucher voucher =
                    LIFECYCLE.apply(voucher(RESERVED), event(Reschedule.of(FABRIKAM, day("2020-11-02")), "2020-10-07"));

            assertThat(voucher.plannedStart()).contains(day("2020-11-02"));
            assertThat(voucher.lastReservation()).contains(reserve(FABRIKAM));
        }
    }

    @Nested
    class Paying {

        @Test
        void recordsTheDaysOfRedemptionApprovalAndPayment() {
            Voucher voucher = voucher(PAID);

            assertThat(voucher.redeemedOn()).contains(day("2020-10-07"));
            assertThat(voucher.paymentRequestId()).contains(R_1);
            assertThat(voucher.paymentApprovedOn()).contains(day("2020-10-09"));
            assertThat(voucher.paidOn()).contains(day("2020-10-10"));
        }

        @Test
        void aRejectionReleasesTheVoucherAndKeepsItsRedemption() {
            Voucher voucher =
                    LIFECYCLE.apply(voucher(PAYMENT_REQUESTED), event(RejectPayment.of(R_1, "no"), "2020-10-12"));

            assertThat(voucher.status()).isEqualTo(REDEEMED);
            assertThat(voucher.paymentRequestId()).isEmpty();
            assertThat(voucher.isFreeFor(R_2)).isTrue();
            assertThat(voucher.redeemedOn()).contains(day("2020-10-07"));
        }

        @Test
        void aReleasedVoucherTakesStepsOfTheNextRequestAndNotOfTheFirst() {
            Voucher voucher = LIFECYCLE.apply(
                    LIFECYCLE.apply(voucher(PAYMENT_REQUESTED), event(RejectPayment.of(R_1, "no"), "2020-10-12")),
                    event(requestPayment(R_2), "2020-10-13"));

            assertThat(voucher.paymentRequestId()).contains(R_2);
            assertThat(voucher.isFreeFor(R_2)).isTrue();
            assertThat(voucher.isFreeFor(R_1)).isFalse();
            assertThat(LIFECYCLE.canTake(voucher, ApprovePayment.of(R_2))).isTrue();
            assertThat(LIFECYCLE.canTake(voucher, RejectPayment.of(R_2, "no"))).isTrue();
            assertThat(LIFECYCLE.canTake(voucher, ApprovePayment.of(R_1))).isFalse();
            assertThat(LIFECYCLE.canTake(voucher, RejectPayment.of(R_1, "no"))).isFalse();
        }

        @Test
        void aPaymentIsOfTheRequestThatWasApproved() {
            Voucher voucher = voucher(PAYMENT_APPROVED);

            assertThat(LIFECYCLE.canTake(voucher, MakePayment.of(R_1))).isTrue();
            assertThat(LIFECYCLE.canTake(voucher, MakePayment.of(R_2))).isFalse();
            assertThatThrownBy(() -> LIFECYCLE.apply(voucher, event(MakePayment.of(R_2), "2020-10-12")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Replaying {

        @ParameterizedTest
        @EnumSource
        void equalsApplyingOneEventAfterTheOther(VoucherStatus status) {
            List<VoucherEvent> history = historyUntil(status);

            Voucher voucher = Voucher.create(history.get(0));
            for (VoucherEvent event : history.subList(1, history.size())) {
                voucher = LIFECYCLE.apply(voucher, event);
            }

            assertThat(LIFECYCLE.replay(history)).isEqualTo(voucher);
            assertThat(voucher.status()).isEqualTo(status);
            assertThat(voucher.revision()).isEqualTo(history.size());
        }

        @Test
        void refusesNoEvents() {
            assertThatThrownBy(() -> LIFECYCLE.replay(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a voucher begins with `create`, found no event");
        }

        @Test
        void refusesAHistoryThatDoesNotFollowTheTable() {
            List<VoucherEvent> history = List.of(event(create(), "2020-10-01"), event(reserve(FABRIKAM), "2020-10-02"));

            assertThatThrownBy(() -> LIFECYCLE.replay(history))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("`reserve` cannot follow on voucher `V-1`, which is `CREATED`");
        }

        @Test
        void refusesASecondCreation() {
            List<VoucherEvent> history = List.of(event(create(), "2020-10-01"), event(create(), "2020-10-02"));

            assertThatThrownBy(() -> LIFECYCLE.replay(history))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("`create` cannot follow on voucher `V-1`, which is `CREATED`");
        }
    }

    @Nested
    class Days {

        @Test
        void areThereAsNumbersToo() {
            Voucher voucher = voucher(PAID);

            assertThat(voucher.createdDay()).isEqualTo(voucher.createdOn().toEpochDay());
            assertThat(voucher.lastStepDay()).isEqualTo(voucher.lastStepOn().toEpochDay());
            assertThat(voucher.assignedDay())
                    .isEqualTo(voucher.assignedOn().orElseThrow().toEpochDay());
            assertThat(voucher.redeemedDay())
                    .isEqualTo(voucher.redeemedOn().orElseThrow().toEpochDay());
            assertThat(voucher.paymentApprovedDay())
                    .isEqualTo(voucher.paymentApprovedOn().orElseThrow().toEpochDay());
        }

        @Test
        void thatAreNotThereComeAfterEveryDay() {
            Voucher voucher = voucher(CREATED);

            assertThat(List.of(voucher.assignedDay(), voucher.redeemedDay(), voucher.paymentApprovedDay()))
                    .containsOnly(Integer.MAX_VALUE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0000-01-01", "9999-12-31"})
        void lieInTheYears0To9999(String day) {
            assertThat(Voucher.create(event(create(), day)).createdOn()).isEqualTo(day);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0001-12-31", "+10000-01-01", "-999999999-01-01", "+999999999-12-31"})
        void lieInNoOtherYear(String day) {
            assertThatThrownBy(() -> Voucher.create(event(create(), day)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a day must lie in the years 0 to 9999, found `" + day + "`");
            assertThatThrownBy(() -> LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), day)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a day must lie in the years 0 to 9999, found `" + day + "`");
        }

        @Test
        void aStartMayBePlannedForAnyYear() {
            Voucher voucher =
                    LIFECYCLE.apply(voucher(RESERVED), event(Reschedule.of(FABRIKAM, LocalDate.MAX), "2020-10-06"));

            assertThat(voucher.plannedStart()).contains(LocalDate.MAX);
        }
    }

    @Nested
    class Comparing {

        @ParameterizedTest
        @EnumSource
        void equalHistoriesMakeEqualVouchers(VoucherStatus status) {
            assertThat(voucher(status))
                    .isEqualTo(voucher(status))
                    .hasSameHashCodeAs(voucher(status))
                    .hasToString(voucher(status).toString());
        }

        @Test
        void anyOtherPartMakesAnotherVoucher() {
            VoucherEvent creation = event(create(), "2020-10-01");
            Voucher assigned = LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), "2020-10-05"));

            assertThat(List.of(
                            Voucher.create(creation),
                            Voucher.create(VoucherEvent.of(VoucherId.of("V-2"), create(), creation.on())),
                            Voucher.create(event(create(), "2020-10-02")),
                            Voucher.create(event(create().withAdministrator("a@contoso.com"), "2020-10-01")),
                            Voucher.create(event(create().withEnrollmentId(EnrollmentId.of("E-2")), "2020-10-01")),
                            Voucher.create(event(create().withOffering(Offering.SDPS), "2020-10-01")),
                            Voucher.create(event(create().withServiceLevel(ServiceLevel.ofDays(3)), "2020-10-01")),
                            assigned,
                            LIFECYCLE.apply(voucher(CREATED), event(Assign.of("scully"), "2020-10-05")),
                            LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), "2020-10-06")),
                            LIFECYCLE.apply(voucher(CREATED), event(Expire.of(), "2020-10-05")),
                            LIFECYCLE.apply(assigned, event(Reassign.of("mulder"), "2020-10-05")),
                            LIFECYCLE.apply(assigned, event(reserve(FABRIKAM), "2020-10-05")),
                            LIFECYCLE.apply(assigned, event(reserve(LITWARE), "2020-10-05"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void readsAsTheNamesOfItsPartsWithTheirValues() {
            assertThat(LIFECYCLE.apply(voucher(CREATED), event(Assign.of("mulder"), "2020-10-05")))
                    .hasToString("Voucher{id=V-1, enrollment=E-1, offering=DDPS, serviceLevel=5, createdOn=2020-10-01,"
                            + " status=ASSIGNED, revision=2, lastStepOn=2020-10-05, assignedOn=2020-10-05,"
                            + " projectManager=mulder}");
        }
    }
}
