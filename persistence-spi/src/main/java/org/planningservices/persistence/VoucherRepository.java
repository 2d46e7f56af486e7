package org.planningservices.persistence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;

/**
 * Stores streams of records, and appends to several streams atomically.
 *
 * <p>A repository evaluates no rules and no deadlines. Any number of threads and processes may use one store. Test an
 * implementation with {@code RepositoryContract} of {@code planning-services-testkit}, which checks each obligation listed
 * here; {@link org.planningservices.persistence.memory.MemoryRepository} is an example.
 *
 * <p>Implementations must:
 *
 * <ul>
 *   <li>return all records of an append or none of them, within the result of one method call;
 *   <li>make an append visible to every reader once it has returned {@link AppendResult.Applied Applied}, also after a restart of
 *       the process or the store; only {@link #read} may delay it;
 *   <li>return records that equal the appended ones, whatever their texts contain;
 *   <li>throw {@link RepositoryException}, and nothing else, when the store fails.
 * </ul>
 */
public interface VoucherRepository {

    /**
     * Finds a stream with all its records.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>return the records in the order appended, and their number as the revision;
     *   <li>return revision 0 and no records for a stream to which nothing was appended.
     * </ul>
     *
     * @param stream  the stream
     * @return its history
     */
    StreamHistory find(StreamId stream);

    /**
     * Finds a stream with only its first and its last record.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>return the revision of the whole stream;
     *   <li>return one record if there is one, and none if there is none.
     * </ul>
     *
     * @param stream  the stream
     * @return its revision, with at most two records
     */
    StreamHistory findFirstAndLast(StreamId stream);

    /**
     * Finds the vouchers of an enrollment.
     *
     * <p>Implementations must return each voucher whose owner is the enrollment, once, with all its records, in any order.
     *
     * @param enrollment  the enrollment
     * @return the histories of its vouchers
     */
    List<StreamHistory> vouchersOf(EnrollmentId enrollment);

    /**
     * Finds the vouchers of a customer, under all its enrollments.
     *
     * <p>Implementations must return each voucher of each enrollment whose owner is the customer, once, with all its records,
     * in any order.
     *
     * @param customer  the customer
     * @return the histories of its vouchers
     */
    List<StreamHistory> vouchersOf(CustomerId customer);

    /**
     * Finds the record that a command appended.
     *
     * <p>Implementations must return the first record of its first change, or empty if the command appended nothing.
     *
     * @param command  the id of the command
     * @return the record
     */
    Optional<JournalRecord> findCommand(CommandId command);

    /**
     * Appends records to streams: to all of them or to none.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>add every record of every change, or none;
     *   <li>add nothing and return {@link AppendResult.Duplicate Duplicate} if the command was appended before, whatever the
     *       changes and the revisions;
     *   <li>add nothing and return {@link AppendResult.Conflict Conflict} if a stream has a higher or lower revision than
     *       expected, also if its change has no records: such a change requires the revision until the append has ended, and
     *       leaves the stream as it is;
     *   <li>let at most one of several appends that add to one revision of a stream succeed, also from several processes at once;
     *   <li>give every record a position larger than that of every record appended before its append began, and than that of
     *       every record that {@link #read} has returned by then;
     *   <li>throw with {@link RepositoryException.Outcome#UNKNOWN} if they do not know whether the records were added, so that
     *       the caller can try the same append again.
     * </ul>
     *
     * @param command  the id of the command
     * @param changes  one or more changes, each to another stream; the first has a record
     * @return the result
     * @throws IllegalArgumentException if there is no change, two are to one stream, or the first has no record
     */
    AppendResult append(CommandId command, List<StreamChange> changes);

    /**
     * Tells whether an append takes part in a transaction of the caller, which ends after the append has returned. Reading again
     * after a {@link AppendResult.Conflict Conflict} may then find the same records, so a {@code VoucherDesk} attempts a command
     * once, and the caller must run its whole transaction again. An implementation that forwards to another repository must forward
     * this method too.
     *
     * @return true if appends take part in a transaction of the caller; false unless an implementation overrides this method
     */
    default boolean joinsTransactions() {
        return false;
    }

    /**
     * Finds a page of vouchers.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>use the facts of the last change to each voucher, and the owner of its first;
     *   <li>return for a customer the vouchers of its enrollments that began after their enrollment;
     *   <li>return vouchers in a status by {@link VoucherIndexEntry#since since}, the earliest day first and those of one day in a
     *       stable order, and all others in a stable order that no change to a voucher affects;
     *   <li>return the vouchers that come after {@code after} in that order, even if that voucher is not one of them any more, so
     *       that a voucher that is one of them from the first page to the last is returned once, whatever is appended meanwhile;
     *   <li>take time in proportion to what is returned, not to what is stored.
     * </ul>
     *
     * @param query  which vouchers to find
     * @param after  the last voucher of the page before; null to start
     * @param limit  the most vouchers to return, one or more
     * @return the vouchers; fewer than the limit only if there are no more
     */
    List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit);

    /**
     * Reads the records of all streams, up to the first position at which a record may still appear.
     *
     * <p>Appends may end in another order than that of their positions. While an append is in progress, this method (and no
     * other) therefore withholds records with higher positions, even if their appends have ended. A reader that continues from
     * the last position that it received misses no record. A page with fewer records than the limit is the last page for now.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>return the records by position, without gaps between {@code after} and the last returned record;
     *   <li>return no record as long as one with a lower position may still become visible;
     *   <li>withhold a record only until each append that began before the record became visible has ended, also if it ended because
     *       its process died.
     * </ul>
     *
     * @param after  the position after which to continue; 0 to start
     * @param limit  the most records to return, one or more
     * @return the records
     */
    List<StoredRecord> read(long after, int limit);
}
