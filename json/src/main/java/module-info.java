/** Journals and terms, read strictly and written; audit reports and answers, written; records, as databases keep them. */
@SuppressWarnings("opens") // the package has resources and no classes
module org.planningservices.json {
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.core;

    exports org.planningservices.json;

    // the JSON Schemas
    opens org.planningservices.json.schema;
}
