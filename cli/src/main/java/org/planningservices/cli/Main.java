package org.planningservices.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit code 0 when nothing was found, 1 when there are findings, 2 when something could not be read or
 * was asked wrongly.
 */
@Command(
        name = "planning-services",
        description = "The rules of the Planning Services program, and audits by them.",
        subcommands = {
            AuditCommand.class,
            NextCommand.class,
            DeadlinesCommand.class,
            EligibleCommand.class,
            PathCommand.class,
            ValidateCommand.class,
            MilestonesCommand.class,
            DeskCommand.class,
            RulesCommand.class,
            TermsCommand.class,
            CheckCommand.class,
            ConformanceCommand.class,
            DiagramCommand.class
        })
public final class Main {

    static final int NOTHING_FOUND = 0;
    static final int FINDINGS = 1;
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
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(out, err, args);

        // not on success: within Maven it would end Maven itself
        if (exitCode != NOTHING_FOUND) {
            System.exit(exitCode);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        try {
            return Arguments.read(new CommandLine(new Main()))
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((e, given) -> fail(err, Objects.toString(e.getMessage())))
                    .setExecutionExceptionHandler((e, command, parsed) -> fail(err, cause(e)))
                    .setExecutionStrategy(Main::execute)
                    .execute(args);
        } catch (OutOfMemoryError e) {
            return fail(err, "the memory does not suffice: give Java more, with -Xmx");
        }
    }

    private static int execute(ParseResult parsed) {
        if (Arguments.countStandardInputs(parsed) > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "expected `-` at most once, since the standard input can be read once, found it more often");
        }
        return new RunLast().execute(parsed);
    }

    private static int fail(PrintWriter err, String reason) {
        err.println(TerminalText.line("planning-services: " + reason));
        return FAILED;
    }

    private static String cause(Exception e) {
        return e instanceof UserError ? Objects.toString(e.getMessage()) : "a fault of the program itself: " + e;
    }
}
