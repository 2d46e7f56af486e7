package org.planningservices.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long the command {@code audit} takes from a fresh JVM to its end, with a report as text and one as JSON, and how much
 * memory it needs; beside DuckDB, which loads the columns of the same file in one thread, in a process of its own. They are
 * started in turn. Of DuckDB the loading alone counts; of the command all does.
 */
public final class CommandFigures {

    /** The settings of the JVM that the project documents for the command. */
    static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The settings for a journal of five million records. */
    static final List<String> LARGE_JVM = List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int TIMES = 3;

    /** How long a journal is measured before it is not begun again. */
    private static final long ENOUGH = Duration.ofSeconds(60).toNanos();

    private CommandFigures() {}

    static String seconds(AuditedJournal journal) {
        return "audit command on " + journal.title;
    }

    static String peak(AuditedJournal journal) {
        return seconds(journal) + ", peak memory";
    }

    static String duckDb(AuditedJournal journal) {
        return "DuckDB loads " + journal.title;
    }

    static String ratio(AuditedJournal journal) {
        return seconds(journal) + " over DuckDB";
    }

    /** Returns the name of the ratio of what the text adds to the command, and the command without it. */
    static String text(AuditedJournal journal) {
        return "text in the " + seconds(journal) + " over the rest of it";
    }

    /**
     * Prints the figures.
     *
     * @param args  the folder of the journals, and {@code --quick} for a trial
     * @throws Exception if a command fails
     */
    public static void main(String[] args) throws Exception {
        Scores scores = new Scores();
        for (AuditedJournal journal : AuditedJournal.values()) {
            measure(journal, Path.of(args[0]), Effort.of(args), scores);
        }
        scores.print();
    }

    static void measure(AuditedJournal journal, Path folder, Effort effort, Scores scores)
            throws IOException, InterruptedException {
        Path file = journal.in(folder, effort);
        Path peak = folder.resolve("peak.txt");
        boolean large = journal == AuditedJournal.CLEAN_5_000_000;
        List<String> settings = large ? LARGE_JVM : JVM;
        List<Double> commands = new ArrayList<>();
        List<Double> withoutText = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        List<Double> peaks = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < effort.times(TIMES) && System.nanoTime() - start < ENOUGH; i++) {
            commands.add(audit(settings, folder, peak, "text", file));
            peaks.add(Double.parseDouble(Files.readString(peak)) / 1024);
            withoutText.add(audit(settings, folder, peak, "json", file));
            loads.add(load(folder, file));
        }
        scores.put(seconds(journal), Turns.median(commands), "s");
        scores.put(seconds(journal) + ", JSON report only", Turns.median(withoutText), "s");
        scores.put(duckDb(journal), Turns.median(loads), "s");
        scores.put(ratio(journal), Turns.median(ratios(commands, loads)), "");
        scores.put(text(journal), Turns.median(ratios(commands, withoutText)) - 1, "");
        scores.put(peak(journal), Turns.median(peaks), "MB");
    }

    private static List<Double> ratios(List<Double> ones, List<Double> others) {
        return IntStream.range(0, ones.size())
                .mapToObj(i -> ones.get(i) / others.get(i))
                .toList();
    }

    /** Returns how many seconds the command takes, which writes a JSON report and prints one as text or nothing. */
    private static double audit(List<String> settings, Path folder, Path peak, String format, Path file)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(
                settings,
                folder.resolve("report.txt").toFile(),
                AuditCommandWithPeak.class,
                peak.toString(),
                "audit",
                "--as-of",
                AuditedJournal.AS_OF.toString(),
                "--force",
                "--out",
                folder.resolve("reports").toString(),
                "--format",
                format,
                file.toString());
        return (System.nanoTime() - start) / 1e9;
    }

    private static double load(Path folder, Path file) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        run(List.of(), loaded.toFile(), DuckDbLoad.class, file.toString());
        return Double.parseDouble(Files.readString(loaded).strip());
    }

    /** Runs a program with its output in a file. An exit code of 1 means that the audit found something. */
    private static void run(List<String> settings, File out, Class<?> program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(FreshJvm.java()));
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Stream.of(args).forEach(command::add);
        int exit = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit > 1) {
            throw new IllegalStateException(
                    "`" + program.getSimpleName() + "` with `" + List.of(args) + "` ended with `" + exit + "`");
        }
    }
}
