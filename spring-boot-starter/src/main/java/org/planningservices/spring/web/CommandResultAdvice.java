package org.planningservices.spring.web;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Replaces a result that a controller returns by its problem, unless the command was accepted. */
@ControllerAdvice
final class CommandResultAdvice implements ResponseBodyAdvice<Object> {

    private final PlanningServicesWebProperties properties;

    CommandResultAdvice(PlanningServicesWebProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true; // the body decides: the declared type may be Object or a wildcard
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof CommandResult result)) {
            return body;
        }
        Optional<ProblemDetail> found = Problems.of(result);
        found.ifPresent(problem -> {
            problem.setInstance(URI.create(request.getURI().getRawPath()));
            response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            properties.addRetryAfter(problem, response.getHeaders());
        });
        return found.<Object>map(problem -> problem).orElse(body);
    }
}
