package org.planningservices.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
            "1:a report differs",
            "2:a file could not be read or written, or the command was not understood"
        })
final class ConformanceCommand implements Callable<Integer> {

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
        List<ConformanceCase> cases = read();
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
        int failed = 0;
        for (ConformanceCase one : cases) {
            Optional<ConformanceFailure> failure = run(one);
            if (failure.isPresent()) {
                failed++;
                failure.get().toString().lines().forEach(output::line);
                output.line("");
            }
        }
        output.text("conformance.expected", cases.size() - failed);
        output.text("conformance.differ", failed);
        return failed == 0 ? Main.NOTHING_FOUND : Main.FINDINGS;
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
        } catch (NoSuchFileException e) {
            return Optional.of(one.withoutReport("no such file"));
        } catch (CharacterCodingException e) {
            return Optional.of(one.withoutReport("bytes that are not UTF-8"));
        } catch (IOException e) {
            return Optional.of(one.withoutReport(AuditCommand.reason(e)));
        }
    }
}
