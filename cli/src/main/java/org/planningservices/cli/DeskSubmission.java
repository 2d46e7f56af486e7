package org.planningservices.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Submits one record to the desk under the id of a command, and prints the answer. */
final class DeskSubmission {

    private static final int LONGEST_ID = 100;

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Option(
            names = "--command",
            paramLabel = "ID",
            description = "The id of the command: given again, it is done once. Without it: a new one.")
    private @Nullable CommandId command;

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    private Output.Format format = Output.Format.TEXT;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** One command: its id, the day, and what is recorded on a day if it is accepted. */
    private record Submitted(CommandId id, Clock clock, Function<LocalDate, JournalRecord> record) {

        JournalRecord today() {
            return record.apply(LocalDate.now(clock));
        }
    }

    /**
     * Submits a record to a database that exists.
     *
     * @param day  the day
     * @param record  returns the record on a day
     * @return the exit code
     */
    int submit(DayOption day, Function<LocalDate, JournalRecord> record) {
        Submitted submitted = submitted(day, record);
        return at.doing(hint(submitted), (database, program) -> answer(submitted, database, program));
    }

    /**
     * Submits a declaration, which holds from the start, to a database that is created if it does not exist.
     *
     * @param declaration  returns the declaration
     * @return the exit code
     */
    int declare(Function<LocalDate, JournalRecord> declaration) {
        Submitted submitted = submitted(new DayOption(), declaration);
        return at.making(hint(submitted), (database, program) -> answer(submitted, database, program));
    }

    private Submitted submitted(DayOption day, Function<LocalDate, JournalRecord> record) {
        CommandId id = command == null ? CommandId.of(UUID.randomUUID().toString()) : command;
        if (id.value().length() > LONGEST_ID) {
            throw new UserError("`--command` must have at most " + LONGEST_ID + " characters, found "
                    + id.value().length());
        }
        Submitted submitted = new Submitted(id, day.clock(), record);
        try {
            submitted.today();
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
        return submitted;
    }

    private static String hint(Submitted submitted) {
        return "; the command can be given again with `--command " + submitted.id() + "`";
    }

    private int answer(Submitted submitted, DeskDatabase database, VoucherProgram program) {
        Output out = new Output(AuditCommand.command(spec).getOut());
        VoucherDesk desk = database.desk(program, submitted.clock());
        CommandResult result = database.repository()
                .findCommand(submitted.id())
                .map(before -> repeated(submitted, before, desk))
                .orElseGet(() -> RecordSubmission.submit(desk, submitted.id(), submitted.today()));
        int exitCode = format == Output.Format.JSON
                ? CommandResults.printJson(result, out)
                : CommandResults.print(result, submitted.today(), out);
        if (format == Output.Format.TEXT) {
            out.text("submission.command", submitted.id());
        }
        out.check();
        return exitCode;
    }

    /** Returns the result of a command whose id was used before; the same command is one on any day. */
    private static CommandResult repeated(Submitted submitted, JournalRecord before, VoucherDesk desk) {
        JournalRecord again = submitted.record().apply(JournalExport.day(before));
        return again.equals(before)
                ? RecordSubmission.submit(desk, submitted.id(), before)
                : new CommandResult.CommandIdReused(submitted.id(), before);
    }
}
