package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the journals that audits are measured on, where they are not there yet. */
public final class JournalsOfAudits {

    private JournalsOfAudits() {}

    /**
     * Writes the journals.
     *
     * @param args  the folder, and {@code --quick} for small ones
     * @throws IOException if one cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (AuditedJournal journal : AuditedJournal.values()) {
            journal.in(Path.of(args[0]), Effort.of(args));
        }
    }
}
