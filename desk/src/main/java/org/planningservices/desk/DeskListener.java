package org.planningservices.desk;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;

/**
 * Receives the result of each command that is submitted to a desk: for metrics, an audit trail, or events to other systems.
 * All methods are empty, so a listener implements only those that it needs.
 *
 * <p>For each submitted command that it has begun to decide, the desk calls {@link #begun}, and then exactly one method for its
 * result, once, after the result is certain and before the caller gets it; both on the caller's thread. A submission under the
 * id of an accepted command is a submission of its own, and is reported too. Several threads may call a listener at once.
 * Arguments that {@code submit} rejects before it decides are not reported.
 *
 * <p>Whatever a listener throws is discarded and reported nowhere: the caller gets the same result, what was recorded
 * remains, and the other listeners are called. A listener whose failures matter must catch them itself. A listener is called
 * outside any transaction of the repository: if the process ends between the record and the call, the call is missing. If the
 * repository {@linkplain org.planningservices.persistence.VoucherRepository#joinsTransactions() takes part in a transaction} of the
 * application, a listener is called before the application commits or rolls back. An application that must not miss a record, or must
 * not receive one that is rolled back, reads the repository instead.
 */
public interface DeskListener {

    /**
     * Called before a command is first decided, for example to start a timer or a span. One of the methods for results is called
     * for it later on the same thread, whatever the result.
     *
     * @param command  the id of the command
     * @param record  the record that the command would make on the day of the desk's clock
     */
    default void begun(CommandId command, JournalRecord record) {}

    /**
     * Called when a command was accepted and is recorded.
     *
     * <p>If the result of an earlier submission was lost, because the repository failed with an unknown outcome, that
     * submission was reported as {@link #failed failed}, and a later one is the first to be reported as accepted. It is then a
     * {@linkplain Submission#isRepeat() repeat}.
     *
     * @param submission  the submission; a repeat if the command was recorded by an earlier one
     * @param result  what the caller gets
     */
    default void accepted(Submission submission, CommandResult.Accepted result) {}

    /**
     * Called when the rules refused a command, or could not be decided.
     *
     * @param submission  the submission
     * @param result  what the caller gets
     */
    default void refused(Submission submission, CommandResult.Refused result) {}

    /**
     * Called when another command was accepted under the id.
     *
     * @param submission  the submission
     * @param result  what the caller gets, with the record of the other command
     */
    default void reused(Submission submission, CommandResult.CommandIdReused result) {}

    /**
     * Called when the clock is behind what was recorded.
     *
     * @param submission  the submission
     * @param result  what the caller gets
     */
    default void clockBehind(Submission submission, CommandResult.ClockBehind result) {}

    /**
     * Called when other commands were recorded first at each attempt.
     *
     * @param submission  the submission
     * @param result  what the caller gets
     */
    default void contended(Submission submission, CommandResult.Contended result) {}

    /**
     * Called when a command ended with an exception, which the caller gets: the repository failed, or the partner directory
     * or the facts of the application did. Whether the command was recorded may be
     * {@linkplain org.planningservices.persistence.RepositoryException#outcome() unknown}.
     *
     * @param submission  the submission
     * @param failure  what the caller gets thrown
     */
    default void failed(Submission submission, Throwable failure) {}

    /**
     * Called when a sweep has ended without an exception. Each expiry that it submitted was reported as a command before.
     *
     * @param day  the day by the clock when the sweep began
     * @param result  what the caller gets
     */
    default void swept(LocalDate day, SweepResult result) {}
}
