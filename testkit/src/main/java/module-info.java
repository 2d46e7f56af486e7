/**
 * Tests for systems that follow the rules: scenarios, rule coverage, conformance cases, checks of a decision log,
 * arbitraries, the contracts of a repository and of a rule of one's own, races, and simulated faults.
 */
@SuppressWarnings("opens") // the package has resources and no classes
module org.planningservices.testkit {
    requires transitive org.planningservices.json;
    requires transitive org.planningservices.desk;
    requires transitive org.junit.jupiter.api;
    requires com.fasterxml.jackson.databind;
    requires org.assertj.core;
    requires static transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.planningservices.testkit.arbitraries;
    exports org.planningservices.testkit.conformance;
    exports org.planningservices.testkit.coverage;
    exports org.planningservices.testkit.decisionlog;
    exports org.planningservices.testkit.house;
    exports org.planningservices.testkit.repository;
    exports org.planningservices.testkit.scenario;

    // the JSON Schema of a rule coverage
    opens org.planningservices.testkit.schema;
}
