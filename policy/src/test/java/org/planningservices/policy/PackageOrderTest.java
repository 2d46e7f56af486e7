package org.planningservices.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.rule.RuleId;

/** The packages of the program have an order, the rule book has only rows, and the engine names no single rule. */
@AnalyzeClasses(
        packages = {"org.planningservices.policy", "org.planningservices.rule"},
        importOptions = DoNotIncludeTests.class)
class PackageOrderTest {

    private static final String POLICY = "org.planningservices.policy";

    /** The packages, from the highest to the lowest. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of(POLICY),
            Set.of(POLICY + ".judging", POLICY + ".portfolio"),
            Set.of(POLICY + ".audit", POLICY + ".query"),
            Set.of(POLICY + ".rules", POLICY + ".houserules"),
            Set.of(POLICY + ".remedy"),
            Set.of(POLICY + ".engine"),
            Set.of(POLICY + ".pool"),
            Set.of(POLICY + ".days"),
            Set.of(POLICY + ".calendar", POLICY + ".lazy"),
            Set.of(POLICY + ".next", POLICY + ".house"),
            Set.of(POLICY + ".decision"),
            Set.of(POLICY + ".terms", POLICY + ".facts"));

    /** The classes of the rule book that are not rows: the table of the rows, and the provisions. */
    private static final Set<String> OTHER_CLASSES = Set.of("RuleBook", "Provisions", "package-info");

    /** The classes of the engine that name rules, since a term takes effect with a rule. */
    private static final Set<String> NAMING_RULES = Set.of("Derivations", "Qualifications");

    @ArchTest
    static final ArchRule noPackageUsesAHigherOne = classes()
            .that()
            .resideInAPackage(POLICY + "..")
            .should(new ArchCondition<>("use no package above their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency one : type.getDirectDependenciesFromSelf()) {
                        JavaClass used = one.getTargetClass().getBaseComponentType();
                        if (used.getPackageName().startsWith(POLICY) && place(used) < place(type)) {
                            events.add(SimpleConditionEvent.violated(type, one.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule whatARuleIsNeedsNoProgram = noClasses()
            .that()
            .resideInAPackage("org.planningservices.rule")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(POLICY + "..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.planningservices.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRuleBookHasRowsOnly = classes()
            .that()
            .resideInAPackage(POLICY + ".rules")
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("be a row of the table") {

                private final Set<String> rows = new RuleBook()
                        .conditions().stream()
                                .map(row -> row.getClass().getSimpleName())
                                .collect(Collectors.toSet());

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String name = type.getSimpleName();
                    boolean row = rows.contains(name) && type.isAssignableTo(RuleCondition.class);
                    if (!row && !OTHER_CLASSES.contains(name)) {
                        events.add(SimpleConditionEvent.violated(type, name + " is not a row of the table"));
                    }
                }
            });

    @ArchTest
    static final ArchRule theEngineKnowsNoClassOfTheRuleBookOrTheRemedies = noClasses()
            .that()
            .resideInAPackage(POLICY + ".engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(POLICY + ".rules", POLICY + ".remedy");

    @ArchTest
    static final ArchRule theEngineNamesNoRuleByItsNumber = noClasses()
            .that()
            .resideInAPackage(POLICY + ".engine")
            .and(new DescribedPredicate<>("are not known to name rules") {
                @Override
                public boolean test(JavaClass type) {
                    return !NAMING_RULES.contains(topLevel(type).getSimpleName());
                }
            })
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("is the number of a rule") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return access instanceof JavaFieldAccess
                            && access.getTargetOwner().isEquivalentTo(RuleId.class);
                }
            });

    private static int place(JavaClass type) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(type.getPackageName())) {
                return i;
            }
        }
        throw new AssertionError("`" + type.getPackageName() + "` has no place in the order of the packages");
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(PackageOrderTest::topLevel).orElse(type);
    }
}
