package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.planningservices.voucher.Given.LIFECYCLE;
import static org.planningservices.voucher.Given.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;

/** The transition table against a copy of the rulebook's table of steps. */
class LifecycleTest {

    @Test
    void isTheTableOfTheRulebook() {
        assertThat(VoucherAction.values())
                .extracting(
                        VoucherAction::title,
                        action -> names(LIFECYCLE.from(action)),
                        action -> LIFECYCLE.to(action).name(),
                        action -> LIFECYCLE.actor(action).title())
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
            assertThat(LIFECYCLE.startsFrom(action, status))
                    .isEqualTo(LIFECYCLE.from(action).contains(status));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActionFollowsOnTheStatusesThatItStartsFrom(VoucherStatus status) {
        List<VoucherAction> following = Stream.of(VoucherAction.values())
                .filter(action -> LIFECYCLE.from(action).contains(status))
                .toList();

        assertThat(LIFECYCLE.following(status)).isEqualTo(following);
    }

    @Test
    void aCopyWithoutAnActionHasNeitherItsRowNorAnEndThatItAloneLedTo() {
        Lifecycle unrevoked = LIFECYCLE.without(VoucherAction.REVOKE);

        assertThat(unrevoked.has(VoucherAction.REVOKE)).isFalse();
        assertThat(unrevoked.findRow(VoucherAction.REVOKE)).isEmpty();
        assertThat(unrevoked.from(VoucherAction.REVOKE)).isEmpty();
        assertThat(unrevoked.ends()).containsExactly(VoucherStatus.PAID, VoucherStatus.EXPIRED);
        assertThat(unrevoked.rows()).hasSize(15);
        assertThatThrownBy(() -> unrevoked.to(VoucherAction.REVOKE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an action of the lifecycle was expected, found `revoke`");
    }

    @Test
    void twoWithTheSameRowsAreEqualInWhateverOrderTheyWereGiven() {
        List<Lifecycle.Row> rows = new ArrayList<>(LIFECYCLE.rows());
        Collections.reverse(rows);

        Lifecycle reversed = Lifecycle.builder()
                .ends(VoucherStatus.REVOKED, VoucherStatus.PAID, VoucherStatus.EXPIRED)
                .rows(rows)
                .build();

        assertThat(reversed).isEqualTo(LIFECYCLE).hasSameHashCodeAs(LIFECYCLE).hasToString(LIFECYCLE.toString());
        assertThat(reversed.rows()).isEqualTo(LIFECYCLE.rows());
    }

    @Test
    void twoThatDifferInOnePartOfARowAreNotEqual() {
        Lifecycle.Row revoke = row(VoucherAction.REVOKE, VoucherStatus.REVOKED, VoucherStatus.CREATED);

        assertThat(LIFECYCLE)
                .isNotEqualTo(LIFECYCLE.with(revoke))
                .isNotEqualTo(LIFECYCLE.without(VoucherAction.REVOKE))
                .isNotEqualTo(LIFECYCLE.with(Lifecycle.Row.of(
                        VoucherAction.REVOKE,
                        LIFECYCLE.from(VoucherAction.REVOKE),
                        VoucherStatus.REVOKED,
                        Actor.MICROSOFT)))
                .isNotEqualTo(LIFECYCLE.with(LIFECYCLE
                        .findRow(VoucherAction.REVOKE)
                        .orElseThrow()
                        .withReason("no source names a last day")));
        assertThat(LIFECYCLE
                        .with(revoke)
                        .with(LIFECYCLE.findRow(VoucherAction.REVOKE).orElseThrow()))
                .isEqualTo(LIFECYCLE);
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
