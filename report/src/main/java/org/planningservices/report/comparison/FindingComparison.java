package org.planningservices.report.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.WrittenReport;
import org.planningservices.policy.audit.AuditComparison;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.FindingChange;
import org.planningservices.policy.audit.FindingChange.Kind;
import org.planningservices.policy.audit.VoucherChange;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.report.comparison.FindingDifference.Judgment;
import org.planningservices.rule.RuleId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;

/**
 * How the findings of two audits differ: by record and rule, and by voucher and missed deadline.
 *
 * <p>Records are compared by their lines. So both audits must be of the same journal, to which records may have been added at its end;
 * the terms may differ. A report file has neither messages nor the vouchers of a finding. Against a file, a finding has therefore changed
 * only if its judgment has.
 *
 * <p>For example, {@code FindingComparison.of(ReportReader.read(old), report).newFindings()} returns the findings that the old
 * report does not have. Immutable.
 */
public final class FindingComparison {

    private static final Comparator<Key> BY_LINE_THEN_VOUCHER = Comparator.comparingInt(Key::line)
            .thenComparing(Key::voucher)
            .thenComparing(Key::rule)
            .thenComparing(Key::due);

    /** The identity of a finding: a line and a rule, or a voucher, a rule and a last day, at line {@link Integer#MAX_VALUE}. */
    private record Key(int line, String voucher, RuleId rule, LocalDate due) {

        static Key of(int line, RuleId rule) {
            return new Key(line, "", rule, LocalDate.MIN);
        }

        static Key of(VoucherId voucher, RuleId rule, LocalDate due) {
            return new Key(Integer.MAX_VALUE, voucher.value(), rule, due);
        }

        boolean isDeadline() {
            return !due.equals(LocalDate.MIN);
        }
    }

    private final List<FindingDifference> differences;

    private FindingComparison(List<FindingDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    private static FindingComparison of(Map<Key, Statement> before, Map<Key, Statement> after) {
        TreeSet<Key> keys = new TreeSet<>(BY_LINE_THEN_VOUCHER);
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        List<FindingDifference> differences = new ArrayList<>();
        for (Key key : keys) {
            Optional<Statement> one = Optional.ofNullable(before.get(key));
            Optional<Statement> other = Optional.ofNullable(after.get(key));
            if (one.isEmpty() || other.isEmpty() || !one.get().isSame(other.get())) {
                differences.add(difference(key, one, other));
            }
        }
        return new FindingComparison(differences);
    }

    private static FindingDifference difference(Key key, Optional<Statement> before, Optional<Statement> after) {
        List<VoucherId> voucherIds = Stream.of(after, before)
                .flatMap(Optional::stream)
                .map(Statement::voucherIds)
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new FindingDifference(
                key.isDeadline() ? OptionalInt.empty() : OptionalInt.of(key.line()),
                key.rule(),
                voucherIds,
                key.isDeadline() ? Optional.of(key.due()) : Optional.empty(),
                before,
                after);
    }

    /**
     * Returns how the findings of two reports in memory differ.
     *
     * @param comparison  the comparison of the reports
     * @return the comparison of their findings
     */
    public static FindingComparison of(AuditComparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        Map<Key, Statement> before = new HashMap<>();
        Map<Key, Statement> after = new HashMap<>();
        comparison.findings().forEach(change -> add(change, before, after));
        comparison.changes().forEach(change -> add(change, before, after));
        return of(before, after);
    }

    private static void add(FindingChange change, Map<Key, Statement> before, Map<Key, Statement> after) {
        change.before().ifPresent(finding -> add(finding, before));
        change.after().ifPresent(finding -> add(finding, after));
    }

    private static void add(VoucherChange change, Map<Key, Statement> before, Map<Key, Statement> after) {
        change.before().ifPresent(voucher -> add(voucher, before));
        change.after().ifPresent(voucher -> add(voucher, after));
    }

    /**
     * Returns how the findings of a report differ from those of a report file.
     *
     * @param before  the report of the file
     * @param after  the report
     * @return the comparison of their findings; findings that are gone name no vouchers, see {@link #withRecords}
     */
    public static FindingComparison of(WrittenReport before, AuditReport after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Map<Key, Statement> statements = new HashMap<>();
        after.findings().forEach(finding -> add(finding, statements));
        after.vouchers().forEach(voucher -> add(voucher, statements));
        return of(statements(before), statements);
    }

    private static Map<Key, Statement> statements(WrittenReport report) {
        Map<Key, Statement> statements = new HashMap<>();
        for (WrittenReport.Finding finding : report.findings()) {
            finding.unverifiable()
                    .forEach(rule ->
                            statements.put(Key.of(finding.line(), rule), Statement.ofFile(Judgment.UNVERIFIABLE)));
            finding.rules()
                    .forEach(rule -> statements.put(Key.of(finding.line(), rule), Statement.ofFile(Judgment.BROKEN)));
        }
        for (WrittenReport.Voucher voucher : report.vouchers()) {
            voucher.missedDeadlines()
                    .forEach(missed -> statements.put(
                            Key.of(voucher.voucherId(), missed.rule(), missed.due()),
                            new Statement(Judgment.MISSED, List.of(voucher.voucherId()), locale -> List.of())));
        }
        return statements;
    }

    private static void add(Finding finding, Map<Key, Statement> statements) {
        Stream.concat(
                        finding.violations().stream().map(one -> one.rule().id()),
                        finding.undecided().stream().map(one -> one.rule().id()))
                .distinct()
                .forEach(rule -> statements.put(Key.of(finding.entry().line(), rule), Statement.of(finding, rule)));
    }

    private static void add(VoucherReport report, Map<Key, Statement> statements) {
        VoucherId voucher = report.voucher().id();
        report.missedDeadlines()
                .forEach(missed -> statements.put(
                        Key.of(voucher, missed.rule().id(), missed.due()), Statement.of(voucher, missed)));
    }

    /**
     * Returns this comparison with the vouchers of findings that only a report file has. The records of the journal name them.
     *
     * @param records  records of the journal; only those with such findings are used
     * @return the comparison
     */
    public FindingComparison withRecords(Iterable<JournalEntry> records) {
        Objects.requireNonNull(records, "records");
        Map<Integer, List<VoucherId>> byLine = new TreeMap<>();
        records.forEach(entry -> byLine.put(entry.line(), voucherIds(entry.record())));
        return new FindingComparison(differences.stream()
                .map(one -> one.line().isPresent() && one.voucherIds().isEmpty()
                        ? one.withVoucherIds(byLine.getOrDefault(one.line().getAsInt(), List.of()))
                        : one)
                .toList());
    }

    private static List<VoucherId> voucherIds(JournalRecord record) {
        if (record instanceof VoucherStepTaken taken) {
            return List.of(taken.voucherId());
        }
        return record instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment request
                ? request.voucherIds()
                : List.of();
    }

    /**
     * Returns all differences.
     *
     * @return those of records by line, then those of missed deadlines by voucher; then by rule, in the order of the rulebook
     */
    public List<FindingDifference> differences() {
        return differences;
    }

    /**
     * Returns the findings that only the later report has.
     *
     * @return the findings, in the order of {@link #differences()}
     */
    public List<FindingDifference> newFindings() {
        return of(Kind.NEW);
    }

    /**
     * Returns the findings that only the earlier report has.
     *
     * @return the findings, in the order of {@link #differences()}
     */
    public List<FindingDifference> goneFindings() {
        return of(Kind.GONE);
    }

    /**
     * Returns the findings that both reports have, with different judgments or messages.
     *
     * @return the findings, in the order of {@link #differences()}
     */
    public List<FindingDifference> changedFindings() {
        return of(Kind.CHANGED);
    }

    private List<FindingDifference> of(Kind kind) {
        return differences.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Returns how many findings are new, gone and changed. */
    @Override
    public String toString() {
        return newFindings().size() + " new, " + goneFindings().size() + " gone, "
                + changedFindings().size() + " changed";
    }
}
