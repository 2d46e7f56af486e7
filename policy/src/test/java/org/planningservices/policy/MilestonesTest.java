package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.PUBLISHED;
import static org.planningservices.policy.Given.day;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.Action;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;

/** What the retirement ended, by the terms. */
class MilestonesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void tellsWhatEndedInItsOrder() {
        assertThat(PUBLISHED.milestones())
                .extracting(milestone -> milestone + ": " + milestone.message())
                .containsExactly(
                        "2020-02-01 ENG-13: vouchers created on or after `2020-02-01` no longer serve a cloud engagement",
                        "2020-02-01 ENT-11: training days are no longer converted on or after `2020-02-01`",
                        "2021-02-01 ENT-13: no days accrue on or after `2021-02-01`",
                        "2021-06-30 TIM-08: `2021-06-30` is the last day to create or assign a voucher",
                        "2021-07-01 ENT-14: the days that remain in the pools on `2021-07-01` are removed",
                        "2022-01-01 TIM-09: `2022-01-01` is the last day to redeem a voucher");
    }

    @Test
    void tellsItInDutch() {
        assertThat(PUBLISHED.milestones())
                .extracting(milestone -> milestone.message(DUTCH))
                .containsExactly(
                        "vouchers die op of na `2020-02-01` zijn aangemaakt, kunnen niet meer voor een cloudopdracht worden gebruikt",
                        "trainingsdagen worden op of na `2020-02-01` niet meer omgezet",
                        "er worden op of na `2021-02-01` geen dagen meer opgebouwd",
                        "`2021-06-30` is de laatste dag om een voucher aan te maken of toe te wijzen",
                        "de dagen die op `2021-07-01` in de pools resteren, worden verwijderd",
                        "`2022-01-01` is de laatste dag om een voucher in te wisselen");
    }

    @Test
    void namesTheSourcesOfTheDays() {
        assertThat(PUBLISHED.milestones())
                .extracting(Milestone::evidence)
                .containsExactly(
                        Terms.planningServices().firstDayWithoutCloud().evidence(),
                        Terms.planningServices().firstDayWithoutConversion().evidence(),
                        Terms.planningServices().firstDayWithoutAccrual().evidence(),
                        Terms.planningServices().lastCreationDay().evidence(),
                        Terms.planningServices().poolsEmptiedOn().evidence(),
                        Terms.planningServices().lastRedemptionDay().evidence());
    }

    @Test
    void tellsTheDaysOfOtherTermsInTheirOrder() {
        VoucherProgram longer = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .lastCreationDay(Sourced.assumed(day("2022-03-31")))
                .firstDayWithoutConversion(Sourced.assumed(day("2019-01-01")))
                .build());

        List<Milestone> milestones = longer.milestones();

        assertThat(milestones)
                .extracting(Milestone::toString)
                .containsExactly(
                        "2019-01-01 ENT-11",
                        "2020-02-01 ENG-13",
                        "2021-02-01 ENT-13",
                        "2021-07-01 ENT-14",
                        "2022-01-01 TIM-09",
                        "2022-03-31 TIM-08");
        assertThat(milestones.get(5).message()).startsWith("`2022-03-31` is the last day to create");
        assertThat(milestones.get(5).evidence().sources()).containsExactly(Sources.ASSUMPTION);
    }

    @Test
    void leavesOutRulesThatTheProgramDoesNotAsk() {
        Set<RuleId> rules = new TreeSet<>(Terms.planningServices().rules().value());
        rules.removeAll(Set.of(RuleId.ENG_13, RuleId.ENT_11, RuleId.ENT_13, RuleId.TIM_08, RuleId.TIM_09));
        VoucherProgram endless = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(rules))
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());

        assertThat(endless.milestones()).extracting(Milestone::toString).containsExactly("2021-07-01 ENT-14");
    }

    @Test
    void trainingVouchersHaveTheSameDaysFromTheirOwnPages() {
        List<Milestone> training = VoucherProgram.trainingVouchers().milestones();

        assertThat(training)
                .extracting(Milestone::toString)
                .containsExactlyElementsOf(
                        PUBLISHED.milestones().stream().map(Milestone::toString).toList());
        assertThat(training)
                .allSatisfy(milestone ->
                        assertThat(milestone.evidence().sources()).contains(Sources.TRAINING_PAGE_RETIREMENT));
    }

    @ParameterizedTest
    @CsvSource({"ENT-11", "ENT-13", "TIM-08"})
    void whatStillWorksChangesOnTheDay(String id) {
        Milestone milestone = PUBLISHED.milestones().stream()
                .filter(one -> one.row().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        Action closed = switch (id) {
            case "ENT-11" -> PoolAction.CONVERT_TRAINING_DAYS;
            case "ENT-13" -> PoolAction.ACCRUE_DAYS;
            default -> VoucherAction.CREATE;
        };
        // an end is the first day on which something is over, a last day the last on which it works
        int after = id.equals("TIM-08") ? 1 : 0;

        assertThat(PUBLISHED.openActionsOn(milestone.day().plusDays(after - 1))).contains(closed);
        assertThat(PUBLISHED.openActionsOn(milestone.day().plusDays(after))).doesNotContain(closed);
    }
}
