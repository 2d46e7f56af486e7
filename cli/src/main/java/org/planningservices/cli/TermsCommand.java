package org.planningservices.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.TermsReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.policy.terms.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the terms of a program, what differs from them, or a view for a database. */
@Command(
        name = "terms",
        description =
                "Prints the terms of a program as JSON, in the form that `audit --terms` reads. With `--sql`: prints a view"
                        + " over a table of vouchers.")
final class TermsCommand implements Callable<Integer> {

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes the terms, or the view, to this file; `-` is the standard output. Without it: prints them.")
    private @Nullable Path file;

    @Mixin
    private ForceOption force = new ForceOption();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Prints the values that differ in these terms: a line after `-` is the program's, one after `+` the"
                            + " file's. The file `-` is the standard input.")
    private @Nullable Path against;

    @Mixin
    private SqlOptions sql = new SqlOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file != null && against != null) {
            throw new UserError("`--out` and `--against` cannot both be given");
        }
        VoucherProgram program = by.program();
        Optional<String> view = sql.findView(program);
        if (view.isPresent() && against != null) {
            throw new UserError("`--sql` and `--against` cannot both be given");
        }
        PrintWriter out = AuditCommand.command(spec).getOut();
        if (file != null && !Input.isStandard(file)) {
            write(program.terms(), view, file);
        } else if (against != null) {
            print(AuditCommand.read(against, TermsReader::read).differencesFrom(program.terms()), new Output(out));
        } else if (view.isPresent()) {
            out.print(view.get());
        } else {
            TermsWriter.write(program.terms(), out);
        }
        if (out.checkError()) {
            throw new UserError("the terms cannot be printed");
        }
        return Main.NOTHING_FOUND;
    }

    private void write(Terms terms, Optional<String> view, Path file) {
        try (OutputStream out = force.open(file)) {
            if (view.isPresent()) {
                out.write(view.get().getBytes(StandardCharsets.UTF_8));
            } else {
                TermsWriter.write(terms, out);
            }
        } catch (IOException e) {
            throw new UserError(file + ": cannot be written: " + AuditCommand.reason(e));
        }
    }

    private static void print(List<TermDifference> differences, Output out) {
        if (differences.isEmpty()) {
            out.text("terms.same");
        }
        differences.forEach(difference -> print(difference, out));
    }

    private static void print(TermDifference difference, Output out) {
        List<String> ours = TermsWording.of(difference.name(), difference.ours());
        List<String> theirs = TermsWording.of(difference.name(), difference.theirs());
        out.line(difference.name());
        if (ours.containsAll(theirs) && theirs.containsAll(ours)) {
            out.text("terms.order");
        }
        theirs.stream().filter(line -> !ours.contains(line)).forEach(line -> out.line("  - " + line));
        ours.stream().filter(line -> !theirs.contains(line)).forEach(line -> out.line("  + " + line));
    }
}
