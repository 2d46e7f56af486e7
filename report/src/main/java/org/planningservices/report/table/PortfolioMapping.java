package org.planningservices.report.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;
import org.planningservices.voucher.VoucherStatus;

/**
 * Maps the columns of a CSV file, or of a table of a database, to those of a portfolio, and describes how it writes days and statuses.
 *
 * <p>A mapping file is UTF-8 text of at most 64 KiB. Each line is empty, a comment that begins with {@code #}, or a key,
 * {@code =} and a value. Spaces around keys and values are ignored. No key may occur twice.
 *
 * <pre>
 * voucher = Voucher number
 * status = State
 * createdOn = Created
 * lastValidDay = Expires
 * separator = ;
 * days = dd-MM-yyyy
 * status.ASSIGNED = Assigned, Handed out
 * </pre>
 *
 * <p>The keys:
 *
 * <ul>
 *   <li>the {@linkplain PortfolioColumn#code() code} of each column that the file has, with its name in the header of the file:
 *       {@code voucher}, {@code status} and {@code createdOn} are required;
 *   <li>{@code separator}: one of {@code ,} {@code ;} {@code |} and {@code tab}; a comma if left out;
 *   <li>{@code days}: {@code yyyy}, {@code MM} or {@code M}, and {@code dd} or {@code d}, in any order, with one of {@code - / .}, a
 *       space or nothing between them; {@code yyyy-MM-dd} if left out;
 *   <li>{@code status.} and the name of a status: the words that the file has for it, separated by commas, instead of the name itself.
 * </ul>
 *
 * <p>Immutable.
 */
public final class PortfolioMapping {

    private static final int LARGEST = 1 << 16;
    private static final String STATUS = "status.";
    private static final String SEPARATOR = "separator";
    private static final String DAYS = "days";
    private static final Pattern DAY_PATTERN = Pattern.compile(
            "(?=.*yyyy)(?=[^M]*MM?[^M]*$)(?=[^d]*dd?[^d]*$)(yyyy|MM?|dd?)[-/. ]?(yyyy|MM?|dd?)[-/. ]?(yyyy|MM?|dd?)");
    private static final Map<String, Character> SEPARATORS = Map.of(",", ',', ";", ';', "|", '|', "tab", '\t');

    private final Map<PortfolioColumn, String> columns;
    private final char separator;
    private final Optional<String> givenPattern;
    private final DateTimeFormatter days;
    private final Map<String, VoucherStatus> statuses;

    private PortfolioMapping(
            Map<PortfolioColumn, String> columns,
            char separator,
            Optional<String> givenPattern,
            Map<String, VoucherStatus> statuses) {
        this.columns = columns;
        this.separator = separator;
        this.givenPattern = givenPattern;
        days = DateTimeFormatter.ofPattern(dayPattern().replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        this.statuses = statuses;
    }

    /**
     * Returns the mapping for the tables of this library: each column has its code as its name. Columns that are not required may be
     * missing.
     *
     * @return the mapping
     */
    public static PortfolioMapping standard() {
        Map<PortfolioColumn, String> columns = new EnumMap<>(PortfolioColumn.class);
        for (PortfolioColumn column : PortfolioColumn.values()) {
            columns.put(column, column.code());
        }
        return new PortfolioMapping(columns, ',', Optional.empty(), statuses(Map.of()));
    }

    /**
     * Returns the mapping for tables of a database with the columns that {@code PortfolioCursor} reads: {@code voucher},
     * {@code customer}, {@code status}, {@code created_on} and {@code since}. Days are not texts, but have the type of a date.
     *
     * @return the mapping
     */
    public static PortfolioMapping ofTable() {
        Map<PortfolioColumn, String> columns = new EnumMap<>(PortfolioColumn.class);
        columns.put(PortfolioColumn.VOUCHER, "voucher");
        columns.put(PortfolioColumn.CUSTOMER, "customer");
        columns.put(PortfolioColumn.STATUS, "status");
        columns.put(PortfolioColumn.CREATED_ON, "created_on");
        columns.put(PortfolioColumn.SINCE, "since");
        return new PortfolioMapping(columns, ',', Optional.empty(), statuses(Map.of()));
    }

    /**
     * Reads a mapping file.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the mapping
     * @throws FormatException if the file is not a mapping; the message names the line, what was found and what is accepted
     * @throws IOException if the bytes cannot be read
     */
    public static PortfolioMapping read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw FormatException.inWords(1, "a mapping of at most " + LARGEST + " bytes", "a longer one");
        }
        return new MappingReader(text(bytes)).mapping();
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw FormatException.inWords(1, "a mapping in UTF-8", "bytes that are not");
        }
    }

    private static Map<String, VoucherStatus> statuses(Map<VoucherStatus, Set<String>> words) {
        Map<String, VoucherStatus> statuses = new LinkedHashMap<>();
        for (VoucherStatus status : VoucherStatus.values()) {
            wordsOf(status, words).forEach(word -> statuses.put(word, status));
        }
        return Collections.unmodifiableMap(statuses);
    }

    private static Set<String> wordsOf(VoucherStatus status, Map<VoucherStatus, Set<String>> words) {
        return words.getOrDefault(status, Set.of(status.name()));
    }

    /**
     * Finds the name of a column in the file.
     *
     * @param column  the column
     * @return its name; empty if the file does not have the column
     */
    public Optional<String> findName(PortfolioColumn column) {
        return Optional.ofNullable(columns.get(Objects.requireNonNull(column, "column")));
    }

    char separator() {
        return separator;
    }

    /**
     * Returns how the file writes days, if the mapping has the key {@code days}.
     *
     * @return the pattern, such as {@code dd-MM-yyyy}; empty if the mapping does not name one, and {@code yyyy-MM-dd} applies
     */
    public Optional<String> findDayPattern() {
        return givenPattern;
    }

    String dayPattern() {
        return givenPattern.orElse("yyyy-MM-dd");
    }

    /**
     * Returns the words that the file has for the statuses.
     *
     * @return the statuses by their words, in the order of the statuses and then of the mapping file; unmodifiable
     */
    public Map<String, VoucherStatus> statuses() {
        return statuses;
    }

    /** Returns the day that a cell has; empty if it is not a day of the pattern. */
    Optional<LocalDate> findDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text, days);
            return day.getYear() < 0 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the names of the columns in the file. */
    @Override
    public String toString() {
        return "mapping of " + columns;
    }

    /** Reads one mapping file. */
    private static final class MappingReader {

        private final String[] lines;
        private final Map<String, Integer> keys = new HashMap<>();
        private final Map<PortfolioColumn, String> columns = new EnumMap<>(PortfolioColumn.class);
        private final Map<VoucherStatus, Set<String>> words = new EnumMap<>(VoucherStatus.class);
        private char separator = ',';
        private @Nullable String dayPattern;
        private int line;

        MappingReader(String text) {
            lines = text.split("\r?\n", -1);
        }

        PortfolioMapping mapping() {
            for (String one : lines) {
                line++;
                if (!one.isBlank() && !one.strip().startsWith("#")) {
                    read(one.strip());
                }
            }
            for (PortfolioColumn column : PortfolioColumn.values()) {
                if (column.isRequired() && !columns.containsKey(column)) {
                    throw FormatException.inWords(line, "a line `" + column.code() + " = ...`", "the end of the file");
                }
            }
            Map<String, VoucherStatus> statuses = statuses(words);
            checkWords(statuses);
            return new PortfolioMapping(columns, separator, Optional.ofNullable(dayPattern), statuses);
        }

        private void checkWords(Map<String, VoucherStatus> statuses) {
            for (VoucherStatus status : VoucherStatus.values()) {
                for (String word : wordsOf(status, words)) {
                    VoucherStatus other = statuses.getOrDefault(word, status);
                    if (other != status) {
                        VoucherStatus named = words.containsKey(status) ? status : other;
                        throw FormatException.of(
                                keys.getOrDefault(STATUS + named.name(), line), "a word for one status alone", word);
                    }
                }
            }
        }

        private void read(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw FormatException.of(line, "a key, `=` and a value", text);
            }
            String key = text.substring(0, equals).strip();
            String value = text.substring(equals + 1).strip();
            if (value.isEmpty()) {
                throw FormatException.of(line, "a value after `=`", text);
            }
            Integer other = keys.putIfAbsent(key, line);
            if (other != null) {
                throw FormatException.of(line, "a key that line " + other + " does not have", key);
            }
            put(key, value);
        }

        private void put(String key, String value) {
            Optional<PortfolioColumn> column = Stream.of(PortfolioColumn.values())
                    .filter(one -> one.code().equals(key))
                    .findFirst();
            if (column.isPresent()) {
                putColumn(column.get(), value);
            } else if (key.equals(SEPARATOR)) {
                Character found = SEPARATORS.get(value);
                if (found == null) {
                    throw FormatException.of(line, "`,`, `;`, `|` or `tab`", value);
                }
                separator = found;
            } else if (key.equals(DAYS)) {
                if (!DAY_PATTERN.matcher(value).matches()) {
                    throw FormatException.of(line, "`yyyy`, `MM` and `dd` in some order, such as `dd-MM-yyyy`", value);
                }
                dayPattern = value;
            } else if (key.startsWith(STATUS)) {
                putWords(status(key), value);
            } else {
                throw FormatException.of(line, "one of " + keys(), key);
            }
        }

        private void putColumn(PortfolioColumn column, String name) {
            if (columns.containsValue(name)) {
                throw FormatException.of(line, "the name of another column", name);
            }
            columns.put(column, name);
        }

        private VoucherStatus status(String key) {
            String name = key.substring(STATUS.length());
            return Stream.of(VoucherStatus.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> FormatException.of(
                            line,
                            "`status.` and one of "
                                    + Stream.of(VoucherStatus.values())
                                            .map(one -> "`" + one + "`")
                                            .collect(Collectors.joining(", ")),
                            key));
        }

        private void putWords(VoucherStatus status, String value) {
            Set<String> all = new LinkedHashSet<>();
            for (String word : value.split(",", -1)) {
                if (word.isBlank() || !all.add(word.strip())) {
                    throw FormatException.of(line, "words, separated by commas, none twice", value);
                }
            }
            words.put(status, all);
        }

        private static String keys() {
            return Stream.concat(
                            Stream.of(PortfolioColumn.values()).map(PortfolioColumn::code),
                            Stream.of(SEPARATOR, DAYS, "status.ASSIGNED"))
                    .map(one -> "`" + one + "`")
                    .collect(Collectors.joining(", "));
        }
    }
}
