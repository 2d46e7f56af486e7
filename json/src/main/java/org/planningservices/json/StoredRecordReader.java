package org.planningservices.json;

import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/**
 * Reads many {@linkplain StoredRecords stored records}, which share the ids, codes, days and texts that are equal.
 *
 * <p>It keeps each value that it has read for as long as it lives itself. For one thread.
 */
public final class StoredRecordReader {

    private final ValueInterner shared = new ValueInterner();

    /** Makes a reader that has read nothing yet. */
    public StoredRecordReader() {}

    /**
     * Reads a record of any version up to the present one.
     *
     * @param text  the JSON; its fields may be in any order, and white space between them
     * @return the record
     * @throws FormatException if the text is not a record, or of a version that this release does not know
     */
    public JournalRecord read(String text) {
        Objects.requireNonNull(text, "text");
        return StoredRecords.read(text, shared);
    }
}
