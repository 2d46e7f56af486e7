package org.planningservices.json;

import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/**
 * The form in which databases keep records: each is one line of JSON, a record of a journal after the version of the
 * form.
 *
 * <p>For example, {@code {"v":2,"type":"voucher-expired","on":"2020-11-26","voucher":"V-1"}}. What a release has
 * written, every later one reads. A stored record may have any day from 0000-01-01 to 9999-12-31 and any number from 0
 * up, more than a file that a person writes; as JSON it has at most 1 MiB.
 */
public final class StoredRecords {

    /** The version that is written. */
    static final int VERSION = 2;

    private StoredRecords() {}

    /**
     * Writes a record in the present version.
     *
     * @param record  the record; an enrollment is stated before its benefit is activated
     * @return one line of JSON, without its end
     * @throws IllegalArgumentException if the record has a day outside the years 0 to 9999, has more than 1 MiB, or states
     *     an activated enrollment, and so could not be read again
     */
    public static String write(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        return RecordWriter.line(
                record, Limits.STORED, json -> json.writeNumberField(RecordTypes.VERSION.name(), VERSION));
    }

    /**
     * Reads a record of any version up to the present one.
     *
     * @param text  the JSON; its fields may be in any order, and white space between them
     * @return the record
     * @throws FormatException if the text is not a record, or of a version that this release does not know
     */
    public static JournalRecord read(String text) {
        return read(Objects.requireNonNull(text, "text"), new ValueInterner());
    }

    static JournalRecord read(String text, ValueInterner shared) {
        if (Lines.isTooLong(text)) {
            throw Lines.tooLong(1);
        }
        Fields fields = new Fields(Value.ofLine(1, text), Limits.STORED, shared);
        fields.get(RecordTypes.VERSION);
        JournalRecord read = RecordTypes.record(fields);
        fields.end();
        return read;
    }
}
