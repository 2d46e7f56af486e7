package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/**
 * An answer of the program that can be written as JSON, such as a decision, the next steps of a voucher, or its deadlines.
 *
 * <p>For example, {@code Answer.of(decision)} is {@code {"answer":"accepted", …}}, {@code {"answer":"refused", …}} or, if no
 * rule refuses the step and some lack a fact, {@code {"answer":"undecided", …}}. A list of answers of one kind is an array:
 * {@code Answer.ofAll(day.upcomingDeadlines(voucher), Answer::of)}.
 *
 * <p>{@link AnswerWriter} writes an answer in a language. The language changes only titles and messages, never a code. An answer
 * is evaluated when it is written, each time anew. Immutable.
 */
public final class Answer {

    private final Content content;

    private Answer(Content content) {
        this.content = content;
    }

    /** What is written. */
    private interface Content {

        void write(JsonGenerator json, Locale locale) throws IOException;
    }

    private static <T> Answer of(T value, String name, Shape<? super T> shape) {
        Objects.requireNonNull(value, name);
        return new Answer((json, locale) -> shape.write(value, json, locale));
    }

    /**
     * Returns a decision as an object: accepted, refused or undecided.
     *
     * @param decision  the decision
     * @return the answer
     */
    public static Answer of(Either<? extends Refusal, ? extends Acceptance> decision) {
        Objects.requireNonNull(decision, "decision");
        return decision.isRight() ? of(decision.get()) : of(decision.getLeft());
    }

    /**
     * Returns an accepted step as an object: the rules that it satisfies, the events to record and the vouchers after it.
     *
     * @param acceptance  the accepted step
     * @return the answer
     */
    public static Answer of(Acceptance acceptance) {
        return of(acceptance, "acceptance", AnswerForms.ACCEPTED);
    }

    /**
     * Returns a refused or undecided step as an object: the rules, the days on which no rule refuses the step, and the remedy.
     *
     * @param refusal  the refusal
     * @return the answer
     */
    public static Answer of(Refusal refusal) {
        return of(refusal, "refusal", AnswerForms.REFUSED);
    }

    /**
     * Returns a violation as an object.
     *
     * @param violation  the violation
     * @return the answer
     */
    public static Answer of(Violation violation) {
        return of(violation, "violation", AnswerForms.VIOLATION);
    }

    /**
     * Returns an undecided rule as an object.
     *
     * @param undecided  the rule and the fact that it lacks
     * @return the answer
     */
    public static Answer of(Undecided undecided) {
        return of(undecided, "undecided", AnswerForms.UNDECIDED);
    }

    /**
     * Returns days as an array of ranges. An end that a range does not have is left out.
     *
     * @param days  the days
     * @return the answer
     */
    public static Answer of(DaySet days) {
        return of(days, "days", ValueForms.DAYS);
    }

    /**
     * Returns a remedy as an object: the actions, and the step as it is accepted after them.
     *
     * @param remedy  the remedy
     * @return the answer
     */
    public static Answer of(Remedy remedy) {
        return of(remedy, "remedy", AnswerForms.REMEDY);
    }

    /**
     * Returns a rule or a provision as an object: its id and its title.
     *
     * @param row  the rule or provision
     * @return the answer
     */
    public static Answer of(RulebookRow row) {
        return of(row, "row", ValueForms.RULE);
    }

    /**
     * Returns a next step as an object.
     *
     * @param step  the next step
     * @return the answer
     */
    public static Answer of(NextStep step) {
        return of(step, "step", AnswerForms.NEXT_STEP);
    }

    /**
     * Returns a step as an object: its action and its arguments. {@link StepReader} reads it.
     *
     * @param step  the step
     * @return the answer
     */
    public static Answer of(Step step) {
        return of(step, "step", ValueForms.STEP);
    }

    /**
     * Returns a deadline as an object, with the derivation of its last day.
     *
     * @param deadline  the deadline
     * @return the answer
     */
    public static Answer of(Deadline deadline) {
        return of(deadline, "deadline", AnswerForms.DEADLINE);
    }

    /**
     * Returns as an object how a last day came about: what it counts from, on which day and by which rule or provision, and
     * what was added to it.
     *
     * @param derivation  the derivation
     * @return the answer
     */
    public static Answer of(Derivation derivation) {
        return of(derivation, "derivation", ValueForms.DERIVATION);
    }

    /**
     * Returns as an object whether a partner may deliver an engagement, and what it lacks.
     *
     * @param eligibility  the eligibility
     * @return the answer
     */
    public static Answer of(Eligibility eligibility) {
        return of(eligibility, "eligibility", AnswerForms.ELIGIBILITY);
    }

    /**
     * Returns as an object how far a partner is with a stage.
     *
     * @param report  the report of the stage
     * @return the answer
     */
    public static Answer of(StageReport report) {
        return of(report, "report", AnswerForms.STAGE);
    }

    /**
     * Returns a milestone of the program as an object.
     *
     * @param milestone  the milestone
     * @return the answer
     */
    public static Answer of(Milestone milestone) {
        return of(milestone, "milestone", AnswerForms.MILESTONE);
    }

    /**
     * Returns a voucher as an object.
     *
     * @param voucher  the voucher
     * @return the answer
     */
    public static Answer of(Voucher voucher) {
        return of(voucher, "voucher", ValueForms.VOUCHER);
    }

    /**
     * Returns a voucher as an object, with its standing and its validity on a day.
     *
     * @param voucher  the voucher
     * @param day  the program on the day
     * @return the answer
     */
    public static Answer of(Voucher voucher, ProgramDay day) {
        return of(onDay(voucher, day), "voucher", ValueForms.VOUCHER_ON_DAY);
    }

    /**
     * Returns a voucher as an object, with its standing, its validity and its deadlines on a day.
     *
     * @param voucher  the voucher
     * @param day  the program on the day
     * @return the answer
     */
    public static Answer ofDeadlines(Voucher voucher, ProgramDay day) {
        return of(onDay(voucher, day), "voucher", AnswerForms.VOUCHER_WITH_DEADLINES);
    }

    /**
     * Returns a voucher as an object, with its standing and its validity on a day, and the steps that can follow.
     *
     * @param voucher  the voucher
     * @param day  the program on the day
     * @param steps  the steps that can follow
     * @return the answer
     */
    public static Answer ofNextSteps(Voucher voucher, ProgramDay day, List<NextStep> steps) {
        Objects.requireNonNull(steps, "steps");
        return of(
                new AnswerForms.WithSteps(onDay(voucher, day), List.copyOf(steps)),
                "voucher",
                AnswerForms.VOUCHER_WITH_STEPS);
    }

    private static ValueForms.VoucherOnDay onDay(Voucher voucher, ProgramDay day) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(day, "day");
        return new ValueForms.VoucherOnDay(voucher, day);
    }

    /**
     * Returns the answer to a partner that validates a voucher as an object (VCH-07). It has nothing of the voucher itself.
     *
     * @param on  the day
     * @param voucher  the id that the partner gave
     * @param validity  whether the partner can use the voucher
     * @param by  the provision by which it is validated
     * @return the answer
     */
    public static Answer ofValidation(LocalDate on, VoucherId voucher, Validity validity, RulebookRow by) {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(by, "by");
        return of(new AnswerForms.Validation(on, voucher, validity, by), "on", AnswerForms.VALIDATION);
    }

    /**
     * Returns the balance of a pool as an object.
     *
     * @param balance  the balance
     * @return the answer
     */
    public static Answer of(PoolBalance balance) {
        return of(balance, "balance", ValueForms.BALANCE);
    }

    /**
     * Returns an enrollment and the balance of its pool as one object.
     *
     * @param enrollment  the enrollment
     * @param balance  the balance of its pool
     * @return the answer
     */
    public static Answer of(Enrollment enrollment, PoolBalance balance) {
        Objects.requireNonNull(enrollment, "enrollment");
        Objects.requireNonNull(balance, "balance");
        return of(new ValueForms.Pool(enrollment, balance), "enrollment", ValueForms.POOL);
    }

    /**
     * Returns as an object that a command was accepted and recorded. A refused command is an {@linkplain #of(Refusal) answer}
     * like any other refusal.
     *
     * @param command  the id of the command
     * @param record  the record
     * @param vouchers  the vouchers after the command; none for a command that changes no voucher
     * @return the answer
     */
    public static Answer ofAcceptedCommand(String command, JournalRecord record, List<Voucher> vouchers) {
        Objects.requireNonNull(vouchers, "vouchers");
        return of(recorded(command, record, vouchers), "command", AnswerForms.COMMAND_ACCEPTED);
    }

    /**
     * Returns as an object that nothing was recorded, since another command was accepted before under the same id.
     *
     * @param command  the id of both commands
     * @param record  the record of the earlier command
     * @return the answer
     */
    public static Answer ofReusedCommandId(String command, JournalRecord record) {
        return of(recorded(command, record, List.of()), "command", AnswerForms.COMMAND_ID_REUSED);
    }

    private static AnswerForms.Recorded recorded(String command, JournalRecord record, List<Voucher> vouchers) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(record, "record");
        return new AnswerForms.Recorded(command, record, List.copyOf(vouchers));
    }

    /**
     * Returns as an object that nothing was recorded, since the clock is behind a record.
     *
     * @param today  the day of the clock
     * @param recorded  the day of the record, which is later
     * @return the answer
     */
    public static Answer ofClockBehind(LocalDate today, LocalDate recorded) {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(recorded, "recorded");
        return of(new AnswerForms.Behind(today, recorded), "today", AnswerForms.CLOCK_BEHIND);
    }

    /**
     * Returns as an object that nothing was recorded, since other commands were recorded first at each attempt.
     *
     * @param attempts  the number of attempts
     * @return the answer
     */
    public static Answer ofContention(int attempts) {
        return of(attempts, "attempts", AnswerForms.CONTENDED);
    }

    /**
     * Returns answers of one kind as an array.
     *
     * @param values  the values
     * @param answer  makes the answer of a value, such as {@code Answer::of}
     * @param <T>  the type of the values
     * @return the answer
     */
    public static <T> Answer ofAll(Collection<? extends T> values, Function<? super T, Answer> answer) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(answer, "answer");
        List<T> copy = List.copyOf(values);
        return new Answer((json, locale) -> {
            json.writeStartArray();
            for (T value : copy) {
                answer.apply(value).write(json, locale);
            }
            json.writeEndArray();
        });
    }

    void write(JsonGenerator json, Locale locale) throws IOException {
        content.write(json, locale);
    }

    /** Returns the answer as JSON, with titles and messages in English. */
    @Override
    public String toString() {
        return AnswerWriter.in(Locale.ENGLISH).toString(this);
    }
}
