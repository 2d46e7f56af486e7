package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.Given.LIFECYCLE;
import static org.planningservices.voucher.Given.row;
import static org.planningservices.voucher.VoucherStatus.*;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planningservices.step.VoucherAction;

/** What is no lifecycle, where the fault is, and what its message says. */
class LifecycleCheckTest {

    private static void refuses(
            ThrowingCallable built, @Nullable VoucherAction action, @Nullable VoucherStatus status, String message) {
        assertThatThrownBy(built).isInstanceOfSatisfying(LifecycleException.class, fault -> {
            assertThat(fault).hasMessage(message);
            assertThat(fault.action()).isEqualTo(Optional.ofNullable(action));
            assertThat(fault.status()).isEqualTo(Optional.ofNullable(status));
        });
    }

    @Nested
    class Rows {

        @Test
        void thereIsOneForTheCreation() {
            refuses(
                    () -> LIFECYCLE.without(CREATE),
                    null,
                    null,
                    "a lifecycle must have one row for `create`, found none");
        }

        @Test
        void theCreationStartsFromNoStatus() {
            refuses(
                    () -> row(CREATE, CREATED, ASSIGNED),
                    CREATE,
                    null,
                    "`create` must start from no status, found `[ASSIGNED]`");
        }

        @Test
        void everyOtherStartsFromAStatus() {
            refuses(
                    () -> row(REDEEM, REDEEMED),
                    REDEEM,
                    null,
                    "`redeem` must start from one status or more, found none");
        }

        @Test
        void noneStartsFromAStatusThatIsAlwaysAnEnd() {
            refuses(
                    () -> row(ASSIGN, ASSIGNED, CREATED, EXPIRED),
                    ASSIGN,
                    EXPIRED,
                    "`assign` must start from a status that is no end, found `EXPIRED`");
        }

        @Test
        void anActionLeadsToTheStatusThatItIsNamedAfter() {
            refuses(() -> row(REDEEM, PAID, REPORTED), REDEEM, null, "`redeem` must lead to `REDEEMED`, found `PAID`");
            refuses(
                    () -> row(CANCEL_RESERVATION, RESERVED, RESERVED),
                    CANCEL_RESERVATION,
                    null,
                    "`cancel reservation` must lead to `CREATED` or `ASSIGNED`, found `RESERVED`");
        }

        @Test
        void anActionHasOne() {
            refuses(
                    () -> Lifecycle.builder().rows(LIFECYCLE.rows()).row(row(REDEEM, REDEEMED, DELIVERED)),
                    REDEEM,
                    null,
                    "an action must have one row, found two of `redeem`");
        }

        @Test
        void aReasonIsNotBlank() {
            assertThatThrownBy(() -> row(REVOKE, REVOKED, CREATED).withReason(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the reason of a row must not be blank, found ` `");
        }
    }

    @Nested
    class Statuses {

        @Test
        void everyOneThatARowStartsFromCanBeReached() {
            refuses(
                    () -> LIFECYCLE.without(SUBMIT_COMPLETION_REPORT),
                    REDEEM,
                    REPORTED,
                    "`redeem` must start from statuses that a voucher can reach, found `REPORTED`");
        }

        @Test
        void everyOneThatIsNoEndLeadsToOne() {
            refuses(
                    () -> LIFECYCLE.without(MAKE_PAYMENT),
                    null,
                    REDEEMED,
                    "every status must lead to an end of the lifecycle or be one, found `REDEEMED`, from which none can"
                            + " be reached");
        }

        @Test
        void oneThatLeadsToItselfAloneIsNoWayOut() {
            refuses(
                    () -> Lifecycle.builder()
                            .row(row(CREATE, CREATED))
                            .row(row(ASSIGN, ASSIGNED, CREATED))
                            .row(row(REASSIGN, ASSIGNED, ASSIGNED))
                            .row(row(REVOKE, REVOKED, CREATED))
                            .ends(REVOKED)
                            .build(),
                    null,
                    ASSIGNED,
                    "every status must lead to an end of the lifecycle or be one, found `ASSIGNED`, from which none can"
                            + " be reached");
        }

        @Test
        void anEndCanBeReached() {
            refuses(
                    () -> Lifecycle.builder()
                            .row(row(CREATE, CREATED))
                            .row(row(EXPIRE, EXPIRED, CREATED))
                            .ends(EXPIRED, PAID)
                            .build(),
                    null,
                    PAID,
                    "an end must be a status that a voucher can reach, found `PAID`");
        }

        @Test
        void noRowStartsFromAnEnd() {
            refuses(
                    () -> Lifecycle.builder()
                            .rows(LIFECYCLE.rows())
                            .ends(REDEEMED, PAID, EXPIRED, REVOKED)
                            .build(),
                    REQUEST_PAYMENT,
                    REDEEMED,
                    "`request payment` must not start from an end of the lifecycle, found `REDEEMED`");
        }

        @Test
        void anEndIsRedeemedOrLater() {
            refuses(
                    () -> Lifecycle.builder().ends(DELIVERED),
                    null,
                    DELIVERED,
                    "an end must be `REDEEMED` or a later status, found `DELIVERED`");
        }
    }

    @Nested
    class Meanings {

        @Test
        void whatFollowsAReservationNeedsOne() {
            refuses(
                    () -> LIFECYCLE.with(row(START_ENGAGEMENT, IN_DELIVERY, ASSIGNED, RESERVED)),
                    START_ENGAGEMENT,
                    ASSIGNED,
                    "`start engagement` must start from a status with a reservation in force, found `ASSIGNED`, which has"
                            + " none");
        }

        @Test
        void aRedeemedVoucherDoesNotExpire() {
            refuses(
                    () -> LIFECYCLE.with(row(EXPIRE, EXPIRED, CREATED, REDEEMED)),
                    EXPIRE,
                    REDEEMED,
                    "`expire` leads to `EXPIRED`, and must start from a status without a redemption, found `REDEEMED`,"
                            + " which can have one");
        }

        @Test
        void aVoucherIsRedeemedOnce() {
            refuses(
                    () -> LIFECYCLE.with(row(REDEEM, REDEEMED, REPORTED, REDEEMED)),
                    REDEEM,
                    REDEEMED,
                    "`redeem` must start from a status without a redemption, found `REDEEMED`, which can have one");
        }

        @Test
        void aReassignmentDoesNotGiveAReservationUp() {
            refuses(
                    () -> LIFECYCLE.with(row(REASSIGN, ASSIGNED, ASSIGNED, RESERVED)),
                    REASSIGN,
                    RESERVED,
                    "`reassign` leads to `ASSIGNED`, and must start from a status without a reservation in force, found"
                            + " `RESERVED`, which can have one");
        }

        @Test
        void aVoucherThatIsCreatedIsNotAssigned() {
            refuses(
                    () -> LIFECYCLE.with(row(CANCEL_RESERVATION, CREATED, RESERVED)),
                    CANCEL_RESERVATION,
                    RESERVED,
                    "`cancel reservation` leads to `CREATED`, and must start from a status without an assignment, found"
                            + " `RESERVED`, which can have one");
        }

        @Test
        void aVoucherThatIsAssignedHasAnAssignment() {
            refuses(
                    () -> LIFECYCLE.with(row(RESERVE, RESERVED, CREATED, ASSIGNED)),
                    CANCEL_RESERVATION,
                    RESERVED,
                    "`cancel reservation` leads to `ASSIGNED`, and must start from a status with an assignment, found"
                            + " `RESERVED`, which has none");
        }

        @Test
        void aRejectionDoesNotUndoAnApproval() {
            refuses(
                    () -> LIFECYCLE.with(row(REJECT_PAYMENT, REDEEMED, PAYMENT_REQUESTED, PAYMENT_APPROVED)),
                    REJECT_PAYMENT,
                    PAYMENT_APPROVED,
                    "`reject payment` leads to `REDEEMED`, and must start from a status without an approved payment,"
                            + " found `PAYMENT_APPROVED`, which can have one");
        }
    }

    @Test
    void aProgramMayEndWithTheRedemptionAndPayWithoutApproval() {
        Lifecycle.Builder rows = Lifecycle.builder()
                .row(row(CREATE, CREATED))
                .row(row(RESERVE, RESERVED, CREATED))
                .row(row(CANCEL_RESERVATION, CREATED, RESERVED))
                .row(row(REDEEM, REDEEMED, RESERVED));

        assertThat(rows.ends(REDEEMED).build().ends()).containsExactly(REDEEMED);
        assertThat(Lifecycle.builder()
                        .rows(rows.build().rows())
                        .row(row(REQUEST_PAYMENT, PAYMENT_REQUESTED, REDEEMED))
                        .row(row(MAKE_PAYMENT, PAID, PAYMENT_REQUESTED))
                        .ends(PAID)
                        .build()
                        .following(PAYMENT_REQUESTED))
                .containsExactly(MAKE_PAYMENT);
    }
}
