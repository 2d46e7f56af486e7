package org.planningservices.desk;

import java.util.Objects;
import java.util.Optional;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Step;
import org.planningservices.voucher.Voucher;

/**
 * The facts that do not come from the records of the repository.
 *
 * @param partners  the facts that the application has about partners
 * @param own  the facts of the application's own
 */
record FactSources(PartnerDirectory partners, OwnFacts own) {

    /** Returns the facts about a partner; none if it is unknown. */
    Facts of(PartnerId partner) {
        return partners.find(partner).map(Facts.none()::withPartner).orElse(Facts.none());
    }

    /** Reads a partner from where the desk has its partners, so that what is recorded can require it to be unchanged. */
    PartnerReading read(PartnerId partner, RecordedState books) {
        return PartnerReading.of(partner, partners, books);
    }

    Facts complete(Facts known, Step step, Optional<Voucher> voucher) {
        return Objects.requireNonNull(own.complete(known, step, voucher), "facts");
    }
}
