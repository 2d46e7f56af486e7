package org.planningservices.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.sql.SqlDialect;
import org.planningservices.report.sql.VoucherView;

/** Creates a view over a table of an application's own, and runs the queries of a dashboard. */
public final class TableDashboards {

    private static final String TABLE = """
            create table sold_voucher
              (voucher varchar(20), region varchar(20), status varchar(20), created_on date, since date);
            insert into sold_voucher values
              ('V-1', 'north', 'CREATED', date '2021-05-03', null),
              ('V-2', 'north', 'RESERVED', date '2020-12-22', date '2021-01-11'),
              ('V-3', 'north', 'ASSIGNED', date '2020-11-30', date '2020-12-01'),
              ('V-4', 'south', 'REDEEMED', date '2021-01-04', date '2021-03-01'),
              ('V-5', 'south', 'PAID', date '2020-10-01', date '2021-02-01'),
              ('V-6', 'south', 'ASSIGNED', date '2021-06-01', date '2021-06-02'),
              ('V-7', 'south', 'ASSIGNED', date '2021-06-01', null)
            """;

    private TableDashboards() {}

    /**
     * Prints what each query of the dashboard finds on 2021-06-10.
     *
     * @param args  the file of the queries; without it, that of the samples
     * @throws IOException if the file cannot be read
     * @throws SQLException if the database failed
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path file = Path.of(args.length > 0 ? args[0] : "examples/sql/dashboards.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:dashboards");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            // tag::view[]
            VoucherView view = VoucherView.builder(VoucherProgram.planningServices(), SqlDialect.H2)
                    .table("sold_voucher")
                    .view("voucher_days")
                    .day(LocalDate.of(2021, 6, 10)) // without it: the current date of the database
                    .build();
            statement.execute(view.statement());
            // end::view[]
            for (String query : Files.readString(file).split(";\n", -1)) {
                if (!query.isBlank()) {
                    print(query.strip(), statement);
                }
            }
        }
    }

    private static void print(String query, Statement statement) throws SQLException {
        System.out.println(query.lines().findFirst().orElseThrow());
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringJoiner row = new StringJoiner(", ", "   ", "");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                System.out.println(row);
            }
        }
    }
}
