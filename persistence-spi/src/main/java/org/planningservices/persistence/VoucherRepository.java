package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Keeps streams of records, and adds to several of them at once or not at all.
 *
 * <p>It knows no rules and compares no deadlines. Any number of threads and of processes may use one store. The contract
 * in {@code planning-services-testkit} checks every obligation named here.
 *
 * <p>Implementations must:
 *
 * <ul>
 *   <li>show a reader all that an append added, or nothing of it, in whatever one method returns;
 *   <li>show everyone what an append added from when it returned {@link AppendResult.Applied Done}, also after a restart of the
 *       process or of the store; {@link #read} alone may hold it back for a while;
 *   <li>return records equal to those appended, whatever their texts;
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
     * Finds a stream with its first and its last record alone, however many there are between.
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
     * <p>Implementations must return every voucher whose owner it is, once, with all its records; in any order.
     *
     * @param enrollment  the enrollment
     * @return the histories of its vouchers
     */
    List<StreamHistory> vouchersOf(EnrollmentId enrollment);

    /**
     * Finds the vouchers of a customer, under all its enrollments.
     *
     * <p>Implementations must return the vouchers of every enrollment whose owner it is, once, with all their records; in any
     * order.
     *
     * @param customer  the customer
     * @return the histories of its vouchers
     */
    List<StreamHistory> vouchersOf(CustomerId customer);

    /**
     * Finds what a command appended.
     *
     * <p>Implementations must return the first record of its first change, or nothing if nothing was appended by it.
     *
     * @param command  the id of the command
     * @return the record
     */
    Optional<JournalRecord> findCommand(CommandId command);

    /**
     * Adds records to streams: to all of them, or to none.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>add every record of every change, or none;
     *   <li>add nothing and return {@link AppendResult.Duplicate Repeated} if the command was appended before, whatever the
     *       changes and the revisions;
     *   <li>add nothing and return {@link AppendResult.Conflict Conflict} if a stream has another revision than is expected, more
     *       or less;
     *   <li>let at most one of several appends at one revision of a stream succeed, also from several processes at once;
     *   <li>give every record a position larger than that of every record appended before its append began, and than that of
     *       every record that {@link #read} has returned by then;
     *   <li>throw with {@link RepositoryException.Outcome#UNKNOWN} where they cannot tell whether it was added, so that the
     *       same append can be tried again.
     * </ul>
     *
     * @param command  the id of the command
     * @param changes  one or more changes, each to another stream
     * @return what became of it
     * @throws IllegalArgumentException if there is no change, or two are to one stream
     */
    AppendResult append(CommandId command, List<StreamChange> changes);

    /**
     * Finds vouchers by status, and by the day from which it counts: candidates for what is due.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>go by the facts of the last change to each voucher;
     *   <li>return the earliest day first, and vouchers of one day in an order that stays;
     *   <li>return those that follow on {@code after}, also if that has another status by now;
     *   <li>take a time that depends on what is returned, not on what is kept.
     * </ul>
     *
     * @param status  the status
     * @param until  the last day from which it may count, inclusive
     * @param after  the candidate after which to go on; null to begin
     * @param limit  the most candidates to return, one or more
     * @return the candidates
     */
    List<DueCandidate> findDue(VoucherStatus status, LocalDate until, @Nullable DueCandidate after, int limit);

    /**
     * Reads the records of all streams, as far as their order is settled.
     *
     * <p>The order of positions need not be that in which appends end. So a record of an append that is still under way may be
     * followed by records of appends that have ended; these are held back, and from this method alone, until it has ended too.
     * A reader that goes on from the last position it was given therefore misses no record. A page with fewer records than the
     * limit, or none, is the last for now.
     *
     * <p>Implementations must:
     *
     * <ul>
     *   <li>return the records by position, and leave out none between {@code after} and the last that they return;
     *   <li>return no record as long as one with a lower position may still become visible;
     *   <li>hold a record back no longer than until every append that began before it became visible has ended, be it because
     *       the process that gave it is gone.
     * </ul>
     *
     * @param after  the position after which to go on; 0 to begin
     * @param limit  the most records to return, one or more
     * @return the records
     */
    List<StoredRecord> read(long after, int limit);
}
