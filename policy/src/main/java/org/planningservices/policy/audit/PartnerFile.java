package org.planningservices.policy.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;

/** What an audit has learnt of a partner so far. */
final class PartnerFile {

    private final Partner.Builder draft = Partner.builder();
    private final Set<Offering> redeemedOfferings = new HashSet<>();
    private @Nullable Partner partner;

    PartnerFile(PartnerId id) {
        draft.id(id);
    }

    void learn(Consumer<Partner.Builder> fact) {
        fact.accept(draft);
        partner = null;
    }

    Partner partner() {
        if (partner == null) {
            partner = draft.build();
        }
        return partner;
    }

    /** Returns the offerings of which the partner redeemed a voucher so far. */
    Set<Offering> redeemedOfferings() {
        return redeemedOfferings;
    }
}
