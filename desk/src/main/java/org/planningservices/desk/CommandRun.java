package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.ProgramDay;

/** One submission of a command: it is decided and recorded, and decided again if another command was recorded first. */
final class CommandRun {

    private final RecordedState books;
    private final Retry retry;
    private final Supplier<ProgramDay> clock;
    private final CommandId id;
    private final Command command;

    private ProgramDay today;
    private int attempts;
    private boolean isRepeat;

    CommandRun(RecordedState books, Retry retry, Supplier<ProgramDay> clock, CommandId id, Command command) {
        this.books = books;
        this.retry = retry;
        this.clock = clock;
        this.id = id;
        this.command = command;
        today = clock.get();
    }

    /** Submits the command, and reports to listeners what became of it. */
    CommandResult submit(Listeners listeners) {
        listeners.report(listener -> listener.begun(id, command.record(today.date())));
        CommandResult result;
        try {
            result = result();
        } catch (Throwable failure) {
            Submission failed = submission(command.record(today.date()));
            listeners.report(listener -> listener.failed(failed, failure));
            throw failure;
        }
        JournalRecord record =
                result instanceof CommandResult.Accepted accepted ? accepted.record() : command.record(today.date());
        listeners.report(submission(record), result);
        return result;
    }

    private Submission submission(JournalRecord record) {
        return new Submission(id, record, today.date(), attempts, isRepeat);
    }

    private CommandResult result() {
        Optional<CommandResult> result = attempt();
        int maxAttempts = books.repository().joinsTransactions() ? 1 : retry.attempts();
        while (result.isEmpty() && attempts < maxAttempts) {
            try {
                retry.pause(attempts);
            } catch (InterruptedException e) {
                return interrupted();
            }
            today = clock.get();
            result = attempt();
        }
        return result.orElseGet(this::contended);
    }

    /** The flag is set last, since a repository may fail to read on a thread whose flag is set. */
    private CommandResult interrupted() {
        try {
            return contended();
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    /** Decides and records the command once; returns empty if another command was recorded first. */
    private Optional<CommandResult> attempt() {
        attempts++;
        LocalDate day = today.date();
        Either<CommandResult, Recording> decided = command.decide(today);
        if (decided.isLeft()) {
            return Optional.of(acceptedBefore().orElseGet(decided::getLeft));
        }
        Recording recording = decided.get();
        return books.repository()
                .append(id, recording.changes())
                .match(
                        applied ->
                                Optional.of(new CommandResult.Accepted(id, command.record(day), recording.vouchers())),
                        conflict -> Optional.empty(),
                        duplicate -> Optional.of(again(duplicate.record())));
    }

    private CommandResult contended() {
        return acceptedBefore().orElseGet(() -> new CommandResult.Contended(attempts));
    }

    /** Looked up after reading, so a retry of an already accepted command is recognized. */
    private Optional<CommandResult> acceptedBefore() {
        return books.repository().findCommand(id).map(this::again);
    }

    private CommandResult again(JournalRecord record) {
        LocalDate day = record.findDay().orElse(LocalDate.MIN);
        if (!command.record(day).equals(record)) {
            return new CommandResult.CommandIdReused(id, record);
        }
        CommandResult accepted = new CommandResult.Accepted(id, record, books.vouchersAfter(record));
        isRepeat = true;
        return accepted;
    }
}
