package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.policy.rules.RuleBook.LAWS;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Sources;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;

class LawTest {

    /** A law in force from 2020-10-05 to 2020-10-07 that refuses everything. */
    private static final class Never extends Law {

        Never() {
            super(rule(TIM_06, "nothing is redeemed", VoucherAction.REDEEM)
                    .basis(Basis.STATED)
                    .addSource(Sources.ASSUMPTION)
                    .firstDay(day("2020-10-05"))
                    .lastDay(day("2020-10-07")));
        }

        @Override
        Outcome answer(Case c) {
            return Outcome.REFUSED;
        }

        @Override
        Reason explain(Case c) {
            return reason();
        }
    }

    @Test
    void hasTheRuleThatItSays() {
        Law law = new Never();

        assertThat(law.rule())
                .isEqualTo(Rule.builder()
                        .id(TIM_06)
                        .title("nothing is redeemed")
                        .addGoverns(VoucherAction.REDEEM)
                        .basis(Basis.STATED)
                        .secondHand(false)
                        .addSource(Sources.ASSUMPTION)
                        .firstDay(day("2020-10-05"))
                        .lastDay(day("2020-10-07"))
                        .build());
        assertThat(law).hasToString("TIM-06 nothing is redeemed");
        assertThat(law.governs(VoucherAction.REDEEM)).isTrue();
        assertThat(law.governs(VoucherAction.CREATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-10-04, false", "2020-10-05, true", "2020-10-07, true", "2020-10-08, false"})
    void isInForceFromItsFirstToItsLastDay(String day, boolean inForce) {
        assertThat(new Never().isInForce(VoucherCalendar.epochDay(day(day)))).isEqualTo(inForce);
    }

    @Test
    void changesOnItsFirstDayAndOnTheDayAfterItsLast() {
        TreeSet<Integer> days = new TreeSet<>();

        new Never().addChanges(days);

        assertThat(days)
                .containsExactly(
                        VoucherCalendar.epochDay(day("2020-10-05")), VoucherCalendar.epochDay(day("2020-10-08")));
    }

    @Test
    void thatNeverEndsChangesOnce() {
        TreeSet<Integer> days = new TreeSet<>();

        new RedeemOnOrBeforeLastValidDay().addChanges(days);

        assertThat(days).containsExactly(Integer.MIN_VALUE);
        days.clear();
        new OperatorIsAdmin().addChanges(days);
        assertThat(days).containsExactly(VoucherCalendar.epochDay(day("2019-03-31")));
    }

    @Test
    void hasABitOfItsOwn() {
        assertThat(LAWS.stream().map(Law::bit).distinct()).hasSameSizeAs(LAWS);
        assertThat(LAWS).allMatch(law -> Long.bitCount(law.bit()) == 1 && (law.bit() & Law.SOME_UNKNOWN) == 0);
        assertThat(new Never().bit()).isEqualTo(1L << TIM_06.place());
    }

    @Test
    void onEveryStepGovernsEveryStep() {
        assertThat(new StartsFromTheStatus().rule().governs()).containsExactlyInAnyOrder(Law.everyAction());
        assertThat(Law.everyAction()).contains(VoucherAction.values());
    }

    @Test
    void saysTheSameOfTheSameCase() {
        Voucher reported = createdOn("2020-10-05").until(REPORTED);

        Violation one = refused(reported, redeem(), "2021-04-04");

        assertThat(one).isEqualTo(refused(reported, redeem(), "2021-04-04"));
        assertThat(one).hasSameHashCodeAs(refused(reported, redeem(), "2021-04-04"));
        assertThat(one.hashCode())
                .isNotEqualTo(refused(reported, redeem(), "2021-04-05").hashCode());
        assertThat(one)
                .isNotEqualTo(refused(reported, redeem(), "2021-04-05"))
                .isNotEqualTo(refused(reported, Redeem.by(operator(LITWARE)).at(NL_SITE), "2020-10-05"))
                .isNotEqualTo("TIM-06");
    }

    @Test
    void saysItOfEachVoucherOfARequest() {
        Voucher one = createdOn("2020-10-05").until(REDEEMED);
        Voucher other = createdOn("2020-10-05").numbered("V-2").until(REDEEMED);

        List<Violation> violations = on("2020-12-05")
                .decide(requestPayment(one, other), List.of(one, other), Facts.none())
                .getLeft()
                .violations();

        assertThat(violations).hasSize(2).doesNotHaveDuplicates();
    }

    private static Violation refused(Voucher voucher, Redeem step, String day) {
        Either<Refusal, ?> answer = on(day).decide(voucher, step, Facts.none());
        List<Violation> violations = answer.getLeft().violations();
        return violations.get(0);
    }

    @Test
    void namesTheVoucherOfARequestThatItRefuses() {
        Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);

        assertThat(on("2020-12-05")
                        .decide(requestPayment(redeemed), List.of(redeemed), Facts.none())
                        .getLeft()
                        .violations())
                .first()
                .asString()
                .startsWith("TIM-07: ")
                .endsWith(" (voucher `V-1`)");
    }
}
