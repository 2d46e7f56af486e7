package org.planningservices.json;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * read by its {@link Kind}. A line that is not plain, or has a fault, must be read as {@link Fields}, which accept it or tell
 * the fault.
 */
final class PlainLine extends Values {

    /** What stands in a text for bytes that are not UTF-8; it may also have been written. */
    private static final char NOT_DECODED = '\uFFFD';

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private final Shared shared;
    private final Fields reader;
    private final ValueTable names = new ValueTable();
    private final ValueTable[] tables;

    /** The values by the numbers of their fields. */
    private final @Nullable Object[] values;

    /** The fields that have a value, each a bit. */
    private long present;

    private long taken;
    private byte[] bytes = {};

    /** The place of the next byte. */
    private int at;

    /** Where the text or the number before begins, and where it ends. */
    private int from;

    private int to;

    /**
     * Prepares to read lines.
     *
     * @param limits  the days and the numbers that are accepted
     * @param shared  the values of records read before, which equal values share
     */
    PlainLine(Limits limits, Shared shared) {
        List<Field<?>> fields = RecordTypes.fields();
        this.shared = shared;
        reader = new Fields(new Value(0, JsonToken.START_OBJECT, "", List.of(), Map.of()), limits, shared);
        tables =
                fields.stream().map(field -> shared.table(single(field.kind()))).toArray(ValueTable[]::new);
        values = new Object[fields.size()];
        for (Field<?> field : fields) {
            names.first(field.name(), field);
        }
    }

    private static Kind.Single<?> single(Kind<?> kind) {
        return kind instanceof Kind.Several<?> several ? several.elements() : (Kind.Single<?>) kind;
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
        return (present & bit(field)) == 0;
    }

    @SuppressWarnings("unchecked") // its kind read the value
    private <V> V taken(Field<V> field) {
        taken |= bit(field);
        return (V) Objects.requireNonNull(values[field.number()]);
    }

    private static long bit(Field<?> field) {
        return 1L << field.number();
    }

    /** Returns a fault that nobody sees. */
    private static FormatException fault() {
        return new FormatException(0, null, "");
    }

    private boolean isScanned(byte[] line, int start) {
        bytes = line;
        at = start;
        present = 0;
        taken = 0;
        if (!isNext('{')) {
            return false;
        }
        do {
            if (!isFieldNext()) {
                return false;
            }
        } while (isNext(','));
        return isNext('}') && isNext('\n');
    }

    private boolean isFieldNext() {
        if (!isTextNext()) {
            return false;
        }
        Field<?> field = (Field<?>) names.find(bytes, from, to);
        if (field == null || !isAbsent(field) || !isNext(':')) {
            return false;
        }
        Object value = valueNext(field);
        values[field.number()] = value;
        present |= bit(field);
        return value != null;
    }

    private @Nullable Object valueNext(Field<?> field) {
        return field.kind() instanceof Kind.Several<?> several
                ? listNext(field, several)
                : valueNext(field, (Kind.Single<?>) field.kind());
    }

    private <V> @Nullable List<V> listNext(Field<?> field, Kind.Several<V> kind) {
        if (!isNext('[')) {
            return null;
        }
        List<V> list = new ArrayList<>();
        if (!isNext(']')) {
            do {
                V value = valueNext(field, kind.elements());
                if (value == null) {
                    return null;
                }
                list.add(value);
            } while (isNext(','));
            if (!isNext(']')) {
                return null;
            }
        }
        return kind.checked(reader, field.name(), list);
    }

    @SuppressWarnings("unchecked") // true and false are of this kind; a table has values of one kind
    private <V> @Nullable V valueNext(Field<?> field, Kind.Single<V> kind) {
        JsonToken token = kind.token();
        if (token == JsonToken.VALUE_TRUE) {
            return (V) flagNext();
        }
        if (token == JsonToken.VALUE_STRING ? !isTextNext() : !isNumberNext()) {
            return null;
        }
        Object known = tables[field.number()].find(bytes, from, to);
        return known == null ? read(field, kind) : (V) known;
    }

    private <V> @Nullable V read(Field<?> field, Kind.Single<V> kind) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(NOT_DECODED) < 0
                ? kind.read(reader, field.name(), new Value(0, kind.token(), text, List.of(), Map.of()))
                : null;
    }

    /** Goes behind a byte, and the white space before it, if it is next. */
    private boolean isNext(char wanted) {
        skipSpace();
        if (bytes[at] != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
    }

    private @Nullable Boolean flagNext() {
        skipSpace();
        return isWordNext("true") ? Boolean.TRUE : isWordNext("false") ? Boolean.FALSE : null;
    }

    private boolean isWordNext(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Goes behind a text if a plain one is next. */
    private boolean isTextNext() {
        if (!isNext('"')) {
            return false;
        }
        from = at;
        long ends = ends(at);
        while (ends == 0) {
            at += Long.BYTES;
            ends = ends(at);
        }
        to = at + Long.numberOfTrailingZeros(ends) / Byte.SIZE;
        at = to + 1;
        return bytes[to] == '"';
    }

    /** Goes behind a number if a plain one is next. */
    private boolean isNumberNext() {
        skipSpace();
        from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        to = at;
        return to == from + 1 || (to > from && bytes[from] != '0');
    }

    /**
     * Finds what may end a plain text in eight bytes: a quotation mark, a backslash or a control character. The lowest bit that
     * is set tells the first of them; bits above it may be wrong.
     */
    private long ends(int place) {
        long word = ValueTable.word(bytes, place);
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word))
                & HIGHS;
    }
}
