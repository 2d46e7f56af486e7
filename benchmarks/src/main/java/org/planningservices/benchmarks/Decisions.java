package org.planningservices.benchmarks;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.Decided;
import org.planningservices.benchmarks.byhand.Messages;
import org.planningservices.benchmarks.byhand.Model;
import org.planningservices.benchmarks.byhand.Question;
import org.planningservices.benchmarks.byhand.RuleCode;
import org.planningservices.benchmarks.byhand.TypedByHand;
import org.planningservices.benchmarks.byhand.TypedViolation;
import org.planningservices.benchmarks.packed.PackedRules;
import org.planningservices.benchmarks.packed.Packing;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Violation;
import org.planningservices.voucher.Voucher;

/**
 * Requests with the same questions for the rules written by hand, plain and with typed answers, and for those on packed
 * integers. There are as many requests that are accepted as that are refused, every step as often.
 */
final class Decisions {

    private static final int EACH = 2048;
    private static final long SEED = 20210630;
    private static final Pattern VALUE = Pattern.compile("`([^`]*)`");

    private final Request[] requests;
    private final Question[] questions;
    private final int[] packed;
    private final PackedRules packedRules;

    private Decisions(List<Request> asked) {
        Conversion conversion = new Conversion();
        Packing packing = new Packing();
        requests = asked.toArray(Request[]::new);
        questions = asked.stream().map(request -> request.byHand(conversion)).toArray(Question[]::new);
        packed = Arrays.stream(questions).mapToInt(packing::add).toArray();
        packedRules = packing.rules();
    }

    static Decisions accepted() {
        return new Decisions(both().get(0));
    }

    static Decisions refused() {
        return new Decisions(both().get(1));
    }

    static Decisions mixed() {
        List<Request> all = new ArrayList<>();
        both().forEach(all::addAll);
        Collections.shuffle(all, new Random(1));
        return new Decisions(all);
    }

    private static List<List<Request>> both() {
        return Requests.acceptedAndRefused(VoucherProgram.planningServices(), SEED, EACH);
    }

    /** Returns the requests of one kind of step alone. */
    Decisions of(Model.StepKind kind) {
        return new Decisions(Stream.iterate(0, i -> i < requests.length, i -> i + 1)
                .filter(i -> questions[i].step().kind() == kind)
                .map(i -> requests[i])
                .toList());
    }

    Request[] requests() {
        return requests;
    }

    Question[] questions() {
        return questions;
    }

    int[] packed() {
        return packed;
    }

    PackedRules packedRules() {
        return packedRules;
    }

    /**
     * Puts all requests to all, and compares the answers: messages, values and the next vouchers included.
     *
     * @throws IllegalStateException if two answers differ, or if a rule refuses nothing
     */
    void compare() {
        Set<RuleCode> seen = EnumSet.noneOf(RuleCode.class);
        for (int i = 0; i < requests.length; i++) {
            List<RuleCode> violated = ByHand.decide(questions[i]);
            require(requests[i], "by hand", texts(violated, questions[i]), texts(requests[i]));
            require(requests[i], "on packed integers", packedRules(packed[i]), Set.copyOf(rules(requests[i])));
            compare(requests[i], TypedByHand.decide(questions[i]));
            seen.addAll(violated);
        }
        Set<RuleCode> unseen = EnumSet.allOf(RuleCode.class);
        unseen.removeAll(seen);
        unseen.remove(RuleCode.PAY_04); // takes two vouchers
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("every rule must refuse some request, `" + unseen + "` did not");
        }
    }

    private static void require(Request request, String how, Object answer, Object expected) {
        if (!answer.equals(expected)) {
            throw new IllegalStateException("of `" + request + "` the library says `" + expected
                    + "`, the rules written " + how + " say `" + answer + "`");
        }
    }

    private Set<String> packedRules(int question) {
        Set<String> answer = new TreeSet<>();
        for (RuleCode rule : RuleCode.values()) {
            if ((packedRules.decide(question) & PackedRules.bit(rule)) != 0) {
                answer.add(rule.id());
            }
        }
        return answer;
    }

    private static List<Violation> violations(Request request) {
        return Request.decide(request).fold(Refusal::violations, acceptance -> List.of());
    }

    private static List<String> rules(Request request) {
        return violations(request).stream()
                .map(violation -> violation.rule().id().toString())
                .toList();
    }

    private static List<String> texts(Request request) {
        Request.decide(request).peekLeft(refusal -> {
            if (!refusal.undecided().isEmpty()) {
                throw new IllegalStateException("every fact is given, yet unknown is `" + refusal.undecided() + "`");
            }
        });
        return violations(request).stream()
                .map(violation -> violation.rule().id() + ": " + violation.message())
                .toList();
    }

    private static List<String> texts(List<RuleCode> violated, Question question) {
        List<String> messages = Messages.explain(question, violated);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < violated.size(); i++) {
            texts.add(violated.get(i).id() + ": " + messages.get(i));
        }
        return texts;
    }

    private static void compare(Request request, Decided decided) {
        if (decided instanceof Decided.Refused refused) {
            List<Violation> expected = violations(request);
            require(
                    request,
                    "by hand with typed violations",
                    refused.violations().stream().map(one -> one.rule().id()).toList(),
                    rules(request));
            for (int i = 0; i < expected.size(); i++) {
                compare(request, refused.violations().get(i), expected.get(i).message());
            }
        } else {
            List<Model.Voucher> next = decided instanceof Decided.Accepted accepted
                    ? List.of(accepted.voucher())
                    : ((Decided.PaymentAccepted) decided).vouchers();
            Acceptance acceptance = Request.decide(request).get();
            List<Voucher> expected = acceptance instanceof Transition transition
                    ? List.of(transition.voucher())
                    : ((PaymentTransition) acceptance).vouchers();
            require(
                    request,
                    "by hand with the next voucher",
                    next,
                    expected.stream().map(Conversion::voucher).toList());
        }
    }

    /** Sees that the values of the library's message are those of the violation, but for lists and what it calls otherwise. */
    private static void compare(Request request, TypedViolation violation, String message) {
        List<String> values = new ArrayList<>(
                VALUE.matcher(message).results().map(value -> value.group(1)).toList());
        for (RecordComponent component : violation.getClass().getRecordComponents()) {
            Object value = value(violation, component);
            boolean comparable = value != null
                    && !(value instanceof List<?>)
                    && !(value instanceof RuleCode)
                    && !(value instanceof Model.StepKind);
            if (comparable && !values.remove(String.valueOf(value).replace("S_EDPS", "S-EDPS"))) {
                throw new IllegalStateException("of `" + request + "` the library says `" + message
                        + "`, the rules written by hand with typed violations say `" + violation + "`");
            }
        }
    }

    private static @Nullable Object value(TypedViolation violation, RecordComponent component) {
        try {
            return component.getAccessor().invoke(violation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
