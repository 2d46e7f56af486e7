package org.planningservices.spring.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.jackson.TextValues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves a parameter of the type {@link CommandId} without an annotation to the header {@code Idempotency-Key}. */
final class IdempotencyKeys implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    /** The maximum length of a key, in characters. */
    static final int LONGEST = 255;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isKey(parameter);
    }

    static boolean isKey(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == CommandId.class
                && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Locale locale = LocaleContextHolder.getLocale();
        String[] values = request.getHeaderValues(HEADER);
        boolean isOptional = parameter.getParameterType() == Optional.class;
        if (values == null || values.length == 0) {
            if (isOptional) {
                return Optional.empty();
            }
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_MISSING.problem(locale, Map.of()));
        }
        CommandId key = (values.length == 1 ? parse(values[0]) : Optional.<String>empty())
                .filter(text -> text.length() <= LONGEST && !text.isBlank() && !text.startsWith(TextValues.RESERVED))
                .map(CommandId::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.IDEMPOTENCY_KEY_MALFORMED.problem(
                        locale, Map.of("longest", Integer.toString(LONGEST), "reserved", TextValues.RESERVED))));
        return isOptional ? Optional.of(key) : key;
    }

    /** Returns the key in a header: a string of a structured field (RFC 9651), or a text without quotation marks. Empty if malformed. */
    static Optional<String> parse(String header) {
        String value = header.strip();
        boolean isQuoted = value.startsWith("\"");
        if (isQuoted && (value.length() < 2 || !value.endsWith("\""))) {
            return Optional.empty();
        }
        String body = isQuoted ? value.substring(1, value.length() - 1) : value;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char one = body.charAt(i);
            if (isQuoted && one == '\\') {
                i++;
                if (i == body.length() || (body.charAt(i) != '\\' && body.charAt(i) != '"')) {
                    return Optional.empty();
                }
                text.append(body.charAt(i));
            } else if (one < ' ' || one > '~' || one == '"' || one == '\\' || (!isQuoted && one == ' ')) {
                return Optional.empty();
            } else {
                text.append(one);
            }
        }
        return Optional.of(text.toString());
    }
}
