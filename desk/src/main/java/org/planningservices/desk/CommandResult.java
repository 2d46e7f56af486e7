package org.planningservices.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.voucher.Voucher;

/** The result of a command that was submitted to a desk. Only an accepted command has recorded anything. Immutable. */
public sealed interface CommandResult {

    /**
     * Calls the function for the kind of this result, and returns its result.
     *
     * @param accepted  the function to call if the command was accepted
     * @param refused  the function to call if the rules refused the command
     * @param reused  the function to call if another command was accepted under the id
     * @param clockBehind  the function to call if the clock is behind what was recorded
     * @param contended  the function to call if other commands were recorded first each time
     * @param <R>  the type of the result
     * @return the result of the function
     */
    <R> R match(
            Function<? super Accepted, ? extends R> accepted,
            Function<? super Refused, ? extends R> refused,
            Function<? super CommandIdReused, ? extends R> reused,
            Function<? super ClockBehind, ? extends R> clockBehind,
            Function<? super Contended, ? extends R> contended);

    /**
     * The command was accepted and is recorded, now or at an earlier submission.
     *
     * <p>Submitting it again returns an equal result, with the vouchers as they were after the record, whatever followed. There
     * is one exception: if a voucher took the same step twice on one day, by two commands, both have equal records, and
     * submitting the second command again returns the voucher as it was after the first.
     *
     * @param command  the id of the command
     * @param record  what was recorded, with its day
     * @param vouchers  the vouchers after the record: one for a step of a voucher, those that the request covers for a step of
     *     a payment request, in the order of the request, and none for another command
     */
    record Accepted(CommandId command, JournalRecord record, List<Voucher> vouchers) implements CommandResult {

        /**
         * Copies the vouchers, and checks that no part is null.
         *
         * @param command  the id of the command
         * @param record  what was recorded, with its day
         * @param vouchers  the vouchers after the record
         */
        public Accepted {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(vouchers, "vouchers");
            vouchers = List.copyOf(vouchers);
        }

        /**
         * Makes the result of a command that changes no voucher.
         *
         * @param command  the id of the command
         * @param record  what was recorded, with its day
         */
        public Accepted(CommandId command, JournalRecord record) {
            this(command, record, List.of());
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Function<? super CommandIdReused, ? extends R> reused,
                Function<? super ClockBehind, ? extends R> clockBehind,
                Function<? super Contended, ? extends R> contended) {
            requireAll(accepted, refused, reused, clockBehind, contended);
            return accepted.apply(this);
        }

        /** Returns the result in one line. */
        @Override
        public String toString() {
            return "accepted `" + command + "`: " + record;
        }
    }

    /**
     * The rules refused the command or, if {@link Refusal#isUndecided()}, could not be decided because a fact is missing. The
     * command may be submitted again under the same id.
     *
     * @param refusal  the reasons
     */
    record Refused(Refusal refusal) implements CommandResult {

        /**
         * Checks that no part is null.
         *
         * @param refusal  the reasons
         */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Function<? super CommandIdReused, ? extends R> reused,
                Function<? super ClockBehind, ? extends R> clockBehind,
                Function<? super Contended, ? extends R> contended) {
            requireAll(accepted, refused, reused, clockBehind, contended);
            return refused.apply(this);
        }

        /** Returns in one line that the command was refused or is undecided, and why. */
        @Override
        public String toString() {
            return refusal.toString();
        }
    }

    /**
     * Another command was accepted under this id.
     *
     * @param command  the id of both commands
     * @param record  what was recorded for the other command
     */
    record CommandIdReused(CommandId command, JournalRecord record) implements CommandResult {

        /**
         * Checks that no part is null.
         *
         * @param command  the id of both commands
         * @param record  what was recorded for the other command
         */
        public CommandIdReused {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Function<? super CommandIdReused, ? extends R> reused,
                Function<? super ClockBehind, ? extends R> clockBehind,
                Function<? super Contended, ? extends R> contended) {
            requireAll(accepted, refused, reused, clockBehind, contended);
            return reused.apply(this);
        }

        /** Returns the result in one line. */
        @Override
        public String toString() {
            return "another command was accepted under the id `" + command + "`: " + record;
        }
    }

    /**
     * The clock is behind a record of the same pool or customer, so the state on the day of the clock is not known. The
     * command may be submitted again when the clock has caught up.
     *
     * @param today  the day by the clock
     * @param recorded  the later day that was recorded
     */
    record ClockBehind(LocalDate today, LocalDate recorded) implements CommandResult {

        /**
         * Checks that no part is null.
         *
         * @param today  the day by the clock
         * @param recorded  the later day that was recorded
         */
        public ClockBehind {
            Objects.requireNonNull(today, "today");
            Objects.requireNonNull(recorded, "recorded");
        }

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Function<? super CommandIdReused, ? extends R> reused,
                Function<? super ClockBehind, ? extends R> clockBehind,
                Function<? super Contended, ? extends R> contended) {
            requireAll(accepted, refused, reused, clockBehind, contended);
            return clockBehind.apply(this);
        }

        /** Returns the result in one line. */
        @Override
        public String toString() {
            return "the clock is behind: today is `" + today + "`, recorded is `" + recorded + "`";
        }
    }

    /**
     * Other commands were recorded first at each attempt. The command may be submitted again.
     *
     * <p>If the repository {@linkplain org.planningservices.persistence.VoucherRepository#joinsTransactions() takes part in a
     * transaction} of the application, there was one attempt: roll the transaction back, and run all of it again.
     *
     * @param attempts  the number of attempts
     */
    record Contended(int attempts) implements CommandResult {

        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super Refused, ? extends R> refused,
                Function<? super CommandIdReused, ? extends R> reused,
                Function<? super ClockBehind, ? extends R> clockBehind,
                Function<? super Contended, ? extends R> contended) {
            requireAll(accepted, refused, reused, clockBehind, contended);
            return contended.apply(this);
        }

        /** Returns the result in one line. */
        @Override
        public String toString() {
            return "other commands were recorded first at each of `" + attempts + "` attempts";
        }
    }

    private static void requireAll(
            Object accepted, Object refused, Object reused, Object clockBehind, Object contended) {
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(refused, "refused");
        Objects.requireNonNull(reused, "reused");
        Objects.requireNonNull(clockBehind, "clockBehind");
        Objects.requireNonNull(contended, "contended");
    }
}
