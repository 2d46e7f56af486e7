package org.planningservices.spring.web;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Carries a problem to {@link ProblemAdvice}. */
final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    ProblemException(ProblemDetail problem) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }
}
