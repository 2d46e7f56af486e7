package org.planningservices.spring.web;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.spring.NotAcceptedException;
import org.planningservices.spring.jackson.InputFormatException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/**
 * Turns the exceptions of the library, and no others, into problems. It comes before Spring Boot's advice for problem details; an advice
 * of the application comes first if its order is below -1.
 */
@ControllerAdvice
@Order(-1)
final class ProblemAdvice {

    private static final Log LOG = LogFactory.getLog(ProblemAdvice.class);

    private final PlanningServicesWebProperties properties;

    ProblemAdvice(PlanningServicesWebProperties properties) {
        this.properties = properties;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ProblemException exception) {
        return response(exception.getBody());
    }

    /** Handles a value that is not accepted, which is the cause of an exception of Jackson or Spring. */
    @ExceptionHandler(InputFormatException.class)
    ResponseEntity<ProblemDetail> handle(InputFormatException fault, Exception outermost, Locale locale) {
        ProblemDetail problem = ProblemKind.MALFORMED.problem(locale, detail(fault));
        for (Throwable e = outermost; e != null && e != fault; e = e.getCause()) {
            if (e instanceof MethodArgumentTypeMismatchException mismatch) {
                problem.setProperty("parameter", mismatch.getName());
            } else if (e instanceof JacksonException unreadable) {
                problem.setProperty("pointer", pointer(unreadable, fault));
            }
        }
        fault.field().ifPresent(field -> problem.setProperty("field", field));
        fault.found().ifPresent(found -> problem.setProperty("found", found));
        fault.accepted().ifPresent(accepted -> problem.setProperty("accepted", accepted));
        return response(problem);
    }

    private static String detail(InputFormatException fault) {
        return fault.field().map(field -> "field `" + field + "`: ").orElse("") + fault.getMessage();
    }

    /** Returns the JSON pointer (RFC 6901) of a fault in the body. */
    private static String pointer(JacksonException unreadable, InputFormatException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference part : unreadable.getPath()) {
            String name = part.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(part.getIndex()) : escaped(name));
        }
        fault.field()
                .ifPresent(field -> pointer.append('/')
                        .append(escaped(field)
                                .replace("[", "/")
                                .replace("]", "")
                                .replace('.', '/')));
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Handles what a {@link org.planningservices.spring.JoiningDesk} did not accept. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotAcceptedException exception) {
        return response(Problems.of(exception.result()).orElseThrow());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RepositoryException exception, Locale locale) {
        LOG.error("the repository failed", exception);
        return response(ProblemKind.UNAVAILABLE.problem(locale, Map.of()));
    }

    private ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        properties.addRetryAfter(problem, headers);
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
