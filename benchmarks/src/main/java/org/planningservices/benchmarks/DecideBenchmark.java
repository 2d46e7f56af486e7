package org.planningservices.benchmarks;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.Messages;
import org.planningservices.benchmarks.byhand.Question;
import org.planningservices.benchmarks.byhand.RuleCode;
import org.planningservices.benchmarks.packed.PackedRules;
import org.planningservices.benchmarks.packed.Packing;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Acceptance;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Violation;

/**
 * How long one decision takes, by the library, by the same rules written by hand, and by the same on packed integers; with
 * {@code -prof gc} also how many bytes it allocates ({@code gc.alloc.rate.norm}), and with {@code -t 2} how it goes on two
 * threads. There are as many requests that are accepted as that are refused, every step as often.
 *
 * <p>Before timing, all requests are put to all and the answers compared, messages included. Compare figures of one run
 * only, as ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {

    private static final int EACH = 2048;
    private static final int ALL = 2 * EACH;

    /** {@code published} terms, or a {@code what-if} with the same values, each assumed. */
    @Param("published")
    public String terms = "published";

    private final Request[] accepted = new Request[EACH];
    private final Request[] refused = new Request[EACH];
    private final Request[] mixed = new Request[ALL];
    private final Question[] acceptedByHand = new Question[EACH];
    private final Question[] refusedByHand = new Question[EACH];
    private final Question[] mixedByHand = new Question[ALL];
    private final int[] acceptedPacked = new int[EACH];
    private final int[] refusedPacked = new int[EACH];
    private final int[] mixedPacked = new int[ALL];

    @SuppressWarnings("NullAway.Init") // by prepare
    private PackedRules packed;

    /** Makes the requests and compares the answers. */
    @Setup
    public void prepare() {
        List<List<Request>> both = Requests.acceptedAndRefused(PlanningServices.under(asked()), 20210630, EACH);
        List<Request> all = new ArrayList<>(both.get(0));
        all.addAll(both.get(1));
        Collections.shuffle(all, new Random(1));
        Conversion conversion = new Conversion();
        fill(both.get(0), accepted, acceptedByHand, conversion);
        fill(both.get(1), refused, refusedByHand, conversion);
        fill(all, mixed, mixedByHand, conversion);
        Packing packing = new Packing();
        Arrays.setAll(acceptedPacked, i -> packing.add(acceptedByHand[i]));
        Arrays.setAll(refusedPacked, i -> packing.add(refusedByHand[i]));
        Arrays.setAll(mixedPacked, i -> packing.add(mixedByHand[i]));
        packed = packing.rules();
        compare();
    }

    private Terms asked() {
        Terms published = Terms.published();
        return terms.equals("published")
                ? published
                : published
                        .withValidityDays(Cited.assumed(published.validityDays().value()))
                        .withPaymentRequestDays(
                                Cited.assumed(published.paymentRequestDays().value()))
                        .withExtension(Cited.assumed(published.extension().value()))
                        .withLastCreationDay(
                                Cited.assumed(published.lastCreationDay().value()))
                        .withEngagementServiceLevels(Cited.assumed(
                                published.engagementServiceLevels().value()));
    }

    private static void fill(List<Request> requests, Request[] to, Question[] toByHand, Conversion conversion) {
        for (int i = 0; i < to.length; i++) {
            to[i] = requests.get(i);
            toByHand[i] = requests.get(i).byHand(conversion);
        }
    }

    private void compare() {
        Set<RuleCode> seen = EnumSet.noneOf(RuleCode.class);
        for (int i = 0; i < ALL; i++) {
            List<RuleCode> violated = ByHand.decide(mixedByHand[i]);
            List<String> answer = violated.isEmpty() ? List.of() : texts(violated, mixedByHand[i]);
            List<String> expected = Request.decide(mixed[i]).fold(DecideBenchmark::texts, accepted -> List.of());
            if (!answer.equals(expected)) {
                throw new IllegalStateException("of `" + mixed[i] + "` the library says `" + expected
                        + "`, the rules written by hand say `" + answer + "`");
            }
            comparePacked(mixed[i], mixedPacked[i]);
            seen.addAll(violated);
        }
        for (int i = 0; i < EACH; i++) {
            comparePacked(accepted[i], acceptedPacked[i]);
            comparePacked(refused[i], refusedPacked[i]);
        }
        Set<RuleCode> unseen = EnumSet.complementOf(EnumSet.copyOf(seen));
        unseen.remove(RuleCode.PAY_04); // takes two vouchers
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("every rule must refuse some request, `" + unseen + "` did not");
        }
    }

    private void comparePacked(Request request, int question) {
        Set<String> answer = new TreeSet<>();
        for (RuleCode rule : RuleCode.values()) {
            if ((packed.decide(question) & PackedRules.bit(rule)) != 0) {
                answer.add(rule.id());
            }
        }
        Set<String> expected = new TreeSet<>();
        Request.decide(request)
                .peekLeft(refusal -> refusal.violations()
                        .forEach(violation -> expected.add(violation.rule().id().toString())));
        if (!answer.equals(expected)) {
            throw new IllegalStateException("of `" + request + "` the library says `" + expected
                    + "`, the rules on packed integers say `" + answer + "`");
        }
    }

    private static List<String> texts(List<RuleCode> violated, Question question) {
        List<String> messages = Messages.explain(question, violated);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < violated.size(); i++) {
            texts.add(violated.get(i).id() + ": " + messages.get(i));
        }
        return texts;
    }

    private static List<String> texts(Refusal refusal) {
        if (!refusal.unknowns().isEmpty()) {
            throw new IllegalStateException("every fact is given, yet unknown is `" + refusal.unknowns() + "`");
        }
        return refusal.violations().stream()
                .map(violation -> violation.rule().id() + ": " + violation.message())
                .toList();
    }

    /**
     * Accepted by the library.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void accepted(Blackhole blackhole) {
        for (Request request : accepted) {
            blackhole.consume(Request.decide(request));
        }
    }

    /**
     * Accepted by hand.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void acceptedByHand(Blackhole blackhole) {
        for (Question question : acceptedByHand) {
            blackhole.consume(ByHand.decide(question));
        }
    }

    /**
     * Accepted on packed integers.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void acceptedPacked(Blackhole blackhole) {
        for (int question : acceptedPacked) {
            blackhole.consume(packed.decide(question));
        }
    }

    /**
     * Refused by the library, the explanation unread.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void refused(Blackhole blackhole) {
        for (Request request : refused) {
            blackhole.consume(Request.decide(request));
        }
    }

    /**
     * Refused by hand, the explanation not made.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void refusedByHand(Blackhole blackhole) {
        for (Question question : refusedByHand) {
            blackhole.consume(ByHand.decide(question));
        }
    }

    /**
     * Refused on packed integers.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void refusedPacked(Blackhole blackhole) {
        for (int question : refusedPacked) {
            blackhole.consume(packed.decide(question));
        }
    }

    /**
     * Refused by the library, every message read.
     *
     * @param blackhole  takes the messages
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void refusedAndRead(Blackhole blackhole) {
        for (Request request : refused) {
            Either<Refusal, ? extends Acceptance> answer = Request.decide(request);
            for (Violation violation : answer.getLeft().violations()) {
                blackhole.consume(violation.message());
            }
        }
    }

    /**
     * Refused by hand, every message made.
     *
     * @param blackhole  takes the messages
     */
    @Benchmark
    @OperationsPerInvocation(EACH)
    public void refusedAndReadByHand(Blackhole blackhole) {
        for (Question question : refusedByHand) {
            for (String message : Messages.explain(question, ByHand.decide(question))) {
                blackhole.consume(message);
            }
        }
    }

    /**
     * Accepted and refused in turn by the library.
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

    /**
     * Accepted and refused in turn by hand.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void mixedByHand(Blackhole blackhole) {
        for (Question question : mixedByHand) {
            blackhole.consume(ByHand.decide(question));
        }
    }

    /**
     * Accepted and refused in turn on packed integers.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public void mixedPacked(Blackhole blackhole) {
        for (int question : mixedPacked) {
            blackhole.consume(packed.decide(question));
        }
    }
}
