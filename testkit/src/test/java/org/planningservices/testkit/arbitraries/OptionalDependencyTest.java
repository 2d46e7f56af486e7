package org.planningservices.testkit.arbitraries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OptionalDependencyTest {

    @Test
    void noOtherPackageNeedsJqwik() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.planningservices.testkit");

        noClasses()
                .that()
                .resideOutsideOfPackage("org.planningservices.testkit.arbitraries")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.jqwik..")
                .check(classes);
    }
}
