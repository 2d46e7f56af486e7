package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An object of an answer: its fields in the order in which they are written. What is written and what the documentation
 * describes is stated here and nowhere else. Immutable.
 *
 * @param name  the name of the object in the documentation
 * @param parts  the fields
 */
record Form<T>(String name, List<Part<T>> parts) implements Shape<T> {

    /**
     * A field.
     *
     * @param name  its name
     * @param description  what its value is, for the documentation
     * @param isRequired  whether every object of the form has it
     * @param writer  writes it, if the object has it
     */
    record Part<T>(String name, String description, boolean isRequired, FieldWriter<T> writer) {

        private <U> Part<U> of(Function<? super U, ? extends T> part) {
            return new Part<>(
                    name,
                    description,
                    isRequired,
                    (value, field, json, locale) -> writer.write(part.apply(value), field, json, locale));
        }
    }

    /** Writes a field of an object. */
    interface FieldWriter<T> {

        void write(T value, String field, JsonGenerator json, Locale locale) throws IOException;
    }

    /** Checks that no field is there twice. */
    Form {
        if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
            throw new IllegalStateException("a field is twice in the form `" + name + "`");
        }
    }

    /** Returns a form without fields. */
    static <T> Form<T> of(String name) {
        return new Form<>(name, List.of());
    }

    /** Returns this form with a field more, which every object has. */
    <V> Form<T> with(String field, Shape<? super V> shape, Function<? super T, ? extends V> value) {
        return with(new Part<>(field, shape.description(), true, (object, name, json, locale) -> {
            json.writeFieldName(name);
            shape.write(value.apply(object), json, locale);
        }));
    }

    /** Returns this form with a field more, which is left out if there is no value. */
    <V> Form<T> withOptional(
            String field, Shape<? super V> shape, Function<? super T, ? extends Optional<? extends V>> value) {
        return with(new Part<>(field, shape.description(), false, (object, name, json, locale) -> {
            Optional<? extends V> found = value.apply(object);
            if (found.isPresent()) {
                json.writeFieldName(name);
                shape.write(found.get(), json, locale);
            }
        }));
    }

    /** Returns this form with a field more, a text in the language of the answer. */
    Form<T> withText(String field, BiFunction<? super T, Locale, String> text) {
        return with(new Part<>(field, "a text, in the language of the answer", true, (object, name, json, locale) -> {
            json.writeFieldName(name);
            TEXT.write(text.apply(object, locale), json, locale);
        }));
    }

    /** Returns this form with all the fields of another. */
    <U> Form<T> withAll(Form<U> other, Function<? super T, ? extends U> part) {
        return with(other.parts.stream().map(one -> one.<T>of(part)));
    }

    private Form<T> with(Part<T> part) {
        return with(Stream.of(part));
    }

    private Form<T> with(Stream<Part<T>> more) {
        return new Form<>(name, Stream.concat(parts.stream(), more).toList());
    }

    @Override
    public String description() {
        return "an object [" + name + "](#" + name.replace(' ', '-') + ")";
    }

    @Override
    public void write(T value, JsonGenerator json, Locale locale) throws IOException {
        json.writeStartObject();
        for (Part<T> part : parts) {
            part.writer().write(value, part.name(), json, locale);
        }
        json.writeEndObject();
    }
}
