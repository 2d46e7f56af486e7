/** Journals and terms, read strictly; audit reports and terms, written. */
module org.planningservices.json {
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;

    exports org.planningservices.json;
}
