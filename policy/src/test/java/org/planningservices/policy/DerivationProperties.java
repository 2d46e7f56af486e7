package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.step.VoucherAction.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.time.api.Dates;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Derivation.Origin;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** How the last days of vouchers came about, in both validity starts. */
class DerivationProperties {

    private static final LocalDate EXTENSION = LocalDate.of(2020, 4, 1);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Property
    void leadToTheDaysOfTheDeadlinesByTheRightRows(
            @ForAll ValidityStart validityFrom,
            @ForAll("days") LocalDate created,
            @ForAll @IntRange(max = 300) int unassigned,
            @ForAll VoucherStatus status) {
        VoucherProgram program = VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
        LocalDate assigned = created.plusDays(unassigned);
        Voucher voucher = createdOn(created).on(ASSIGN, assigned.toString()).until(status);

        List<Deadline> deadlines = program.on(assigned).upcomingDeadlines(voucher);

        for (Deadline deadline : deadlines) {
            Derivation derivation = deadline.derivation();
            assertThat(derivation.lastDay()).as("%s", deadline).isEqualTo(deadline.lastDay());
            assertThat(ids(derivation)).as("%s", deadline).isEqualTo(rows(program, deadline, voucher));
            assertThat(derivation.message()).doesNotContain("{", "}");
            assertThat(derivation.message(DUTCH)).doesNotContain("{", "}");
        }
        Statistics.label("deadlines").collect(!deadlines.isEmpty());
        Statistics.label("extended")
                .collect(
                        deadlines.stream().anyMatch(one -> ids(one.derivation()).contains(ProvisionId.TIM_14)));
        Statistics.label("extended").coverage(seen -> {
            seen.check(true).count(count -> count > 0);
            seen.check(false).count(count -> count > 0);
        });
    }

    /** The rows that the rulebook names, counted anew from the days of the voucher. */
    private static List<RulebookId> rows(VoucherProgram program, Deadline deadline, Voucher voucher) {
        RuleId rule = deadline.rule().id();
        if (!rule.equals(RuleId.TIM_05) && !rule.equals(RuleId.TIM_06)) {
            return List.of(rule);
        }
        List<RulebookId> rows = new ArrayList<>(List.of(ProvisionId.TIM_02, ProvisionId.TIM_01, ProvisionId.TIM_03));
        LocalDate start = program.terms().validityFrom() == ValidityStart.CREATION
                ? voucher.createdOn()
                : voucher.assignedOn().orElseThrow();
        if (voucher.createdOn().isBefore(EXTENSION) && !start.plusDays(180).isBefore(EXTENSION)) {
            rows.add(ProvisionId.TIM_14);
        }
        return rows;
    }

    private static List<RulebookId> ids(Derivation derivation) {
        return derivation.rows().stream().map(RulebookRow::id).toList();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Dates.dates().between(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 4, 3)),
                Dates.dates().between(LocalDate.of(2017, 1, 1), LocalDate.of(2021, 6, 30)));
    }

    @Example
    void sayHowAnExtendedDayCameAbout() {
        Voucher reported = createdOn("2020-01-15").until(VoucherStatus.REPORTED);

        Derivation derivation = derivation(reported, RuleId.TIM_06);

        assertThat(derivation.message())
                .isEqualTo("created 2020-01-15; 180 days by TIM-01; 90 more by TIM-14, second-hand");
        assertThat(derivation.message(DUTCH)).isEqualTo(DUTCH_TEXT);
        assertThat(derivation).hasToString(derivation.message());
        assertThat(derivation.origin()).isEqualTo(Origin.CREATED);
        assertThat(derivation.lastDay()).isEqualTo("2020-10-11");
    }

    private static final String DUTCH_TEXT =
            "aangemaakt op 2020-01-15; 180 dagen volgens TIM-01; nog 90 volgens TIM-14, uit de tweede hand";

    @Example
    void areAmongTheValuesOfTheRuleThatRefuses() {
        Voucher reported = createdOn("2020-01-15").until(VoucherStatus.REPORTED);

        assertThat(on("2020-10-11").decide(reported, redeem(), facts()).isRight())
                .isTrue();
        assertThat(on("2020-10-12")
                        .decide(reported, redeem(), facts())
                        .getLeft()
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule().id()).isEqualTo(RuleId.TIM_06);
                    assertThat(compared(violation))
                            .hasToString("created 2020-01-15; 180 days by TIM-01; 90 more by TIM-14, second-hand");
                    assertThat(compared(violation).message(DUTCH)).isEqualTo(DUTCH_TEXT);
                });
    }

    @Example
    void nameTheDayOfTheProgramAlone() {
        Derivation derivation = derivation(createdOn("2021-06-30").until(VoucherStatus.CREATED), RuleId.TIM_08);

        assertThat(derivation).hasToString("2021-06-30 by TIM-08");
        assertThat(derivation.additions()).isEmpty();
    }

    @Example
    void countFromTheRedemptionAndFromTheApproval() {
        assertThat(derivation(createdOn("2020-10-05").until(VoucherStatus.REDEEMED), RuleId.TIM_07))
                .hasToString("redeemed 2020-10-05; 60 days by TIM-07");
        assertThat(derivation(createdOn("2020-10-05").until(VoucherStatus.PAYMENT_APPROVED), RuleId.PAY_07))
                .hasToString("payment approved 2020-10-05; 30 days by PAY-07");
    }

    private static Derivation derivation(Voucher voucher, RuleId rule) {
        return on(voucher.createdOn()).upcomingDeadlines(voucher).stream()
                .filter(deadline -> deadline.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .derivation();
    }

    private static Derivation compared(Violation violation) {
        return violation.compared().stream()
                .map(ComparedValue::value)
                .filter(Derivation.class::isInstance)
                .map(Derivation.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
