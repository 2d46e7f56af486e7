package org.planningservices.journal;

import java.util.Objects;

/**
 * The text of a record in one line, with all its arguments and without its day.
 *
 * <p>For example, {@code redeem V-1 by fabrikam as mpn-admin at fabrikam-nl}.
 */
public final class RecordWording {

    private static final RecordText TEXT = new RecordText();

    private RecordWording() {}

    /**
     * Returns the text of a record.
     *
     * @param record  the record
     * @return the text, in English
     */
    public static String of(JournalRecord record) {
        return Objects.requireNonNull(record, "record").match(TEXT);
    }
}
