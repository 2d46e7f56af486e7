package org.planningservices.spring.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Refuses the parameters of {@link IdempotencyKeys} as long as the web layer is not enabled. */
final class NoIdempotencyKeys implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return IdempotencyKeys.isKey(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        throw new IllegalStateException("a parameter of the type CommandId without an annotation is the header `"
                + IdempotencyKeys.HEADER + "`, which needs `planning-services.web.enabled=true`, found it in `"
                + parameter.getExecutable().toGenericString() + "`");
    }
}
