package org.planningservices.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Sources;
import org.planningservices.step.Redeem;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

class RuleConditionTest {

    private static final List<RuleCondition> CONDITIONS = new RuleBook().conditions();

    private static final DayRange DAYS = DayRange.of(day("2020-10-05"), day("2020-10-07"));

    private static final Terms DATED = Terms.builder(Terms.planningServices())
            .putDaysInForce(TIM_06, Sourced.assumed(DAYS))
            .build();

    /** A condition that refuses everything. */
    private static final class Never extends RuleCondition {

        Never() {
            super(TIM_06, Evidence.stated(Sources.PROGRAM_PAGE), VoucherAction.REDEEM);
        }

        @Override
        protected RuleOutcome outcomeOf(Case c) {
            return RuleOutcome.REFUSED;
        }

        @Override
        protected Reason explain(Case c) {
            return reason();
        }
    }

    @Test
    void askFirstWhetherTheVoucherIsThereAndMayTakeTheStep() {
        assertThat(CONDITIONS.subList(0, 2)).extracting(RuleCondition::id).containsExactly(LIF_03, LIF_01);
    }

    @Test
    void hasTheRuleThatItAndTheTermsSay() {
        RuleCondition condition = new Never();

        assertThat(condition.rule(DATED))
                .isEqualTo(new Rule(
                        TIM_06,
                        Set.of(VoucherAction.REDEEM),
                        List.of(),
                        Evidence.stated(Sources.PROGRAM_PAGE),
                        DAYS,
                        Optional.empty()));
        assertThat(condition.rule(Terms.planningServices()).days()).isEqualTo(DayRange.always());
        assertThat(condition).hasToString("TIM-06");
        assertThat(condition.governs(VoucherAction.REDEEM)).isTrue();
        assertThat(condition.governs(VoucherAction.CREATE)).isFalse();
    }

    @Test
    void restsOnTheEvidenceThatTheTermsGiveInItsPlace() {
        Evidence other = Evidence.interpreted(Sources.ASSUMPTION);
        Terms terms = Terms.builder(Terms.planningServices())
                .putEvidence(TIM_06, other)
                .build();

        assertThat(new Never().rule(terms).evidence()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-04, false", "2020-10-05, true", "2020-10-07, true", "2020-10-08, false"})
    void isInForceFromItsFirstToItsLastDay(String day, boolean inForce) {
        assertThat(ProgramRules.of(DATED, new RuleBook()).on(day(day)).isInForce(TIM_06))
                .isEqualTo(inForce);
        assertThat(ProgramRules.of(Terms.planningServices(), new RuleBook())
                        .on(day(day))
                        .isInForce(TIM_06))
                .isTrue();
    }

    @Test
    void hasABitOfItsOwn() {
        assertThat(CONDITIONS.stream().map(RuleCondition::bit).distinct()).hasSameSizeAs(CONDITIONS);
        assertThat(CONDITIONS)
                .allMatch(condition ->
                        Long.bitCount(condition.bit()) == 1 && (condition.bit() & RuleCondition.SOME_UNKNOWN) == 0);
        assertThat(new Never().bit()).isEqualTo(1L << TIM_06.order());
    }

    @Test
    void onEveryStepGovernsEveryStep() {
        assertThat(CONDITIONS.get(LIF_01.order()).rule(Terms.planningServices()).governedActions())
                .containsExactlyInAnyOrder(RuleCondition.everyAction());
        assertThat(RuleCondition.everyAction()).contains(VoucherAction.values());
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
                .isNotEqualTo(refused(reported, Redeem.of(operator(LITWARE), NL_SITE), "2020-10-05"))
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
