package org.planningservices.benchmarks;

import java.util.List;
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
import org.planningservices.policy.PlanningServices;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Violation;

/** How long it takes to decide and to say in words why not, on which days it is possible, and what would help. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainBenchmark {

    private static final int EACH = 512;

    private final Request[] refused = new Request[EACH];

    /** Makes the requests. */
    @Setup
    public void prepare() {
        List<List<Request>> both = Requests.acceptedAndRefused(PlanningServices.published(), 20210630, EACH);
        both.get(1).toArray(refused);
    }

    private static Refusal refusal(Request request) {
        return Request.decide(request).getLeft();
    }

    /**
     * Decides, and reads nothing.
     *
     * @param blackhole  takes the refusals
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void unread(Blackhole blackhole) {
        for (Request request : refused) {
            blackhole.consume(refusal(request));
        }
    }

    /**
     * Decides, and reads the message of every violation.
     *
     * @param blackhole  takes the texts
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void messages(Blackhole blackhole) {
        for (Request request : refused) {
            for (Violation violation : refusal(request).violations()) {
                blackhole.consume(violation.message());
            }
        }
    }

    /**
     * Decides, and reads the days on which the step is possible.
     *
     * @param blackhole  takes the texts
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void days(Blackhole blackhole) {
        for (Request request : refused) {
            blackhole.consume(refusal(request).days().toString());
        }
    }

    /**
     * Decides, and reads what would help.
     *
     * @param blackhole  takes the texts
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void remedy(Blackhole blackhole) {
        for (Request request : refused) {
            blackhole.consume(refusal(request).remedy().toString());
        }
    }
}
