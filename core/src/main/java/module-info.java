/** What a voucher of the Planning Services program is, what happened to it, and which step may follow which. */
@SuppressWarnings("module") // the module that shares the hidden packages is compiled after this one
module org.planningservices.core {
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires static java.compiler;

    exports org.planningservices.engagement;
    exports org.planningservices.party;
    exports org.planningservices.voucher;
    exports org.planningservices.require to
            org.planningservices.policy,
            org.planningservices.persistence;
    exports org.planningservices.style to
            org.planningservices.policy;
}
