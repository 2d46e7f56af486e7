package org.planningservices.spring.jackson;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;
import org.planningservices.json.StepReader;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherStep;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;

/** Finds the deserializer of a value of the library: ids and codes are read from a text, steps from an object. */
final class InputDeserializers extends Deserializers.Base {

    static void addTo(JacksonModule.SetupContext context) {
        context.addDeserializers(new InputDeserializers());
        context.addKeyDeserializers((type, config, description) ->
                TextValues.types().contains(type.getRawClass()) ? new Keys(type.getRawClass()) : null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return TextValues.types().contains(type) || Step.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        if (TextValues.types().contains(raw)) {
            return new Texts(raw);
        }
        return Step.class.isAssignableFrom(raw) ? new Steps(raw) : null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        return TextValues.types().contains(raw) ? new Texts(raw) : null;
    }

    private static MismatchedInputException unreadable(
            @Nullable JsonParser parser, Class<?> type, InputFormatException fault) {
        String message = fault.field().map(field -> "field `" + field + "`: ").orElse("") + fault.getMessage();
        MismatchedInputException unreadable = MismatchedInputException.from(parser, type, message);
        unreadable.initCause(fault);
        return unreadable;
    }

    /** Reads a value from a text, and from nothing else. */
    private static final class Texts extends ValueDeserializer<Object> {

        private final Class<?> type;

        Texts(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            try {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    throw InputFormatException.inWords(TextValues.accepted(type), found(parser));
                }
                return TextValues.read(type, parser.getString());
            } catch (InputFormatException e) {
                throw unreadable(parser, type, e);
            }
        }

        private static String found(JsonParser parser) {
            return switch (parser.currentToken()) {
                case START_OBJECT -> "an object";
                case START_ARRAY -> "a list";
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                case VALUE_TRUE -> "`true`";
                case VALUE_FALSE -> "`false`";
                default -> "another value";
            };
        }
    }

    private static final class Keys extends KeyDeserializer {

        private final Class<?> type;

        Keys(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return TextValues.read(type, key);
            } catch (InputFormatException e) {
                throw unreadable(context.getParser(), type, e);
            }
        }
    }

    /** Reads a step with {@link StepReader}. Its JSON is copied unchanged, so that the reader also finds duplicate fields. */
    private static final class Steps extends ValueDeserializer<Object> {

        private static final JsonFactory JSON = new JsonFactory();

        private final Class<?> type;

        Steps(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            try {
                Step step = read(copied(parser));
                if (!type.isInstance(step)) {
                    throw InputFormatException.inWords(
                            "a step of the class `" + type.getSimpleName() + "`",
                            "the action `" + TextValues.code(step.action()) + "`");
                }
                return step;
            } catch (FormatException e) {
                throw unreadable(parser, type, InputFormatException.of(e));
            } catch (InputFormatException e) {
                throw unreadable(parser, type, e);
            }
        }

        private static String copied(JsonParser parser) {
            StringWriter json = new StringWriter();
            try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
                generator.copyCurrentStructureExact(parser);
            } catch (StreamReadException e) {
                throw InputFormatException.inWords(
                        "JSON",
                        "a fault in line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
            }
            return json.toString();
        }

        private Step read(String json) {
            if (VoucherStep.class.isAssignableFrom(type)) {
                return StepReader.readVoucherStep(json);
            }
            if (PaymentStep.class.isAssignableFrom(type)) {
                return StepReader.readPaymentStep(json);
            }
            if (PartnerStep.class.isAssignableFrom(type)) {
                return StepReader.readPartnerStep(json);
            }
            return PoolStep.class.isAssignableFrom(type) ? StepReader.readPoolStep(json) : StepReader.read(json);
        }
    }
}
