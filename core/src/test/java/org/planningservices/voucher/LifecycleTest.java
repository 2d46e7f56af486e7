package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.step.VoucherAction;

/** The transition table against a copy of the rulebook's table of steps. */
class LifecycleTest {

    private static final Lifecycle TABLE = Lifecycle.of(CompletionReportPolicy.REQUIRED);
    private static final Lifecycle WITHOUT_REPORT = Lifecycle.of(CompletionReportPolicy.NOT_ASKED);

    @Test
    void isTheTableOfTheRulebook() {
        assertThat(VoucherAction.values())
                .extracting(
                        VoucherAction::title,
                        action -> names(TABLE.from(action)),
                        action -> TABLE.to(action).name(),
                        action -> action.actor().title())
                .containsExactly(
                        tuple("create", List.of(), "CREATED", "customer's benefits administrator"),
                        tuple("assign", List.of("CREATED"), "ASSIGNED", "customer's benefits administrator"),
                        tuple("reassign", List.of("ASSIGNED"), "ASSIGNED", "customer's benefits administrator"),
                        tuple("reserve", List.of("ASSIGNED"), "RESERVED", "partner"),
                        tuple("cancel reservation", List.of("RESERVED"), "ASSIGNED", "partner holding the reservation"),
                        tuple("reschedule", List.of("RESERVED"), "RESERVED", "partner holding the reservation"),
                        tuple("start engagement", List.of("RESERVED"), "IN_DELIVERY", "partner, through a consultant"),
                        tuple("complete engagement", List.of("IN_DELIVERY"), "DELIVERED", "partner"),
                        tuple("submit completion report", List.of("DELIVERED"), "REPORTED", "partner"),
                        tuple("redeem", List.of("REPORTED"), "REDEEMED", "partner"),
                        tuple("request payment", List.of("REDEEMED"), "PAYMENT_REQUESTED", "partner"),
                        tuple("approve payment", List.of("PAYMENT_REQUESTED"), "PAYMENT_APPROVED", "Microsoft"),
                        tuple("reject payment", List.of("PAYMENT_REQUESTED"), "REDEEMED", "Microsoft"),
                        tuple("make payment", List.of("PAYMENT_APPROVED"), "PAID", "Microsoft"),
                        tuple(
                                "expire",
                                List.of("CREATED", "ASSIGNED", "RESERVED", "IN_DELIVERY", "DELIVERED", "REPORTED"),
                                "EXPIRED",
                                "the program"),
                        tuple("revoke", List.of("CREATED", "ASSIGNED"), "REVOKED", "customer"));
    }

    @Test
    void hasTheStatusesOfTheRulebookInTheOrderOfTheLifeCycle() {
        assertThat(names(List.of(VoucherStatus.values())))
                .containsExactly(
                        "CREATED",
                        "ASSIGNED",
                        "RESERVED",
                        "IN_DELIVERY",
                        "DELIVERED",
                        "REPORTED",
                        "REDEEMED",
                        "PAYMENT_REQUESTED",
                        "PAYMENT_APPROVED",
                        "PAID",
                        "EXPIRED",
                        "REVOKED");
    }

    @ParameterizedTest
    @EnumSource
    void startsFromTheStatusesOfItsRow(VoucherAction action) {
        for (VoucherStatus status : VoucherStatus.values()) {
            assertThat(TABLE.startsFrom(action, status))
                    .isEqualTo(TABLE.from(action).contains(status));
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsFromTheSameStatusesWithoutAReportButForTheReportAndTheRedemption(VoucherAction action) {
        Set<VoucherStatus> from = switch (action) {
            case SUBMIT_COMPLETION_REPORT -> Set.of();
            case REDEEM -> Set.of(VoucherStatus.DELIVERED);
            default -> TABLE.from(action);
        };

        assertThat(WITHOUT_REPORT.from(action)).isEqualTo(from);
        for (VoucherStatus status : VoucherStatus.values()) {
            assertThat(WITHOUT_REPORT.startsFrom(action, status)).isEqualTo(from.contains(status));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepKnowsItsAction(VoucherAction action) {
        assertThat(Given.step(action).action()).isEqualTo(action);
    }

    @Test
    void isRedeemedFromRedeemedToPaid() {
        Set<String> redeemed = Set.of("REDEEMED", "PAYMENT_REQUESTED", "PAYMENT_APPROVED", "PAID");

        for (VoucherStatus status : VoucherStatus.values()) {
            assertThat(status.isRedeemed()).as("%s", status).isEqualTo(redeemed.contains(status.name()));
        }
    }

    @Test
    void isReservedOrLaterFromReservedToPaid() {
        Set<String> earlierOrEnded = Set.of("CREATED", "ASSIGNED", "EXPIRED", "REVOKED");

        for (VoucherStatus status : VoucherStatus.values()) {
            assertThat(status.isReservedOrLater())
                    .as("%s", status)
                    .isNotEqualTo(earlierOrEnded.contains(status.name()));
        }
    }

    private static List<String> names(Collection<VoucherStatus> statuses) {
        return statuses.stream().map(VoucherStatus::name).toList();
    }
}
