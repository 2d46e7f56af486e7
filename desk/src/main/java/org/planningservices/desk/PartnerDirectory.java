package org.planningservices.desk;

import java.util.Optional;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;

/** The facts that an application has about partners. */
@FunctionalInterface
public interface PartnerDirectory {

    /**
     * Finds a partner. The desk calls this method on the caller's thread. If the method throws, nothing is recorded.
     *
     * @param id  the id of the partner
     * @return all facts about the partner; empty if it is unknown, so that rules that need it are undecided
     */
    Optional<Partner> find(PartnerId id);
}
