package org.planningservices.persistence;

import java.util.Objects;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord;

/** The result of an append. Immutable. */
public sealed interface AppendResult {

    /**
     * Calls the function for the kind of this result, and returns its result.
     *
     * @param applied  the function to call if everything was added
     * @param conflict  the function to call if a stream had another revision
     * @param duplicate  the function to call if the command was appended before
     * @param <R>  the type of the result
     * @return the result of the function
     */
    <R> R match(
            Function<? super Applied, ? extends R> applied,
            Function<? super Conflict, ? extends R> conflict,
            Function<? super Duplicate, ? extends R> duplicate);

    /** Everything was added. */
    record Applied() implements AppendResult {

        @Override
        public <R> R match(
                Function<? super Applied, ? extends R> applied,
                Function<? super Conflict, ? extends R> conflict,
                Function<? super Duplicate, ? extends R> duplicate) {
            requireAll(applied, conflict, duplicate);
            return applied.apply(this);
        }
    }

    /** Nothing was added: a stream had another revision than expected. Read and decide again. */
    record Conflict() implements AppendResult {

        @Override
        public <R> R match(
                Function<? super Applied, ? extends R> applied,
                Function<? super Conflict, ? extends R> conflict,
                Function<? super Duplicate, ? extends R> duplicate) {
            requireAll(applied, conflict, duplicate);
            return conflict.apply(this);
        }
    }

    /**
     * Nothing was added: the command was appended before.
     *
     * @param record  the first record of its first change
     */
    record Duplicate(JournalRecord record) implements AppendResult {

        /**
         * Checks that there is a record.
         *
         * @param record  the first record of its first change
         */
        public Duplicate {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public <R> R match(
                Function<? super Applied, ? extends R> applied,
                Function<? super Conflict, ? extends R> conflict,
                Function<? super Duplicate, ? extends R> duplicate) {
            requireAll(applied, conflict, duplicate);
            return duplicate.apply(this);
        }
    }

    private static void requireAll(Object applied, Object conflict, Object duplicate) {
        Objects.requireNonNull(applied, "applied");
        Objects.requireNonNull(conflict, "conflict");
        Objects.requireNonNull(duplicate, "duplicate");
    }
}
