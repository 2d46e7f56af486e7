package org.planningservices.spring.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.desk.CommandResult;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Problem details (RFC 9457) for commands that a desk does not accept, and for unknown ids, in the language of the current request.
 *
 * <p>With {@code planning-services.web.enabled=true} a controller needs them only for unknown ids, as in {@code
 * desk.findVoucher(id).orElseThrow(() -> Problems.unknown(id))}: a {@link CommandResult} that it returns becomes a problem by itself.
 * Each problem has a {@code title}, a {@code status}, a {@code detail} and a {@code type} that never changes. The problem of a
 * result also has {@code answer}, the result in its documented JSON form, except for a command id that is reused; that of a refusal has
 * {@code rules}, the ids of the rules.
 */
public final class Problems {

    private Problems() {}

    /**
     * Returns the problem of a refusal: status 409 if a rule refuses the step, 422 if a fact is missing.
     *
     * @param refusal  the refusal
     * @return the problem; its detail is the message of the refusal
     */
    public static ProblemDetail of(Refusal refusal) {
        Objects.requireNonNull(refusal, "refusal");
        Locale locale = LocaleContextHolder.getLocale();
        ProblemKind kind = refusal.isUndecided() ? ProblemKind.UNDECIDED : ProblemKind.REFUSED;
        ProblemDetail problem = kind.problem(locale, refusal.message(locale));
        List<String> rules = Stream.concat(
                        refusal.violations().stream()
                                .map(violation -> violation.rule().id()),
                        refusal.undecided().stream()
                                .map(undecided -> undecided.rule().id()))
                .map(Object::toString)
                .distinct()
                .toList();
        problem.setProperty("rules", rules);
        problem.setProperty("answer", refusal);
        return problem;
    }

    /**
     * Returns the problem of a result: that of its refusal; status 422 if another command has the same id, whose record it does
     * not contain, since it may be that of another client; 503 if the clock is behind, or if other commands were recorded first.
     *
     * @param result  the result of a command
     * @return the problem; empty if the command was accepted
     */
    public static Optional<ProblemDetail> of(CommandResult result) {
        Objects.requireNonNull(result, "result");
        Locale locale = LocaleContextHolder.getLocale();
        return result.match(
                accepted -> Optional.empty(),
                refused -> Optional.of(of(refused.refusal())),
                reused -> Optional.of(ProblemKind.COMMAND_ID_REUSED.problem(
                        locale, Map.of("command", reused.command().value()))),
                behind -> Optional.of(withAnswer(
                        ProblemKind.CLOCK_BEHIND.problem(
                                locale,
                                Map.of(
                                        "today", behind.today().toString(),
                                        "recorded", behind.recorded().toString())),
                        result)),
                contended -> Optional.of(withAnswer(
                        ProblemKind.CONTENDED.problem(
                                locale, Map.of("attempts", Integer.toString(contended.attempts()))),
                        result)));
    }

    private static ProblemDetail withAnswer(ProblemDetail problem, CommandResult result) {
        problem.setProperty("answer", result);
        return problem;
    }

    /**
     * Returns an exception whose problem, status 404, says that no voucher has this id.
     *
     * @param id  the id
     * @return the exception, to throw
     */
    public static ErrorResponseException unknown(VoucherId id) {
        return unknown("voucher", Objects.requireNonNull(id, "id"));
    }

    /**
     * Returns an exception whose problem, status 404, says that no enrollment has this id.
     *
     * @param id  the id
     * @return the exception, to throw
     */
    public static ErrorResponseException unknown(EnrollmentId id) {
        return unknown("enrollment", Objects.requireNonNull(id, "id"));
    }

    /**
     * Returns an exception whose problem, status 404, says that no partner has this id.
     *
     * @param id  the id
     * @return the exception, to throw
     */
    public static ErrorResponseException unknown(PartnerId id) {
        return unknown("partner", Objects.requireNonNull(id, "id"));
    }

    /**
     * Returns an exception whose problem, status 404, says that no payment request has this id.
     *
     * @param id  the id
     * @return the exception, to throw
     */
    public static ErrorResponseException unknown(PaymentRequestId id) {
        return unknown("payment-request", Objects.requireNonNull(id, "id"));
    }

    private static ErrorResponseException unknown(String what, Object id) {
        ProblemDetail problem =
                ProblemKind.UNKNOWN.problem(LocaleContextHolder.getLocale(), what, Map.of("id", id.toString()));
        return new ProblemException(problem);
    }
}
