package org.planningservices.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.json.WrittenReport;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditComparison;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.FindingChange.Kind;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.comparison.FindingDifference.Judgment;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceCases;

/** Comparisons of two audits, and of an audit with a report file. */
class FindingComparisonTest {

    private static final VoucherProgram FROM_CREATION = program(ValidityStart.CREATION);
    private static final VoucherProgram FROM_ASSIGNMENT = program(ValidityStart.ASSIGNMENT);

    private static final String JOURNAL = """
            {"type":"enrollment","enrollment":"E-1","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
            {"type":"days-accrued","on":"2018-07-01","enrollment":"E-1","days":15}
            {"type":"voucher-created","on":"2020-07-01","voucher":"V-1","enrollment":"E-1","offering":"SDPS","serviceLevel":5}
            {"type":"voucher-assigned","on":"2020-07-01","voucher":"V-1","projectManager":"bakker"}
            {"type":"voucher-revoked","on":"2020-07-02","voucher":"V-1"}
            """;

    private static VoucherProgram program(ValidityStart start) {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(start));
    }

    private static Journal journal(String text) throws IOException {
        return JournalReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static WrittenReport written(AuditReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(report, out);
        return ReportReader.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static AuditReport audit(ConformanceCase one, ValidityStart start) throws IOException {
        return (start == ValidityStart.CREATION ? FROM_CREATION : FROM_ASSIGNMENT)
                .audit(journal(one.journal()), one.asOf());
    }

    @Test
    void readsEveryConformanceReportAsItWasWritten() throws IOException {
        for (ConformanceCase one : ConformanceCases.shipped()) {
            AuditReport report = audit(one, one.validityFrom());
            WrittenReport read =
                    ReportReader.read(new ByteArrayInputStream(one.report().getBytes(StandardCharsets.UTF_8)));

            assertThat(read).as(one.name()).isEqualTo(WrittenReport.of(report));
            assertThat(FindingComparison.of(read, report).differences())
                    .as(one.name())
                    .isEmpty();
        }
    }

    @Test
    void turnsTheFindingsBeforeIntoThoseAfter() throws IOException {
        int different = 0;
        for (ConformanceCase one : ConformanceCases.shipped()) {
            AuditReport before = audit(one, ValidityStart.CREATION);
            AuditReport after = audit(one, ValidityStart.ASSIGNMENT);

            FindingComparison ofFile = FindingComparison.of(written(before), after);
            FindingComparison inMemory = FindingComparison.of(AuditComparison.of(before, after));

            TreeSet<String> expected = new TreeSet<>(findings(before));
            expected.removeAll(texts(ofFile.goneFindings()));
            expected.addAll(texts(ofFile.newFindings()));
            assertThat(expected).as(one.name()).isEqualTo(findings(after));
            assertThat(texts(inMemory.newFindings())).isEqualTo(texts(ofFile.newFindings()));
            assertThat(texts(inMemory.goneFindings())).isEqualTo(texts(ofFile.goneFindings()));
            assertThat(texts(inMemory.changedFindings())).containsAll(texts(ofFile.changedFindings()));
            assertThat(ofFile.withRecords(journal(one.journal()).entries()).differences())
                    .filteredOn(difference -> difference.kind() == Kind.GONE)
                    .allSatisfy(difference -> assertThat(inMemory.goneFindings())
                            .anySatisfy(other -> assertThat(other.voucherIds()).containsAll(difference.voucherIds())));
            different += ofFile.differences().size();
        }
        assertThat(different).isGreaterThan(20);
    }

    private static Set<String> findings(AuditReport report) {
        Stream<String> records = report.findings().stream()
                .flatMap(finding -> Stream.concat(
                                finding.violations().stream()
                                        .map(violation -> violation.rule().id()),
                                finding.undecided().stream()
                                        .map(undecided -> undecided.rule().id()))
                        .map(rule -> finding.entry().line() + " " + rule));
        Stream<String> deadlines = report.vouchers().stream()
                .flatMap(voucher -> voucher.missedDeadlines().stream()
                        .map(missed ->
                                voucher.voucher().id() + " " + missed.rule().id() + " " + missed.due()));
        return Stream.concat(records, deadlines).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(List<FindingDifference> differences) {
        return differences.stream()
                .map(one -> one.line().isPresent()
                        ? one.line().getAsInt() + " " + one.rule()
                        : one.voucherIds().get(0) + " " + one.rule() + " "
                                + one.due().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void saysWhatIsNewGoneAndChanged() throws IOException {
        String without = JOURNAL.replaceFirst("\\{\"type\":\"enrollment\".*", "");
        AuditReport before = FROM_CREATION.audit(journal(without), LocalDate.of(2021, 6, 1));
        AuditReport after = FROM_CREATION.audit(journal(JOURNAL), LocalDate.of(2021, 6, 1));

        FindingComparison comparison = FindingComparison.of(written(before), after)
                .withRecords(journal(without).entries());

        assertThat(comparison.differences())
                .extracting(FindingDifference::toString)
                .containsExactly(
                        "gone: line 2 LIF-03",
                        "gone: line 3 ACT-01 (V-1)",
                        "changed: line 3 ENT-05 (V-1)",
                        "gone: line 3 ENT-06 (V-1)");
        FindingDifference first = comparison.differences().get(0);
        assertThat(first.line()).isEqualTo(OptionalInt.of(2));
        assertThat(first.before()).contains(Judgment.BROKEN);
        assertThat(first.after()).isEqualTo(Optional.empty());
        assertThat(first.rule()).isEqualTo(RuleId.LIF_03);
        assertThat(first.messagesBefore(Locale.ENGLISH)).isEmpty();
        assertThat(first.messagesAfter(Locale.ENGLISH)).isEmpty();
        assertThat(comparison.changedFindings().get(0).messagesAfter(Locale.ENGLISH))
                .hasSize(1);
        assertThat(comparison.goneFindings().get(1).voucherIds()).containsExactly(VoucherId.of("V-1"));
        assertThat(comparison).hasToString("0 new, 3 gone, 1 changed");
    }
}
