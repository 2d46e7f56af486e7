package org.planningservices.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Decided;
import org.planningservices.benchmarks.byhand.Messages;
import org.planningservices.benchmarks.byhand.Model;
import org.planningservices.benchmarks.byhand.Question;
import org.planningservices.benchmarks.byhand.StatementsByHand;
import org.planningservices.benchmarks.byhand.TypedByHand;
import org.planningservices.benchmarks.packed.PackedRules;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Violation;

/**
 * How long a decision takes, and how many bytes it allocates, beside the same rules written by hand; in turns, in nanoseconds
 * of the thread. All requests are put to all and the answers compared before anything is measured.
 */
public final class DecideFigures {

    private static final int KEPT = 1024;
    private static final int EACH_STATEMENT = 128;

    /** There are some forty jobs of single steps, so their turns are shorter by this factor. */
    private static final int SHORTER_TURNS = 3;

    /** Takes the answers, so that each has to be made. */
    private static final Object[] ANSWERS = new Object[KEPT];

    private DecideFigures() {}

    /** What is decided in one JVM. */
    enum Part {
        ACCEPTED,
        REFUSED,
        MIXED,
        STEPS,
        HOUSE,
        EXPLAINED;

        /** Returns the part as an argument and as the beginning of the names of its figures. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Prints the figures of one part.
     *
     * @param args  the part, such as {@code mixed}, and {@code --quick} for a trial
     * @throws Exception if something cannot be measured, or answers differ
     */
    public static void main(String[] args) throws Exception {
        Scores scores = new Scores();
        measure(Part.valueOf(args[0].toUpperCase(Locale.ROOT)), Effort.of(args), scores);
        scores.print();
    }

    static void measure(Part part, Effort effort, Scores scores) throws Exception {
        Decisions.mixed().compare();
        switch (part) {
            case ACCEPTED -> decide("decide accepted", Decisions.accepted(), effort, scores);
            case REFUSED -> decide("decide refused", Decisions.refused(), effort, scores);
            case MIXED -> decideMixed(effort, scores);
            case STEPS -> decideSteps(effort, scores);
            case HOUSE -> decideWithHouseRule(effort, scores);
            case EXPLAINED -> explain(Decisions.refused(), effort, scores);
        }
    }

    private static void decide(String name, Decisions decisions, Effort effort, Scores scores) throws Exception {
        Turns turns = Turns.ofThread()
                .add(name, library(decisions.requests()))
                .add(name + " by hand", byHand(decisions.questions()))
                .add(name + " on packed integers", packed(decisions))
                .run(effort);
        turns.putInto(scores);
        turns.putRatio(name, name + " by hand", scores);
    }

    private static void decideMixed(Effort effort, Scores scores) throws Exception {
        Decisions decisions = Decisions.mixed();
        String name = "decide mixed";
        Turns turns = Turns.ofThread()
                .add(name, library(decisions.requests()))
                .add(name + " by hand", byHand(decisions.questions()))
                .add(name + " by hand, typed", typed(decisions.questions()))
                .add(name + " and read", libraryRead(decisions.requests()))
                .add(name + " on packed integers", packed(decisions))
                .run(effort);
        turns.putInto(scores);
        turns.putRatio(name, name + " by hand", scores);
        turns.putRatio(name, name + " by hand, typed", scores);
        turns.putRatio(name + " and read", name + " by hand, typed", scores);
        turns.putRatio(name, name + " on packed integers", scores);
    }

    private static void decideSteps(Effort effort, Scores scores) throws Exception {
        Decisions mixed = Decisions.mixed();
        Turns turns = Turns.ofThread()
                .add("decide any step", library(mixed.requests()))
                .add("decide any step by hand", byHand(mixed.questions()));
        for (Model.StepKind kind : Model.StepKind.values()) {
            Decisions ofKind = mixed.of(kind);
            turns.add("decide " + kind.title, library(ofKind.requests()));
            turns.add("decide " + kind.title + " by hand", byHand(ofKind.questions()));
        }
        for (StatementsByHand.Kind kind : StatementsByHand.Kind.values()) {
            Statements statements = new Statements(kind, EACH_STATEMENT);
            statements.compare();
            turns.add("decide " + kind.title, library(statements.requests()));
            turns.add("decide " + kind.title + " by hand", byHand(statements.questions()));
        }
        Duration turn = effort.turn().dividedBy(SHORTER_TURNS);
        turns.run(new Effort(turn, effort.warmUp(), effort.turns(), effort.share()))
                .putInto(scores);
        for (String step : steps()) {
            turns.putRatio("decide " + step, "decide " + step + " by hand", scores);
        }
    }

    /** Decides with a house rule, which governs every step of a voucher but those of payments. */
    private static void decideWithHouseRule(Effort effort, Scores scores) throws Exception {
        Decisions decisions = Decisions.mixed();
        VoucherProgram program = VoucherProgram.planningServices().with(new OwnRule());
        Request[] own = Stream.of(decisions.requests())
                .map(request -> request.in(program))
                .toArray(Request[]::new);
        String name = "decide mixed";
        Turns turns = Turns.ofThread()
                .add(name, library(decisions.requests()))
                .add(name + " with a house rule", library(own))
                .run(effort);
        turns.putInto(scores);
        turns.putRatio(name + " with a house rule", name, scores);
    }

    /** Returns what each kind of step is called in the names of the figures. */
    static List<String> steps() {
        return Stream.concat(
                        Stream.of(Model.StepKind.values()).map(kind -> kind.title),
                        Stream.of(StatementsByHand.Kind.values()).map(kind -> kind.title))
                .toList();
    }

    private static void explain(Decisions decisions, Effort effort, Scores scores) throws Exception {
        Request[] requests = decisions.requests();
        Turns turns = Turns.ofThread()
                .add("refuse with messages", messages(requests))
                .add("refuse with messages by hand", messagesByHand(decisions.questions()))
                .add(
                        "refuse with days",
                        refusals(requests, refusal -> refusal.days().toString()))
                .add(
                        "refuse with remedy",
                        refusals(requests, refusal -> refusal.remedy().toString()))
                .run(effort);
        turns.putInto(scores);
        turns.putRatio("refuse with messages", "refuse with messages by hand", scores);
    }

    private static Turns.Job library(Request[] requests) {
        return () -> {
            for (int i = 0; i < requests.length; i++) {
                ANSWERS[i % KEPT] = Request.decide(requests[i]);
            }
            return requests.length;
        };
    }

    private static Turns.Job byHand(Question[] questions) {
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                ANSWERS[i % KEPT] = ByHand.decide(questions[i]);
            }
            return questions.length;
        };
    }

    private static Turns.Job library(Statements.Request[] requests) {
        return () -> {
            for (int i = 0; i < requests.length; i++) {
                ANSWERS[i % KEPT] = requests[i].decide();
            }
            return requests.length;
        };
    }

    private static Turns.Job byHand(StatementsByHand.Question[] questions) {
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                ANSWERS[i % KEPT] = StatementsByHand.decide(questions[i]);
            }
            return questions.length;
        };
    }

    private static Turns.Job typed(Question[] questions) {
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                Decided decided = TypedByHand.decide(questions[i]);
                ANSWERS[i % KEPT] = decided;
            }
            return questions.length;
        };
    }

    /** Asks each answer of the library for what one by hand with typed violations has: the next voucher, the values. */
    private static Turns.Job libraryRead(Request[] requests) {
        return () -> {
            for (int i = 0; i < requests.length; i++) {
                ANSWERS[i % KEPT] = Request.decide(requests[i]).fold(DecideFigures::read, DecideFigures::read);
            }
            return requests.length;
        };
    }

    private static Object read(Refusal refusal) {
        Object last = refusal;
        for (Violation violation : refusal.violations()) {
            last = violation.compared();
        }
        return last;
    }

    private static Object read(Acceptance acceptance) {
        return acceptance instanceof Transition transition
                ? transition.voucher()
                : ((PaymentTransition) acceptance).vouchers();
    }

    private static Turns.Job packed(Decisions decisions) {
        PackedRules rules = decisions.packedRules();
        int[] questions = decisions.packed();
        long[] answers = new long[KEPT];
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                answers[i % KEPT] = rules.decide(questions[i]);
            }
            return questions.length;
        };
    }

    private static Turns.Job messages(Request[] requests) {
        return () -> {
            for (int i = 0; i < requests.length; i++) {
                for (Violation violation : Request.decide(requests[i]).getLeft().violations()) {
                    ANSWERS[i % KEPT] = violation.message();
                }
            }
            return requests.length;
        };
    }

    private static Turns.Job messagesByHand(Question[] questions) {
        return () -> {
            for (int i = 0; i < questions.length; i++) {
                for (String message : Messages.explain(questions[i], ByHand.decide(questions[i]))) {
                    ANSWERS[i % KEPT] = message;
                }
            }
            return questions.length;
        };
    }

    /** Reads something of a refusal. */
    private interface Reading {

        Object of(Refusal refusal);
    }

    private static Turns.Job refusals(Request[] requests, Reading reading) {
        return () -> {
            for (int i = 0; i < requests.length; i++) {
                ANSWERS[i % KEPT] = reading.of(Request.decide(requests[i]).getLeft());
            }
            return requests.length;
        };
    }
}
