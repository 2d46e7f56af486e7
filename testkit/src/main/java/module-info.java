/** For test authors: the contract of a repository, races, and faults. */
module org.planningservices.testkit {
    requires transitive org.planningservices.persistence;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.planningservices.testkit.arbitraries;
    exports org.planningservices.testkit.repository;
}
