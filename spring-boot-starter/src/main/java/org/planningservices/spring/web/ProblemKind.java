package org.planningservices.spring.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problems. Each has the status of its response, and a URI that never changes. */
enum ProblemKind {
    REFUSED(HttpStatus.CONFLICT),
    UNDECIDED(HttpStatus.UNPROCESSABLE_CONTENT),
    COMMAND_ID_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    CLOCK_BEHIND(HttpStatus.SERVICE_UNAVAILABLE),
    CONTENDED(HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    MALFORMED(HttpStatus.BAD_REQUEST),
    UNKNOWN(HttpStatus.NOT_FOUND),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST);

    private static final String PREFIX = "urn:planning-services:problem:";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    /** Returns a problem with the detail of this kind, in which values replace the names in braces. */
    ProblemDetail problem(Locale locale, Map<String, String> values) {
        return problem(locale, "detail", values);
    }

    /** Returns a problem with one of the texts of this kind as its detail. */
    ProblemDetail problem(Locale locale, String text, Map<String, String> values) {
        String detail = text(locale, text);
        for (Map.Entry<String, String> value : values.entrySet()) {
            detail = detail.replace('{' + value.getKey() + '}', value.getValue());
        }
        return problem(locale, detail);
    }

    /** Returns a problem with a detail. */
    ProblemDetail problem(Locale locale, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(PREFIX + code()));
        problem.setTitle(text(locale, "title"));
        return problem;
    }

    /** Tells whether a problem is of this kind. */
    boolean is(ProblemDetail problem) {
        return URI.create(PREFIX + code()).equals(problem.getType());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(Locale locale, String key) {
        Locale language = locale.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ENGLISH;
        return ResourceBundle.getBundle("org.planningservices.spring.web.problems", language)
                .getString(code() + '.' + key);
    }
}
