package org.planningservices.desk;

import java.util.Optional;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;

/**
 * The facts that an application has about partners.
 *
 * <p>A desk reads a partner each time it decides a step by it. If the application changes the partner between that and the
 * recording, the step is recorded all the same; only {@linkplain RecordedPartners recorded partners} are guarded against it.
 */
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
