package org.planningservices.json;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A field as it is looked for on plain lines. */
final class PlainField {

    private final Field<?> field;
    private final Kind.Single<?> elements;
    private final JsonToken token;
    private final ValueTable table;
    private final int nameLength;

    /** The name in quotation marks and a colon. Eight bytes share a long, and zeros fill the last. */
    private final long[] nameWords;

    /** The bits of the last long that belong to the name. */
    private final long lastBits;

    PlainField(Field<?> field, Shared shared) {
        this.field = field;
        elements = elements(field.kind());
        token = field.kind().token();
        table = shared.table(elements);
        byte[] name = ('"' + field.name() + "\":").getBytes(StandardCharsets.UTF_8);
        nameLength = name.length;
        nameWords = new long[(name.length + Long.BYTES - 1) / Long.BYTES];
        byte[] filled = Arrays.copyOf(name, nameWords.length * Long.BYTES);
        Arrays.setAll(nameWords, i -> ValueTable.word(filled, i * Long.BYTES));
        lastBits = -1L >>> ((filled.length - name.length) * Byte.SIZE);
    }

    private static Kind.Single<?> elements(Kind<?> kind) {
        return kind instanceof Kind.Several<?> several ? several.elements() : (Kind.Single<?>) kind;
    }

    /** Tells whether the name stands in a place, with a colon right after it. */
    boolean isNamed(byte[] bytes, int start) {
        int at = start;
        int last = nameWords.length - 1;
        for (int i = 0; i < last; i++) {
            if (ValueTable.word(bytes, at) != nameWords[i]) {
                return false;
            }
            at += Long.BYTES;
        }
        return (ValueTable.word(bytes, at) & lastBits) == nameWords[last];
    }

    /** Returns the place after the name and its colon. */
    int nameEnd(int start) {
        return start + nameLength;
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
