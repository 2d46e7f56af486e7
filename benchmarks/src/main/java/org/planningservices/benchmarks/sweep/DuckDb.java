package org.planningservices.benchmarks.sweep;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.voucher.VoucherStatus;

/** The same aggregates in one statement of DuckDB, over a table in memory; of candidates and what is due the number alone. */
final class DuckDb implements AutoCloseable {

    private static final String SWEEP = """
            with valid as (
              select status, customer, since, created_on,
                created_on + 180 + case
                  when created_on < date '2020-04-01' and created_on + 180 >= date '2020-04-01' then 90 else 0
                end as valid
              from voucher),
            redeemable as (select *, least(valid, date '2022-01-01') as redeem_by from valid),
            due as (
              select status, customer, redeem_by,
                case
                  when status = 0 and date '2021-06-30' <= redeem_by then date '2021-06-30'
                  when status <= 5 then redeem_by
                  when status = 6 then since + 60
                  when status = 8 then since + 30
                end as last_day,
                case
                  when status = 0 and date '2021-06-30' <= redeem_by then 0
                  when status <= 5 and redeem_by < valid then 3
                  when status = 5 then 2
                  when status < 5 then 1
                  when status = 6 then 4
                  when status = 8 then 5
                  else 6
                end as rule
              from redeemable),
            standing as (
              select *, coalesce(last_day - %1$s, 0) as days_left,
                case
                  when status = 9 then 2
                  when status = 11 then 3
                  when status = 10 or (status <= 5 and %1$s > redeem_by) or (status = 6 and %1$s > last_day) then 1
                  else 0
                end as standing
              from due)
            select status, standing, rule, last_day, customer,
              count(*), count(*) filter (days_left < 0),
              coalesce(sum(days_left) filter (days_left >= 0), 0), coalesce(-sum(days_left) filter (days_left < 0), 0),
              count(*) filter (standing = 1 and status <= 5), count(*) filter (last_day between %2$s and %3$s)
            from standing
            group by grouping sets ((status), (standing), (rule), (last_day), (customer), ())
            """;

    private final DuckDBConnection connection;
    private final String sweep;

    private DuckDb(DuckDBConnection connection, String sweep) {
        this.connection = connection;
        this.sweep = sweep;
    }

    static DuckDb of(Vouchers vouchers, LocalDate today, LocalDate firstDue, LocalDate lastDue, int threads)
            throws SQLException {
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads to " + threads);
            statement.execute(
                    "create table day_number (status tinyint, created_on integer, since integer, customer integer)");
            try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "day_number")) {
                for (int i = 0; i < vouchers.size(); i++) {
                    rows.beginRow();
                    rows.append(vouchers.status[i]);
                    rows.append(vouchers.createdOn[i]);
                    rows.append(vouchers.since[i]);
                    rows.append(vouchers.customer[i]);
                    rows.endRow();
                }
            }
            statement.execute("""
                    create table voucher as select status, date '1970-01-01' + created_on as created_on,
                      case when since < 2147483647 then date '1970-01-01' + since end as since, customer
                    from day_number
                    """);
            statement.execute("drop table day_number");
        }
        return new DuckDb(connection, SWEEP.formatted(date(today), date(firstDue), date(lastDue)));
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    /** Sweeps, and reads all rows of the answer. */
    List<Row> sweep() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sweep)) {
            while (found.next()) {
                rows.add(new Row(
                        found.getObject(1) == null ? -1 : found.getInt(1),
                        found.getObject(2) == null ? -1 : found.getInt(2),
                        found.getObject(5) == null ? -1 : found.getInt(5),
                        new Tally(found.getLong(6), found.getLong(7), found.getLong(8), found.getLong(9))));
            }
        }
        return rows;
    }

    @SuppressWarnings("EnumOrdinal") // as the table has them
    void requireSame(PortfolioReport report) throws SQLException {
        Totals totals = report.totals();
        int compared = 0;
        for (Row row : sweep()) {
            if (row.status() >= 0) {
                VoucherStatus status = VoucherStatus.values()[row.status()];
                Aggregates.require("DuckDB", status, row.tally(), Aggregates.find(totals.byStatus(), status));
                compared++;
            } else if (row.standing() >= 0) {
                Standing standing = Standing.values()[row.standing()];
                Aggregates.require("DuckDB", standing, row.tally(), Aggregates.find(totals.byStanding(), standing));
                compared++;
            }
        }
        Aggregates.require(
                "DuckDB",
                "keys",
                compared,
                totals.byStatus().size() + totals.byStanding().size());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A row of the answer, with -1 where it is not of that key. */
    record Row(int status, int standing, int customer, Tally tally) {}
}
