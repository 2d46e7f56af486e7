/** A repository for vouchers in H2 or PostgreSQL, over JDBC. */
module org.planningservices.persistence.jdbc {
    requires transitive java.sql;
    requires transitive org.planningservices.persistence;
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;
    requires org.planningservices.json;

    exports org.planningservices.persistence.jdbc;
}
