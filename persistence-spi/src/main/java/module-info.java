/** How vouchers are stored: the repository SPI, and a repository in memory. */
module org.planningservices.persistence {
    requires transitive org.planningservices.core;
    requires static transitive org.jspecify;

    exports org.planningservices.persistence;
    exports org.planningservices.persistence.memory;
}
