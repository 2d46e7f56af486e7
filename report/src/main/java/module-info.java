/** Audits as an HTML page, pictures of vouchers and pools, deadlines as a calendar, tables as CSV, and views as SQL. */
module org.planningservices.report {
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;
    requires transitive org.planningservices.json;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires static java.compiler; // for an annotation of the generated templates

    exports org.planningservices.report;
    exports org.planningservices.report.calendar;
    exports org.planningservices.report.comparison;
    exports org.planningservices.report.html;
    exports org.planningservices.report.sql;
    exports org.planningservices.report.table;
}
