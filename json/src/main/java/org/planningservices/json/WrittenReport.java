package org.planningservices.json;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * The content of an audit report file: which records broke which rules, and the results for vouchers and enrollments.
 *
 * <p>It has what {@link ReportWriter} writes and {@link ReportReader} reads. It has no records and no messages, and does not say which
 * vouchers a finding is about. Two of them can be compared even if the rules or the journal have changed in between. For example,
 * {@code ReportReader.read(in).equals(WrittenReport.of(report))} tells whether an audit gives the report of a file. Immutable.
 */
public final class WrittenReport {

    private final LocalDate asOf;
    private final ValidityStart validityFrom;
    private final List<Finding> findings;
    private final Map<VoucherId, Voucher> vouchers;
    private final Map<EnrollmentId, Enrollment> enrollments;

    /** Copies the lists, in which each voucher and each enrollment occurs once. */
    WrittenReport(
            LocalDate asOf,
            ValidityStart validityFrom,
            List<Finding> findings,
            List<Voucher> vouchers,
            List<Enrollment> enrollments) {
        this.asOf = asOf;
        this.validityFrom = validityFrom;
        this.findings = List.copyOf(findings);
        this.vouchers = Collections.unmodifiableMap(vouchers.stream()
                .collect(Collectors.toMap(Voucher::voucherId, one -> one, (one, other) -> one, TreeMap::new)));
        this.enrollments = Collections.unmodifiableMap(enrollments.stream()
                .collect(Collectors.toMap(Enrollment::enrollmentId, one -> one, (one, other) -> one, TreeMap::new)));
    }

    /**
     * Returns the content of the file of a report.
     *
     * @param report  the report
     * @return the content that {@link ReportWriter} would write
     */
    public static WrittenReport of(AuditReport report) {
        Objects.requireNonNull(report, "report");
        return new WrittenReport(
                report.asOf(),
                report.validityFrom(),
                report.findings().stream().map(Finding::of).toList(),
                report.vouchers().stream().map(Voucher::of).toList(),
                report.enrollments().stream().map(Enrollment::of).toList());
    }

    /**
     * A record that broke a rule, or could not be verified. Immutable.
     *
     * @param line  the line of the record in the journal, from 1
     * @param rules  the ids of the rules that it broke
     * @param unverifiable  the ids of the rules that could not be verified
     */
    public record Finding(int line, List<RuleId> rules, List<RuleId> unverifiable) {

        /**
         * Copies the ids, each once, in the order of the rulebook.
         *
         * @param line  the line of the record in the journal, from 1
         * @param rules  the ids of the rules that it broke
         * @param unverifiable  the ids of the rules that could not be verified
         */
        public Finding {
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(unverifiable, "unverifiable");
            rules = rules.stream().distinct().sorted().toList();
            unverifiable = unverifiable.stream().distinct().sorted().toList();
        }

        static Finding of(org.planningservices.policy.audit.Finding finding) {
            return new Finding(
                    finding.entry().line(),
                    finding.violations().stream()
                            .map(violation -> violation.rule().id())
                            .toList(),
                    finding.undecided().stream()
                            .map(undecided -> undecided.rule().id())
                            .toList());
        }
    }

    /**
     * The result for a voucher. Immutable.
     *
     * @param voucherId  the id of the voucher
     * @param status  its status
     * @param standing  its standing on the day of the report
     * @param deadlines  its last days
     * @param missedDeadlines  the deadlines by which what was due was not done
     */
    public record Voucher(
            VoucherId voucherId,
            VoucherStatus status,
            Standing standing,
            Deadlines deadlines,
            List<MissedDeadline> missedDeadlines) {

        /**
         * Copies the missed deadlines.
         *
         * @param voucherId  the id of the voucher
         * @param status  its status
         * @param standing  its standing on the day of the report
         * @param deadlines  its last days
         * @param missedDeadlines  the deadlines by which what was due was not done
         */
        public Voucher {
            Objects.requireNonNull(voucherId, "voucherId");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(deadlines, "deadlines");
            Objects.requireNonNull(missedDeadlines, "missedDeadlines");
            missedDeadlines = List.copyOf(missedDeadlines);
        }

        static Voucher of(VoucherReport report) {
            return new Voucher(
                    report.voucher().id(),
                    report.voucher().status(),
                    report.standing(),
                    report.deadlines(),
                    report.missedDeadlines().stream()
                            .map(missed -> new MissedDeadline(missed.rule().id(), missed.due()))
                            .toList());
        }
    }

    /**
     * A deadline by which what was due was not done. Immutable.
     *
     * @param rule  the id of the rule that sets it
     * @param due  the last day, inclusive
     */
    public record MissedDeadline(RuleId rule, LocalDate due) {

        /**
         * Checks that no part is null.
         *
         * @param rule  the id of the rule that sets it
         * @param due  the last day, inclusive
         */
        public MissedDeadline {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(due, "due");
        }
    }

    /**
     * The result for an enrollment. Immutable.
     *
     * @param enrollmentId  the id of the enrollment
     * @param pool  the balance of its pool on the day of the report
     */
    public record Enrollment(EnrollmentId enrollmentId, PoolBalance pool) {

        /**
         * Checks that no part is null.
         *
         * @param enrollmentId  the id of the enrollment
         * @param pool  the balance of its pool on the day of the report
         */
        public Enrollment {
            Objects.requireNonNull(enrollmentId, "enrollmentId");
            Objects.requireNonNull(pool, "pool");
        }

        static Enrollment of(EnrollmentReport report) {
            return new Enrollment(report.enrollment().id(), report.pool());
        }
    }

    /**
     * Returns the day of the report.
     *
     * @return the day, inclusive
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the event from which validity was counted.
     *
     * @return the start of validity
     */
    public ValidityStart validityFrom() {
        return validityFrom;
    }

    /**
     * Returns the records that broke a rule or could not be verified.
     *
     * @return the findings, by line
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns the results for the vouchers.
     *
     * @return the vouchers, by id
     */
    public List<Voucher> vouchers() {
        return List.copyOf(vouchers.values());
    }

    /**
     * Finds the result for a voucher.
     *
     * @param id  the id of the voucher
     * @return the result; empty if the report does not have it
     */
    public Optional<Voucher> findVoucher(VoucherId id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(vouchers.get(id));
    }

    /**
     * Returns the results for the enrollments.
     *
     * @return the enrollments, by id
     */
    public List<Enrollment> enrollments() {
        return List.copyOf(enrollments.values());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof WrittenReport report
                        && asOf.equals(report.asOf)
                        && validityFrom == report.validityFrom
                        && findings.equals(report.findings)
                        && vouchers.equals(report.vouchers)
                        && enrollments.equals(report.enrollments));
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, validityFrom, findings, vouchers, enrollments);
    }

    /** Returns the day, and how many vouchers and findings there are. */
    @Override
    public String toString() {
        return "report as of " + asOf + ": " + vouchers.size() + " vouchers, " + findings.size() + " findings";
    }
}
