package org.planningservices.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/** Writes journals: UTF-8 JSON Lines, one record a line, as {@link JournalReader} reads them. */
public final class JournalWriter {

    private JournalWriter() {}

    /**
     * Writes records, each of them and a line feed.
     *
     * <p>A journal has days of the years 1990 to 2099, numbers up to 100,000 and lines up to 1 MiB, and states an
     * enrollment before its benefit is activated. A record beyond that is refused; those before it are written.
     *
     * @param records  the records, in their order
     * @param out  where to; the stream is flushed and left open
     * @throws IllegalArgumentException if a journal cannot have one of the records
     * @throws IOException if they cannot be written
     */
    public static void write(Iterable<JournalRecord> records, OutputStream out) throws IOException {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(out, "out");
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        try {
            for (JournalRecord record : records) {
                buffered.write(line(record).getBytes(StandardCharsets.UTF_8));
                buffered.write('\n');
            }
        } finally {
            buffered.flush();
        }
    }

    /** Returns a record as a line, without its end. */
    static String line(JournalRecord record) {
        return RecordWriter.line(record, Limits.FILE, json -> {});
    }
}
