package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.planningservices.testkit.scenario.Scenarios.*;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private final Map<Class<?>, Object> samples = new HashMap<>();

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
        samples.put(type, value);
    }

    @TestFactory
    Stream<DynamicTest> rejectsNull() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.planningservices.testkit")) {
            if (found.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                    && !found.getPackageName().endsWith(".wording")
                    && !found.isAnonymousClass()) {
                Class<?> type = found.reflect();
                Stream.concat(Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods()))
                        .filter(NullArgumentsTest::isCalledByUsers)
                        .forEach(called -> addTests(tests, called));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    private static boolean isCalledByUsers(Executable called) {
        return Modifier.isPublic(called.getModifiers())
                && !Modifier.isAbstract(called.getModifiers())
                && !called.isSynthetic()
                && !called.getName().equals("equals")
                && !called.getName().equals("valueOf");
    }

    private void addTests(List<DynamicTest> tests, Executable called) {
        for (int i = 0; i < called.getParameterCount(); i++) {
            if (!mayBeNull(called, i)) {
                int place = i;
                tests.add(DynamicTest.dynamicTest(
                        called.toGenericString() + ", argument " + (i + 1), () -> assertRejects(called, place)));
            }
        }
    }

    private static boolean mayBeNull(Executable called, int i) {
        return called.getParameterTypes()[i].isPrimitive()
                || called.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class)
                || (called.isVarArgs() && i == called.getParameterCount() - 1);
    }

    private void assertRejects(Executable called, int place) {
        Class<?>[] types = called.getParameterTypes();
        @Nullable Object[] arguments = Arrays.stream(types).map(this::sample).toArray();
        arguments[place] = null;

        Throwable thrown = catchThrowable(() -> call(called, arguments));

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        assertThat(thrown.getMessage()).matches("[a-z][A-Za-z]*");
    }

    private @Nullable Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        if (type == int.class) {
            return 1;
        }
        return type == long.class ? (Object) 1L : samples.get(type);
    }

    private void call(Executable called, @Nullable Object[] arguments) throws Throwable {
        try {
            if (called instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object target = Modifier.isStatic(called.getModifiers()) ? null : sample(called.getDeclaringClass());
                ((Method) called).invoke(target, arguments);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
