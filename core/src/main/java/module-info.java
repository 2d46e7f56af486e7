/** The vocabulary: vouchers, steps, the lifecycle, parties, engagements and journal records. No date is compared here. */
@SuppressWarnings("module") // the module that shares the hidden packages is compiled after this one
module org.planningservices.core {
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires static java.compiler;

    exports org.planningservices.engagement;
    exports org.planningservices.journal;
    exports org.planningservices.party;
    exports org.planningservices.step;
    exports org.planningservices.voucher;
    exports org.planningservices.require to
            org.planningservices.policy,
            org.planningservices.persistence;
    exports org.planningservices.style to
            org.planningservices.policy;
}
