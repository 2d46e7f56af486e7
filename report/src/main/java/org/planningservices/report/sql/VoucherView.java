package org.planningservices.report.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.table.PortfolioColumn;
import org.planningservices.report.table.PortfolioMapping;

/**
 * A view over a table of vouchers, as SQL that is generated from the terms of a program: last days, standing and next deadline of
 * each row.
 *
 * <p>The view has every column of the table and the columns that the package lists, by plain expressions: no function is created, and
 * no row is read twice. Its values equal those of {@code ProgramDay.stateOf} for a row of a portfolio. For example:
 * <pre>{@code
 * String sql = VoucherView.builder(VoucherProgram.planningServices(), SqlDialect.POSTGRESQL)
 *         .table("sales", "sold_voucher")
 *         .view("sales", "voucher_days")
 *         .build()
 *         .statement();
 * }</pre>
 *
 * <p>A {@link PortfolioMapping} names the columns of the table, and the words that it has for the statuses, which are compared exactly.
 * If the mapping has the key {@code days}, the days of the table are texts of that pattern, in the years 1 to 9999, and a blank
 * text is no day; otherwise they have the type of a date or a timestamp. House rules do not change the view, as they do not change
 * the sweep of a portfolio. The same program and options give the same text.
 *
 * <p>Immutable.
 */
public final class VoucherView {

    private final VoucherProgram program;
    private final SqlDialect dialect;
    private final PortfolioMapping mapping;
    private final List<String> table;
    private final List<String> view;
    private final String prefix;
    private final Optional<LocalDate> day;

    private VoucherView(Builder builder) {
        program = builder.program;
        dialect = builder.dialect;
        mapping = builder.mapping;
        table = builder.table;
        view = builder.view;
        prefix = builder.prefix;
        day = Optional.ofNullable(builder.day);
    }

    /**
     * Returns a builder of a view.
     *
     * @param program  the program whose terms apply
     * @param dialect  the database
     * @return the builder
     */
    public static Builder builder(VoucherProgram program, SqlDialect dialect) {
        return new Builder(Objects.requireNonNull(program, "program"), Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * Returns the statement that creates the view or replaces it, after comments that name the terms and the rules with their sources.
     *
     * @return the text, which ends with a semicolon and a line feed
     */
    public String statement() {
        return new ViewHeader(program, dialect, day).text(name(table), name(view), column -> prefix + column.code())
                + "create or replace view " + name(view) + " as\n" + query() + ";\n";
    }

    /**
     * Returns the query of the view, for use without a view.
     *
     * @return the text, without a semicolon at its end
     */
    public String query() {
        return new ViewQuery(program, dialect, mapping, prefix, day).text(name(table));
    }

    private String name(List<String> parts) {
        return parts.stream().map(dialect::identifier).collect(Collectors.joining("."));
    }

    /** Returns the name of the view and the database. */
    @Override
    public String toString() {
        return name(view) + ", for " + dialect.title();
    }

    /** Builds views. */
    public static final class Builder {

        private final VoucherProgram program;
        private final SqlDialect dialect;
        private PortfolioMapping mapping = PortfolioMapping.ofTable();
        private List<String> table = List.of("voucher");
        private List<String> view = List.of("voucher_days");
        private String prefix = "";
        private @Nullable LocalDate day;

        private Builder(VoucherProgram program, SqlDialect dialect) {
            this.program = program;
            this.dialect = dialect;
        }

        /**
         * Sets the columns and words of the table; {@link PortfolioMapping#ofTable()} if this is not called.
         *
         * @param mapping  the mapping; its separator is ignored
         * @return this builder
         */
        public Builder mapping(PortfolioMapping mapping) {
            this.mapping = Objects.requireNonNull(mapping, "mapping");
            return this;
        }

        /**
         * Sets the table; {@code voucher} if this is not called.
         *
         * @param name  its name, after those of its catalog and schema if they are named
         * @return this builder
         * @throws IllegalArgumentException if there is no name, or a name is blank or has a control character
         */
        public Builder table(String... name) {
            table = names("the name of a table", name);
            return this;
        }

        /**
         * Sets the view; {@code voucher_days} if this is not called.
         *
         * @param name  its name, after those of its catalog and schema if they are named
         * @return this builder
         * @throws IllegalArgumentException if there is no name, or a name is blank or has a control character
         */
        public Builder view(String... name) {
            view = names("the name of a view", name);
            return this;
        }

        private static List<String> names(String kind, String... names) {
            Objects.requireNonNull(names, "name");
            if (names.length == 0) {
                throw new IllegalArgumentException(kind + " must be given, found none");
            }
            return Arrays.stream(names)
                    .map(name -> SqlNames.require(kind, Objects.requireNonNull(name, "name")))
                    .toList();
        }

        /**
         * Sets the prefix of the names of the columns that the view adds; none if this is not called.
         *
         * @param prefix  the prefix, such as {@code rule_}; may be empty
         * @return this builder
         * @throws IllegalArgumentException if it has a control character
         */
        public Builder prefix(String prefix) {
            SqlNames.require("the prefix of columns", Objects.requireNonNull(prefix, "prefix") + "fault");
            this.prefix = prefix;
            return this;
        }

        /**
         * Sets the day of the view; the current date of the database, in the zone of its session, if this is not called.
         *
         * @param day  the day
         * @return this builder
         * @throws IllegalArgumentException if the day lies outside the years 1 to 9999
         */
        public Builder day(LocalDate day) {
            Objects.requireNonNull(day, "day");
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new IllegalArgumentException(
                        "the day of a view must lie in the years 1 to 9999, found `" + day + "`");
            }
            this.day = day;
            return this;
        }

        /**
         * Returns the view.
         *
         * @return the view
         * @throws IllegalArgumentException if a column of the mapping has the name of one that the view adds, if a word or a name of the
         *     mapping has a character that no database accepts there, or if the pattern of its days has {@code M} or {@code d} next to
         *     another letter without a separator
         */
        public VoucherView build() {
            List<String> names = new ArrayList<>();
            for (PortfolioColumn column : PortfolioColumn.values()) {
                mapping.findName(column).ifPresent(name -> names.add(SqlNames.require("the name of a column", name)));
            }
            Stream.of(ViewColumn.values())
                    .map(column -> prefix + column.code())
                    .filter(added -> names.stream().anyMatch(added::equalsIgnoreCase))
                    .findFirst()
                    .ifPresent(added -> {
                        throw new IllegalArgumentException("the table has a column `" + added
                                + "` already, which the view would add: choose a prefix for the columns of the view");
                    });
            mapping.statuses().keySet().forEach(SqlNames::requireWord);
            mapping.findDayPattern().ifPresent(DayPattern::of);
            return new VoucherView(this);
        }
    }
}
