package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.policy.facts.FactName;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Text;
import org.planningservices.step.Step;

/** One thing to do so that a refused step becomes possible. Immutable. */
public sealed interface RemedyAction {

    /**
     * Returns the key of the message.
     *
     * @return the key
     */
    String key();

    /**
     * Returns the values that the message names.
     *
     * @return the values, each under its name
     */
    List<ComparedValue> named();

    /**
     * Returns what to do, in English.
     *
     * @return one line
     */
    default String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns what to do, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    default String message(Locale locale) {
        return new Text(key(), named()).message(locale);
    }

    /**
     * Take the step on a later day. Immutable.
     *
     * @param day  the first day that will do
     */
    record WaitUntil(LocalDate day) implements RemedyAction {
        /**
         * Checks that no part is null.
         *
         * @param day  the first day that will do
         */
        public WaitUntil {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public String key() {
            return "remedy.wait";
        }

        @Override
        public List<ComparedValue> named() {
            return List.of(ComparedValue.of("day", day));
        }
    }

    /**
     * Take another step first. Arguments that the facts do not give are filled in as examples. Immutable.
     *
     * @param step  the other step, as it would be accepted
     */
    record TakeFirst(Step step) implements RemedyAction {
        /**
         * Checks that no part is null.
         *
         * @param step  the other step, as it would be accepted
         */
        public TakeFirst {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public String key() {
            return "remedy.first";
        }

        @Override
        public List<ComparedValue> named() {
            return List.of(ComparedValue.of("step", step.action()));
        }
    }

    /**
     * Change an argument of the step. Immutable.
     *
     * @param argument  the argument to change
     * @param accepted  what would be accepted, best first; for a number of days the most, for a planned start the range;
     *     empty where anything else would do
     */
    record ChangeArgument(StepArgument argument, List<?> accepted) implements RemedyAction {

        /**
         * Copies what would be accepted.
         *
         * @param argument  the argument to change
         * @param accepted  what would be accepted, best first
         */
        public ChangeArgument {
            Objects.requireNonNull(argument, "argument");
            Objects.requireNonNull(accepted, "accepted");
            accepted = List.copyOf(accepted);
        }

        @Override
        public String key() {
            return "remedy.change." + argument;
        }

        @Override
        public List<ComparedValue> named() {
            return List.of(ComparedValue.of("accepted", accepted));
        }
    }

    /**
     * Bring a fact about. Immutable.
     *
     * @param need  the fact
     * @param accepted  what would be accepted, any one of them: the qualifications, the competencies of the exam, the
     *     country, the offering, or the day by which
     */
    record Obtain(Requirement need, List<?> accepted) implements RemedyAction {

        /**
         * Copies what would be accepted.
         *
         * @param need  the fact
         * @param accepted  what would be accepted, any one of them
         */
        public Obtain {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(accepted, "accepted");
            accepted = List.copyOf(accepted);
        }

        @Override
        public String key() {
            return "remedy.obtain." + need;
        }

        @Override
        public List<ComparedValue> named() {
            return List.of(ComparedValue.of("accepted", accepted));
        }
    }

    /**
     * Bring a fact of the application's own about. Immutable.
     *
     * @param fact  the fact
     * @param accepted  a value that would be accepted
     */
    record ObtainOwn(FactName<?> fact, Object accepted) implements RemedyAction {

        /**
         * Checks that no part is null.
         *
         * @param fact  the fact
         * @param accepted  a value that would be accepted
         */
        public ObtainOwn {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(accepted, "accepted");
        }

        @Override
        public String key() {
            return "remedy.obtain.own";
        }

        @Override
        public List<ComparedValue> named() {
            return List.of(ComparedValue.of("fact", fact.code()), ComparedValue.of("accepted", accepted));
        }
    }
}
