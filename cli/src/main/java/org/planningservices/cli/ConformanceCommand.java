package org.planningservices.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceCases;
import org.planningservices.testkit.conformance.ConformanceFailure;
import org.planningservices.testkit.conformance.Implementation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds reports to those that the cases expect: the library's, or those of another implementation. */
@Command(
        name = "conformance",
        description = "Runs conformance cases. Each is a journal and its expected report.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every report is as expected, or the cases were written",
            "1:a report differs, or is not in the folder",
            "2:a file could not be read or written, or the command was not understood"
        })
final class ConformanceCommand implements Callable<Integer> {

    /** The most missing reports that are named. */
    private static final int MOST_LISTED = 10;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Writes the cases there and runs none; cases.tsv lists them, a line for each, with journal, day,"
                            + " validity start and report.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "Compares the reports there, written by another implementation under the names that cases.tsv"
                    + " has. Without it: those of the library.")
    private @Nullable Path reports;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these cases: names of cases or of their folders, separated by commas, such as TIM-06 or"
                    + " 'accepts-*'. * stands for any characters. Without it: all cases.")
    private @Nullable List<String> only;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASES",
            description = "A folder of cases. Without it: the cases of the library.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (out != null && reports != null) {
            throw new UserError(
                    "`--out` and `--reports` cannot both be given: first write the cases, then the reports");
        }
        if (reports != null && !Files.isDirectory(reports)) {
            throw new UserError(reports + ": cannot be read: there is no such folder");
        }
        if (out != null) {
            checkPlace(out);
        }
        List<ConformanceCase> cases = only == null ? read() : CaseNames.choose(only, read());
        Output output = new Output(AuditCommand.command(spec).getOut());
        int exitCode = out == null ? run(cases, output) : write(cases, out, output);
        output.check();
        return exitCode;
    }

    private void checkPlace(Path folder) {
        AuditCommand.checkFolder(folder);
        try {
            force.check(folder.resolve("cases.tsv"));
        } catch (IOException e) {
            throw new UserError(
                    folder.resolve("cases.tsv") + ": the cases cannot be written: " + AuditCommand.reason(e));
        }
    }

    private List<ConformanceCase> read() {
        try {
            return folder == null ? ConformanceCases.shipped() : ConformanceCases.read(folder);
        } catch (IllegalArgumentException e) {
            throw new UserError(Objects.toString(e.getMessage()));
        } catch (IOException e) {
            throw new UserError(folder + ": cannot be read: " + AuditCommand.reason(e));
        }
    }

    private static int write(List<ConformanceCase> cases, Path folder, Output output) {
        try {
            ConformanceCases.write(cases, folder);
        } catch (IOException e) {
            throw new UserError(folder + ": the cases cannot be written: " + AuditCommand.reason(e));
        }
        output.text("conformance.written", cases.size());
        return Main.NOTHING_FOUND;
    }

    private int run(List<ConformanceCase> cases, Output output) throws Exception {
        List<String> missing = new ArrayList<>();
        int failed = 0;
        for (ConformanceCase one : cases) {
            if (reports != null && Files.notExists(reports.resolve(one.reportFile()))) {
                missing.add(one.reportFile());
                continue;
            }
            Optional<ConformanceFailure> failure = run(one);
            if (failure.isPresent()) {
                failed++;
                failure.get().toString().lines().forEach(output::line);
                output.line("");
            }
        }
        printMissing(missing, output);
        output.text("conformance.expected", cases.size() - failed - missing.size());
        output.text("conformance.differ", failed);
        if (reports != null) {
            output.text("conformance.missing", missing.size());
        }
        return failed + missing.size() == 0 ? Main.NOTHING_FOUND : Main.FINDINGS;
    }

    /** Prints the names of the first missing reports, and how many more there are. */
    private static void printMissing(List<String> missing, Output output) {
        missing.stream().limit(MOST_LISTED).forEach(report -> output.text("conformance.no-report", report));
        if (missing.size() > MOST_LISTED) {
            output.text("conformance.more", missing.size() - MOST_LISTED);
        }
        if (!missing.isEmpty()) {
            output.line("");
        }
    }

    private Optional<ConformanceFailure> run(ConformanceCase one) throws Exception {
        return reports == null ? runLibrary(one) : compare(one, reports.resolve(one.reportFile()));
    }

    private static Optional<ConformanceFailure> runLibrary(ConformanceCase one) throws Exception {
        try {
            return one.run(Implementation.library());
        } catch (FormatException e) {
            return Optional.of(one.withoutReport("a journal that cannot be read"));
        }
    }

    private static Optional<ConformanceFailure> compare(ConformanceCase one, Path report) {
        try {
            return one.compare(Files.readString(report));
        } catch (CharacterCodingException e) {
            return Optional.of(one.withoutReport("bytes that are not UTF-8"));
        } catch (IOException e) {
            return Optional.of(one.withoutReport(AuditCommand.reason(e)));
        }
    }
}
