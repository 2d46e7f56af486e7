package org.planningservices.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalEntry;
import org.planningservices.json.FormatException;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.json.WrittenReport;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.Audit;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.table.CsvTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits journals. All of them are read before anything is written. */
@Command(
        name = "audit",
        description = "Audits journals by the rules.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there are no findings; with `--against`, none that are new or changed",
            "1:there are findings; with `--against`, new or changed ones",
            "2:a file could not be read or written, or the command was not understood"
        })
final class AuditCommand implements Callable<Integer> {

    private static final String JOURNAL_ENDING = ".journal.jsonl";

    /** Reads the content of a file. */
    interface Content<T> {

        T read(InputStream in) throws IOException;
    }

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day of the report, as YYYY-MM-DD; later records are left out. Without it: today.")
    private @Nullable LocalDate asOf;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            description = "What to print: `csv` is a table of the findings. Without it: text.")
    private Output.TableFormat format = Output.TableFormat.TEXT;

    @Option(
            names = "--against",
            paramLabel = "REPORT",
            description =
                    "An older report of the journal, as JSON: prints which findings are new, gone and changed since.")
    private @Nullable Path against;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Writes <name>.report.json there for each <name>.journal.jsonl.")
    private @Nullable Path folder;

    @Mixin
    private ForceOption force = new ForceOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "JOURNAL",
            description = "One or more journals; `-` is the standard input.")
    private List<Path> journals = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    static CommandLine command(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine();
    }

    @Override
    public Integer call() {
        if (format == Output.TableFormat.CSV && journals.size() > 1) {
            throw new UserError("`--format csv` prints one table: expected one journal, found several");
        }
        if (against != null && journals.size() > 1) {
            throw new UserError("`--against` compares one journal: expected one, found several");
        }
        if (format == Output.TableFormat.JSON && folder == null && journals.size() > 1) {
            throw new UserError("several journals with `--format json` need `--out`, to write a report for each");
        }
        if (folder != null) {
            checkFolder(folder);
        }
        Map<String, Path> byName = byName(journals);
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        VoucherProgram judging = by.program();
        Map<String, AuditReport> reports = new LinkedHashMap<>();
        if (against != null) {
            return compare(judging, day, against);
        }
        byName.forEach((name, journal) -> reports.put(name, audit(judging, journal, day)));
        if (folder != null) {
            writeAll(reports, folder);
        }
        print(reports);
        return reports.values().stream().allMatch(report -> report.findings().isEmpty())
                ? Main.NOTHING_FOUND
                : Main.FINDINGS;
    }

    private int compare(VoucherProgram judging, LocalDate day, Path older) {
        WrittenReport before = read(older, ReportReader::read);
        Path journal = journals.get(0);
        Compared compared = compare(judging, journal, day, before);
        AuditReport report = compared.report();
        if (folder != null) {
            writeAll(Map.of(name(journal), report), folder);
        }
        FindingComparison comparison = compared.comparison();
        Output out = new Output(command(spec).getOut());
        new FindingChanges(judging, comparison).print(Input.name(older), before.asOf(), report.asOf(), format, out);
        out.check();
        return compared.hasNews() ? Main.FINDINGS : Main.NOTHING_FOUND;
    }

    /** An audit, and how its findings differ from those of an older report. */
    record Compared(AuditReport report, FindingComparison comparison) {

        /** Tells whether there are findings that the older report does not have, or has otherwise. */
        boolean hasNews() {
            return !comparison.newFindings().isEmpty()
                    || !comparison.changedFindings().isEmpty();
        }
    }

    /** Audits a journal, and compares the findings with those of an older report. */
    static Compared compare(VoucherProgram program, Path journal, LocalDate day, WrittenReport before) {
        Set<Integer> lines =
                before.findings().stream().map(WrittenReport.Finding::line).collect(Collectors.toSet());
        List<JournalEntry> records = new ArrayList<>();
        AuditReport report = audit(program, journal, day, entry -> {
            if (lines.contains(entry.line())) {
                records.add(entry);
            }
        });
        return new Compared(report, FindingComparison.of(before, report).withRecords(records));
    }

    /** Fails if a name is not that of a folder, or of one that can be made. */
    static void checkFolder(Path folder) {
        if (Input.isStandard(folder)) {
            throw new UserError("`--out`: expected a folder, found `-`, the standard output");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(folder + ": expected a folder, found a file");
        }
    }

    /** Returns the journals by the names that their reports will have. Two of the same name are an error of the user. */
    static Map<String, Path> byName(List<Path> journals) {
        Map<String, Path> byName = new LinkedHashMap<>();
        for (Path journal : journals) {
            Path other = byName.put(name(journal), journal);
            if (other != null) {
                throw new UserError("`" + other + "` and `" + journal + "` have one name, `" + name(journal)
                        + "`: their reports could not be told apart");
            }
        }
        return byName;
    }

    private static String name(Path journal) {
        String file = Input.isStandard(journal) ? "standard-input" : Objects.toString(journal.getFileName());
        return file.endsWith(JOURNAL_ENDING) ? file.substring(0, file.length() - JOURNAL_ENDING.length()) : file;
    }

    /** Audits a journal: this thread reads it while another applies the rules. */
    static AuditReport audit(VoucherProgram program, Path file, LocalDate day) {
        return audit(program, file, day, entry -> {});
    }

    /** Audits a journal, and shows each of its entries to somebody else as well, on the thread that reads. */
    static AuditReport audit(VoucherProgram program, Path file, LocalDate day, Consumer<JournalEntry> reader) {
        Audit audit = program.startAudit(day);
        try (JudgingThread<JournalEntry> judging = JudgingThread.to("judging", audit::add)) {
            read(file, in -> {
                JournalReader.read(in, entry -> {
                    reader.accept(entry);
                    judging.give(entry);
                });
                return audit;
            });
            judging.finish();
        }
        try (Progress progress = Progress.of("judging", audit.openEntries())) {
            return audit.report(progress::to);
        }
    }

    static <T> T read(Path file, Content<T> content) {
        try (InputStream in = Progress.reading(file)) {
            return content.read(in);
        } catch (FormatException e) {
            throw new UserError(Input.name(file) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UserError(Input.name(file) + ": cannot be read: " + reason(e));
        }
    }

    private void print(Map<String, AuditReport> reports) {
        PrintWriter out = command(spec).getOut();
        if (format == Output.TableFormat.CSV) {
            Locale locale = Texts.current().locale();
            reports.values().forEach(report -> new Output(out).csv(CsvTable.findings(report, locale)));
        } else if (format == Output.TableFormat.TEXT) {
            reports.forEach((name, report) -> new TextReport(name, report, out).print());
        } else if (folder == null) {
            reports.values().forEach(report -> printJson(report, out));
        }
        out.flush();
        if (out.checkError()) {
            throw new UserError("the report cannot be printed");
        }
    }

    private static void printJson(AuditReport report, PrintWriter out) {
        try {
            ReportWriter.write(report, out);
        } catch (IOException e) {
            throw new UserError("the report cannot be printed: " + reason(e));
        }
    }

    /** Writes a draft of every report, and only then moves all of them to their places. */
    private void writeAll(Map<String, AuditReport> reports, Path folder) {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, AuditReport> report : reports.entrySet()) {
                Path place = folder.resolve(report.getKey() + ".report.json");
                if (Files.isDirectory(place)) {
                    throw new FileSystemException(place.toString(), null, "it is a folder");
                }
                force.check(place);
                Path draft = folder.resolve(report.getKey() + ".report.json."
                        + ProcessHandle.current().pid() + ".tmp");
                try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
                    written.put(draft, place);
                    ReportWriter.write(report.getValue(), out);
                }
            }
            for (Map.Entry<Path, Path> draft : written.entrySet()) {
                force.move(draft.getKey(), draft.getValue());
            }
        } catch (IOException e) {
            written.keySet().forEach(draft -> discard(draft, e));
            throw new UserError(folder + ": the reports cannot be written: " + reason(e));
        }
    }

    private static void discard(Path draft, IOException failure) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileAlreadyExistsException
                ? "the file exists; `--force` replaces it"
                : Objects.toString(e.getMessage());
    }
}
