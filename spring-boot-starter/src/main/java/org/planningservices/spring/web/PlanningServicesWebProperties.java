package org.planningservices.spring.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/**
 * The properties of the web layer.
 *
 * @param enabled  Whether to answer commands that are not accepted with problem details, and to read ids of commands from the header Idempotency-Key.
 * @param retryAfter  Header Retry-After of the problems contended and unavailable, in whole seconds, at least 1.
 */
@ConfigurationProperties("planning-services.web")
record PlanningServicesWebProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1s") Duration retryAfter) {

    PlanningServicesWebProperties {
        if (retryAfter.toSeconds() < 1) {
            throw new InvalidConfigurationPropertyValueException(
                    "planning-services.web.retry-after", retryAfter, "it must be one second or more");
        }
    }

    /** Adds the header {@code Retry-After} if the same request may succeed soon. */
    void addRetryAfter(ProblemDetail problem, HttpHeaders headers) {
        if (ProblemKind.CONTENDED.is(problem) || ProblemKind.UNAVAILABLE.is(problem)) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
    }
}
