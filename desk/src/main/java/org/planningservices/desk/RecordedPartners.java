package org.planningservices.desk;

import java.util.Objects;
import java.util.Optional;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/**
 * The partners that are kept in a repository, for an application that has no directory of its own. For example,
 * {@code VoucherDesk.of(program, repository, clock, RecordedPartners.in(repository))}.
 *
 * <p>The desk {@linkplain VoucherDesk#record records} the facts about partners and the steps of partners in the repository, one
 * stream for each partner. With the partners of its own repository, a desk records a step only if the partner that it was
 * decided by has not changed meanwhile, and decides again otherwise. Any number of threads may use this directory. Immutable.
 */
public final class RecordedPartners implements PartnerDirectory {

    private final VoucherRepository repository;

    private RecordedPartners(VoucherRepository repository) {
        this.repository = repository;
    }

    /**
     * Returns the partners that are kept in a repository.
     *
     * @param repository  the repository: the very object that the desk has, since another one on the same database does not count
     * @return its partners
     */
    public static RecordedPartners in(VoucherRepository repository) {
        Objects.requireNonNull(repository, "repository");
        return new RecordedPartners(repository);
    }

    /**
     * Finds a partner with all that is recorded of it, whatever its day.
     *
     * @param id  the id of the partner
     * @return the partner; empty if nothing is recorded of it
     * @throws RepositoryException if the repository failed
     */
    @Override
    public Optional<Partner> find(PartnerId id) {
        Objects.requireNonNull(id, "id");
        return PartnerReading.of(id, repository.find(StreamId.of(id))).partner();
    }

    /** Returns whether the partners of a desk are kept in its own repository. */
    static boolean areKeptIn(VoucherRepository repository, PartnerDirectory partners) {
        return partners instanceof RecordedPartners recorded && recorded.repository == repository;
    }

    /** Returns the repository in one line. */
    @Override
    public String toString() {
        return "the partners in " + repository;
    }
}
