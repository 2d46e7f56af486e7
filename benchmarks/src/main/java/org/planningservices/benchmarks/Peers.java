package org.planningservices.benchmarks;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.Question;
import org.planningservices.benchmarks.byhand.RuleCode;
import org.planningservices.benchmarks.peers.Asked;
import org.planningservices.benchmarks.peers.Drools;
import org.planningservices.benchmarks.peers.EasyRules;
import org.planningservices.benchmarks.peers.SpringStatemachine;
import org.planningservices.benchmarks.peers.VavrValidation;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.voucher.Voucher;

/**
 * Requests for other tools and for the library under terms that ask the same rules; half of them are accepted. Two more rules
 * are asked by the library alone, but refuse none of these requests: LIF-03, which no terms can leave out, and that a payment
 * request has an id of its own. For one thread.
 */
final class Peers implements AutoCloseable {

    private static final long SEED = 20210701;
    private static final Set<RuleCode> SUBSET = EnumSet.of(
            RuleCode.LIF_01,
            RuleCode.TIM_05,
            RuleCode.TIM_06,
            RuleCode.TIM_07,
            RuleCode.TIM_08,
            RuleCode.TIM_09,
            RuleCode.VCH_24,
            RuleCode.ENG_03);

    private final Request[] requests;
    private final Question[] questions;
    private final Asked[] flattened;
    private final VavrValidation vavr = new VavrValidation();
    private final EasyRules easyRules = new EasyRules();
    private final Drools drools = new Drools();
    private final SpringStatemachine springStatemachine = new SpringStatemachine();

    /** Makes so many requests that are accepted, and as many that are refused. */
    Peers(int each) {
        List<Request> all = new ArrayList<>();
        Requests.acceptedAndRefused(program(), SEED, each, Peers::isOfTheSubset).forEach(all::addAll);
        Collections.shuffle(all, new Random(1));
        Conversion conversion = new Conversion();
        requests = all.toArray(Request[]::new);
        questions = all.stream().map(request -> request.byHand(conversion)).toArray(Question[]::new);
        flattened = Arrays.stream(questions).map(Asked::of).toArray(Asked[]::new);
    }

    private static VoucherProgram program() {
        Set<RuleId> rules = SUBSET.stream()
                .map(rule -> RuleId.find(rule.name().replace('_', '-')).orElseThrow())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of(RuleId.LIF_03))));
        return VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(rules))
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());
    }

    private static boolean isOfTheSubset(Request request) {
        return SUBSET.containsAll(violated(request))
                && (!(request instanceof Request.OfPayment one) || isOrdinary(one));
    }

    /** Tells whether the id of a payment request is free or taken as it should be: no tool is asked about that. */
    private static boolean isOrdinary(Request.OfPayment payment) {
        if (payment.step() instanceof RequestPayment) {
            return payment.made().isEmpty();
        }
        Optional<PaymentRequestId> covering = payment.covered().stream()
                .findFirst()
                .flatMap(Voucher::paymentRequestId)
                .filter(id -> !id.equals(payment.step().requestId()));
        return payment.made().isPresent() && covering.isEmpty();
    }

    private static Set<RuleCode> violated(Request request) {
        Set<RuleCode> violated = EnumSet.noneOf(RuleCode.class);
        Request.decide(request).peekLeft(refusal -> {
            for (Violation violation : refusal.violations()) {
                violated.add(RuleCode.valueOf(violation.rule().id().toString().replace('-', '_')));
            }
        });
        return violated;
    }

    /**
     * Puts all requests to all, and compares the answers.
     *
     * @throws IllegalStateException if two answers differ, or if a rule refuses nothing
     */
    void compare() {
        Set<RuleCode> seen = EnumSet.noneOf(RuleCode.class);
        for (int i = 0; i < requests.length; i++) {
            Set<RuleCode> expected = violated(requests[i]);
            Asked asked = flattened[i];
            seen.addAll(expected);
            require("vavr", asked, expected, errors(vavr.decide(Asked.of(questions[i]))));
            require("Drools", asked, expected, drools.decide(asked));
            require("stateless Drools", asked, expected, drools.decideStateless(asked));
            require("Easy Rules", asked, expected, easyRules.decide(asked));
            require("Spring Statemachine", asked, expected.isEmpty(), springStatemachine.decide(asked));
        }
        if (!seen.equals(SUBSET)) {
            throw new IllegalStateException(
                    "every rule of `" + SUBSET + "` must refuse some request, found `" + seen + "`");
        }
    }

    private static Set<RuleCode> errors(Validation<Seq<RuleCode>, Asked> answer) {
        return answer.isValid() ? Set.of() : answer.getError().toJavaSet();
    }

    private static void require(String tool, Asked asked, Object expected, Object answer) {
        if (!answer.equals(expected)) {
            throw new IllegalStateException(
                    "of `" + asked + "` the library says `" + expected + "`, " + tool + " says `" + answer + "`");
        }
    }

    Request[] requests() {
        return requests;
    }

    /** Returns a job of a tool that is asked about values flattened beforehand. */
    Turns.Job job(PeersFigures.Peer peer, Object[] answers) {
        return switch (peer) {
            case VAVR -> ofQuestions(question -> vavr.decide(Asked.of(question)), answers);
            case VAVR_FLATTENED -> ofFlattened(vavr::decide, answers);
            case DROOLS -> ofFlattened(drools::decide, answers);
            case DROOLS_STATELESS -> ofFlattened(drools::decideStateless, answers);
            case EASY_RULES -> ofFlattened(easyRules::decide, answers);
            case SPRING_STATEMACHINE -> ofFlattened(springStatemachine::decide, answers);
        };
    }

    /** Answers what is asked. */
    private interface Tool<T> {

        Object decide(T asked);
    }

    private Turns.Job ofQuestions(Tool<Question> tool, Object[] answers) {
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                answers[i % answers.length] = tool.decide(questions[i]);
            }
            return questions.length;
        };
    }

    private Turns.Job ofFlattened(Tool<Asked> tool, Object[] answers) {
        return () -> {
            for (int i = 0; i < flattened.length; i++) {
                answers[i % answers.length] = tool.decide(flattened[i]);
            }
            return flattened.length;
        };
    }

    @Override
    public void close() {
        drools.close();
    }
}
