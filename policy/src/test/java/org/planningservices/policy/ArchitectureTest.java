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
import org.planningservices.policy.rules.StepRules;
import org.planningservices.rule.RuleId;

/** The packages of the program stand in an order, the rule book has rows only, and the engine knows no single rule. */
@AnalyzeClasses(packages = "org.planningservices.policy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String POLICY = "org.planningservices.policy";

    /** The packages, from the highest to the lowest. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of(POLICY),
            Set.of(POLICY + ".portfolio"),
            Set.of(POLICY + ".audit", POLICY + ".query"),
            Set.of(POLICY + ".rules"),
            Set.of(POLICY + ".remedy"),
            Set.of(POLICY + ".engine"),
            Set.of(POLICY + ".calendar", POLICY + ".pool"),
            Set.of(POLICY + ".terms", POLICY + ".facts", POLICY + ".next"),
            Set.of(POLICY + ".decision"));

    /** What the rule book has besides the rows: their list, the provisions, and which rows are asked about which step. */
    private static final Set<String> NO_ROWS = Set.of("RuleBook", "Provisions", "StepRules", "package-info");

    /** Where a term takes effect with a rule. */
    private static final Set<String> NAMING_RULES = Set.of("Derivations", "Qualifications");

    @ArchTest
    static final ArchRule noPackageUsesAHigherOne = classes()
            .should(new ArchCondition<>("use no package that stands higher than their own") {
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
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.planningservices.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRuleBookHasRowsOnly = classes()
            .that()
            .resideInAPackage(POLICY + ".rules")
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("be a row of the table") {

                private final Set<String> rows = new StepRules()
                        .laws().stream()
                                .map(row -> row.getClass().getSimpleName())
                                .collect(Collectors.toSet());

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String name = type.getSimpleName();
                    boolean row = rows.contains(name) && type.isAssignableTo(RuleCondition.class);
                    if (!row && !NO_ROWS.contains(name)) {
                        events.add(SimpleConditionEvent.violated(type, name + " is no row of the table"));
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
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }
}
