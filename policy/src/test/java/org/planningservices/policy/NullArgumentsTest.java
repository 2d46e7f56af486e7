package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.planningservices.policy.Given.*;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.OwnRules;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.SweepRules;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Basis;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Text;
import org.planningservices.rule.Wording;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Action;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Every public method and constructor of the exported packages rejects a null at once, and names the argument. */
class NullArgumentsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    /** The packages that are not exported, for a run on the class path. */
    private static final Set<String> HIDDEN = Stream.of(
                    "days", "engine", "judging", "houserules", "lazy", "query", "remedy", "rules")
            .map(name -> "org.planningservices.policy." + name)
            .collect(Collectors.toSet());

    private final Map<Class<?>, Object> samples = new HashMap<>();

    NullArgumentsTest() {
        VoucherEvent creation = VoucherEvent.of(V_1, Create.of(E_1, Offering.DDPS, 5), DAY);
        Voucher voucher = Voucher.create(creation);
        Rule rule = PROGRAM.rule(RuleId.TIM_06);
        Provision provision = PROGRAM.provisions().get(0);
        JournalEntry entry = new JournalEntry(1, new PartnerDeclared(FABRIKAM));
        Journal journal = Journal.of(List.of(entry.record()));
        Deadline deadline = PROGRAM.on(DAY).upcomingDeadlines(voucher).get(0);
        Enrollment enrollment = Enrollment.of(E_1, CONTOSO, day("2019-01-01"), day("2021-12-31"));
        PortfolioRow row = PortfolioRow.of(voucher, Optional.empty());
        Portfolio portfolio = Portfolio.builder().add(row).build();
        SweepRules sweep = Given.sweepRules(DAY);
        sample(String.class, "text");
        sample(Object.class, "value");
        sample(LocalDate.class, DAY);
        sample(Locale.class, Locale.ENGLISH);
        sample(ZoneId.class, ZoneOffset.UTC);
        sample(Clock.class, Clock.systemUTC());
        sample(ChronoUnit.class, ChronoUnit.DAYS);
        sample(IntConsumer.class, (IntConsumer) judged -> {});
        sample(Optional.class, Optional.empty());
        sample(OptionalLong.class, OptionalLong.empty());
        sample(List.class, List.of());
        sample(Set.class, Set.of());
        sample(Collection.class, List.of());
        sample(VoucherProgram.class, PROGRAM);
        sample(ProgramDay.class, PROGRAM.on(DAY));
        sample(Terms.class, Terms.planningServices());
        sample(Sourced.class, Sourced.assumed(1));
        sample(Catalog.class, Terms.planningServices().catalog().value());
        sample(
                CatalogEntry.class,
                Terms.planningServices().catalog().value().entries().get(0));
        sample(Evidence.class, rule.evidence());
        sample(Basis.class, Basis.STATED);
        sample(Rule.class, rule);
        sample(RulebookRow.class, rule);
        sample(RulebookId.class, ProvisionId.TIM_14);
        sample(Provision.class, provision);
        sample(Derivation.class, deadline.derivation());
        sample(Derivation.Addition.class, Derivation.Addition.ofDays(1, rule));
        sample(Text.class, Text.of("validity.USABLE"));
        sample(DayRange.class, DayRange.always());
        sample(DaySet.class, new DaySet(List.of()));
        sample(Deadline.class, deadline);
        sample(Deadlines.class, PROGRAM.deadlines(voucher));
        sample(Milestone.class, PROGRAM.milestones().get(0));
        Refusal refusal =
                PROGRAM.on(DAY).decide(voucher, Expire.of(), Facts.none()).getLeft();
        sample(Refusal.class, refusal);
        sample(Violation.class, refusal.violations().get(0));
        sample(RemedyAction.class, refusal.remedy().orElseThrow().actions().get(0));
        sample(StageRequirement.class, new StageRequirement(StageRequirement.Kind.USABLE, rule));
        sample(Facts.class, Facts.none());
        sample(Intent.class, Intent.none());
        sample(Journal.class, journal);
        sample(JournalEntry.class, entry);
        sample(JournalRecord.class, entry.record());
        sample(Portfolio.class, portfolio);
        sample(Portfolio.Builder.class, Portfolio.builder());
        sample(PortfolioRow.class, row);
        sample(SweepRules.class, sweep);
        sample(PortfolioReport.class, PROGRAM.on(DAY).sweep(portfolio));
        sample(Totals.class, PROGRAM.on(DAY).sweep(portfolio).totals());
        sample(Tally.class, new Tally(1, 0, 0, 0));
        sample(PoolLedger.class, PROGRAM.pool(enrollment));
        sample(PoolBalance.class, PROGRAM.pool(enrollment).balanceOn(DAY));
        sample(AuditReport.class, PROGRAM.audit(journal, DAY));
        sample(Partner.class, fabrikam().build());
        sample(PartnerId.class, FABRIKAM);
        sample(ConsultantId.class, JANSEN);
        sample(EnrollmentId.class, E_1);
        sample(Enrollment.class, enrollment);
        sample(Engagement.class, Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT);
        sample(Offering.class, Offering.DDPS);
        sample(Voucher.class, voucher);
        sample(VoucherId.class, V_1);
        sample(VoucherEvent.class, creation);
        sample(Action.class, VoucherAction.CREATE);
        sample(Step.class, Assign.of("m.devries@contoso.example"));
        sample(VoucherStep.class, Assign.of("m.devries@contoso.example"));
        sample(PartnerStep.class, EnrollInOffering.of(FABRIKAM, Offering.DDPS));
        sample(PoolStep.class, AccrueDays.of(E_1, 5));
        RequestPayment request = new RequestPayment(R_1, FABRIKAM, NL_SITE, List.of(V_1));
        sample(RequestPayment.class, request);
        sample(PaymentStep.class, request);
        sample(HouseRule.class, new OwnRules.Silent());
        sample(Question.class, Question.of(Expire.of(), DAY, PROGRAM.terms()));
        sample(Wording.class, Wording.of("text"));
        sample(RuleId.class, RuleId.of("ACME-01"));
        sample(Undecided.class, new Undecided(rule, FactKind.PARTNER));
    }

    private <T> void sample(Class<T> type, T value) {
        samples.put(type, value);
    }

    @TestFactory
    Stream<DynamicTest> rejectsNull() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.planningservices.policy", "org.planningservices.rule")) {
            if (isPublic(found)) {
                Class<?> type = found.reflect();
                Stream.concat(Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods()))
                        .filter(NullArgumentsTest::isCalledByUsers)
                        .forEach(called -> addTests(tests, called));
            }
        }
        assertThat(tests).hasSizeGreaterThan(150);
        return tests.stream();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && isExported(type.getPackageName())
                && type.getEnclosingClass().map(NullArgumentsTest::isPublic).orElse(true);
    }

    private static boolean isExported(String name) {
        ModuleDescriptor module = VoucherProgram.class.getModule().getDescriptor();
        return module == null
                ? !HIDDEN.contains(name)
                : module.exports().stream().anyMatch(exports -> exports.source().equals(name));
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
        @Nullable
        Object[] arguments =
                Arrays.stream(called.getParameterTypes()).map(this::sample).toArray();
        arguments[place] = null;

        Throwable thrown = catchThrowable(() -> call(called, arguments));

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        assertThat(thrown.getMessage()).matches("[a-z][A-Za-z]*");
    }

    private @Nullable Object sample(Class<?> type) {
        if (samples.containsKey(type)) {
            return samples.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 1L : null;
    }

    private void call(Executable called, @Nullable Object[] arguments) throws Throwable {
        try {
            if (called instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object target = Modifier.isStatic(called.getModifiers()) ? null : sample(called.getDeclaringClass());
                if (target == null && !Modifier.isStatic(called.getModifiers())) {
                    throw new AssertionError("no sample of " + called.getDeclaringClass());
                }
                ((Method) called).invoke(target, arguments);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
