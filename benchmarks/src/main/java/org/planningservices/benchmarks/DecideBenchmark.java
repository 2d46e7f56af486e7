package org.planningservices.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the library takes for requests that are accepted and refused in turn; with {@code -t 2} on two threads. What it
 * takes beside the rules written by hand is measured by {@link DecideFigures}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {

    private static final int ALL = 4096;

    private Request[] mixed = {};

    /** Makes the requests. */
    @Setup
    public void prepare() {
        mixed = Decisions.mixed().requests();
        if (mixed.length != ALL) {
            throw new IllegalStateException("`" + ALL + "` requests were expected, found `" + mixed.length + "`");
        }
    }

    /**
     * Decides.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void mixed(Blackhole blackhole) {
        for (Request request : mixed) {
            blackhole.consume(Request.decide(request));
        }
    }
}
