/** The program: terms, rules, decisions, deadlines, pool and audit. */
module org.planningservices.policy {
    requires transitive io.vavr;
    requires transitive org.planningservices.core;
    requires transitive org.threeten.extra;
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires static java.compiler;

    exports org.planningservices.policy;
    exports org.planningservices.policy.audit;
    exports org.planningservices.policy.calendar;
    exports org.planningservices.policy.decision;
    exports org.planningservices.policy.facts;
    exports org.planningservices.policy.house;
    exports org.planningservices.policy.next;
    exports org.planningservices.policy.pool;
    exports org.planningservices.policy.portfolio;
    exports org.planningservices.policy.terms;
    exports org.planningservices.rule;
}
