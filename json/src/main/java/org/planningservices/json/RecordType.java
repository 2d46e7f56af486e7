package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.step.Step;

/**
 * A type of records.
 *
 * @param word  the type as it is written
 * @param particulars  the class of its steps; of the records themselves where they have no step
 * @param constructor  makes a record of the values of its fields
 * @param parts  the fields, in the order in which they are written
 */
record RecordType<P>(
        String word, Class<P> particulars, Function<Values, JournalRecord> constructor, List<Part<?>> parts) {

    /**
     * A field of this type.
     *
     * @param field  the field
     * @param isRequired  whether every record has it
     * @param value  finds its value in a record
     */
    record Part<V>(Field<V> field, boolean isRequired, Function<JournalRecord, Optional<V>> value) {

        void write(JournalRecord record, JsonGenerator json, Limits limits) throws IOException {
            Optional<V> found = value.apply(record);
            if (found.isPresent()) {
                field.kind().write(found.get(), field.name(), json, limits);
            }
        }
    }

    /** Returns the type without fields. */
    static <P> RecordType<P> of(String word, Class<P> particulars, Function<Values, JournalRecord> constructor) {
        return new RecordType<>(word, particulars, constructor, List.of());
    }

    /** Returns this type with a field more, which every record has. */
    <V> RecordType<P> with(Field<V> field, Function<P, V> value) {
        return with(new Part<>(field, true, record -> Optional.of(value.apply(particularsOf(record)))));
    }

    /** Returns this type with a field more, which a record may have. */
    <V> RecordType<P> withOptional(Field<V> field, Function<P, Optional<V>> value) {
        return with(new Part<>(field, false, record -> value.apply(particularsOf(record))));
    }

    /** Returns this type with a field more, whose value the record has and not its step. */
    <R extends JournalRecord, V> RecordType<P> with(Class<R> kind, Field<V> field, Function<R, V> value) {
        return with(new Part<>(field, true, record -> Optional.of(value.apply(kind.cast(record)))));
    }

    private RecordType<P> with(Part<?> part) {
        return new RecordType<>(
                word,
                particulars,
                constructor,
                Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** Makes a record of values. */
    JournalRecord read(Values values) {
        return constructor.apply(values);
    }

    /** Writes the fields of a record of this type. */
    void write(JournalRecord record, JsonGenerator json, Limits limits) throws IOException {
        for (Part<?> part : parts) {
            part.write(record, json, limits);
        }
    }

    private P particularsOf(JournalRecord record) {
        return particulars.cast(stepOrRecord(record));
    }

    /** Returns the step of a record, or the record where it has none. */
    static Object stepOrRecord(JournalRecord record) {
        Optional<Step> step = record.findStep();
        return step.isPresent() ? step.get() : record;
    }
}
