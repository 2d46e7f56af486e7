package org.planningservices.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The modules depend on each other in one direction, and keep what they promise about their dependencies. */
@AnalyzeClasses(packages = "org.planningservices", importOptions = DoNotIncludeTests.class)
class ModuleOrderTest {

    private static final String[] CORE = {
        "org.planningservices.engagement..",
        "org.planningservices.journal..",
        "org.planningservices.party..",
        "org.planningservices.step..",
        "org.planningservices.voucher..",
        "org.planningservices.require..",
        "org.planningservices.style.."
    };
    private static final String[] POLICY = {"org.planningservices.policy..", "org.planningservices.rule.."};

    /** The package of the classes that are generated from the templates of the report. */
    private static final String GENERATED = "org.planningservices.report.templates";

    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis", "nanoTime", "systemDefault");

    @ArchTest
    static final ArchRule modulesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy(CORE)
            .layer("policy")
            .definedBy(POLICY)
            .layer("persistence")
            .definedBy("org.planningservices.persistence", "org.planningservices.persistence.memory")
            .layer("desk")
            .definedBy("org.planningservices.desk..")
            .layer("jdbc")
            .definedBy("org.planningservices.persistence.jdbc")
            .layer("json")
            .definedBy("org.planningservices.json..")
            .layer("testkit")
            .definedBy("org.planningservices.testkit..")
            .layer("report")
            .definedBy("org.planningservices.report..")
            .layer("cli")
            .definedBy("org.planningservices.cli..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("policy")
            .mayOnlyAccessLayers("core")
            .whereLayer("persistence")
            .mayOnlyAccessLayers("core")
            .whereLayer("desk")
            .mayOnlyAccessLayers("core", "policy", "persistence")
            .whereLayer("json")
            .mayOnlyAccessLayers("core", "policy")
            .whereLayer("jdbc")
            .mayOnlyAccessLayers("core", "policy", "persistence", "json")
            .whereLayer("testkit")
            .mayOnlyAccessLayers("core", "policy", "persistence", "desk", "json")
            .whereLayer("report")
            .mayOnlyAccessLayers("core", "policy", "json")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.planningservices.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreAndPolicyNeedLittle = classes()
            .that(resideInAnyPackage(CORE).or(resideInAnyPackage(POLICY)))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.annotation.processing..",
                    "org.planningservices..",
                    "io.vavr..",
                    "org.threeten.extra..",
                    "org.jspecify..",
                    "org.immutables.."));

    @ArchTest
    static final ArchRule signaturesShowNothingOfVavrButEither = methods()
            .that()
            .arePublic()
            .should(new ArchCondition<>("show nothing of vavr but Either") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getAllInvolvedRawTypes().stream()
                            .filter(type -> type.getPackageName().startsWith("io.vavr"))
                            .filter(type -> !type.getFullName().equals("io.vavr.control.Either"))
                            .forEach(type -> events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type)));
                }
            });

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage(GENERATED)))
            .should()
            .beFinal()
            .andShould(new ArchCondition<>("not be arrays shown") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    if (field.getRawType().isArray()
                            && !field.getModifiers().contains(JavaModifier.PRIVATE)
                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can be changed"));
                    }
                }
            });

    @ArchTest
    static final ArchRule onlyProgramsReadTheClock = noClasses()
            .that(not(resideInAPackage("org.planningservices.cli..")))
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("reads the machine's clock or zone") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return readsTheClock(access);
                }
            });

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(Clock.class)) {
            return access.getName().startsWith("system");
        }
        boolean clockGiven =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget call
                        && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class))
                && CLOCK_READERS.contains(access.getName())
                && !clockGiven;
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(not(resideInAPackage(GENERATED)))
            .should(new ArchCondition<>("live in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackageName().isEmpty() && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not null-marked"));
                    }
                }
            });
}
