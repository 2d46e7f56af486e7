package org.planningservices.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.AuditCommand.Compared;
import org.planningservices.json.ReportReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes audits of journals as HTML pages. All journals are read before anything is written. */
@Command(
        name = "report",
        description = "Audits journals by the rules, and writes each audit as an HTML page.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there are no findings",
            "1:there are findings",
            "2:a file could not be read or written, or the command was not understood"
        })
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day of the report, as YYYY-MM-DD; later records are left out. Without it: today.")
    private @Nullable LocalDate asOf;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE|FOLDER",
            description = "Writes the page to this file; `-` is the standard output. For several journals, writes"
                    + " <name>.report.html to this folder for each <name>.journal.jsonl. Without it: prints the page.")
    private @Nullable Path target;

    @Option(
            names = "--against",
            paramLabel = "REPORT",
            description =
                    "An older report of the journal, as JSON: the page also shows which findings are new, gone and changed"
                            + " since.")
    private @Nullable Path against;

    @Mixin
    private ForceOption force = new ForceOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "JOURNAL",
            description = "One or more journals; `-` is the standard input.")
    private List<Path> journals = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (journals.size() > 1) {
            if (target == null) {
                throw new UserError("several journals need `--out`, a folder to write a page for each");
            }
            AuditCommand.checkFolder(target);
        }
        if (against != null && journals.size() > 1) {
            throw new UserError("`--against` compares one journal: expected one, found several");
        }
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        VoucherProgram program = by.program();
        Map<String, HtmlReport> pages = new LinkedHashMap<>();
        boolean hasFindings = false;
        for (Map.Entry<String, Path> journal : AuditCommand.byName(journals).entrySet()) {
            HtmlReport page;
            if (against == null) {
                AuditReport report = AuditCommand.audit(program, journal.getValue(), day);
                hasFindings |= !report.findings().isEmpty();
                page = HtmlReport.of(program, report);
            } else {
                Compared compared = AuditCommand.compare(
                        program, journal.getValue(), day, AuditCommand.read(against, ReportReader::read));
                hasFindings |= compared.hasNews();
                page = HtmlReport.of(program, compared.report()).comparedWith(compared.comparison());
            }
            pages.put(
                    journal.getKey(),
                    page.named(journal.getKey()).in(Texts.current().locale()));
        }
        pages.forEach((name, page) -> write(page, name));
        return hasFindings ? Main.FINDINGS : Main.NOTHING_FOUND;
    }

    private void write(HtmlReport page, String name) {
        if (target == null || Input.isStandard(target)) {
            print(page);
        } else if (journals.size() == 1) {
            Draft.write(target, force, page::write);
        } else {
            makeFolder(target);
            Draft.write(target.resolve(name + ".report.html"), force, page::write);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError(folder + ": cannot be created: " + AuditCommand.reason(e));
        }
    }

    private void print(HtmlReport page) {
        PrintWriter out = AuditCommand.command(spec).getOut();
        try {
            page.write(out);
        } catch (IOException e) {
            throw new UserError("the page cannot be printed: " + AuditCommand.reason(e));
        }
        if (out.checkError()) {
            throw new UserError("the page cannot be printed");
        }
    }
}
