package org.planningservices.cli;

import java.io.PrintWriter;
import org.planningservices.policy.audit.AuditReport;

/** Opens to the benchmarks what the command {@code audit} prints, without the command. */
public final class TextReports {

    private TextReports() {}

    /**
     * Prints a report for a reader.
     *
     * @param name  what the journal is called
     * @param report  the report
     * @param out  takes the text; stays open
     */
    public static void print(String name, AuditReport report, PrintWriter out) {
        new TextReport(name, report, out).print();
    }
}
