/** How vouchers are kept: the repository SPI, the one in memory, and the desk. */
module org.planningservices.persistence {
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;

    exports org.planningservices.persistence;
    exports org.planningservices.persistence.desk;
    exports org.planningservices.persistence.memory;
}
