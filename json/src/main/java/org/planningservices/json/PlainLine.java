package org.planningservices.json;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;

/**
 * The values of a plain line, found by the bytes that they are written in: one object of known fields, none of them twice, and in
 * it texts without escapes, whole numbers, true, false and lists of texts.
 *
 * <p>This is the fast way to read a record, and knows nothing of what is accepted: a value that was not read before is
 * read by its {@link Kind}. A line that is not plain, or has a fault, must be read as {@link Fields}, which accept it or report
 * the fault.
 */
final class PlainLine extends Values {

    /** Returned instead of an end if the line is not plain. */
    private static final int NOT_PLAIN = -1;

    /** What stands in a text for bytes that are not UTF-8; it may also have been written. */
    private static final char NOT_DECODED = '\uFFFD';

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private final ValueInterner shared;
    private final Fields reader;
    private final DayTable days = new DayTable();

    /** The fields by their names. */
    private final ValueTable names = new ValueTable();

    /** The fields of the last line of each type, in the order of the line. */
    private final IdentityHashMap<Object, @Nullable PlainField[]> orders = new IdentityHashMap<>();

    /** Those of the last line before its type was known. */
    private final @Nullable PlainField[] untyped = newOrder();

    /** The type as the first field of the last line; null if that was another. While it is the same, so is its value. */
    private @Nullable Snippet type;

    /** The fields that are expected on this line. */
    private @Nullable PlainField[] order = untyped;

    /** The values by the numbers of their fields. */
    private final @Nullable Object[] values;

    /** The fields that have a value, each a bit. */
    private long present;

    private long taken;
    private byte[] bytes = {};

    /**
     * Prepares to read lines.
     *
     * @param limits  the days and the numbers that are accepted
     * @param shared  the values of records read before, which equal values share
     */
    PlainLine(Limits limits, ValueInterner shared) {
        List<Field<?>> fields = RecordTypes.fields();
        this.shared = shared;
        reader = new Fields(new Value(0, JsonToken.START_OBJECT, "", List.of(), Map.of()), limits, shared);
        values = new Object[fields.size()];
        for (Field<?> field : fields) {
            names.first(field.name(), new PlainField(field, shared));
        }
    }

    /** Returns room for all fields, and for one of them twice. */
    private static @Nullable PlainField[] newOrder() {
        return new PlainField[RecordTypes.fields().size() + 1];
    }

    /** Reads what stands on a line; null if it must be read as {@link Fields}. */
    <T> @Nullable T read(Lines lines, JournalReader.Content<T> content) {
        try {
            return isScanned(lines.bytes(), lines.start()) ? content.of(lines.number(), this) : null;
        } catch (FormatException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    <V> V get(Field<V> field) {
        if (isAbsent(field)) {
            throw fault();
        }
        return taken(field);
    }

    @Override
    <V> Optional<V> find(Field<V> field) {
        return isAbsent(field) ? Optional.empty() : Optional.of(taken(field));
    }

    @Override
    Operator operator(PartnerId partner, Optional<OperatorRole> role) {
        return shared.operator(partner, role);
    }

    @Override
    void inOrder(Field<LocalDate> lastField, LocalDate first, LocalDate last) {
        reader.inOrder(lastField, first, last);
    }

    @Override
    void end() {
        if (present != taken) {
            throw fault();
        }
    }

    private boolean isAbsent(Field<?> field) {
        return (present & field.bit()) == 0;
    }

    @SuppressWarnings("unchecked") // its kind read the value
    private <V> V taken(Field<V> field) {
        taken |= field.bit();
        return (V) Objects.requireNonNull(values[field.number()]);
    }

    /** Returns an exception that {@link #read} catches. */
    private static FormatException fault() {
        return new FormatException(0, null, "");
    }

    private boolean isScanned(byte[] line, int start) {
        bytes = line;
        present = 0;
        taken = 0;
        int at = skipped(start);
        if (bytes[at] != '{') {
            return false;
        }
        at = firstEnd(skipped(at + 1));
        for (int place = 1; at != NOT_PLAIN; place++) {
            at = skipped(at);
            if (bytes[at] != ',') {
                return bytes[at] == '}' && bytes[skipped(at + 1)] == '\n';
            }
            at = fieldEnd(place, skipped(at + 1));
        }
        return false;
    }

    /** Reads the first field, which is most often the type of the line before; returns the place after it. */
    private int firstEnd(int start) {
        if (type != null && type.isAt(bytes, start)) {
            present = RecordTypes.TYPE.bit();
            return start + type.length();
        }
        type = null;
        order = untyped;
        int end = fieldEnd(0, start);
        if (end != NOT_PLAIN && present == RecordTypes.TYPE.bit()) {
            type = new Snippet(bytes, start, end);
        }
        return end;
    }

    /** Reads the field that is in this place among those of the line; returns the place after it. */
    private int fieldEnd(int place, int start) {
        PlainField expected = order[place];
        return expected != null && expected.isNamed(bytes, start)
                ? newFieldEnd(expected, skipped(expected.nameEnd(start)))
                : unexpectedEnd(place, start);
    }

    /** Reads a field that is not expected in this place; returns the place after it. */
    private int unexpectedEnd(int place, int start) {
        int end = textEnd(start);
        if (end == NOT_PLAIN) {
            return NOT_PLAIN;
        }
        PlainField field = (PlainField) names.find(bytes, start + 1, end - 1);
        int colon = skipped(end);
        if (field == null || bytes[colon] != ':') {
            return NOT_PLAIN;
        }
        order[place] = field;
        return newFieldEnd(field, skipped(colon + 1));
    }

    /** Reads the value of a field that the line does not have before; returns the place after it. */
    private int newFieldEnd(PlainField field, int start) {
        if ((present & field.bit()) != 0) {
            return NOT_PLAIN;
        }
        present |= field.bit();
        int end = valueEnd(field, start);
        if (field.isType() && end != NOT_PLAIN) {
            order = orders.computeIfAbsent(values[field.number()], any -> newOrder());
        }
        return end;
    }

    /** Reads the value of a field; returns the place after it. */
    private int valueEnd(PlainField field, int start) {
        return switch (field.token()) {
            case VALUE_STRING -> field.isDay() ? dayEnd(field, start) : textValueEnd(field, start);
            case VALUE_NUMBER_INT -> {
                int end = numberEnd(start);
                if (end != NOT_PLAIN) {
                    values[field.number()] = value(field, start, end);
                }
                yield end;
            }
            case START_ARRAY -> listEnd(field, start);
            default -> {
                values[field.number()] = bytes[start] == 't';
                yield flagEnd(start);
            }
        };
    }

    /** Reads a day; returns the place after it. */
    private int dayEnd(PlainField field, int start) {
        LocalDate known = days.find(bytes, start);
        if (known != null) {
            values[field.number()] = known;
            return start + DayTable.LENGTH;
        }
        int end = textValueEnd(field, start);
        if (end != NOT_PLAIN) {
            days.add((LocalDate) Objects.requireNonNull(values[field.number()]));
        }
        return end;
    }

    /** Reads a text; returns the place after it. */
    private int textValueEnd(PlainField field, int start) {
        int end = textEnd(start);
        if (end != NOT_PLAIN) {
            values[field.number()] = value(field, start + 1, end - 1);
        }
        return end;
    }

    /** Reads a list; returns the place after it. */
    private int listEnd(PlainField field, int start) {
        if (bytes[start] != '[') {
            return NOT_PLAIN;
        }
        List<Object> list = List.of();
        int at = skipped(start + 1);
        if (bytes[at] != ']') {
            at = start;
            do {
                int text = skipped(at + 1);
                int end = textEnd(text);
                if (end == NOT_PLAIN) {
                    return NOT_PLAIN;
                }
                list = with(list, value(field, text + 1, end - 1));
                at = skipped(end);
            } while (bytes[at] == ',');
        }
        values[field.number()] = field.checked(reader, list);
        return bytes[at] == ']' ? at + 1 : NOT_PLAIN;
    }

    /** Returns a list with an element more; most lists have one. */
    private static List<Object> with(List<Object> list, Object element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        List<Object> longer = list.size() == 1 ? new ArrayList<>(list) : list;
        longer.add(element);
        return longer;
    }

    /** Returns the value that is written in the bytes from a place to before another. */
    private Object value(PlainField field, int from, int to) {
        Object known = field.table().find(bytes, from, to);
        if (known != null) {
            return known;
        }
        Object made = make(field, from, to);
        field.table().add(bytes, from, to, made);
        return made;
    }

    private Object make(PlainField field, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(NOT_DECODED) >= 0) {
            throw fault();
        }
        return field.make(reader, text);
    }

    /** Returns the place after white space. */
    private int skipped(int start) {
        return bytes[start] > ' ' ? start : spaceEnd(start);
    }

    private int spaceEnd(int start) {
        int at = start;
        while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
        return at;
    }

    /** Returns the place after a text without escapes. */
    private int textEnd(int start) {
        if (bytes[start] != '"') {
            return NOT_PLAIN;
        }
        int at = start + 1;
        long ends = ends(at);
        while (ends == 0) {
            at += Long.BYTES;
            ends = ends(at);
        }
        at += Long.numberOfTrailingZeros(ends) / Byte.SIZE;
        return bytes[at] == '"' ? at + 1 : NOT_PLAIN;
    }

    /**
     * Finds what may end such a text in eight bytes: a quotation mark, a backslash or a control character. The lowest bit that
     * is set is in the first of them; those above it mean nothing.
     */
    private long ends(int at) {
        long word = ValueTable.word(bytes, at);
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word))
                & HIGHS;
    }

    /** Returns the place after a whole number. */
    private int numberEnd(int start) {
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == start + 1 || (at > start && bytes[start] != '0') ? at : NOT_PLAIN;
    }

    /** Returns the place after true or false. */
    private int flagEnd(int start) {
        return isAt(start, "true") ? start + 4 : isAt(start, "false") ? start + 5 : NOT_PLAIN;
    }

    private boolean isAt(int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
