package org.planningservices.explorer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.rule.DayRange;
import org.planningservices.step.Action;

/** Writes a JSON object in memory, and reads JSON objects without nested values. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonGenerator to;
    private final AnswerWriter answers;

    private Json(JsonGenerator to, Locale locale) {
        this.to = to;
        answers = AnswerWriter.in(locale);
    }

    /** The fields of an object. */
    interface Content {

        void write(Json json) throws IOException;
    }

    /** Writes an element of a list. */
    interface Element<T> {

        void write(T value, Json json) throws IOException;
    }

    /** Returns an object as JSON. */
    static String object(Locale locale, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            to.writeStartObject();
            content.write(new Json(to, locale));
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    /** Returns the fields of an object whose values are texts, numbers or booleans; an empty text has no fields. */
    static Map<String, String> fields(String name, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return fields;
        }
        try (JsonParser from = FACTORY.createParser(text)) {
            if (from.nextToken() != JsonToken.START_OBJECT) {
                throw new Fault(name + ": expected an object");
            }
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                String field = from.currentName();
                if (!from.nextToken().isScalarValue()) {
                    throw new Fault(name + ": expected a text in field `" + field + "`");
                }
                fields.put(field, from.getText());
            }
        } catch (JsonProcessingException e) {
            throw new Fault(name + ": expected JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        return fields;
    }

    /** Returns the code of an action, such as {@code cancel-reservation}. */
    static String codeOf(Action action) {
        return action.title().replace(' ', '-');
    }

    /** Returns the code of a constant, such as {@code not-known}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void field(String name, String value) throws IOException {
        to.writeStringField(name, value);
    }

    void field(String name, int value) throws IOException {
        to.writeNumberField(name, value);
    }

    void field(String name, long value) throws IOException {
        to.writeNumberField(name, value);
    }

    void field(String name, boolean value) throws IOException {
        to.writeBooleanField(name, value);
    }

    void field(String name, LocalDate value) throws IOException {
        to.writeStringField(name, value.toString());
    }

    /** Writes a field, if there is a value. */
    void field(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            to.writeStringField(name, value.get().toString());
        }
    }

    void field(String name, Answer value) throws IOException {
        to.writeFieldName(name);
        answers.write(value, to);
    }

    /** Writes the first day and the last day of a range, if it has them. */
    void ends(DayRange days) throws IOException {
        field("from", days.firstDay());
        field("through", days.lastDay());
    }

    /** Writes a field whose value is JSON already. */
    void raw(String name, String json) throws IOException {
        to.writeFieldName(name);
        to.writeRawValue(json);
    }

    void object(String name, Content content) throws IOException {
        to.writeObjectFieldStart(name);
        content.write(this);
        to.writeEndObject();
    }

    void texts(String name, Iterable<?> values) throws IOException {
        to.writeArrayFieldStart(name);
        for (Object value : values) {
            to.writeString(value.toString());
        }
        to.writeEndArray();
    }

    /** Writes a list of objects. */
    <T> void list(String name, Iterable<T> values, Element<? super T> element) throws IOException {
        to.writeArrayFieldStart(name);
        for (T value : values) {
            to.writeStartObject();
            element.write(value, this);
            to.writeEndObject();
        }
        to.writeEndArray();
    }
}
