package org.planningservices.spring.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.vavr.control.Either;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.rule.ProvisionId;
import org.planningservices.step.Action;
import org.planningservices.voucher.VoucherStatus;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Finds the serializer of a value of the library. */
final class AnswerSerializers extends Serializers.Base {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String LIBRARY = "org.planningservices.";

    /** The enums that are written in capitals, as in all files of the library. */
    private static final Set<Class<?>> IN_CAPITALS = Set.of(VoucherStatus.class, Standing.class, Validity.class);

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> raw = type.getRawClass();
        if (TextValues.types().contains(raw) && !raw.isEnum() && raw != Action.class) {
            return new TextSerializer(Object::toString);
        }
        if (raw.isEnum()) {
            return findEnumSerializer(config, type, description, format);
        }
        if (AuditReport.class.isAssignableFrom(raw)) {
            return new FormSerializer((value, locale) -> AnswerForm.json((AuditReport) value));
        }
        Function<Object, Answer> form = AnswerForm.of(raw);
        if (form != null) {
            return new FormSerializer((value, locale) -> AnswerWriter.in(locale).toString(form.apply(value)));
        }
        return hasNoForm(raw) ? new NoForm() : null;
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> raw = type.getRawClass();
        if (Action.class.isAssignableFrom(raw)) {
            return new TextSerializer(action -> TextValues.code((Action) action));
        }
        if (raw == ProvisionId.class) {
            return new TextSerializer(Object::toString);
        }
        if (isOfTheLibrary(raw) && !IN_CAPITALS.contains(raw)) {
            return new TextSerializer(value -> TextValues.code((Enum<?>) value));
        }
        return null;
    }

    /** Tells whether Jackson would write a class as an empty object; it writes records by their components. */
    private static boolean hasNoForm(Class<?> type) {
        return isOfTheLibrary(type)
                && !type.isRecord()
                && !type.isInterface()
                && !Throwable.class.isAssignableFrom(type);
    }

    private static boolean isOfTheLibrary(Class<?> type) {
        String name = type.getName();
        return name.startsWith(LIBRARY)
                && !name.startsWith(LIBRARY + "spring.")
                && !name.startsWith(LIBRARY + "examples.");
    }

    /** Returns the language of the request, or that of the writer if there is no request. */
    private static Locale locale(SerializationContext context) {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale locale = request == null ? null : request.getLocale();
        return locale == null ? context.getLocale() : locale;
    }

    /** Copies the tokens, so that layout, escapes and format are those of the generator. */
    static void copy(String json, JsonGenerator generator) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }

    /** Makes the JSON of a value in a language. */
    private interface Form {

        String json(Object value, Locale locale);
    }

    /** Writes a value in its documented form. */
    private static final class FormSerializer extends ValueSerializer<Object> {

        private final Form form;

        FormSerializer(Form form) {
            this.form = form;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            copy(form.json(value, locale(context)), generator);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            serialize(value, generator, context);
        }
    }

    /** Writes a value as one text. */
    private static final class TextSerializer extends ValueSerializer<Object> {

        private final Function<Object, String> text;

        TextSerializer(Function<Object, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.apply(value));
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            serialize(value, generator, context);
        }
    }

    /** Refuses a value that would otherwise be written as an empty object. */
    private static final class NoForm extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            context.reportBadDefinition(
                    value.getClass(),
                    "the library has no JSON form for a value of the class `"
                            + value.getClass().getSimpleName()
                            + "`: write a value that `ANSWERS.md` describes, or an object of your own with its parts");
        }
    }

    /** Writes decisions in their documented form, and leaves any other {@code Either} to the serializer that it has. */
    static final class Decisions extends ValueSerializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
            return Either.class.isAssignableFrom(description.getBeanClass())
                    ? new DecisionSerializer(serializer)
                    : serializer;
        }
    }

    private static final class DecisionSerializer extends ValueSerializer<Object> {

        private final ValueSerializer<Object> other;

        @SuppressWarnings("unchecked")
        DecisionSerializer(ValueSerializer<?> other) {
            this.other = (ValueSerializer<Object>) other;
        }

        @Override
        public void resolve(SerializationContext context) {
            other.resolve(context);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            if (AnswerForm.isDecision((Either<?, ?>) value)) {
                Answer answer = AnswerForm.ofDecision((Either<?, ?>) value);
                copy(AnswerWriter.in(locale(context)).toString(answer), generator);
            } else {
                other.serialize(value, generator, context);
            }
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            if (AnswerForm.isDecision((Either<?, ?>) value)) {
                serialize(value, generator, context);
            } else {
                other.serializeWithType(value, generator, context, types);
            }
        }
    }
}
