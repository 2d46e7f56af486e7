package org.planningservices.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.JournalWriter;
import org.planningservices.persistence.CommandId;

/** Ids of commands, from the content of a record and the number of equal records before it: the same for the same file. */
final class RecordIds {

    private final Map<String, Integer> given = new HashMap<>();

    CommandId next(JournalRecord record) {
        String line = line(record);
        int occurrence = given.merge(digest(line), 1, Integer::sum);
        return CommandId.of("import-" + digest(line + "\n" + occurrence));
    }

    /** Returns the record as a line of a journal, which does not change with the version of the stored form. */
    private static String line(JournalRecord record) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            JournalWriter.write(List.of(record), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
