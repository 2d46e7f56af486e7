package org.planningservices.report.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * A portfolio read from a CSV file (RFC 4180, UTF-8): the accepted rows, and the faults of the others.
 *
 * <p>The first row of the file is the header. A {@link PortfolioMapping} says which of its columns are those of a portfolio, and how days
 * and statuses are written; columns that it does not name are ignored. A row is accepted only if all its cells are. The
 * first {@value #MOST_FAULTS} faults are listed, and all are counted. A cell that begins with an apostrophe and then a character that
 * could begin a formula is read without the apostrophe.
 *
 * <p>For example:
 * <pre>{@code
 * PortfolioCsv file = PortfolioCsv.read(in, PortfolioMapping.read(mapping));
 * file.faults().forEach(System.err::println);
 * PortfolioReport report = program.on(day).sweep(file.portfolio());
 * }</pre>
 *
 * <p>Immutable.
 */
public final class PortfolioCsv {

    /** The most faults that are listed. */
    public static final int MOST_FAULTS = 1000;

    /** What stands in a text for bytes that are not UTF-8: half of a surrogate pair, which no UTF-8 has. */
    private static final char NOT_DECODED = '\uDC00';

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_RECORD = 1 << 20;

    private final List<Row> rows;
    private final List<RowFault> faults;
    private final long faultCount;
    private final long rejected;

    private PortfolioCsv(List<Row> rows, List<RowFault> faults, long faultCount, long rejected) {
        this.rows = Collections.unmodifiableList(rows);
        this.faults = List.copyOf(faults);
        this.faultCount = faultCount;
        this.rejected = rejected;
    }

    /**
     * An accepted row. Immutable.
     *
     * @param line  the line of the file on which it begins, from 1
     * @param row  the voucher
     * @param lastDays  the last days that the file has for it, each inclusive; blank cells are left out
     */
    public record Row(long line, PortfolioRow row, Map<PortfolioColumn, LocalDate> lastDays) {

        /**
         * Copies the days.
         *
         * @param line  the line of the file on which it begins, from 1
         * @param row  the voucher
         * @param lastDays  the last days that the file has for it
         */
        public Row {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(lastDays, "lastDays");
            lastDays = Map.copyOf(lastDays);
        }
    }

    /**
     * Reads a file.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @param mapping  which columns are which
     * @return the accepted rows and the faults; bytes that are not UTF-8 are a fault of their cell; text that is not CSV, and a
     *     header that lacks a column, are faults too, and end the reading
     * @throws IOException if the bytes cannot be read
     */
    public static PortfolioCsv read(InputStream in, PortfolioMapping mapping) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(mapping, "mapping");
        return new FileReader(mapping)
                .read(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(NOT_DECODED))));
    }

    /**
     * Returns the accepted rows.
     *
     * @return the rows, in the order of the file
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the portfolio of the accepted rows.
     *
     * @return the portfolio, in the order of the file
     */
    public Portfolio portfolio() {
        Portfolio.Builder portfolio = Portfolio.builder();
        rows.forEach(row -> portfolio.add(row.row()));
        return portfolio.build();
    }

    /**
     * Returns why rows are not accepted.
     *
     * @return the first {@value #MOST_FAULTS} faults, in the order of the file
     */
    public List<RowFault> faults() {
        return faults;
    }

    /**
     * Returns how many faults the file has.
     *
     * @return the number, also of those that are not listed
     */
    public long faultCount() {
        return faultCount;
    }

    /**
     * Returns how many rows are not accepted.
     *
     * @return the number
     */
    public long rejectedCount() {
        return rejected;
    }

    /** Returns how many rows are accepted and how many are not. */
    @Override
    public String toString() {
        return rows.size() + " rows accepted, " + rejected + " not";
    }

    /** Reads one file. */
    private static final class FileReader {

        private final PortfolioMapping mapping;
        private final List<Row> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Map<VoucherId, Long> lines = new HashMap<>();
        private final Map<PortfolioColumn, Integer> indexes = new EnumMap<>(PortfolioColumn.class);
        private final String words;
        private int width;
        private long faultCount;
        private long rejected;
        private long line;

        FileReader(PortfolioMapping mapping) {
            this.mapping = mapping;
            words = mapping.statuses().keySet().stream()
                    .map(word -> "`" + Shown.of(word) + "`")
                    .collect(Collectors.joining(", ", "one of ", ""));
        }

        PortfolioCsv read(Reader in) throws IOException {
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(mapping.separator())
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(in);
            try {
                readAll(csv.iterator());
            } catch (CsvParseException e) {
                rejected++;
                fault("", "a row of CSV, of at most " + LONGEST_RECORD + " characters", message(e));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return new PortfolioCsv(rows, faults, faultCount, rejected);
        }

        private static String message(CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Objects.toString(cause.getMessage());
        }

        private void readAll(Iterator<CsvRecord> records) {
            line = 1;
            if (!records.hasNext()) {
                fault("", "a header", "an empty file");
                return;
            }
            if (!readHeader(records.next())) {
                return;
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                readRow(record);
                line++;
            }
        }

        /** Finds the columns; returns false if one is missing or occurs twice. */
        private boolean readHeader(CsvRecord header) {
            line = header.getStartingLineNumber();
            List<String> names = header.getFields().stream()
                    .map(String::strip)
                    .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                    .toList();
            width = names.size();
            for (PortfolioColumn column : PortfolioColumn.values()) {
                Optional<String> name = mapping.findName(column);
                int index = name.map(names::indexOf).orElse(-1);
                if (index >= 0 && names.lastIndexOf(name.orElseThrow()) != index) {
                    fault(name.orElseThrow(), "one column of this name", String.join(", ", names));
                } else if (index >= 0) {
                    indexes.put(column, index);
                } else if (name.isPresent()
                        && (column.isRequired() || !name.get().equals(column.code()))) {
                    fault(name.get(), "a column of this name", String.join(", ", names));
                }
            }
            return faultCount == 0;
        }

        private void readRow(CsvRecord record) {
            long before = faultCount;
            if (record.getFieldCount() != width) {
                rejected++;
                fault("", "`" + width + "` cells, as in the header", record.getFieldCount() + " cells");
                return;
            }
            Optional<VoucherId> voucher = cell(record, PortfolioColumn.VOUCHER, "the id of a voucher", this::voucher);
            Optional<CustomerId> customer =
                    cell(record, PortfolioColumn.CUSTOMER, "the id of a customer, or nothing", made(CustomerId::of));
            Optional<VoucherStatus> status = cell(
                    record,
                    PortfolioColumn.STATUS,
                    words,
                    text -> Optional.ofNullable(mapping.statuses().get(text.strip())));
            Optional<LocalDate> createdOn = day(record, PortfolioColumn.CREATED_ON);
            Optional<LocalDate> since = day(record, PortfolioColumn.SINCE);
            Map<PortfolioColumn, LocalDate> lastDays = new EnumMap<>(PortfolioColumn.class);
            for (PortfolioColumn column : PortfolioColumn.values()) {
                if (column.isLastDay()) {
                    day(record, column).ifPresent(day -> lastDays.put(column, day));
                }
            }
            if (faultCount == before) {
                add(voucher.orElseThrow(), customer, status.orElseThrow(), createdOn.orElseThrow(), since, lastDays);
            }
            rejected += faultCount > before ? 1 : 0;
        }

        private void add(
                VoucherId voucher,
                Optional<CustomerId> customer,
                VoucherStatus status,
                LocalDate createdOn,
                Optional<LocalDate> since,
                Map<PortfolioColumn, LocalDate> lastDays) {
            PortfolioRow row;
            try {
                row = new PortfolioRow(voucher, customer, status, createdOn, since);
            } catch (IllegalArgumentException e) {
                fault(
                        mapping.findName(PortfolioColumn.SINCE).orElse(PortfolioColumn.SINCE.code()),
                        status == VoucherStatus.CREATED
                                ? "nothing, since the status is `CREATED`"
                                : "a day, since the status is `" + status + "`",
                        since.map(LocalDate::toString).orElse(""));
                return;
            }
            lines.put(voucher, line);
            rows.add(new Row(line, row, lastDays));
        }

        private Optional<VoucherId> voucher(String text) {
            return made(VoucherId::of).apply(text).filter(id -> !lines.containsKey(id));
        }

        private static <T> Function<String, Optional<T>> made(Function<String, T> constructor) {
            return text -> {
                try {
                    return Optional.of(constructor.apply(text));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            };
        }

        private Optional<LocalDate> day(CsvRecord record, PortfolioColumn column) {
            return cell(
                    record,
                    column,
                    "a day in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", written `" + mapping.dayPattern()
                            + "`",
                    text -> mapping.findDay(text.strip())
                            .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR));
        }

        /** Returns the value of a cell; empty if it is blank and may be, and empty after recording a fault if it is not accepted. */
        private <T> Optional<T> cell(
                CsvRecord record, PortfolioColumn column, String expected, Function<String, Optional<T>> reader) {
            Integer index = indexes.get(column);
            if (index == null) {
                return Optional.empty();
            }
            String text = FormulaGuard.unguarded(record.getField(index));
            if (text.isBlank() && !column.isRequired()) {
                return Optional.empty();
            }
            String name = mapping.findName(column).orElseThrow();
            if (isNotDecoded(text)) {
                fault(name, "text in UTF-8", text.replaceAll("\\p{Cs}", "\uFFFD"));
                return Optional.empty();
            }
            Optional<T> value = reader.apply(text);
            if (value.isEmpty()) {
                Optional<Long> other = column == PortfolioColumn.VOUCHER
                        ? made(VoucherId::of).apply(text).map(lines::get)
                        : Optional.empty();
                fault(
                        name,
                        other.map(one -> "another voucher than that of line " + one)
                                .orElse(expected),
                        text);
            }
            return value;
        }

        private static boolean isNotDecoded(String text) {
            return text.indexOf(NOT_DECODED) >= 0 && text.codePoints().anyMatch(point -> point == NOT_DECODED);
        }

        private void fault(String column, String expected, String found) {
            faultCount++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new RowFault(line, column, expected, found));
            }
        }
    }
}
