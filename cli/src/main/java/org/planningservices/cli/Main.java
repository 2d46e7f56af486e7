package org.planningservices.cli;

import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit code 0 when nothing was found, 1 when there are findings, 2 when a file could not be read or
 * written, or the command was not understood.
 */
@Command(
        name = "planning-services",
        description = "The rules of the Planning Services program, and audits by these rules.",
        subcommands = {
            AuditCommand.class,
            ReportCommand.class,
            NextCommand.class,
            DeadlinesCommand.class,
            TimelineCommand.class,
            EligibleCommand.class,
            PathCommand.class,
            ValidateCommand.class,
            MilestonesCommand.class,
            DeskCommand.class,
            RulesCommand.class,
            TermsCommand.class,
            CheckCommand.class,
            ConformanceCommand.class,
            DiagramCommand.class,
            ExploreCommand.class,
            CompletionCommand.class
        })
public final class Main {

    static final int NOTHING_FOUND = 0;
    static final int FINDINGS = 1;
    static final int FAILED = 2;

    private static final String PREFIX = "planning-services: ";

    private final Presentation usual;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Prints this help.")
    boolean help;

    @Option(
            names = "--lang",
            paramLabel = "en|nl",
            scope = ScopeType.INHERIT,
            description = "The language of the text output: English or Dutch. Without it: English. In JSON it"
                    + " sets titles and messages, never codes.")
    private @Nullable Locale language;

    @Option(
            names = "--width",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            converter = Arguments.Count.class,
            description =
                    "Wraps text output after N characters; 0 never wraps. Without it: the width of the terminal, and"
                            + " no wrapping in a file or a pipe.")
    private @Nullable Integer width;

    private Main(Presentation usual) {
        this.usual = usual;
    }

    /**
     * Runs a command and ends the program.
     *
     * @param args  its arguments
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(Terminal.presentation(), out, err, args);

        // not on success: within Maven it would end Maven itself
        if (exitCode != NOTHING_FOUND) {
            System.exit(exitCode);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Presentation.PLAIN, out, err, args);
    }

    static int run(Presentation usual, PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main(usual);
        try {
            return Arguments.read(new CommandLine(main, DeskCommand.factory(args)))
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((e, given) -> fail(err, e))
                    .setExecutionExceptionHandler((e, command, parsed) -> fail(err, cause(e)))
                    .setExecutionStrategy(main::execute)
                    .execute(args);
        } catch (OutOfMemoryError e) {
            return fail(err, "the memory does not suffice: give Java more, with -Xmx");
        }
    }

    private int execute(ParseResult parsed) {
        if (Arguments.countStandardInputs(parsed) > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "expected `-` at most once, since the standard input can be read once, found it more often");
        }
        CommandLine last =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        if (!last.isUsageHelpRequested() && !isRunnable(last)) {
            last.usage(last.getErr());
            return FAILED;
        }
        return presentation().during(() -> new RunLast().execute(parsed));
    }

    /** Returns whether a command does something itself: a class does so by {@code call}, and a method by its body. */
    private static boolean isRunnable(CommandLine command) {
        Object target = command.getCommandSpec().userObject();
        return target instanceof Callable || target instanceof Method;
    }

    private Presentation presentation() {
        Presentation asked = language == null ? usual : usual.withLocale(language);
        return width == null ? asked : asked.withWidth(width == 0 ? OptionalInt.empty() : OptionalInt.of(width));
    }

    private static int fail(PrintWriter err, ParameterException e) {
        fail(err, UsageErrors.of(e));
        err.println(UsageErrors.hint(e));
        return FAILED;
    }

    private static int fail(PrintWriter err, String reason) {
        err.println(TerminalText.line(PREFIX + reason));
        return FAILED;
    }

    /** Prints a remark about what a command prints, beside its output. */
    static void remark(PrintWriter err, String remark) {
        err.println(TerminalText.line(PREFIX + remark));
    }

    private static String cause(Exception e) {
        return e instanceof UserError ? Objects.toString(e.getMessage()) : "a fault of the program itself: " + e;
    }
}
