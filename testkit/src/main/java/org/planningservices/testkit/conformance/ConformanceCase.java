package org.planningservices.testkit.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.terms.ValidityStart;

/**
 * A journal and its expected report. Immutable.
 *
 * <p>For example, the report {@code TIM-06/late.report.json} of the journal {@code TIM-06/late.journal.jsonl}, or its
 * second report, {@code TIM-06/late.assignment.report.json}, with validity from assignment.
 *
 * @param journalFile  the file of the journal, relative to the folder of all cases, with {@code /} between its parts
 * @param journal  the text of the journal
 * @param reportFile  the file of the report, in the same form
 * @param report  the text of the report expected
 * @param asOf  the day of the report, inclusive
 * @param validityFrom  from which day validity counts
 */
public record ConformanceCase(
        String journalFile,
        String journal,
        String reportFile,
        String report,
        LocalDate asOf,
        ValidityStart validityFrom) {

    /**
     * Checks that nothing is null.
     *
     * @param journalFile  the file of the journal
     * @param journal  the text of the journal
     * @param reportFile  the file of the report
     * @param report  the text of the report expected
     * @param asOf  the day of the report, inclusive
     * @param validityFrom  from which day validity counts
     */
    public ConformanceCase {
        Objects.requireNonNull(journalFile, "journalFile");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(reportFile, "reportFile");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(validityFrom, "validityFrom");
    }

    /**
     * Returns the name, which no other case of the set has.
     *
     * @return the file of the report, without its ending
     */
    public String name() {
        return reportFile.substring(0, reportFile.length() - CaseFolder.REPORT.length());
    }

    /**
     * Lets an implementation audit the journal.
     *
     * @param implementation  the implementation
     * @return the failure; empty if the report is as expected
     * @throws Exception if the implementation has no report
     */
    public Optional<ConformanceFailure> run(Implementation implementation) throws Exception {
        Objects.requireNonNull(implementation, "implementation");
        return compare(implementation.report(journal, asOf, validityFrom));
    }

    /**
     * Compares a report with the one expected: as JSON, not as bytes.
     *
     * @param found  the text of the report; null if there is none
     * @return the failure; empty if it is as expected
     */
    public Optional<ConformanceFailure> compare(@Nullable String found) {
        List<ReportDifference> differences = ReportComparison.differences(report, found);
        return differences.isEmpty() ? Optional.empty() : Optional.of(new ConformanceFailure(this, differences));
    }

    /**
     * Returns the failure of an implementation that gave no report.
     *
     * @param found  what was found instead, in words
     * @return the failure
     */
    public ConformanceFailure withoutReport(String found) {
        Objects.requireNonNull(found, "found");
        return new ConformanceFailure(this, List.of(new ReportDifference("report", "a report", found)));
    }

    /** Returns the name, the day and the validity start. */
    @Override
    public String toString() {
        return name() + ", as of " + asOf + ", validity from " + validityFrom.code();
    }
}
