package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Journal;

/** Audits one journal in a fresh JVM, and tells how long it took and how much memory the process came to need. */
public final class PortfolioAudit {

    private PortfolioAudit() {}

    /**
     * Audits a journal.
     *
     * @param args  the journal, and the day of the report
     * @throws IOException if the journal cannot be read
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Journal journal = JournalReader.read(Path.of(args[0]));
        long read = System.nanoTime();
        AuditReport report = PlanningServices.published().audit(journal, LocalDate.parse(args[1]));
        long audited = System.nanoTime();
        System.out.println(String.format(
                Locale.ROOT,
                "%d records, %d vouchers, %d findings: read in %.1f s, audited in %.1f s; %s",
                journal.entries().size(),
                report.vouchers().size(),
                report.findings().size(),
                (read - start) / 1e9,
                (audited - read) / 1e9,
                peak()));
    }

    /** Returns the most memory that the process ever held, where the system tells it. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "peak memory not known"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .map(line -> "peak memory " + line.replaceAll("\\D", "") + " kB")
                        .orElse("peak memory not known");
    }
}
