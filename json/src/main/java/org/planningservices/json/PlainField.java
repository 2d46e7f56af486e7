package org.planningservices.json;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A field as it is looked for on plain lines. */
final class PlainField {

    private final Field<?> field;
    private final Kind.Single<?> elements;
    private final JsonToken token;
    private final ValueTable table;

    /** The name in quotation marks, and a colon. */
    private final Snippet name;

    PlainField(Field<?> field, ValueInterner shared) {
        this.field = field;
        elements = elements(field.kind());
        token = field.kind().token();
        table = shared.table(elements);
        byte[] written = ('"' + field.name() + "\":").getBytes(StandardCharsets.UTF_8);
        name = new Snippet(written, 0, written.length);
    }

    private static Kind.Single<?> elements(Kind<?> kind) {
        return kind instanceof Kind.Several<?> several ? several.elements() : (Kind.Single<?>) kind;
    }

    /** Tells whether the name stands in a place, with a colon right after it. */
    boolean isNamed(byte[] bytes, int start) {
        return name.isAt(bytes, start);
    }

    /** Returns the place after the name and its colon. */
    int nameEnd(int start) {
        return start + name.length();
    }

    int number() {
        return field.number();
    }

    long bit() {
        return field.bit();
    }

    /** Tells whether this is the type of the record. */
    boolean isType() {
        return field.number() == RecordTypes.TYPE.number();
    }

    /** Tells whether the value is a day. */
    boolean isDay() {
        return elements == Kind.DAY;
    }

    /** Returns the token that a value starts with; true stands for false, too. */
    JsonToken token() {
        return token;
    }

    /** Returns the values that were read before, or those of lists. */
    ValueTable table() {
        return table;
    }

    /** Makes a value anew, or an element of a list. */
    Object make(Fields reader, String text) {
        return elements.make(reader, field.name(), new Value(0, elements.token(), text, List.of(), Map.of()));
    }

    /** Returns a list of elements made by this field, or throws its fault. */
    @SuppressWarnings("unchecked") // its elements are of this kind
    List<?> checked(Fields reader, List<Object> list) {
        return ((Kind.Several<Object>) field.kind()).checked(reader, field.name(), list);
    }
}
