package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.party.Location;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.step.Assign;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/**
 * How long it takes to find the steps that can follow on a voucher and which of them are open, with a complete intent;
 * beside deciding the same steps one by one, made beforehand. The answers are compared before timing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NextStepsBenchmark {

    private static final int VOUCHERS = 1024;

    private final Question[] questions = new Question[VOUCHERS];
    private final Request[][] steps = new Request[VOUCHERS][];

    private record Question(ProgramDay day, Voucher voucher, Intent intent, Facts facts) {

        List<NextStep> nextSteps() {
            return day.nextSteps(voucher, intent, facts);
        }
    }

    /** Makes the questions and the steps, and compares the answers. */
    @Setup
    public void prepare() {
        VoucherProgram program = VoucherProgram.planningServices();
        Random random = new Random(1);
        List<Question> made = Requests.acceptedAndRefused(program, 20210630, 2 * VOUCHERS).stream()
                .flatMap(List::stream)
                .flatMap(request -> question(program, request, random))
                .filter(question -> !question.nextSteps().isEmpty())
                .limit(VOUCHERS)
                .toList();
        made.toArray(questions);
        for (int i = 0; i < VOUCHERS; i++) {
            Question question = made.get(i);
            steps[i] = question.nextSteps().stream()
                    .map(step -> request(question, step))
                    .toArray(Request[]::new);
        }
        compare();
    }

    private static Stream<Question> question(VoucherProgram program, Request request, Random random) {
        if (request instanceof Request.OfVoucher one) {
            return Stream.of(question(program, one.day(), one.voucher(), one.facts(), random));
        }
        return request instanceof Request.OfPayment one && !one.covered().isEmpty()
                ? Stream.of(question(program, one.day(), one.covered().get(0), one.facts(), random))
                : Stream.empty();
    }

    private static Question question(
            VoucherProgram program, ProgramDay day, Voucher voucher, Facts facts, Random random) {
        Partner partner = facts.partner().orElseThrow();
        Location location = pick(partner.locations(), random);
        List<CatalogEntry> catalog = program.terms().catalog().value().of(voucher.offering());
        Intent intent = Intent.builder()
                .operator(Operator.of(partner.id()).withRole(OperatorRole.MPN_ADMIN))
                .locationId(location.id())
                .engagement(pick(catalog, random).engagement())
                .deliveryCountry(location.country())
                .plannedStart(day.date().plusDays(random.nextInt(20)))
                .consultantId(pick(partner.consultants(), random).id())
                .deliveredDays(random.nextInt(17))
                .offsiteDays(random.nextInt(5))
                .deliverable("rollout plan")
                .build();
        return new Question(day, voucher, intent, facts);
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Request request(Question question, NextStep next) {
        LifecycleStep step = next.step().orElseGet(() -> said(question, next));
        Voucher voucher = question.voucher();
        if (step instanceof VoucherStep one) {
            return new Request.OfVoucher(question.day(), voucher, one, question.facts());
        }
        Optional<PaymentRequest> made = voucher.paymentRequestId()
                .filter(number -> !(step instanceof RequestPayment))
                .map(number -> new PaymentRequest(requestPayment(question, number), voucher.lastStepOn()));
        return new Request.OfPayment(
                question.day(), voucher.id(), (PaymentStep) step, made, List.of(voucher), question.facts());
    }

    /** Returns a step that no intent describes completely. */
    private static LifecycleStep said(Question question, NextStep next) {
        return switch (next.action()) {
            case ASSIGN -> Assign.of("kim");
            case REASSIGN -> Reassign.of("robin");
            case REQUEST_PAYMENT -> requestPayment(question, PaymentRequestId.of("R-1"));
            case REJECT_PAYMENT ->
                RejectPayment.of(question.voucher().paymentRequestId().orElseThrow(), "no report");
            default -> throw new IllegalStateException("the intent says all of `" + next.action() + "`");
        };
    }

    private static RequestPayment requestPayment(Question question, PaymentRequestId number) {
        return RequestPayment.of(
                number,
                question.intent().acting().orElseThrow(),
                question.intent().locationId().orElseThrow(),
                question.voucher().id());
    }

    private void compare() {
        for (int i = 0; i < VOUCHERS; i++) {
            List<Boolean> open = new ArrayList<>();
            questions[i].nextSteps().forEach(step -> open.add(step.isOpen()));
            List<Boolean> accepted = Stream.of(steps[i])
                    .map(request -> Request.decide(request).isRight())
                    .toList();
            if (!open.equals(accepted)) {
                throw new IllegalStateException("of `" + questions[i].nextSteps() + "` are open `" + open
                        + "`, decided one by one `" + accepted + "`");
            }
        }
    }

    /**
     * Tells the steps that can follow, and which are open.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(VOUCHERS)
    public void nextSteps(Blackhole blackhole) {
        for (Question question : questions) {
            for (NextStep step : question.nextSteps()) {
                blackhole.consume(step.isOpen());
            }
        }
    }

    /**
     * Decides the same steps one by one.
     *
     * @param blackhole  takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(VOUCHERS)
    public void decides(Blackhole blackhole) {
        for (Request[] ofVoucher : steps) {
            for (Request step : ofVoucher) {
                blackhole.consume(Request.decide(step));
            }
        }
    }
}
