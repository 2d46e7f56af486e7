package org.planningservices.examples.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.RepositoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Exit code 0 when it was done, 1 when two sweeps differ, 2 when something failed or was asked wrongly. */
@Command(
        name = "planning-services-spark",
        description = "Sweeps a portfolio of vouchers on Apache Spark.",
        subcommands = {GenerateCommand.class, ExtractCommand.class, SweepCommand.class, ExpireCommand.class})
public final class Main {

    static final int DONE = 0;
    static final int DIFFERENT = 1;
    static final int FAILED = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Tells how to use it.")
    boolean help;

    Main() {}

    /**
     * Runs a command and ends the program.
     *
     * @param args  its arguments
     */
    public static void main(String[] args) {
        int exitCode = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        if (exitCode != DONE) {
            System.exit(exitCode);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, given) -> fail(err, Objects.toString(e.getMessage())))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(err, reason(e)))
                .execute(args);
    }

    private static int fail(PrintWriter err, String reason) {
        err.println("planning-services-spark: " + reason);
        return FAILED;
    }

    /** Returns the error that the user can fix, which Spark wraps in failures of its own; or what it threw. */
    private static String reason(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError
                    || cause instanceof AnalysisException
                    || cause instanceof RepositoryException) {
                return Objects.toString(cause.getMessage());
            }
        }
        return "a fault of the program itself: " + e;
    }
}
