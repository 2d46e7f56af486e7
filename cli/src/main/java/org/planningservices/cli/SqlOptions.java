package org.planningservices.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.sql.SqlDialect;
import org.planningservices.report.sql.VoucherView;
import org.planningservices.report.table.PortfolioMapping;
import picocli.CommandLine.Option;

/** The options of a view that is generated from terms. */
final class SqlOptions {

    /** The catalog, the schema and the table. */
    private static final int MOST_PARTS = 3;

    @Option(
            names = "--sql",
            paramLabel = "postgresql|h2|duckdb",
            description =
                    "Prints a view for this database instead, which adds the last days, the standing and the next deadline"
                            + " to each row of a table of vouchers.")
    private @Nullable SqlDialect dialect;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "With `--sql`: says which column of the table is which, and how days and statuses are written. Without"
                            + " it: the columns are `voucher`, `status`, `created_on` and `since`.")
    private @Nullable Path mapping;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "With `--sql`: the table, after its schema and a dot if it has one. Without it: voucher.")
    private @Nullable String table;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "With `--sql`: the view, after its schema and a dot if it has one. Without it: voucher_days.")
    private @Nullable String view;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description =
                    "With `--sql`: the prefix of the names of the columns that the view adds. Without it: no prefix.")
    private @Nullable String prefix;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "With `--sql`: the day of the view, as YYYY-MM-DD. Without it: the date of the database.")
    private @Nullable LocalDate on;

    /** Returns the text of the view; empty if {@code --sql} is not given. */
    Optional<String> findView(VoucherProgram program) {
        if (dialect == null) {
            if (Stream.of(mapping, table, view, prefix, on).anyMatch(Objects::nonNull)) {
                throw new UserError("`--mapping`, `--table`, `--view`, `--prefix` and `--on` need `--sql`");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(view(VoucherView.builder(program, dialect)).statement());
        } catch (IllegalArgumentException e) {
            throw new UserError(Objects.toString(e.getMessage()));
        }
    }

    private static String[] parts(String option, String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length > MOST_PARTS || Stream.of(parts).anyMatch(String::isBlank)) {
            throw new UserError(
                    "`" + option + "` must be a name, after its schema and a dot if it has one, found `" + name + "`");
        }
        for (String part : parts) {
            if (part.startsWith("\"")) {
                throw new UserError(
                        "`" + option + "` must be a name without quotes, which are added where the database needs"
                                + " them, found `" + name + "`");
            }
        }
        return parts;
    }

    private VoucherView view(VoucherView.Builder builder) {
        if (mapping != null) {
            builder.mapping(AuditCommand.read(mapping, PortfolioMapping::read));
        }
        if (table != null) {
            builder.table(parts("--table", table));
        }
        if (view != null) {
            builder.view(parts("--view", view));
        }
        if (prefix != null) {
            builder.prefix(prefix);
        }
        if (on != null) {
            builder.day(on);
        }
        return builder.build();
    }
}
