package org.planningservices.desk;

import java.util.Optional;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;

/** What an application knows of partners. */
@FunctionalInterface
public interface PartnerDirectory {

    /**
     * Finds a partner. It is called from the threads that use the desk, and may throw: nothing is recorded then.
     *
     * @param id  the number of the partner
     * @return all that is known of it; empty if it is not known, so that rules that need it cannot be answered
     */
    Optional<Partner> find(PartnerId id);
}
