package org.planningservices.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.planningservices.benchmarks.cursor.CursorFigures;
import org.planningservices.benchmarks.cursor.ViewFigures;
import org.planningservices.benchmarks.desk.DeskFigures;
import org.planningservices.benchmarks.sweep.SweepBenchmark;

/**
 * Measures all that has a goal, and writes one page: what was measured, over which floor or peer, for which size, beside its
 * goal, with the machine and the versions. Every ratio is of one run. It takes about 20 minutes, and does not start on a machine
 * that has other work.
 */
public final class Figures {

    private static final String DESPITE_LOAD = "--despite-load";
    private static final double QUIET = 0.5;
    private static final int BUSY = 2;
    private static final String BYTES = "gc.alloc.rate.norm";
    private static final Path FOLDER = Path.of("target", "figures");

    private final Scores scores = new Scores();
    private final Effort effort;

    private Figures(Effort effort) {
        this.effort = effort;
    }

    /**
     * Measures.
     *
     * @param args  the file to write, which is replaced; {@code --despite-load} to start on a machine that has other
     *     work, which the page then says; {@code --quick} for a trial of two or three minutes, which shows that every figure is
     *     made
     * @throws IOException if it cannot be written
     * @throws InterruptedException if it is interrupted
     * @throws RunnerException if a benchmark fails, or finds answers that differ
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        double load = OtherWork.processors();
        if (load > QUIET && !List.of(args).contains(DESPITE_LOAD)) {
            System.err.println(String.format(
                    Locale.ROOT,
                    "figures are made on a quiet machine: %.2f of its processors are busy, at most %.1f may be; with %s"
                            + " they are made all the same, and say so",
                    load,
                    QUIET,
                    DESPITE_LOAD));
            System.exit(BUSY);
        }
        long start = System.nanoTime();
        Figures figures = new Figures(Effort.of(args));
        figures.measure();
        Page page = new Page(
                figures.scores, load, load > QUIET, figures.effort, Duration.ofNanos(System.nanoTime() - start));
        Files.writeString(Path.of(args[0]), page.text());
        page.rowsWithoutReason()
                .forEach(row -> System.err.println("falls short, and no reason is given: " + row.key()));
    }

    private void measure() throws IOException, InterruptedException, RunnerException {
        String folder = FOLDER.toString();
        start(List.of("-Xmx6g"), JournalsOfAudits.class, folder);
        for (AuditFigures.Part part : AuditFigures.Part.values()) {
            start(part.jvm(), AuditFigures.class, part.name(), folder);
        }
        start(List.of(), CommandFigures.class, folder);
        for (DecideFigures.Part part : DecideFigures.Part.values()) {
            start(List.of("-Xmx1g"), DecideFigures.class, part.name());
        }
        for (PeersFigures.Peer peer : PeersFigures.Peer.values()) {
            start(List.of("-Xmx1g"), PeersFigures.class, peer.name());
        }
        start(List.of("-Xmx6g", "-XX:+UseParallelGC"), MemoryFigures.class, folder);
        for (Class<?> program : List.of(
                VoucherBytes.class,
                FreshJvm.class,
                JarSizes.class,
                DeskFigures.class,
                CursorFigures.class,
                ViewFigures.class)) {
            start(List.of("-Xmx1g"), program);
        }
        run(1, NextStepsBenchmark.class);
        run(1, DecideBenchmark.class);
        run(2, DecideBenchmark.class);
        run(1, SweepBenchmark.class);
    }

    private void run(int threads, Class<?> benchmarks) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmarks.getSimpleName() + "\\.")
                .threads(threads)
                .addProfiler(GCProfiler.class);
        if (effort.isTrial()) {
            TimeValue moment = TimeValue.milliseconds(50);
            options.warmupIterations(1)
                    .warmupTime(moment)
                    .measurementIterations(1)
                    .measurementTime(moment);
            options.param("size", "100000");
        }
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark", "$1")
                    + (threads == 1 ? "" : " in " + threads + " threads");
            scores.put(
                    name,
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreUnit());
            result.getSecondaryResults().forEach((label, bytes) -> {
                if (label.endsWith(BYTES)) {
                    scores.put(name + ", bytes", bytes.getScore(), "bytes");
                }
            });
        }
    }

    /** Starts a program in a JVM of its own, shows what it prints, and collects the figures in it. */
    private void start(List<String> settings, Class<?> program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(FreshJvm.java()));
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Stream.of(args).forEach(command::add);
        if (effort.isTrial()) {
            command.add(Effort.QUICKLY);
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                System.out.println(line);
                scores.read(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("`" + program.getSimpleName() + "` with `" + List.of(args)
                    + "` ended with `" + process.exitValue() + "`");
        }
    }
}
