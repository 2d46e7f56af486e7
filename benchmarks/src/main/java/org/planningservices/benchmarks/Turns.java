package org.planningservices.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Jobs that are measured in turns in one JVM: the first for a moment, the second for a moment, and so on, and again. What makes
 * the machine slower for a while then makes all of them slower, so that ratios of a few percent can be seen.
 *
 * <p>Decisions are measured by the processor time of the thread, which other programs do not touch. What keeps the collector
 * busy, or works in several threads, is measured by the clock.
 */
final class Turns {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Turn> jobs = new LinkedHashMap<>();
    private final LongSupplier clock;

    private Turns(LongSupplier clock) {
        this.clock = clock;
    }

    /** Returns turns measured in nanoseconds of the thread. */
    static Turns ofThread() {
        return new Turns(THREADS::getCurrentThreadCpuTime);
    }

    /** Returns turns measured in nanoseconds of the clock. */
    static Turns ofClock() {
        return new Turns(System::nanoTime);
    }

    /** Something to be done over and over. */
    interface Job {

        /**
         * Does it once.
         *
         * @return how many operations that was
         */
        long run() throws Exception;
    }

    /** A job with what its turns took for each operation. */
    private record Turn(Job job, List<Double> times, List<Double> bytes) {}

    Turns add(String name, Job job) {
        jobs.put(name, new Turn(job, new ArrayList<>(), new ArrayList<>()));
        return this;
    }

    /** Runs all jobs in turns. */
    Turns run(Effort effort) throws Exception {
        for (int i = -effort.warmUp(); i < effort.turns(); i++) {
            for (Turn turn : jobs.values()) {
                take(turn, effort.turn().toNanos(), i >= 0);
            }
        }
        return this;
    }

    private void take(Turn turn, long atLeast, boolean counts) throws Exception {
        long operations = 0;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = clock.getAsLong();
        long now;
        do {
            operations += turn.job().run();
            now = clock.getAsLong();
        } while (now - start < atLeast);
        if (counts) {
            turn.times().add((now - start) / (double) operations);
            turn.bytes().add((THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) operations);
        }
    }

    /** Puts the median of each job, and the bytes that its thread allocates. */
    void putInto(Scores scores) {
        jobs.forEach((name, turn) -> {
            scores.put(name, median(turn.times()), "ns");
            scores.put(name + ", bytes", median(turn.bytes()), "bytes");
        });
    }

    /** Returns the median of the ratios of a job to one or several others together, each of one turn. */
    double ratio(String name, String... floors) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < turn(name).times().size(); i++) {
            double floor = 0;
            for (String other : floors) {
                floor += turn(other).times().get(i);
            }
            ratios.add(turn(name).times().get(i) / floor);
        }
        return median(ratios);
    }

    /** Puts the ratio of two jobs as {@code name over floor}. */
    void putRatio(String name, String floor, Scores scores) {
        scores.put(name + " over " + floor, ratio(name, floor), "");
    }

    private Turn turn(String name) {
        return Objects.requireNonNull(jobs.get(name), name);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
