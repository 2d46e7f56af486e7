package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;

/**
 * Reads journals: UTF-8 JSON Lines, one record a line.
 *
 * <p>A {@link FormatException} tells the first fault of a journal. Records of all days are read, also
 * those after the day an audit will be about.
 */
public final class JournalReader {

    private JournalReader() {}

    /**
     * Reads a journal from a file.
     *
     * @param file  the file
     * @return the journal
     * @throws FormatException if a line is not a record
     * @throws IOException if the file cannot be read
     */
    public static Journal read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a journal.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the journal
     * @throws FormatException if a line is not a record
     * @throws IOException if the bytes cannot be read
     */
    public static Journal read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        List<JournalEntry> entries = new ArrayList<>();
        read(in, entries::add);
        return new Journal(entries);
    }

    /**
     * Reads a journal entry by entry, and keeps none of them.
     *
     * <p>Each entry is handed over as soon as it is read, in the order of the file and by the calling thread. When a fault is
     * reported, the entries of the lines before it have been handed over, and no others.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @param entries  receives each entry; what it throws ends the reading
     * @throws FormatException if a line is not a record
     * @throws IOException if the bytes cannot be read
     */
    public static void read(InputStream in, Consumer<? super JournalEntry> entries) throws IOException {
        Objects.requireNonNull(in, "in");
        readLines(in, JournalReader::entry, Objects.requireNonNull(entries, "entries"));
    }

    /** Makes an entry of the values of a line. */
    interface Content<T> {

        T of(int line, Values values);
    }

    /** Reads what stands on each line that is not blank: fast if the line is plain and has no fault. */
    static <T> void readLines(InputStream in, Content<T> content, Consumer<? super T> entries) throws IOException {
        Jackson.check();
        ValueInterner shared = new ValueInterner();
        PlainLine plain = new PlainLine(Limits.FILE, shared);
        Lines lines = new Lines(in);
        while (lines.next()) {
            T entry = plain.read(lines, content);
            if (entry == null) {
                entry = readExactly(lines, content, shared);
            }
            if (entry != null) {
                entries.accept(entry);
            }
        }
    }

    private static <T> @Nullable T readExactly(Lines lines, Content<T> content, ValueInterner shared) {
        String line = lines.text();
        return line.isBlank()
                ? null
                : content.of(lines.number(), new Fields(Value.ofLine(lines.number(), line), Limits.FILE, shared));
    }

    /** Takes a record and its line. */
    static JournalEntry entry(int line, Values values) {
        JournalRecord read = RecordTypes.record(values);
        values.end();
        return new JournalEntry(line, read);
    }
}
