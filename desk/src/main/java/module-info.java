/** The desk: program, repository, clock and partner directory in one, to which an application gives its commands. */
module org.planningservices.desk {
    requires transitive org.planningservices.persistence;
    requires transitive org.planningservices.policy;
    requires static transitive org.jspecify;

    exports org.planningservices.desk;
}
