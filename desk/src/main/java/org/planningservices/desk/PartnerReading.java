package org.planningservices.desk;

import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.facts.Facts;

/**
 * What a command read of a partner.
 *
 * @param partner  the partner; empty if it is unknown
 * @param history  the stream that it was read from; empty if it was not read from the repository of the desk
 */
record PartnerReading(Optional<Partner> partner, Optional<StreamHistory> history) {

    /** For a command that reads no partner. */
    static final PartnerReading NONE = new PartnerReading(Optional.empty(), Optional.empty());

    /** Reads a partner from where a desk has its partners. */
    static PartnerReading of(PartnerId id, PartnerDirectory partners, RecordedState books) {
        return RecordedPartners.areKeptIn(books.repository(), partners)
                ? of(id, books.repository().find(StreamId.of(id)))
                : new PartnerReading(partners.find(id), Optional.empty());
    }

    static PartnerReading of(PartnerId id, StreamHistory history) {
        if (history.records().isEmpty()) {
            return new PartnerReading(Optional.empty(), Optional.of(history));
        }
        Partner.Builder partner = Partner.builder().id(id);
        PartnerUpdate update = new PartnerUpdate(partner);
        history.records().forEach(stored -> stored.record().match(update));
        return new PartnerReading(Optional.of(partner.build()), Optional.of(history));
    }

    Facts facts() {
        return partner.map(Facts.none()::withPartner).orElse(Facts.none());
    }

    /**
     * Returns the change by which the record of a step requires the partner to be as it was read.
     *
     * <p>The first step on a voucher is also added to the stream of the partner, so that the stream tells that the partner has
     * acted. All others leave the stream as it is, and so do not wait for each other.
     */
    List<StreamChange> guard(JournalRecord record) {
        return history.filter(read -> read.revision() > 0).stream()
                .map(read -> record instanceof VoucherStepTaken && !hasActed()
                        ? StreamChange.of(read.stream(), read.revision(), record)
                        : StreamChange.requiring(read.stream(), read.revision()))
                .toList();
    }

    /** Returns whether the partner took a step on a voucher, as far as that was decided by its stream. */
    boolean hasActed() {
        return history.stream()
                .flatMap(read -> read.records().stream())
                .map(StoredRecord::record)
                .anyMatch(VoucherStepTaken.class::isInstance);
    }
}
