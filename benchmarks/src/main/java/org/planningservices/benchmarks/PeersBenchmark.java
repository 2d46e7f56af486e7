package org.planningservices.benchmarks;

import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.RuleCode;
import org.planningservices.benchmarks.peers.Asked;
import org.planningservices.benchmarks.peers.Drools;
import org.planningservices.benchmarks.peers.EasyRules;
import org.planningservices.benchmarks.peers.SpringStatemachine;
import org.planningservices.benchmarks.peers.VavrValidation;
import org.planningservices.policy.PlanningServices;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.PaymentRequestId;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Voucher;

/**
 * How long one decision takes in other tools, over some of the rules, and in the library, which asks all of them. The requests
 * are those that no other rule refuses; half of them are accepted.
 *
 * <p>Before timing, all requests are put to all and the answers compared. For one thread. Compare figures of one run only, as
 * ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeersBenchmark {

    private static final int EACH = 2048;
    private static final int ALL = 2 * EACH;
    private static final Set<RuleCode> SUBSET = EnumSet.of(
            RuleCode.LIF_01,
            RuleCode.TIM_05,
            RuleCode.TIM_06,
            RuleCode.TIM_07,
            RuleCode.TIM_08,
            RuleCode.TIM_09,
            RuleCode.VCH_24,
            RuleCode.ENG_03);

    private Request[] requests = {};
    private Asked[] plain = {};
    private final VavrValidation vavr = new VavrValidation();
    private final EasyRules easyRules = new EasyRules();
    private final Drools drools = new Drools();
    private final SpringStatemachine springStatemachine = new SpringStatemachine();

    /** Makes the requests and compares the answers. */
    @Setup
    public void prepare() {
        prepare(EACH);
    }

    /** Makes so many requests that are accepted and as many that are refused. */
    void prepare(int each) {
        List<Request> all = new ArrayList<>();
        Requests.acceptedAndRefused(PlanningServices.published(), 20210701, each, PeersBenchmark::isOfTheSubset)
                .forEach(all::addAll);
        Collections.shuffle(all, new Random(1));
        Conversion conversion = new Conversion();
        requests = all.toArray(Request[]::new);
        plain = all.stream()
                .map(request -> Asked.of(request.byHand(conversion)))
                .toArray(Asked[]::new);
        compare();
    }

    /** Closes what has to be closed. */
    @TearDown
    public void close() {
        drools.close();
    }

    private static boolean isOfTheSubset(Request request) {
        return SUBSET.containsAll(violated(request))
                && (!(request instanceof Request.OfPayment one) || isOrdinary(one));
    }

    /** Tells whether the number of a payment request is free or taken as it should be: no tool is asked about that. */
    private static boolean isOrdinary(Request.OfPayment payment) {
        if (payment.step() instanceof RequestPayment) {
            return payment.made().isEmpty();
        }
        Optional<PaymentRequestId> covering = payment.covered().stream()
                .findFirst()
                .flatMap(Voucher::paymentRequest)
                .filter(id -> !id.equals(payment.step().request()));
        return payment.made().isPresent() && covering.isEmpty();
    }

    private static Set<RuleCode> violated(Request request) {
        Set<RuleCode> violated = EnumSet.noneOf(RuleCode.class);
        Request.decide(request).peekLeft(refusal -> {
            for (Violation violation : refusal.violations()) {
                violated.add(RuleCode.valueOf(violation.rule().id().name()));
            }
        });
        return violated;
    }

    private void compare() {
        Set<RuleCode> seen = EnumSet.noneOf(RuleCode.class);
        for (int i = 0; i < requests.length; i++) {
            Set<RuleCode> expected = violated(requests[i]);
            seen.addAll(expected);
            compare("vavr", plain[i], expected, vavr(plain[i]));
            compare("Drools", plain[i], expected, drools.decide(plain[i]));
            compare("stateless Drools", plain[i], expected, drools.decideStateless(plain[i]));
            compare("Easy Rules", plain[i], expected, easyRules.decide(plain[i]));
            compare("Spring Statemachine", plain[i], expected.isEmpty(), springStatemachine.decide(plain[i]));
        }
        if (!seen.equals(SUBSET)) {
            throw new IllegalStateException(
                    "every rule of `" + SUBSET + "` must refuse some request, found `" + seen + "`");
        }
    }

    private Set<RuleCode> vavr(Asked asked) {
        Validation<?, ?> answer = vavr.decide(asked);
        return answer.isValid() ? Set.of() : vavr.decide(asked).getError().toJavaSet();
    }

    private static void compare(String tool, Asked asked, Object expected, Object answer) {
        if (!answer.equals(expected)) {
            throw new IllegalStateException(
                    "of `" + asked + "` the library says `" + expected + "`, " + tool + " says `" + answer + "`");
        }
    }

    /**
     * By the library, with all its rules.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void library(Blackhole blackhole) {
        for (Request request : requests) {
            blackhole.consume(Request.decide(request));
        }
    }

    /**
     * By vavr's validations.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void vavrValidation(Blackhole blackhole) {
        for (Asked asked : plain) {
            blackhole.consume(vavr.decide(asked));
        }
    }

    /**
     * By Drools in a session of its own.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void droolsStateless(Blackhole blackhole) {
        for (Asked asked : plain) {
            blackhole.consume(drools.decideStateless(asked));
        }
    }

    /**
     * By Drools in a session that is kept.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void drools(Blackhole blackhole) {
        for (Asked asked : plain) {
            blackhole.consume(drools.decide(asked));
        }
    }

    /**
     * By Easy Rules.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void easyRules(Blackhole blackhole) {
        for (Asked asked : plain) {
            blackhole.consume(easyRules.decide(asked));
        }
    }

    /**
     * By Spring Statemachine, which only tells whether the step may happen.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void springStatemachine(Blackhole blackhole) {
        for (Asked asked : plain) {
            blackhole.consume(springStatemachine.decide(asked));
        }
    }
}
