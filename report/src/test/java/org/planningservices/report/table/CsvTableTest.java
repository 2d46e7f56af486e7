package org.planningservices.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.Journal;
import org.planningservices.json.WrittenReport;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.arbitraries.DaysAround;
import org.planningservices.testkit.arbitraries.Journals;
import org.planningservices.testkit.arbitraries.ViolatingHistory;
import org.planningservices.voucher.VoucherStatus;

/** Tables have the values that they were made of, and no cell is a formula. */
class CsvTableTest {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private static List<CsvRecord> written(CsvTable table) throws IOException {
        return CsvReader.builder().ofCsvRecord(text(table)).stream().toList();
    }

    private static String text(CsvTable table) throws IOException {
        StringWriter out = new StringWriter();
        table.write(out);
        return out.toString();
    }

    @Test
    void writesEachKindOfValue() throws IOException {
        CsvTable table = CsvTable.of(
                List.of("a", "b"),
                List.of(
                        List.of(-1, LocalDate.of(2021, 6, 30)),
                        List.of(Optional.empty(), Optional.of("x,\"y\"\nz")),
                        List.of(RuleId.TIM_06, "")));

        assertThat(text(table)).isEqualTo("a,b\r\n-1,2021-06-30\r\n,\"x,\"\"y\"\"\nz\"\r\nTIM-06,\r\n");
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table).hasToString("table of a, b");
    }

    @Test
    void refusesATableThatIsNotRectangular() {
        assertThatThrownBy(() -> CsvTable.of(List.of("a", "b"), List.of(List.of(1))))
                .hasMessage("a row must have `2` cells, found `1`");
        assertThatThrownBy(() -> CsvTable.of(List.of(), List.of()))
                .hasMessage("a table must have one column or more, found none");
    }

    @Test
    void guardsAgainstFormulas() throws IOException {
        for (String formula : List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "=cmd|' /C calc'!A0",
                "'=1")) {
            String cell = written(CsvTable.of(List.of("a"), List.of(List.of(formula))))
                    .get(1)
                    .getField(0);

            assertThat(cell).isEqualTo("'" + formula);
            assertThat(FormulaGuard.unguarded(cell)).isEqualTo(formula);
        }
        assertThat(FormulaGuard.guarded("a=1")).isEqualTo("a=1");
        assertThat(FormulaGuard.unguarded("'")).isEqualTo("'");
        assertThat(FormulaGuard.unguarded("'a")).isEqualTo("'a");
    }

    @Property(tries = 1000)
    void readsAPortfolioAsItWasWritten(@ForAll("rows") List<PortfolioRow> rows) throws IOException {
        Portfolio.Builder portfolio = Portfolio.builder();
        rows.forEach(portfolio::add);

        String text = text(CsvTable.portfolio(portfolio.build(), PROGRAM.on(LocalDate.of(2021, 12, 1))));

        PortfolioCsv read = PortfolioCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), PortfolioMapping.standard());
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(PortfolioCsv.Row::row).containsExactlyElementsOf(rows);
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(text).stream().toList()) {
            record.getFields()
                    .subList(0, 9)
                    .forEach(cell -> assertThat(cell)
                            .doesNotStartWith("=")
                            .doesNotStartWith("+")
                            .doesNotStartWith("-")
                            .doesNotStartWith("@"));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheCalendarOfTheProgram(@ForAll("journals") Journal journal, @ForAll("days") LocalDate on)
            throws IOException {
        AuditReport report = PROGRAM.audit(journal, on);
        StringBuilder list =
                new StringBuilder("voucher,status,createdOn,since,lastValidDay,redeemBy,paymentRequestBy,payBy\n");
        for (VoucherReport one : report.vouchers()) {
            PortfolioRow row = PortfolioRow.of(one.voucher(), Optional.empty());
            Deadlines last = one.deadlines();
            list.append(String.join(
                            ",",
                            row.voucherId().value(),
                            row.status().name(),
                            row.createdOn().toString(),
                            day(row.since()),
                            day(last.lastValidDay()),
                            day(last.redeemBy()),
                            day(last.paymentRequestBy()),
                            day(last.payBy())))
                    .append('\n');
        }

        PortfolioCsv read = PortfolioCsv.read(
                new ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8)),
                PortfolioMapping.standard());

        assertThat(read.faults()).isEmpty();
        ExpiryCheck check = ExpiryCheck.of(read, PROGRAM.on(on));
        assertThat(check.differences()).isEmpty();
        assertThat(check.verifiedCount())
                .isGreaterThanOrEqualTo(2L * report.vouchers().size());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void hasARowForEachDeadline(@ForAll("journals") Journal journal, @ForAll("days") LocalDate on) throws IOException {
        ProgramDay day = PROGRAM.on(on);
        Map<VoucherId, List<Deadline>> deadlines = new LinkedHashMap<>();
        PROGRAM.audit(journal, on)
                .vouchers()
                .forEach(one -> deadlines.put(one.voucher().id(), day.upcomingDeadlines(one.voucher())));

        List<CsvRecord> rows = written(CsvTable.deadlines(deadlines, Locale.ENGLISH));

        assertThat(rows.get(0).getFields())
                .containsExactly("voucher", "rule", "lastDay", "daysLeft", "title", "derivation");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.getField(0) + row.getField(1) + row.getField(2) + row.getField(3))
                .containsExactlyInAnyOrderElementsOf(deadlines.entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .map(deadline ->
                                        one.getKey() + deadline.toString().replace(": ", "") + deadline.daysLeft()))
                        .toList());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void hasARowForEachRuleOfAFinding(@ForAll("breaking") ViolatingHistory history) throws IOException {
        LocalDate last = LocalDate.of(2022, 6, 1);
        AuditReport report = history.program().audit(history.journal(), last);

        List<CsvRecord> rows = written(CsvTable.findings(report, new Locale("nl")));

        assertThat(rows.get(0).getFields())
                .containsExactly("line", "on", "record", "vouchers", "judgment", "rule", "title", "message", "source");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.getField(0) + row.getField(4) + row.getField(5))
                .containsExactlyElementsOf(report.findings().stream()
                        .flatMap(finding -> java.util.stream.Stream.concat(
                                finding.violations().stream()
                                        .map(one -> finding.entry().line() + "broken"
                                                + one.rule().id()),
                                finding.undecided().stream()
                                        .map(one -> finding.entry().line() + "unverifiable"
                                                + one.rule().id())))
                        .toList());
        AuditReport none = history.program().audit(Journal.of(List.of()), last);
        List<CsvRecord> differences =
                written(CsvTable.differences(FindingComparison.of(WrittenReport.of(report), none), Locale.ENGLISH));
        assertThat(differences.get(0).getFields())
                .containsExactly("change", "line", "due", "vouchers", "rule", "before", "after", "message");
        assertThat(differences.subList(1, differences.size()))
                .hasSizeGreaterThanOrEqualTo(report.findings().size())
                .allSatisfy(row -> assertThat(row.getField(0)).isEqualTo("gone"));
    }

    @Provide
    Arbitrary<Journal> journals() {
        return Journals.portfolio();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DaysAround.anyProgramDay();
    }

    @Provide
    Arbitrary<ViolatingHistory> breaking() {
        return Arbitraries.of(Journals.breakable()).flatMap(Journals::breaking);
    }

    @Provide
    Arbitrary<List<PortfolioRow>> rows() {
        Arbitrary<String> hostile = Arbitraries.of(
                "=1+1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "'=1",
                "''",
                "a,b",
                "a\"b",
                "\"",
                "a\nb",
                "a\r\nb",
                "\t=1",
                "\r\n=1",
                " x ",
                "\uFEFFx",
                "\u202Ex",
                "\uFF1D1",
                "#",
                "\u0000",
                "\uD83D\uDE00",
                "; DROP",
                "V 1");
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMinLength(1).ofMaxLength(20))
                .filter(CsvTableTest::isId)
                .list()
                .uniqueElements()
                .ofMaxSize(8)
                .map(ids -> ids.stream()
                        .map(id -> new PortfolioRow(
                                VoucherId.of(id),
                                Optional.of(org.planningservices.party.CustomerId.of(id)),
                                VoucherStatus.ASSIGNED,
                                LocalDate.of(2021, 6, 30),
                                Optional.of(LocalDate.of(2021, 7, 1))))
                        .toList());
    }

    private static boolean isId(String text) {
        try {
            return !VoucherId.of(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
