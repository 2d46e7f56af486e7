package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/**
 * Reads logs of somebody else's system: journals, in which every step has a field more, {@code outcome}, which is
 * {@code accepted} or {@code refused}. Steps are all that a system decides: those of vouchers, payment requests and partners,
 * days accrued and days converted. Other records have no outcome.
 *
 * <p>A log is read as strictly as a journal, whole or not at all.
 */
public final class DecisionLogReader {

    private DecisionLogReader() {}

    /**
     * Reads a log from a file.
     *
     * @param file  the file
     * @return the entries, in the order of the file
     * @throws FormatException if a line is not a record with its outcome
     * @throws IOException if the file cannot be read
     */
    public static List<DecisionLogEntry> read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a log.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the entries, in the order of the file
     * @throws FormatException if a line is not a record with its outcome
     * @throws IOException if the bytes cannot be read
     */
    public static List<DecisionLogEntry> read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        List<DecisionLogEntry> entries = new ArrayList<>();
        JournalReader.readLines(in, DecisionLogReader::entry, entries::add);
        return entries;
    }

    private static DecisionLogEntry entry(int line, Values values) {
        JournalRecord read = RecordTypes.record(values);
        RecordedOutcome outcome =
                DecisionLogEntry.isStep(read) ? values.get(RecordTypes.OUTCOME) : RecordedOutcome.ACCEPTED;
        values.end();
        return new DecisionLogEntry(line, read, outcome);
    }
}
