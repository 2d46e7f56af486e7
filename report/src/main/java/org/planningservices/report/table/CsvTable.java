package org.planningservices.report.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningservices.journal.RecordWording;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.RowChange;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.comparison.FindingDifference;
import org.planningservices.rule.Rule;
import org.planningservices.step.VoucherId;

/**
 * A table that is written as CSV (RFC 4180): a header row of column codes, then the rows.
 *
 * <p>The codes of the columns are English and do not change with the language, which is used only for titles and messages. Days are written
 * {@code YYYY-MM-DD}, lines end in CR LF, and a cell without a value is empty. A text that a spreadsheet could take for a formula is
 * written after an apostrophe, which {@link PortfolioCsv} removes. Numbers are written as they are, even negative ones. The rows are
 * computed each time the table is written.
 *
 * <p>For example, {@code CsvTable.findings(report, Locale.ENGLISH).write(writer)}. Immutable.
 */
public final class CsvTable {

    private final List<String> columns;
    private final Supplier<Stream<List<?>>> rows;

    private CsvTable(List<String> columns, Supplier<Stream<List<?>>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Returns a table with given columns and rows.
     *
     * @param columns  the codes of the columns, one or more
     * @param rows  the rows, each with a cell for each column: a number, an {@link Optional}, whose value is written if
     *     there is one, or any other object, whose {@code toString} is written
     * @return the table
     * @throws IllegalArgumentException if there is no column, or if a row has more or fewer cells
     */
    public static CsvTable of(List<String> columns, List<? extends List<?>> rows) {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(rows, "rows");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table must have one column or more, found none");
        }
        rows.forEach(row -> {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have `" + columns.size() + "` cells, found `" + row.size() + "`");
            }
        });
        List<List<?>> copy = rows.stream().<List<?>>map(List::copyOf).toList();
        return new CsvTable(List.copyOf(columns), copy::stream);
    }

    /**
     * Returns the findings of an audit, with a row for each rule that a record breaks or that could not be verified for it.
     *
     * <p>Columns: {@code line}, {@code on} (the day of the record), {@code record}, {@code vouchers} (ids, separated by a space),
     * {@code judgment} ({@code broken} or {@code unverifiable}), {@code rule}, {@code title}, {@code message}, {@code source}.
     *
     * @param report  the report
     * @param locale  the language of titles and messages: Dutch for a Dutch locale, and English for any other
     * @return the table, by line
     */
    public static CsvTable findings(AuditReport report, Locale locale) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        return new CsvTable(
                List.of("line", "on", "record", "vouchers", "judgment", "rule", "title", "message", "source"),
                () -> report.findings().stream().flatMap(finding -> rows(finding, locale)));
    }

    private static Stream<List<?>> rows(Finding finding, Locale locale) {
        return Stream.concat(
                finding.violations().stream()
                        .map(one -> row(
                                finding,
                                one.voucherId().map(List::of).orElse(finding.voucherIds()),
                                "broken",
                                one.rule(),
                                one.message(locale),
                                locale)),
                finding.undecided().stream()
                        .map(one -> row(
                                finding,
                                finding.voucherIds(),
                                "unverifiable",
                                one.rule(),
                                one.message(locale),
                                locale)));
    }

    private static List<?> row(
            Finding finding, List<VoucherId> vouchers, String judgment, Rule rule, String message, Locale locale) {
        return List.of(
                finding.entry().line(),
                finding.entry().record().findDay(),
                RecordWording.of(finding.entry().record()),
                ids(vouchers),
                judgment,
                rule.id(),
                rule.title(locale),
                message,
                rule.sources().get(0));
    }

    private static String ids(Collection<VoucherId> vouchers) {
        return vouchers.stream().map(VoucherId::value).collect(Collectors.joining(" "));
    }

    /**
     * Returns deadlines, a row for each.
     *
     * <p>Columns: {@code voucher}, {@code rule}, {@code lastDay} (inclusive), {@code daysLeft} (negative once it has passed),
     * {@code title}, {@code derivation}.
     *
     * @param deadlines  the deadlines of each voucher, such as {@code day.upcomingDeadlines(voucher)}
     * @param locale  the language of titles and derivations: Dutch for a Dutch locale, and English for any other
     * @return the table, earliest first, then by voucher and rule
     */
    public static CsvTable deadlines(Map<VoucherId, ? extends Collection<Deadline>> deadlines, Locale locale) {
        Objects.requireNonNull(deadlines, "deadlines");
        Objects.requireNonNull(locale, "locale");
        record Due(VoucherId voucher, Deadline deadline) {}
        List<Due> all = deadlines.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(deadline -> new Due(one.getKey(), deadline)))
                .sorted(Comparator.comparing((Due due) -> due.deadline().lastDay())
                        .thenComparing(Due::voucher)
                        .thenComparing(due -> due.deadline().rule().id()))
                .toList();
        return new CsvTable(
                List.of("voucher", "rule", "lastDay", "daysLeft", "title", "derivation"),
                () -> all.stream()
                        .map(due -> List.of(
                                due.voucher(),
                                due.deadline().rule().id(),
                                due.deadline().lastDay(),
                                due.deadline().daysLeft(),
                                due.deadline().rule().title(locale),
                                due.deadline().derivation().message(locale))));
    }

    /**
     * Returns the vouchers of a portfolio, with their standings and first deadlines on a day.
     *
     * <p>Columns: {@code voucher}, {@code customer}, {@code status}, {@code createdOn}, {@code since}, which {@link PortfolioCsv} can read;
     * then {@code standing}, {@code lastValidDay} (empty once it is redeemed), and {@code nextRule}, {@code nextLastDay} and
     * {@code daysLeft} of the first deadline.
     *
     * @param portfolio  the portfolio
     * @param day  the program on the day
     * @return the table, in the order of the portfolio
     */
    public static CsvTable portfolio(Portfolio portfolio, ProgramDay day) {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(day, "day");
        return new CsvTable(
                List.of(
                        "voucher",
                        "customer",
                        "status",
                        "createdOn",
                        "since",
                        "standing",
                        "lastValidDay",
                        "nextRule",
                        "nextLastDay",
                        "daysLeft"),
                () -> IntStream.range(0, portfolio.size())
                        .mapToObj(portfolio::row)
                        .map(row -> row(row, day.stateOf(row))));
    }

    private static List<?> row(PortfolioRow row, RowChange.State state) {
        return List.of(
                row.voucherId(),
                row.customerId(),
                row.status(),
                row.createdOn(),
                row.since(),
                state.standing(),
                state.lastValidDay(),
                state.nextDeadline().map(next -> next.rule().id()),
                state.nextDeadline().map(Deadline::lastDay),
                state.nextDeadline().map(Deadline::daysLeft));
    }

    /**
     * Returns the differences between the findings of two audits, with a row for each.
     *
     * <p>Columns: {@code change} ({@code new}, {@code gone} or {@code changed}), {@code line} (empty for a missed deadline),
     * {@code due} (empty for a record), {@code vouchers} (ids, separated by a space), {@code rule}, {@code before} and {@code after}
     * ({@code broken}, {@code unverifiable} or {@code missed}), {@code message} (of the later audit, or of
     * the earlier one if the finding is gone).
     *
     * @param comparison  the comparison
     * @param locale  the language of messages: Dutch for a Dutch locale, and English for any other
     * @return the table, in the order of the comparison
     */
    public static CsvTable differences(FindingComparison comparison, Locale locale) {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(locale, "locale");
        return new CsvTable(
                List.of("change", "line", "due", "vouchers", "rule", "before", "after", "message"),
                () -> comparison.differences().stream().map(one -> row(one, locale)));
    }

    private static List<?> row(FindingDifference one, Locale locale) {
        List<String> messages = one.after().isPresent() ? one.messagesAfter(locale) : one.messagesBefore(locale);
        return List.of(
                code(one.kind()),
                one.line().isPresent() ? Optional.of(one.line().getAsInt()) : Optional.empty(),
                one.due(),
                ids(one.voucherIds()),
                one.rule(),
                one.before().map(CsvTable::code),
                one.after().map(CsvTable::code),
                String.join("; ", messages));
    }

    /**
     * Returns the days of a list that differ from the rules, with a row for each.
     *
     * <p>Columns: {@code line} (of the list), {@code voucher}, {@code column} (such as {@code lastValidDay}), {@code found},
     * {@code expected}, {@code days} (the number of days by which the list is too late; negative if it is too early), {@code rule},
     * {@code derivation}.
     *
     * @param check  the check of the list
     * @param locale  the language of derivations: Dutch for a Dutch locale, and English for any other
     * @return the table, by line
     */
    public static CsvTable expiries(ExpiryCheck check, Locale locale) {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(locale, "locale");
        return new CsvTable(
                List.of("line", "voucher", "column", "found", "expected", "days", "rule", "derivation"),
                () -> check.differences().stream()
                        .map(one -> List.of(
                                one.line(),
                                one.voucherId(),
                                one.column().code(),
                                one.found(),
                                one.deadline().lastDay(),
                                one.days(),
                                one.deadline().rule().id(),
                                one.deadline().derivation().message(locale))));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the codes of the columns.
     *
     * @return the codes, in the order of the table
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * Writes the table.
     *
     * @param out  where to write it; it is flushed, not closed
     * @throws IOException if it cannot be written
     */
    public void write(Writer out) throws IOException {
        Objects.requireNonNull(out, "out");
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try (Stream<List<?>> all = rows.get()) {
            csv.writeRecord(cells(columns));
            all.forEach(row -> csv.writeRecord(cells(row)));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(List<?> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (Object value : row) {
            cells.add(cell(value));
        }
        return cells;
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CsvTable::cell).orElse("");
        }
        return value instanceof Number ? value.toString() : FormulaGuard.guarded(value.toString());
    }

    /** Returns the codes of the columns. */
    @Override
    public String toString() {
        return "table of " + String.join(", ", columns);
    }
}
