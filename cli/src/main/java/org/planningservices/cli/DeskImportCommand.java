package org.planningservices.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.ImportStore.Turn;
import org.planningservices.cli.Importer.Imported;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Submits the records of a journal to the desk. */
@Command(
        name = "import",
        description = {
            "Submits every record of a journal to the desk, in the order of an audit, each on its own day.",
            "Reports the records that the rules refuse, and leaves them out. An interrupted import can be run again:"
                    + " no record is stored twice."
        })
final class DeskImportCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Option(
            names = "--again",
            description =
                    "Judges refused records again, by all facts that are known now. Without it: their answer stays.")
    private boolean again;

    @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal; `-` is the standard input.")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Journal journal = AuditCommand.read(file, JournalReader::read);
        Output out = new Output(AuditCommand.command(spec).getOut());
        return at.making(
                "; the import can be started again, and goes on where it broke off",
                (kept, program) -> add(journal, kept, program, out));
    }

    private int add(Journal journal, DeskDatabase kept, VoucherProgram program, Output out) {
        PrintWriter waiting = AuditCommand.command(spec).getErr();
        Turn turn =
                kept.imports().takeTurn(() -> waiting.println(Texts.current().get("import.waiting")));
        try (turn;
                Progress progress = Progress.of("importing", journal.entries().size())) {
            Importer importer = again
                    ? Importer.judgingAgain(program, kept.repository(), kept.imports())
                    : Importer.of(program, kept.repository(), kept.imports());
            Imported imported = importer.add(journal, (entry, why) -> print(entry, why, out), progress::to);
            out.text("import.summary", imported.accepted(), imported.known(), imported.refused(), imported.undecided());
            out.check();
            return imported.refused() + imported.undecided() == 0 ? Main.NOTHING_FOUND : Main.FINDINGS;
        }
    }

    private static void print(JournalEntry entry, String why, Output out) {
        out.line(Texts.current().get("report.line") + entry.line() + "  " + RecordLine.of(entry.record()));
        why.lines().forEach(line -> out.line("  " + line));
    }
}
