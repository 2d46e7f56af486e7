package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.planningservices.benchmarks.sweep.SweepBenchmark;

/**
 * Runs every benchmark that has a goal, and writes one Markdown table: what was measured, beside its goal, with the machine and
 * the versions. Every ratio is of one run.
 */
public final class Figures {

    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    private Figures() {}

    /**
     * Measures, for about a quarter of an hour.
     *
     * @param args  the file to write; what it had is lost
     * @throws IOException if it cannot be written
     * @throws InterruptedException if it is interrupted
     * @throws RunnerException if a benchmark fails, or finds answers that differ
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path file = Path.of(args[0]);
        Figures figures = new Figures();
        figures.measure();
        figures.compare();
        Files.writeString(file, figures.page());
    }

    private void measure() throws IOException, InterruptedException, RunnerException {
        run(1, DecideBenchmark.class.getSimpleName());
        run(2, DecideBenchmark.class.getSimpleName() + ".mixed$");
        run(1, PeersBenchmark.class.getSimpleName());
        run(1, NextStepsBenchmark.class.getSimpleName());
        run(1, ExplainBenchmark.class.getSimpleName());
        run(1, AuditBenchmark.class.getSimpleName());
        run(1, SweepBenchmark.class.getSimpleName());
        for (Class<?> program : List.of(FreshJvm.class, JarSizes.class, VoucherBytes.class)) {
            read(program);
        }
    }

    private void run(int threads, String benchmarks) throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(benchmarks)
                        .threads(threads)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark", "$1")
                    + (threads == 1 ? "" : " in " + threads + " threads");
            scores.put(name, result.getPrimaryResult().getScore());
            result.getSecondaryResults().forEach((label, bytes) -> {
                if (label.endsWith(BYTES)) {
                    scores.put(name + " bytes", bytes.getScore());
                }
            });
        }
    }

    /** Starts a program and reads the figures that it prints. */
    private void read(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "`" + program.getSimpleName() + "` ended with `" + process.exitValue() + "`");
        }
        printed.lines()
                .map(line -> line.split("\t", -1))
                .filter(figure -> figure.length == 3)
                .forEach(figure -> scores.put(figure[0], Double.valueOf(figure[1])));
    }

    private void compare() {
        atMost(
                "decide, accepted, over by hand with `LocalDate`",
                1.0,
                ratio("Decide.accepted", "Decide.acceptedByHand"));
        atMost(
                "decide, refused unread, over by hand with `LocalDate`",
                1.0,
                ratio("Decide.refused", "Decide.refusedByHand"));
        atMost("decide, refused unread, bytes", 64, score("Decide.refused bytes"));
        told("decide, accepted, bytes", score("Decide.accepted bytes"));
        told("decide, refused and read, over by hand", ratio("Decide.refusedAndRead", "Decide.refusedAndReadByHand"));
        atMost("decide, mix, over by hand on packed integers", 5, ratio("Decide.mixed", "Decide.mixedPacked"));
        told("decide, mix, ns", score("Decide.mixed"));
        told("decide, mix, by hand with `LocalDate`, ns", score("Decide.mixedByHand"));
        told("decide, mix, by hand on packed integers, ns", score("Decide.mixedPacked"));
        atLeast("vavr `Validation` over decide", 2, ratio("Peers.vavrValidation", "Peers.library"));
        atLeast(
                "Drools over decide",
                80,
                Math.min(score("Peers.drools"), score("Peers.droolsStateless")) / score("Peers.library"));
        atLeast("Easy Rules over decide", 50, ratio("Peers.easyRules", "Peers.library"));
        atLeast("Spring Statemachine over decide", 500, ratio("Peers.springStatemachine", "Peers.library"));
        atMost("next steps over the sum of their decides", 1.5, ratio("NextSteps.nextSteps", "NextSteps.decides"));
        told("a refusal's messages, ns", score("Explain.messages"));
        told("a refusal's days, ns", score("Explain.days"));
        told("a refusal's remedy, ns", score("Explain.remedy"));
        atLeast("audit, million events a second", 1, 1e3 / score("Audit.audit"));
        atMost(
                "first decision in a fresh JVM over an empty main, ms",
                60,
                score("the first decision over an empty main"));
        atMost("runtime jars of core and policy with all they need, MB", 2, score("all runtime jars") / 1e6);
        told("a voucher assigned, bytes", score("a voucher assigned"));
        told("a voucher paid, bytes", score("a voucher paid"));
        atMost("a voucher in columns besides its number, bytes", 16, score("a row of a portfolio besides its number"));
        told("sweep of 10 million in columns, ms", score("Sweep.library"));
        atMost(
                "sweep over the same by hand in the same columns",
                3,
                ratio("Sweep.library", "Sweep.columnsSweptByHand"));
        told("sweep over a bare sum of the same bytes", ratio("Sweep.library", "Sweep.bareSum"));
        atLeast("objects with days as numbers over sweep", 8, ratio("Sweep.objectsWithNumbers", "Sweep.library"));
        atLeast("objects with `LocalDate` over sweep", 15, ratio("Sweep.objectsWithDates", "Sweep.library"));
        told("DuckDB in one thread over sweep", ratio("Sweep.duckDb", "Sweep.library"));
        double gained = ratio("Sweep.library", "Sweep.libraryInTwoThreads");
        double sumGained = ratio("Sweep.bareSum", "Sweep.bareSumInTwoThreads");
        told("sweep, gained by a second thread", gained);
        told("bare sum, gained by a second thread", sumGained);
        atLeast("sweep: two threads, of what the bare sum gains", 0.75, gained / sumGained);
        double decided = 2 * score("Decide.mixed") / score("Decide.mixed in 2 threads");
        told("decide, gained by a second thread", decided);
        atLeast("decide: two threads, of what the bare sum gains", 0.75, decided / sumGained);
    }

    private double score(String name) {
        return Objects.requireNonNull(
                scores.get(name), () -> "`" + name + "` was not measured, but " + scores.keySet());
    }

    private double ratio(String one, String other) {
        return score(one) / score(other);
    }

    private void atMost(String what, double goal, double found) {
        row(what, "≤ " + number(goal), found, found <= goal ? "yes" : "no");
    }

    private void atLeast(String what, double goal, double found) {
        row(what, "≥ " + number(goal), found, found >= goal ? "yes" : "no");
    }

    private void told(String what, double found) {
        row(what, "", found, "");
    }

    private void row(String what, String goal, double found, String met) {
        rows.add("| " + what + " | " + goal + " | " + number(found) + " | " + met + " |");
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("# Figures\n\n");
        page.append("Measured in one run by ")
                .append(Figures.class.getName())
                .append(" on ")
                .append(machine());
        page.append(".\n\n| what | goal | measured | met |\n|---|---|---|---|\n");
        rows.forEach(row -> page.append(row).append('\n'));
        page.append("\n| measured | score |\n|---|---|\n");
        scores.forEach((name, score) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(number(score))
                .append(" |\n"));
        return page.toString();
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String cpu = !Files.exists(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.replaceFirst(".*:\\s*", ""))
                        .orElse(System.getProperty("os.arch"));
        return Runtime.getRuntime().availableProcessors() + " processors (" + cpu + "), "
                + System.getProperty("os.name") + ", Java " + Runtime.version() + ", with "
                + String.join(", ", versions());
    }

    /** Returns the tools measured beside, as their jars are named. */
    private static List<String> versions() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .filter(
                        jar -> jar.matches(
                                "(vavr|drools-engine|easy-rules-core|spring-statemachine-core|duckdb_jdbc|jmh-core|jol-core)-[\\d.]+.*\\.jar"))
                .map(jar -> jar.replaceFirst("\\.jar$", "").replaceFirst("-(?=\\d)", " "))
                .sorted()
                .toList();
    }
}
