package org.planningservices.spring.jackson;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.planningservices.json.Answer;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.calendar.Milestone;
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
import org.planningservices.voucher.Voucher;

/** Maps each value with a documented JSON form to its answer. */
final class AnswerForm {

    private static final Map<Class<?>, Function<Object, Answer>> FORMS = forms();

    private AnswerForm() {}

    /** Returns the function that turns a value of the class into an answer; null if the class has no documented form. */
    static @Nullable Function<Object, Answer> of(Class<?> type) {
        Function<Object, Answer> form = FORMS.get(type);
        if (form != null) {
            return form;
        }
        return FORMS.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Tells whether an {@code Either} is a decision; an application may have one of other values. */
    static boolean isDecision(Either<?, ?> either) {
        return either.isRight() ? either.get() instanceof Acceptance : either.getLeft() instanceof Refusal;
    }

    static Answer ofDecision(Either<?, ?> decision) {
        return decision.isRight() ? Answer.of((Acceptance) decision.get()) : Answer.of((Refusal) decision.getLeft());
    }

    /** Returns a report in the form of a report file, which is its documented form. */
    static String json(AuditReport report) {
        StringWriter json = new StringWriter();
        try {
            ReportWriter.write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return json.toString();
    }

    private static Map<Class<?>, Function<Object, Answer>> forms() {
        Map<Class<?>, Function<Object, Answer>> forms = new LinkedHashMap<>();
        put(forms, CommandResult.class, AnswerForm::ofResult);
        put(forms, Acceptance.class, Answer::of);
        put(forms, Refusal.class, Answer::of);
        put(forms, Violation.class, Answer::of);
        put(forms, Undecided.class, Answer::of);
        put(forms, DaySet.class, Answer::of);
        put(forms, Remedy.class, Answer::of);
        put(forms, RulebookRow.class, Answer::of);
        put(forms, NextStep.class, Answer::of);
        put(forms, Deadline.class, Answer::of);
        put(forms, Derivation.class, Answer::of);
        put(forms, Eligibility.class, Answer::of);
        put(forms, StageReport.class, Answer::of);
        put(forms, Milestone.class, Answer::of);
        put(forms, Voucher.class, Answer::of);
        put(forms, PoolBalance.class, Answer::of);
        put(forms, Step.class, Answer::of);
        put(forms, Answer.class, answer -> answer);
        return forms;
    }

    private static <T> void put(
            Map<Class<?>, Function<Object, Answer>> forms, Class<T> type, Function<T, Answer> form) {
        forms.put(type, value -> form.apply(type.cast(value)));
    }

    private static Answer ofResult(CommandResult result) {
        return result.match(
                accepted ->
                        Answer.ofAcceptedCommand(accepted.command().value(), accepted.record(), accepted.vouchers()),
                refused -> Answer.of(refused.refusal()),
                reused -> Answer.ofReusedCommandId(reused.command().value(), reused.record()),
                behind -> Answer.ofClockBehind(behind.today(), behind.recorded()),
                contended -> Answer.ofContention(contended.attempts()));
    }
}
