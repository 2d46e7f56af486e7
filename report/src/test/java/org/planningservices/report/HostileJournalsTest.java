package org.planningservices.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.Journal;
import org.planningservices.json.FormatException;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.report.calendar.DeadlineCalendar;
import org.planningservices.report.table.CsvTable;
import org.planningservices.step.VoucherId;

/** No text of a journal becomes another line of a calendar, or a formula or another cell of a table. */
class HostileJournalsTest {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final LocalDate DAY = LocalDate.of(2020, 9, 15);
    private static final Path SAMPLE = Path.of("../examples/journals/three-vouchers.journal.jsonl");
    private static final Path CORPUS = Path.of("../json/src/test/resources/corpus/journal");

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void holdsForTheCorpusOfTheReaders(Path file) throws IOException, ParserException {
        Journal journal;
        try (var in = Files.newInputStream(file)) {
            journal = JournalReader.read(in);
        } catch (FormatException e) {
            return; // nothing was read
        }
        check(journal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\\\"http://example.invalid\\\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\\t=1",
                "\\r\\n=1",
                "\uFF1D1",
                "</script><script>alert(1)</script>",
                "\\\"><img onerror=alert(1)>",
                "javascript:alert(1)",
                "\u202Egnp.exe",
                "\\u0000\\u0007\\u001b[2J",
                "END:VEVENT\\r\\nBEGIN:VALARM",
                "a;b,c\\\\d\\ne",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "'=1",
            })
    void holdsForAHostileTextInEveryId(String text) throws IOException, ParserException {
        String sample = Files.readString(SAMPLE);
        for (String id : List.of("V-1", "E-3001", "adatum", "lamna", "visser", "lamna-leiden")) {
            String hostile = sample.replace('"' + id + '"', '"' + text + '"');
            assertThat(hostile).isNotEqualTo(sample);

            check(JournalReader.read(new ByteArrayInputStream(hostile.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void check(Journal journal) throws IOException, ParserException {
        AuditReport report = PROGRAM.audit(journal, DAY);
        ProgramDay day = PROGRAM.on(DAY);
        Map<VoucherId, List<Deadline>> deadlines = new LinkedHashMap<>();
        report.vouchers().forEach(one -> deadlines.put(one.voucher().id(), day.upcomingDeadlines(one.voucher())));
        int count = deadlines.values().stream().mapToInt(List::size).sum();
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("nl"))) {
            DeadlineCalendar.Builder calendar = DeadlineCalendar.builder(DAY, locale);
            deadlines.forEach(calendar::add);
            String text = calendar.build().text();
            var parsed = new CalendarBuilder().build(new StringReader(text));
            assertThat(parsed.validate().getEntries()).isEmpty();
            assertThat(parsed.getComponents("VEVENT")).hasSize(count);
            assertThat(DeadlineCalendar.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(calendar.build());

            check(CsvTable.deadlines(deadlines, locale), count);
            check(
                    CsvTable.findings(report, locale),
                    report.findings().stream()
                            .mapToInt(one ->
                                    one.violations().size() + one.undecided().size())
                            .sum());
        }
        check(CsvTable.portfolio(Portfolio.of(report), day), report.vouchers().size());
    }

    private static void check(CsvTable table, int rows) throws IOException {
        StringWriter out = new StringWriter();
        table.write(out);
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(out.toString()).stream().toList();
        assertThat(records).hasSize(rows + 1);
        for (CsvRecord record : records) {
            assertThat(record.getFieldCount()).isEqualTo(table.columns().size());
            assertThat(record.getFields())
                    .allSatisfy(cell -> assertThat(isFormula(cell)).as(cell).isFalse());
        }
    }

    /** Returns whether a spreadsheet could take a cell for a formula. A negative number is not a formula. */
    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0
                && !cell.matches("-[0-9]+");
    }
}
