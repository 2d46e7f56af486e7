package org.planningservices.examples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.audit.JournalRecord;

/** Ids of commands made of what a record says, and of how many equal records stand before it: the same for the same file. */
final class ContentIds {

    private final Map<String, Integer> given = new HashMap<>();

    CommandId next(JournalRecord record) {
        String body = StoredRecords.write(record);
        int occurrence = given.merge(digest(body), 1, Integer::sum);
        return CommandId.of("import-" + digest(body + "\n" + occurrence));
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
