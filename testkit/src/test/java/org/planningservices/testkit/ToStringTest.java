package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.Assign;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ReportDifference;
import org.planningservices.testkit.decisionlog.LogCheck;
import org.planningservices.testkit.repository.ConsistencyReport;
import org.planningservices.testkit.repository.FaultyRepository;
import org.planningservices.testkit.repository.RaceLog;
import org.planningservices.testkit.scenario.Scenario;

/** The texts of values that test authors print. */
class ToStringTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

    @Test
    void aQuestionAndItsAnswer() {
        Scenario reported = given().on("2021-06-30", create("V-1"), assign("V-1"))
                .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

        assertThat(reported.when(redeem("V-1"))).hasToString("when redeem V-1");
        assertThat(reported.when(redeem("V-1")).on("2021-12-27")).hasToString("redeem V-1 on 2021-12-27: accepted");
        assertThat(reported.when(redeem("V-1")).on("2021-12-28"))
                .hasToString("redeem V-1 on 2021-12-28: refused by TIM-06");
        assertThat(given().when(create("V-1").from("E-9")).on("2020-10-05"))
                .hasToString("create V-1 on 2020-10-05: undecided ACT-01, ENT-05, ENT-06");
        assertThat(given().when(create("V-1").from("E-9").ofDays(2)).on("2020-10-05"))
                .hasToString("create V-1 on 2020-10-05: refused by VCH-03, undecided ACT-01, ENT-05, ENT-06");
    }

    @Test
    void aConformanceCaseAndADifference() {
        assertThat(new ConformanceCase("late.journal.jsonl", "", "late.report.json", "{}", DAY, ValidityStart.CREATION))
                .hasToString("late, as of 2021-06-30, validity from creation");
        assertThat(new ReportDifference("vouchers[V-1].status", "\"PAID\"", "\"EXPIRED\""))
                .hasToString("vouchers[V-1].status: expected \"PAID\", found \"EXPIRED\"");
    }

    @Test
    void aCheckedLog() {
        DecisionLogEntry unknown = new DecisionLogEntry(
                3, new VoucherStepTaken(DAY, VoucherId.of("V-1"), Assign.of("m.devries")), RecordedOutcome.ACCEPTED);
        DecisionLogEntry another =
                new DecisionLogEntry(4, new TrainingPassed(DAY, PartnerId.of("nobody")), RecordedOutcome.ACCEPTED);

        assertThat(LogCheck.of(VoucherProgram.planningServices(), List.of()))
                .hasToString("0 disagreements, 0 unverified");
        assertThat(LogCheck.of(VoucherProgram.planningServices(), List.of(unknown, another)))
                .hasToString("2 disagreements (lines 3, 4), 0 unverified");
    }

    @Test
    void aRaceItsVerdictAndAFaultyRepository() {
        assertThat(new RaceLog(Set.of(CommandId.of("one")), 2, 3, 0))
                .hasToString("1 accepted, 2 refused, 3 contended, 0 changed");
        assertThat(ConsistencyReport.CLEAN).hasToString("clean");
        assertThat(new ConsistencyReport(1, 2, 3, 4, 5))
                .hasToString("1 lost, 2 doubled, 3 halved, 4 overdrawn, 5 broken");
        assertThat(new ConsistencyReport(0, 0, 1, 0, 0)).hasToString("1 halved");
        assertThat(FaultyRepository.of(MemoryRepository.create(), 1, 5).toString())
                .startsWith("a fault in 1 of 5 calls, 0 so far, to ");
    }
}
