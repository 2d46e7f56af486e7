package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherAction;
import org.planningservices.testkit.arbitraries.ViolatingHistory;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceFailure;
import org.planningservices.testkit.conformance.Implementation;
import org.planningservices.testkit.conformance.ReportDifference;
import org.planningservices.testkit.coverage.RuleCoverage;
import org.planningservices.testkit.decisionlog.Disagreement;
import org.planningservices.testkit.decisionlog.LogCheck;
import org.planningservices.testkit.decisionlog.Unverified;
import org.planningservices.testkit.repository.ConsistencyReport;
import org.planningservices.testkit.repository.FaultyRepository;
import org.planningservices.testkit.repository.RaceLog;
import org.planningservices.testkit.scenario.CreateStep;
import org.planningservices.testkit.scenario.DecisionListener;
import org.planningservices.testkit.scenario.GivenEnrollment;
import org.planningservices.testkit.scenario.GivenPartner;
import org.planningservices.testkit.scenario.PaymentRequestStep;
import org.planningservices.testkit.scenario.RedeemStep;
import org.planningservices.testkit.scenario.ReserveStep;
import org.planningservices.testkit.scenario.Scenario;
import org.planningservices.testkit.scenario.ScenarioStep;
import org.planningservices.testkit.scenario.StepByOperator;
import org.planningservices.testkit.scenario.StepByPartner;
import org.planningservices.testkit.scenario.Then;
import org.planningservices.testkit.scenario.When;

/** Every public method and constructor of the exported packages rejects a null at once, and names the argument. */
class NullArgumentsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final DecisionLogEntry ENTRY =
            new DecisionLogEntry(1, new PartnerDeclared(PartnerId.of("fabrikam")), RecordedOutcome.ACCEPTED);

    private final NullArguments arguments = new NullArguments();

    NullArgumentsTest() {
        When question = given().when(create("V-1"));
        ConformanceCase one = new ConformanceCase(
                "a.journal.jsonl",
                "",
                "a.report.json",
                "{}",
                DAY,
                Terms.planningServices().validityFrom());
        sample(String.class, "2021-06-30");
        sample(LocalDate.class, DAY);
        sample(List.class, List.of());
        sample(Set.class, Set.of());
        sample(Collection.class, List.of());
        sample(Path.class, Path.of("target", "coverage.json"));
        sample(Function.class, Function.identity());
        sample(VoucherProgram.class, PROGRAM);
        sample(Terms.class, Terms.planningServices());
        sample(Journal.class, Journal.of(List.of()));
        sample(CommandId.class, CommandId.of("command"));
        sample(StreamId.class, StreamId.of(EnrollmentId.of("E-1")));
        sample(EnrollmentId.class, EnrollmentId.of("E-1"));
        sample(CustomerId.class, CustomerId.of("contoso"));
        sample(VoucherRepository.class, MemoryRepository.create());
        sample(DecisionLogEntry.class, ENTRY);
        sample(Implementation.class, Implementation.library());
        sample(DecisionListener.class, (DecisionListener) (day, answers) -> {});
        sample(org.planningservices.step.Action.class, VoucherAction.CREATE);
        sample(
                ViolatingHistory.class,
                new ViolatingHistory(
                        Terms.planningServices(),
                        Journal.of(List.of()),
                        1,
                        PROGRAM.rules().get(0).id()));
        sample(ConformanceCase.class, one);
        sample(ReportDifference.class, new ReportDifference("path", "expected", "found"));
        sample(ConformanceFailure.class, new ConformanceFailure(one, List.of()));
        sample(RuleCoverage.class, RuleCoverage.of(PROGRAM));
        sample(LogCheck.class, LogCheck.of(PROGRAM, List.of()));
        sample(Disagreement.class, new Disagreement(ENTRY, List.of(), List.of(), List.of()));
        sample(Unverified.class, new Unverified(ENTRY, List.of()));
        sample(FaultyRepository.class, FaultyRepository.of(MemoryRepository.create(), 1, 1));
        sample(RaceLog.class, new RaceLog(Set.of(), 0, 0, 0));
        sample(ConsistencyReport.class, ConsistencyReport.CLEAN);
        sample(Scenario.class, given());
        sample(When.class, question);
        sample(Then.class, question.on("2021-06-30"));
        sample(GivenEnrollment.class, enrollment("E-1"));
        sample(GivenPartner.class, partner("fabrikam"));
        sample(ScenarioStep.class, assign("V-1"));
        sample(CreateStep.class, create("V-1"));
        sample(ReserveStep.class, reserve("V-1"));
        sample(RedeemStep.class, redeem("V-1"));
        sample(StepByOperator.class, cancelReservation("V-1"));
        sample(StepByPartner.class, start("V-1"));
        sample(PaymentRequestStep.class, requestPayment("R-1", "V-1"));
    }

    private <T> void sample(Class<T> type, T value) {
        arguments.sample(type, value);
    }

    @TestFactory
    Stream<DynamicTest> rejectsNull() {
        List<DynamicTest> tests = arguments.tests(Set.of(
                "org.planningservices.testkit.arbitraries",
                "org.planningservices.testkit.conformance",
                "org.planningservices.testkit.coverage",
                "org.planningservices.testkit.decisionlog",
                "org.planningservices.testkit.repository",
                "org.planningservices.testkit.scenario"));
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }
}
