package org.planningservices.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.JournalWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the stored records as a journal. */
@Command(
        name = "export",
        description = "Writes all accepted records as a journal, which `audit` and `desk import` read.")
final class DeskExportCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the journal to this file; `-` is the standard output. Without it: prints it.")
    private @Nullable Path file;

    @Mixin
    private ForceOption force = new ForceOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = AuditCommand.command(spec).getOut();
        return at.doing("", (kept, program) -> {
            List<JournalRecord> records = JournalExport.read(kept.repository(), kept.imports());
            if (file == null || Input.isStandard(file)) {
                print(records, out);
            } else {
                write(records, file);
                out.println(Texts.current().get("export.written", records.size()));
            }
            new Output(out).check();
            return Main.NOTHING_FOUND;
        });
    }

    /** Prints a journal in ASCII, so that a terminal obeys nothing in it. */
    private static void print(List<JournalRecord> records, PrintWriter out) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            JournalWriter.write(records, whole);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("the journal cannot be printed: " + e.getMessage());
        }
        whole.toString(StandardCharsets.UTF_8)
                .chars()
                .forEach(unit -> out.print(unit < 0x7f ? String.valueOf((char) unit) : String.format("\\u%04X", unit)));
    }

    private void write(List<JournalRecord> records, Path file) {
        if (Files.isDirectory(file) || file.toString().endsWith(".mv.db")) {
            throw new UserError(file + ": expected a place for a journal, found a folder or a database");
        }
        Draft.write(file, force, out -> {
            try {
                JournalWriter.write(records, out);
            } catch (IllegalArgumentException e) {
                throw new UserError(file + ": cannot be written: " + e.getMessage());
            }
        });
    }
}
