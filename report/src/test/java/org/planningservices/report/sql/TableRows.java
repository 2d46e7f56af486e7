package org.planningservices.report.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** A table {@code voucher} with many rows, and the comparison of a view over it. */
final class TableRows {

    private static final int BATCH = 500;
    private static final VoucherId ANY = VoucherId.of("V-1");

    private TableRows() {}

    /** A row of the table. */
    record Row(
            VoucherStatus status,
            LocalDate createdOn,
            @Nullable LocalDate since) {

        PortfolioRow portfolioRow() {
            return new PortfolioRow(ANY, Optional.empty(), status, createdOn, Optional.ofNullable(since));
        }

        ViewRow expected(ProgramDay day, Terms terms) {
            return ViewRow.of(day, terms, status, createdOn, since);
        }
    }

    /** Creates the table, with the place of each row in the list. */
    static void create(Connection connection, List<Row> rows) throws SQLException {
        TestDatabase.execute(
                connection, "create table voucher (place integer, status varchar(20), created_on date, since date)");
        connection.setAutoCommit(false);
        for (int begin = 0; begin < rows.size(); begin += BATCH) {
            List<Row> some = rows.subList(begin, Math.min(rows.size(), begin + BATCH));
            String places =
                    String.join(", ", some.stream().map(row -> "(?, ?, ?, ?)").toList());
            try (PreparedStatement insert = connection.prepareStatement("insert into voucher values " + places)) {
                int parameter = 0;
                for (Row row : some) {
                    insert.setInt(++parameter, begin + parameter / 4);
                    insert.setString(++parameter, row.status().name());
                    insert.setObject(++parameter, row.createdOn());
                    insert.setObject(++parameter, row.since());
                }
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Creates a view over the table, and compares each of its rows. */
    static void compare(Connection connection, VoucherView view, List<ViewRow> expected) throws SQLException {
        TestDatabase.execute(connection, view.statement());
        int found = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select place, status, created_on, since, created_day, since_day, "
                                + ViewRow.COLUMNS + " from voucher_days")) {
            while (rows.next()) {
                ViewRow actual = ViewRow.read(rows, 7);
                LocalDate createdOn = rows.getObject(3, LocalDate.class);
                LocalDate since = rows.getObject(4, LocalDate.class);
                if (!actual.equals(expected.get(rows.getInt(1)))
                        || !Objects.equals(createdOn, rows.getObject(5, LocalDate.class))
                        || !Objects.equals(since, rows.getObject(6, LocalDate.class))) {
                    throw new AssertionError(
                            rows.getString(2) + ", created on " + createdOn + ", since " + since + "\n  view:    "
                                    + actual + "\n  library: " + expected.get(rows.getInt(1)) + "\n" + view.query());
                }
                found++;
            }
        }
        if (found != expected.size()) {
            throw new AssertionError(found + " rows instead of " + expected.size());
        }
    }
}
