package org.planningservices.policy.house;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Action;
import org.planningservices.step.Step;
import org.planningservices.voucher.Voucher;

/**
 * What a rule of an application's own is asked: a step on a day, the voucher that it is about, what is known, and the terms.
 *
 * <p>A step of a payment request is asked about for each of its vouchers. For example, {@code Question.of(reserve, day, terms)
 * .withVoucher(voucher)}. Immutable.
 */
public final class Question {

    private final Step step;
    private final LocalDate day;
    private final Terms terms;
    private final @Nullable Voucher voucher;
    private final Facts facts;

    private Question(Step step, LocalDate day, Terms terms, @Nullable Voucher voucher, Facts facts) {
        this.step = step;
        this.day = day;
        this.terms = terms;
        this.voucher = voucher;
        this.facts = facts;
    }

    /**
     * Returns a question about a step without a voucher, of which nothing is known.
     *
     * @param step  the step
     * @param day  the day
     * @param terms  the terms of the program
     * @return the question
     */
    public static Question of(Step step, LocalDate day, Terms terms) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(terms, "terms");
        return new Question(step, day, terms, null, Facts.none());
    }

    /**
     * Returns a copy about a voucher.
     *
     * @param voucher  the voucher, as it is before the step
     * @return the copy
     */
    public Question withVoucher(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new Question(step, day, terms, voucher, facts);
    }

    /**
     * Returns a copy with what is known.
     *
     * @param facts  the facts
     * @return the copy
     */
    public Question withFacts(Facts facts) {
        Objects.requireNonNull(facts, "facts");
        return new Question(step, day, terms, voucher, facts);
    }

    /**
     * Returns a copy on another day.
     *
     * @param day  the day
     * @return the copy
     */
    public Question on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Question(step, day, terms, voucher, facts);
    }

    /**
     * Returns a copy about another step.
     *
     * @param step  the step
     * @return the copy
     */
    public Question withStep(Step step) {
        Objects.requireNonNull(step, "step");
        return new Question(step, day, terms, voucher, facts);
    }

    /**
     * Returns the step.
     *
     * @return the step
     */
    public Step step() {
        return step;
    }

    /**
     * Returns the action of the step.
     *
     * @return the action
     */
    public Action action() {
        return step.action();
    }

    /**
     * Returns the day on which the step is taken.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns the terms of the program.
     *
     * @return the terms
     */
    public Terms terms() {
        return terms;
    }

    /**
     * Returns the voucher as it is before the step.
     *
     * @return the voucher; empty for a creation, and for a step of a partner or of an enrollment
     */
    public Optional<Voucher> voucher() {
        return Optional.ofNullable(voucher);
    }

    /**
     * Returns what is known.
     *
     * @return the facts
     */
    public Facts facts() {
        return facts;
    }

    /** Returns the step, the day and the voucher in one line. */
    @Override
    public String toString() {
        return step + " on " + day + voucher().map(one -> " of " + one).orElse("");
    }
}
