package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.testkit.engine.EventConditions.engine;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.PoolAction;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Runs test classes that cover a program of four rules: ten cells in all. */
@ResourceLock(Resources.SYSTEM_OUT)
class CoverageRunTest {

    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final VoucherProgram FOUR_RULES = programOf(RuleId.ENT_11, RuleId.ENT_13);

    private static VoucherProgram programOf(RuleId... others) {
        Set<RuleId> rules = new TreeSet<>(Set.of(RuleId.LIF_03, RuleId.LIF_01));
        rules.addAll(List.of(others));
        return VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(rules))
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());
    }

    private static void lastDay(RuleCoverage coverage, PoolStep step, String day) {
        coverage.wrap(LocalDate.parse(day), on -> FOUR_RULES.on(on).decide(step));
    }

    private static void accrual(RuleCoverage coverage) {
        lastDay(coverage, AccrueDays.of(E_1, 5), "2021-01-31");
        lastDay(coverage, AccrueDays.of(E_1, 5), "2021-02-01");
    }

    private static void strays(RuleCoverage coverage) {
        ProgramDay on = FOUR_RULES.on(LocalDate.parse("2020-01-31"));
        Create create = Create.of(E_1, Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1"), create, on.date()));
        coverage.record(on.decide(VoucherId.of("V-2"), Assign.of("mulder"), Facts.none()));
        coverage.record(on.decide(voucher, create, Facts.none()));
    }

    private static void conversion(RuleCoverage coverage) {
        ConvertTrainingDays conversion = ConvertTrainingDays.builder()
                .enrollmentId(E_1)
                .trainingDays(9)
                .planningDays(3)
                .build();
        lastDay(coverage, conversion, "2020-01-31");
        lastDay(coverage, conversion, "2020-02-01");
    }

    static class MeetsAll {
        @RegisterExtension
        static final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES).atLeast(100);

        @Test
        void all() {
            accrual(coverage);
            strays(coverage);
            conversion(coverage);
        }
    }

    static class MeetsHalf {
        @RegisterExtension
        static final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES).atLeast(51);

        @Test
        void one() {
            accrual(coverage);
        }
    }

    static class MeetsHalfAsAsked {
        @RegisterExtension
        static final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES).atLeast(50);

        @Test
        void one() {
            accrual(coverage);
        }
    }

    static class MeetsTheOtherHalf {
        @RegisterExtension
        final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES);

        @Test
        void other() {
            conversion(coverage);
            strays(coverage);
        }
    }

    static class CoversAnotherProgram {
        @RegisterExtension
        static final RuleCoverage coverage =
                RuleCoverage.of(programOf(RuleId.ENT_11)).atLeast(0);

        @Test
        void other() {
            conversion(coverage);
            strays(coverage);
        }
    }

    static class MeetsAllOfOneRule {
        @RegisterExtension
        static final RuleCoverage coverage =
                RuleCoverage.of(FOUR_RULES).onlyRules(RuleId.ENT_13).atLeast(100);

        @Test
        void one() {
            accrual(coverage);
        }
    }

    static class MeetsMostOfOneAction {
        @RegisterExtension
        static final RuleCoverage coverage =
                RuleCoverage.of(FOUR_RULES).onlyActions(PoolAction.ACCRUE_DAYS).atLeast(71);

        @Test
        void one() {
            accrual(coverage);
        }
    }

    static class MeetsLittle {
        @RegisterExtension
        static final RuleCoverage coverage =
                RuleCoverage.of(VoucherProgram.planningServices()).atLeast(80);

        @Test
        void one() {
            accrual(coverage);
        }
    }

    static class ReportsToFiles {
        static Path folder = Path.of("target");

        @RegisterExtension
        final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES)
                .onlyRules(RuleId.ENT_11, RuleId.LIF_01)
                .reportedTo(folder.resolve("deep/coverage.json"))
                .reportedTo(folder.resolve("coverage.html"))
                .reportedTo(folder.resolve("coverage.csv"));

        @Test
        void one() {
            conversion(coverage);
        }
    }

    static class MeetsInParallel {
        @RegisterExtension
        static final RuleCoverage coverage = RuleCoverage.of(FOUR_RULES).atLeast(100);

        @RepeatedTest(50)
        @Execution(ExecutionMode.CONCURRENT)
        void one() {
            accrual(coverage);
        }

        @RepeatedTest(50)
        @Execution(ExecutionMode.CONCURRENT)
        void other() {
            conversion(coverage);
            strays(coverage);
        }
    }

    /** How a run ended, and what it printed. */
    private record Ran(EngineExecutionResults results, String printed) {}

    private static Ran run(Class<?>... classes) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                    .selectors(Stream.of(classes)
                            .map(DiscoverySelectors::selectClass)
                            .toArray(DiscoverySelector[]::new))
                    .execute();
            return new Ran(results, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }

    private static void assertPasses(Class<?>... classes) {
        run(classes).results().allEvents().assertStatistics(statistics -> statistics.failed(0));
    }

    private static void assertFails(String text, Class<?>... classes) {
        EngineExecutionResults results = run(classes).results();

        results.testEvents().assertStatistics(statistics -> statistics.failed(0));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                engine(),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class), message(found -> found.contains(text)))));
    }

    @Test
    void aRunThatMeetsTheThresholdPasses() {
        assertPasses(MeetsAll.class);
        assertPasses(MeetsHalfAsAsked.class);
    }

    @Test
    void aRunUnderTheThresholdFailsAndNamesWhatIsMissing() {
        assertFails(
                "rule coverage must be at least 51 %, found 50 %; not met: LIF-03 refused, LIF-01 refused,"
                        + " ENT-11 accepted, ENT-11 refused, ENT-11 edge day",
                MeetsHalf.class);
    }

    @Test
    void theClassesOfARunFillOneTableWhichIsJudgedOnce() {
        assertPasses(MeetsHalf.class, MeetsTheOtherHalf.class);
        assertPasses(MeetsTheOtherHalf.class, MeetsHalf.class);
    }

    @Test
    void whatIsMetOfAnotherProgramDoesNotCount() {
        assertFails("ENT-11 refused", MeetsHalf.class, CoversAnotherProgram.class);
    }

    @Test
    void testsMayRunInParallel() {
        assertPasses(MeetsInParallel.class);
    }

    @Test
    void theTableIsPrintedOnceAtTheEnd() {
        assertThat(run(MeetsHalf.class, MeetsTheOtherHalf.class).printed()).isEqualTo("""
                        rule coverage of planning-services: 10 of 10, 100 %
                        rule    accepted  refused   unknown   edge day
                        LIF-03  met       met       -         -
                        LIF-01  met       met       -         -
                        ENT-11  met       met       -         met
                        ENT-13  met       met       -         met
                        - edge day (looks at the status): LIF-01
                        - edge day (looks at what was created): LIF-03
                        - unknown (needs no fact): LIF-03, LIF-01, ENT-11, ENT-13
                        """);
    }

    @Test
    void theTableTellsWhatIsMissing() {
        assertThat(run(MeetsHalf.class).printed()).contains("""
                        rule coverage of planning-services: 5 of 10, 50 %
                        rule    accepted  refused   unknown   edge day
                        LIF-03  met       NOT MET   -         -
                        LIF-01  met       NOT MET   -         -
                        ENT-11  NOT MET   NOT MET   -         NOT MET
                        ENT-13  met       met       -         met
                        - edge day (looks at the status): LIF-01
                        """);
    }

    @Test
    void aChoiceOfRulesOrActionsIsATableOfItsOwn() {
        assertPasses(MeetsAllOfOneRule.class);
        assertPasses(MeetsMostOfOneAction.class);
        assertPasses(MeetsAllOfOneRule.class, MeetsHalfAsAsked.class);
        assertFails("must be at least 51 %, found 50 %", MeetsAllOfOneRule.class, MeetsHalf.class);
        assertThat(run(MeetsAllOfOneRule.class).printed()).isEqualTo("""
                        rule coverage of planning-services: 3 of 3, 100 %
                        rule    accepted  refused   unknown   edge day
                        ENT-13  met       met       -         met
                        - unknown (needs no fact): ENT-13
                        """);
    }

    @Test
    void aFailureNamesAFewOfManyAndTheTableNamesAll() {
        assertFails(
                "not met: LIF-03 refused, LIF-01 refused, LIF-02 accepted, LIF-02 refused, LIF-02 edge day, and ",
                MeetsLittle.class);
        assertThat(run(MeetsLittle.class).printed().lines()).hasSizeLessThan(70);
    }

    @Test
    void aChoiceMustBeOfTheProgram() {
        RuleCoverage coverage = RuleCoverage.of(FOUR_RULES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage.onlyRules(RuleId.ENT_13, RuleId.TIM_06))
                .withMessage("a coverage must be of rules of the program `planning-services`, found `TIM-06`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage.reportedTo(Path.of("coverage.xml")))
                .withMessage("the file of a coverage must end in `.html`, `.json` or `.csv`, found `coverage.xml`");
    }

    @Test
    void theTableIsWrittenToFiles(@TempDir Path folder) throws IOException {
        ReportsToFiles.folder = folder;

        assertPasses(ReportsToFiles.class);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("deep/coverage.json").toFile());
        assertThat(json.path("program").asText()).isEqualTo("planning-services");
        assertThat(json.path("met").asInt()).isEqualTo(4);
        assertThat(json.path("total").asInt()).isEqualTo(5);
        assertThat(json.path("percent").asInt()).isEqualTo(80);
        assertThat(json.at("/rules/0/rule").asText()).isEqualTo("LIF-01");
        assertThat(json.at("/rules/0/ways/1/state").asText()).isEqualTo("missing");
        assertThat(json.at("/rules/0/ways/2").toString())
                .isEqualTo("{\"way\":\"unknown\",\"state\":\"impossible\",\"reason\":\"needs no fact\"}");
        assertThat(json.at("/rules/1/ways/3").toString()).isEqualTo("{\"way\":\"edge day\",\"state\":\"met\"}");
        assertThat(folder.resolve("coverage.html"))
                .content()
                .contains("<h1>Rule coverage of planning-services: 4 of 5, 80 %</h1>")
                .contains("<td class=\"met\">met</td>")
                .contains("<td class=\"missing\">missing</td>")
                .contains("<td class=\"impossible\">impossible: looks at the status</td>");
        assertThat(folder.resolve("coverage.csv"))
                .content()
                .startsWith("rule,title,way,state,reason\r\n")
                .contains("\r\nLIF-01,a step is taken only from a status that permits it,accepted,met,\r\n")
                .contains("\r\nLIF-01,a step is taken only from a status that permits it,refused,missing,\r\n")
                .contains(",edge day,met,\r\n");
    }
}
