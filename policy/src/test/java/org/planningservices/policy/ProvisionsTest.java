package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.REPORTED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Sources;

/** The provisions of a program: which it has, what they rest on, what they say, and how they are found. */
class ProvisionsTest {

    private static final VoucherProgram TRAINING = VoucherProgram.trainingVouchers();

    /** The table of provisions of the rulebook, each with its basis and its sources. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIM_01 | STATED      | Partner training, module 2; Planning Services page; Planning Services page, Dutch;"
                        + " Voucher tool page",
                "TIM_02 | INTERPRETED | Partner training, module 2; Voucher tool page",
                "TIM_14 | STATED      | Blog of a Microsoft employee",
                "ENG_14 | STATED      | Blog of a Microsoft employee",
                "ENT_07 | STATED      | Partner training, module 2",
                "ENT_08 | STATED      | Partner training, module 2",
                "ENT_09 | STATED      | Partner training, module 2; Process page; Voucher tool page",
                "ENT_14 | STATED      | Planning Services page; Planning Services page, Dutch",
                "VCH_07 | STATED      | Voucher tool page",
                "VCH_11 | STATED      | Voucher tool page",
                "VCH_13 | STATED      | Voucher tool page",
                "ELG_01 | STATED      | Planning Services page; Planning Services page; Planning Services page, Dutch",
            })
    void restOnWhatTheRulebookSays(ProvisionId id, Basis basis, String documents) {
        RulebookRow provision = PUBLISHED.find(id).orElseThrow();

        assertThat(provision.basis()).isEqualTo(basis);
        assertThat(provision.sources().stream().map(source -> source.document()))
                .containsExactly(documents.split("; ", -1));
        assertThat(provision.isSecondHand()).isEqualTo(id == ProvisionId.TIM_14 || id == ProvisionId.ENG_14);
    }

    @Test
    void someAreReadingsOrFollow() {
        assertThat(PUBLISHED.find(ProvisionId.TIM_03).orElseThrow().basis()).isEqualTo(Basis.INTERPRETED);
        assertThat(PUBLISHED.find(ProvisionId.ENT_15).orElseThrow().basis()).isEqualTo(Basis.IMPLIED);
        assertThat(COUNTING_FROM_ASSIGNMENT
                        .find(ProvisionId.TIM_02)
                        .orElseThrow()
                        .sources())
                .containsExactly(Sources.PROCESS_PAGE);
    }

    @Test
    void ofPlanningServicesAreAllButThatOfTraining() {
        assertThat(ids(PUBLISHED))
                .containsExactlyElementsOf(Arrays.stream(ProvisionId.values())
                        .filter(id -> id != ProvisionId.SAT_06)
                        .toList());
    }

    @Test
    void ofTrainingVouchersAreNeitherTheExtensionNorTheWaiver() {
        assertThat(ids(TRAINING))
                .containsExactlyElementsOf(Arrays.stream(ProvisionId.values())
                        .filter(id -> id != ProvisionId.TIM_14 && id != ProvisionId.ENG_14)
                        .toList());
    }

    @Test
    void followTheTerms() {
        Terms published = Terms.planningServices();

        assertThat(ids(VoucherProgram.under(Terms.builder(published)
                        .extension(Sourced.assumed(Optional.empty()))
                        .build())))
                .doesNotContain(ProvisionId.TIM_14);
        assertThat(ids(VoucherProgram.under(Terms.builder(published)
                        .unusedDays(Sourced.assumed(UnusedDays.RETURNED))
                        .build())))
                .contains(ProvisionId.SAT_06);
    }

    private static List<ProvisionId> ids(VoucherProgram program) {
        return program.provisions().stream().map(Provision::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirNumbers(ProvisionId id) {
        assertThat(ProvisionId.find(id.toString())).contains(id);
        assertThat(RulebookId.find(id.toString())).contains(id);
        assertThat(Stream.of(PUBLISHED, TRAINING).flatMap(one -> one.find(id).stream()))
                .isNotEmpty()
                .allMatch(row -> row.id() == id)
                .allMatch(row -> row.toString().equals(id + " " + row.title()));
    }

    @Test
    void thatTheProgramDoesNotHaveAreNotFound() {
        assertThat(PUBLISHED.find(ProvisionId.SAT_06)).isEmpty();
        assertThat(TRAINING.find(ProvisionId.TIM_14)).isEmpty();
        assertThat(TRAINING.find(ProvisionId.ENG_14)).isEmpty();
        assertThat(RulebookId.find("ENT-99")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.planningservices.rule.RuleId#published")
    void andRulesAreFoundTheSameWay(RuleId id) {
        assertThat(RulebookId.find(id.toString())).contains(id);
        assertThat(PUBLISHED.find(id)).contains(PUBLISHED.rule(id));
    }

    @Test
    void andRulesHaveNumbersOfTheirOwn() {
        assertThat(Stream.concat(RuleId.published().stream(), Stream.of(ProvisionId.values()))
                        .map(Object::toString))
                .doesNotHaveDuplicates();
    }

    @Test
    void haveATitleOfTheirOwnInEachLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            assertThat(Stream.concat(PUBLISHED.rules().stream(), PUBLISHED.provisions().stream())
                            .map(row -> row.title(locale)))
                    .doesNotHaveDuplicates()
                    .allMatch(title -> !title.isBlank() && !title.contains("{"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIM_01 | a voucher is valid for 90 days",
                "TIM_02 | the validity of a voucher counts from its assignment",
                "TIM_03 | the last valid day of a voucher is its start plus 90 days, that day included",
                "TIM_14 | vouchers created before 2019-05-02 and still valid on 2019-05-03 are valid for 7 days more",
                "ENG_14 | all days may be delivered off site on completion from 2019-06-04 through 2019-06-05",
                "ENT_14 | the days that remain in the pools on 2020-09-08 are removed",
                "ENT_15 | days that would go back to a pool on 2020-09-08 or later are lost",
            })
    void sayWhatTheTermsSay(ProvisionId id, String title) {
        assertThat(whatIf().find(id).orElseThrow().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIM-08 | a voucher is created and assigned on or before 2020-11-12",
                "TIM-07 | payment is asked for within 45 days of the redemption",
                "PAY-07 | payment is made within 21 days of the approval",
                "ENG-12 | at most 8 days are delivered off site",
                "ENG-03 | an engagement takes at most 22 days",
            })
    void andRulesSayWhatTheTermsSay(RuleId id, String title) {
        assertThat(whatIf().find(id).orElseThrow().title()).isEqualTo(title);
    }

    private static VoucherProgram whatIf() {
        LocalDate before = day("2019-05-02");
        return VoucherProgram.under(Terms.builder(Terms.planningServices())
                .validityFrom(ValidityStart.ASSIGNMENT)
                .validityDays(Sourced.assumed(90))
                .extension(Sourced.assumed(Optional.of(new Extension(before, 7))))
                .extendedIfValidOn(Sourced.assumed(day("2019-05-03")))
                .firstRemoteDay(Sourced.assumed(day("2019-06-04")))
                .lastRemoteDay(Sourced.assumed(day("2019-06-05")))
                .poolsEmptiedOn(Sourced.assumed(day("2020-09-08")))
                .lastCreationDay(Sourced.assumed(day("2020-11-12")))
                .paymentRequestWindowDays(Sourced.assumed(45))
                .paymentDueDays(Sourced.assumed(21))
                .maxOffsiteDays(Sourced.assumed(8))
                .maxDeliveryDays(Sourced.assumed(22))
                .build());
    }

    @Test
    void aRuleThatATermDecidesRestsOnTheTerm() {
        VoucherProgram whatIf = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .lastCreationDay(Sourced.assumed(LocalDate.of(2031, 12, 31)))
                .toolRoles(Sourced.assumed(Set.of()))
                .build());

        assertThat(whatIf.rule(RuleId.TIM_08).sources()).containsExactly(Sources.ASSUMPTION);
        assertThat(whatIf.rule(RuleId.TIM_08).title()).contains("2031-12-31");
        assertThat(whatIf.rule(RuleId.ACT_08).sources()).containsExactly(Sources.ASSUMPTION);
        assertThat(whatIf.rule(RuleId.TIM_06).sources()).doesNotContain(Sources.ASSUMPTION);
    }

    @Test
    void aDeadlineHoldsOnlyWhileItsRuleIsInForce() {
        Map<RuleId, Sourced<DayRange>> days =
                new TreeMap<>(Terms.planningServices().daysInForce());
        days.put(RuleId.TIM_06, Sourced.assumed(DayRange.through(LocalDate.of(2020, 12, 31))));
        VoucherProgram whatIf = VoucherProgram.under(
                Terms.builder(Terms.planningServices()).daysInForce(days).build());

        assertThat(whatIf.on(LocalDate.of(2020, 10, 5))
                        .upcomingDeadlines(createdOn("2020-10-05").until(REPORTED)))
                .isEmpty();
        assertThat(on("2020-10-05").upcomingDeadlines(createdOn("2020-10-05").until(REPORTED)))
                .extracting(deadline -> deadline.rule().id())
                .containsExactly(RuleId.TIM_06);
    }

    @Test
    void restOnTheEvidenceThatTheTermsGiveInItsPlace() {
        Evidence other = Evidence.implied(Sources.QUICK_START_GUIDE);
        VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .putEvidence(ProvisionId.ENT_09, other)
                .build());

        assertThat(program.find(ProvisionId.ENT_09).orElseThrow().evidence()).isEqualTo(other);
        assertThat(program.find(ProvisionId.ENT_08)).isEqualTo(PUBLISHED.find(ProvisionId.ENT_08));
    }
}
