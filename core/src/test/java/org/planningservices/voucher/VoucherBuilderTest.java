package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.Given.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Reschedule;
import org.planningservices.step.VoucherAction;

/** A voucher can be built of exactly those states that histories lead to. */
class VoucherBuilderTest {

    private static final LocalDate FIRST = day("2020-10-01");
    private static final LocalDate OTHER = day("2020-10-02");
    private static final LocalDate RESERVED_FOR = reserve(FABRIKAM).plannedStart();
    private static final LocalDate MOVED_TO = day("2020-11-02");
    private static final List<Optional<LocalDate>> DAYS =
            List.of(Optional.empty(), Optional.of(FIRST), Optional.of(OTHER));

    /** The rulebook's table, and one without an assignment and with other loops. */
    private static Stream<Lifecycle> lifecycles() {
        return Stream.of(
                LIFECYCLE,
                Lifecycle.builder()
                        .row(row(CREATE, CREATED))
                        .row(row(RESERVE, RESERVED, CREATED, RESERVED))
                        .row(row(CANCEL_RESERVATION, CREATED, RESERVED, IN_DELIVERY))
                        .row(row(RESCHEDULE, RESERVED, IN_DELIVERY))
                        .row(row(START_ENGAGEMENT, IN_DELIVERY, RESERVED))
                        .row(row(REDEEM, REDEEMED, IN_DELIVERY))
                        .row(row(REQUEST_PAYMENT, PAYMENT_REQUESTED, REDEEMED))
                        .row(row(MAKE_PAYMENT, PAID, PAYMENT_REQUESTED))
                        .row(row(EXPIRE, EXPIRED, CREATED, RESERVED))
                        .ends(PAID, EXPIRED)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void acceptsTheStatesOfEveryHistoryAndNoOthers(Lifecycle lifecycle) {
        List<State> states = states();
        Set<Voucher> reached = Set.of(Voucher.create(VoucherEvent.of(V_1, create(), FIRST)));
        for (int revision = 1; revision <= 11; revision++) {
            if (revision <= 4 || revision % 3 == 1) { // those between take time and show nothing else
                assertThat(accepted(states, lifecycle, revision))
                        .as("after %s steps", revision)
                        .isEqualTo(reached);
            }
            reached = next(lifecycle, reached);
        }
    }

    private static Set<Voucher> accepted(List<State> states, Lifecycle lifecycle, int revision) {
        Set<Voucher> accepted = new HashSet<>();
        for (State state : states) {
            try {
                accepted.add(state.in(lifecycle, revision).build());
            } catch (IllegalArgumentException refused) {
                assertThat(String.valueOf(refused.getMessage()).contains("found"))
                        .isTrue();
            }
        }
        return accepted;
    }

    /** Takes every step that can follow, on either day, and moves a start to another day or to where it was. */
    private static Set<Voucher> next(Lifecycle lifecycle, Set<Voucher> vouchers) {
        Set<Voucher> next = new HashSet<>();
        for (Voucher voucher : vouchers) {
            for (VoucherAction action : lifecycle.following(voucher.status())) {
                for (LocalDate on : List.of(FIRST, OTHER)) {
                    for (LifecycleStep step : steps(action)) {
                        next.add(lifecycle.apply(voucher, VoucherEvent.of(V_1, step, on)));
                    }
                }
            }
        }
        return next;
    }

    private static List<LifecycleStep> steps(VoucherAction action) {
        return switch (action) {
            case REASSIGN -> List.of(Reassign.of("mulder"));
            case RESCHEDULE -> List.of(Reschedule.of(FABRIKAM, RESERVED_FOR), Reschedule.of(FABRIKAM, MOVED_TO));
            default -> List.of(step(action));
        };
    }

    /** Every combination of what a voucher can have, created on the first day. */
    private static List<State> states() {
        List<State> states = new ArrayList<>();
        for (VoucherStatus status : VoucherStatus.values()) {
            for (LocalDate lastStepOn : List.of(FIRST, OTHER)) {
                for (Optional<LocalDate> assignedOn : DAYS) {
                    for (Optional<LocalDate> redeemedOn : DAYS) {
                        for (Optional<LocalDate> approvedOn : DAYS) {
                            for (Optional<LocalDate> paidOn : DAYS) {
                                for (int parts = 0; parts < 12; parts++) {
                                    states.add(new State(
                                            status,
                                            lastStepOn,
                                            assignedOn,
                                            redeemedOn,
                                            approvedOn,
                                            paidOn,
                                            parts % 2 == 1,
                                            parts / 2 % 2 == 1,
                                            parts / 4));
                                }
                            }
                        }
                    }
                }
            }
        }
        return states;
    }

    /**
     * What may be stored of a voucher.
     *
     * @param start  0 for no planned start, 1 for the one reserved, 2 for another
     */
    private record State(
            VoucherStatus status,
            LocalDate lastStepOn,
            Optional<LocalDate> assignedOn,
            Optional<LocalDate> redeemedOn,
            Optional<LocalDate> approvedOn,
            Optional<LocalDate> paidOn,
            boolean reserved,
            boolean requested,
            int start) {

        VoucherBuilder in(Lifecycle lifecycle, int revision) {
            VoucherBuilder builder =
                    created(lifecycle).status(status).revision(revision).lastStepOn(lastStepOn);
            assignedOn.ifPresent(day -> builder.assigned(day, "mulder"));
            redeemedOn.ifPresent(builder::redeemedOn);
            approvedOn.ifPresent(builder::paymentApprovedOn);
            paidOn.ifPresent(builder::paidOn);
            if (reserved) {
                builder.lastReservation(reserve(FABRIKAM));
            }
            if (requested) {
                builder.paymentRequestId(R_1);
            }
            return start == 0 ? builder : builder.plannedStart(start == 1 ? RESERVED_FOR : MOVED_TO);
        }
    }

    private static VoucherBuilder created(Lifecycle lifecycle) {
        return Voucher.restored(lifecycle)
                .id(V_1)
                .enrollmentId(create().enrollmentId())
                .offering(create().offering())
                .serviceLevel(create().serviceLevel())
                .status(CREATED)
                .revision(1)
                .createdOn(FIRST)
                .lastStepOn(FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAnyNumberOfStepsThatLoopsAllow(VoucherStatus status) {
        VoucherBuilder voucher = Voucher.restored(LIFECYCLE).from(voucher(status));

        if (status == CREATED) {
            assertThatThrownBy(() -> voucher.revision(Integer.MAX_VALUE).build())
                    .hasMessage(
                            "revision must be the number of steps of a history that leads to `CREATED`, of which the"
                                    + " shortest has `1`, found `2147483647`");
        } else if (status == EXPIRED || status == REVOKED) {
            assertThatThrownBy(() -> voucher.revision(Integer.MAX_VALUE).build())
                    .as("it ended before an assignment, and no loop comes before one")
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(voucher.revision(Integer.MAX_VALUE).build().revision()).isEqualTo(Integer.MAX_VALUE);
        }
    }

    @Nested
    class Refuses {

        private final VoucherBuilder assigned = Voucher.restored(LIFECYCLE).from(voucher(ASSIGNED));
        private final VoucherBuilder redeemed = Voucher.restored(LIFECYCLE).from(voucher(REDEEMED));

        private static void refused(VoucherBuilder builder, String message) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void aStatusThatTheLifecycleDoesNotLeadTo() {
            Lifecycle unrevoked = LIFECYCLE.without(REVOKE);

            refused(
                    Voucher.restored(unrevoked).from(voucher(REVOKED)),
                    "status must be one that the lifecycle leads to, found `REVOKED`");
        }

        @Test
        void aStatusWithoutWhatBelongsToIt() {
            refused(
                    assigned.status(RESERVED),
                    "a voucher that is `RESERVED` must have a reservation, a reservation in force, found none");
        }

        @Test
        void moreThanBelongsToAStatus() {
            refused(
                    redeemed.status(REPORTED),
                    "a voucher that is `REPORTED` must have no more than it can have, found a redemption");
        }

        @Test
        void aNumberOfStepsThatLeadsElsewhere() {
            refused(
                    redeemed.revision(6),
                    "revision must be the number of steps of a history that leads to `REDEEMED`, of which the shortest"
                            + " has `7`, found `6`");
            refused(redeemed.revision(-1), "revision must be 1 or more, found `-1`");
        }

        @Test
        void anotherDayOfTheLastStepThanThatStepRecords() {
            refused(created(LIFECYCLE).lastStepOn(OTHER), "lastStepOn must be the day of `create`, found `2020-10-02`");
        }

        @Test
        void aBlankText() {
            refused(assigned.assigned(FIRST, " "), "project manager must not be blank, found ` `");
            refused(assigned.administrator(" "), "administrator must not be blank, found ` `");
        }

        @Test
        void nothingSet() {
            assertThatThrownBy(() -> Voucher.restored(LIFECYCLE).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("id must be set");
            assertThatThrownBy(() -> Voucher.restored(LIFECYCLE)
                            .id(V_1)
                            .enrollmentId(EnrollmentId.of("E-1"))
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("offering must be set");
        }
    }

    @Test
    void whatIsBuiltGoesOnAsWhatWasReplayed() {
        Voucher restored = Voucher.restored(LIFECYCLE).from(voucher(RESERVED)).build();
        VoucherEvent event = event(step(START_ENGAGEMENT), "2020-10-07");

        assertThat(LIFECYCLE.apply(restored, event)).isEqualTo(LIFECYCLE.apply(voucher(RESERVED), event));
    }
}
