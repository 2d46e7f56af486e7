package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.ApprovePayment;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.threeten.extra.MutableClock;

class ProgramDayTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    @ParameterizedTest
    @CsvSource({
        "2021-12-27T22:59:59.999Z, Europe/Amsterdam,    2021-12-27",
        "2021-12-27T23:00:00Z,     Europe/Amsterdam,    2021-12-28",
        "2021-12-28T07:59:59.999Z, America/Los_Angeles, 2021-12-27",
        "2021-12-28T08:00:00Z,     America/Los_Angeles, 2021-12-28",
        "2021-06-30T21:59:59.999Z, Europe/Amsterdam,    2021-06-30",
        "2021-06-30T22:00:00Z,     Europe/Amsterdam,    2021-07-01"
    })
    void todayIsTheDayOfTheClockInItsZone(Instant instant, ZoneId zone, LocalDate today) {
        Clock clock = Clock.fixed(instant, zone);

        assertThat(PUBLISHED.today(clock).date()).isEqualTo(today);
    }

    @Test
    void oneInstantMayBeInTimeInOneZoneAndTooLateInAnother() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);
        Instant instant = Instant.parse("2021-12-27T23:00:00Z");

        var inAmsterdam = PUBLISHED
                .today(Clock.fixed(instant, ZoneId.of("Europe/Amsterdam")))
                .decide(voucher, redeem(), facts());
        var inLosAngeles = PUBLISHED
                .today(Clock.fixed(instant, ZoneId.of("America/Los_Angeles")))
                .decide(voucher, redeem(), facts());

        assertAnswer(inAmsterdam).isRefusedBy(TIM_06);
        assertAnswer(inLosAngeles).isAcceptedBy(TIM_06);
    }

    @Test
    void decidesOnItsDayHoweverTheClockMovesOn() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);
        MutableClock clock = MutableClock.of(Instant.parse("2021-12-27T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));
        ProgramDay today = PUBLISHED.today(clock);

        clock.setInstant(Instant.parse("2021-12-28T12:00:00Z"));

        assertThat(today.date()).isEqualTo("2021-12-27");
        assertAnswer(today.decide(voucher, redeem(), facts())).isAcceptedBy(TIM_06);
        assertThat(today.decide(voucher, redeem(), facts()).get().event().on()).isEqualTo("2021-12-27");
        assertThat(today.standing(voucher)).isEqualTo(Standing.OPEN);
        assertAnswer(PUBLISHED.today(clock).decide(voucher, redeem(), facts())).isRefusedBy(TIM_06);
    }

    @Test
    void readsTheClockOnce() {
        AtomicInteger reads = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Amsterdam");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                reads.incrementAndGet();
                return Instant.parse("2021-12-27T12:00:00Z");
            }
        };

        PUBLISHED.today(clock).decide(createdOn("2021-06-30").until(REPORTED), redeem(), facts());

        assertThat(reads).hasValue(1);
    }

    @Test
    void anAnswerSaysTheDayItIsFor() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);

        assertThat(on("2021-12-27").decide(voucher, redeem(), facts()).get().on())
                .isEqualTo("2021-12-27");
        assertThat(on("2021-12-28").decide(voucher, redeem(), facts()).getLeft().on())
                .isEqualTo("2021-12-28");
    }

    @Test
    void aTransitionHasTheEventAndTheVoucherAfterIt() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);

        var step = on("2021-12-27").decide(voucher, redeem(), facts()).get();

        assertThat(step.event().step()).isEqualTo(redeem());
        assertThat(step.voucher()).isEqualTo(LIFECYCLE.apply(voucher, step.event()));
        assertThat(step.voucher().redeemedOn()).contains(day("2021-12-27"));
    }

    @Test
    void aCreationMakesAVoucher() {
        var step = on("2021-06-30").decide(V_1, create(), facts()).get();

        assertThat(step.voucher()).isEqualTo(Voucher.create(step.event()));
        assertThat(step.voucher().id()).isEqualTo(V_1);
        assertThat(step.voucher().createdOn()).isEqualTo("2021-06-30");
    }

    @Test
    void aPaymentTransitionHasTheRequestAndAnEventForEachVoucherInItsOrder() {
        Voucher first = createdOn("2020-10-05").numbered("V-1").until(REDEEMED);
        Voucher second = createdOn("2020-10-05").numbered("V-2").until(REDEEMED);

        var step = on("2020-10-06")
                .decide(requestPayment(second, first), List.of(first, second), facts())
                .get();

        assertThat(step.request()).isEqualTo(requested("2020-10-06", second, first));
        assertThat(step.events())
                .extracting(VoucherEvent::voucherId, VoucherEvent::step, VoucherEvent::on)
                .containsExactly(
                        tuple(second.id(), requestPayment(second, first), day("2020-10-06")),
                        tuple(first.id(), requestPayment(second, first), day("2020-10-06")));
        assertThat(step.vouchers())
                .containsExactly(
                        LIFECYCLE.apply(second, step.events().get(0)),
                        LIFECYCLE.apply(first, step.events().get(1)));
    }

    @Test
    void aLaterPaymentStepIsOfTheRequestAsItWasMade() {
        Voucher voucher = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
        PaymentRequest request = requested("2020-10-05", voucher);

        var step = on("2020-10-06")
                .decide(ApprovePayment.of(R_1), Optional.of(request), List.of(voucher), facts())
                .get();

        assertThat(step.request()).isEqualTo(request);
        assertThat(step.events()).containsExactly(VoucherEvent.of(V_1, ApprovePayment.of(R_1), day("2020-10-06")));
        assertThat(step.vouchers())
                .containsExactly(LIFECYCLE.apply(voucher, step.events().get(0)));
    }

    @Test
    void anAnswerExplainsItselfOnOneLine() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);

        assertThat(on("2021-12-27").decide(voucher, redeem(), facts()).get())
                .hasToString("redeem accepted on 2021-12-27: V-1 is REDEEMED");
        assertThat(on("2021-12-28").decide(voucher, redeem(), Facts.none()).getLeft())
                .hasToString("refused on 2021-12-28: [TIM-06: redeem is closed: the last day was `2021-12-27`,"
                        + " attempted on `2021-12-28`],"
                        + " undecided: [ENG-09: the facts of the partner that takes the step are not known]");
    }
}
