package org.planningservices.benchmarks.cursor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.benchmarks.Figure;
import org.planningservices.benchmarks.RoundRobin;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.sql.SqlDialect;
import org.planningservices.report.sql.VoucherView;

/**
 * What a generated view costs in DuckDB, in one thread: all that it adds to a million rows, aggregated, beside a view written by hand
 * with the published days in it. The view by hand checks no row for faults. Both must find the same.
 */
public final class ViewFigures {

    private static final String QUICKLY = "--quick";
    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 21;
    private static final String DAY = "2021-06-30";

    private static final String TABLE = """
            create table voucher as
            select 'V-' || n as voucher, status, created_on,
              case when status <> 'CREATED' then created_on + cast(n %% 97 as integer) end as since
            from (
              select n, date '2019-03-01' + cast(n * 7 %% 1037 as integer) as created_on,
                ['CREATED', 'ASSIGNED', 'RESERVED', 'IN_DELIVERY', 'DELIVERED', 'REPORTED', 'REDEEMED', 'PAYMENT_REQUESTED',
                 'PAYMENT_APPROVED', 'PAID', 'EXPIRED', 'REVOKED'][cast(1 + n %% 12 as integer)] as status
              from range(%d) numbers(n))
            """;

    private static final String BY_HAND = """
            create view by_hand as
            with valid as (
              select *,
                case when status in ('CREATED', 'ASSIGNED', 'RESERVED') or status in ('IN_DELIVERY', 'DELIVERED', 'REPORTED')
                  then created_on + case
                    when created_on < date '2020-04-01' and created_on + 180 >= date '2020-04-01' then 270 else 180
                  end
                end as last_valid_day
              from voucher),
            redeemable as (
              select *,
                case when last_valid_day > date '2022-01-01' then date '2022-01-01' else last_valid_day end as redeem_by,
                case when status in ('REDEEMED', 'PAYMENT_REQUESTED') then since + 60 end as payment_request_by,
                case when status = 'PAYMENT_APPROVED' then since + 30 end as pay_by
              from valid),
            due as (
              select *,
                case
                  when status = 'CREATED' and last_valid_day >= date '2021-06-30' then 'TIM-08'
                  when last_valid_day > date '2022-01-01' then 'TIM-09'
                  when status = 'REPORTED' then 'TIM-06'
                  when last_valid_day is not null then 'TIM-05'
                  when status = 'REDEEMED' then 'TIM-07'
                  when status = 'PAYMENT_APPROVED' then 'PAY-07'
                end as next_rule,
                case
                  when status = 'CREATED' and last_valid_day >= date '2021-06-30' then date '2021-06-30'
                  when redeem_by is not null then redeem_by
                  when status = 'REDEEMED' then payment_request_by
                  when status = 'PAYMENT_APPROVED' then pay_by
                end as next_deadline
              from redeemable)
            select *,
              case
                when status = 'PAID' then 'SETTLED'
                when status = 'REVOKED' then 'REVOKED'
                when status = 'EXPIRED' or date '%1$s' > redeem_by then 'LAPSED'
                when status = 'REDEEMED' and date '%1$s' > payment_request_by then 'LAPSED'
                else 'OPEN'
              end as standing,
              next_deadline - date '%1$s' as days_left
            from due
            """;

    private static final String QUERY = """
            select standing, next_rule, count(*), sum(days_left), min(next_deadline), max(next_deadline), max(last_valid_day),
              max(redeem_by), max(payment_request_by), max(pay_by)
            from %s
            group by standing, next_rule
            order by standing, next_rule
            """;

    private ViewFigures() {}

    /**
     * Prints the milliseconds and the ratio; takes about a minute.
     *
     * @param args  {@code --quick} for a trial of one turn over few rows
     * @throws Exception if the database fails, or if the views find different values
     */
    public static void main(String[] args) throws Exception {
        boolean isTrial = List.of(args).contains(QUICKLY);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            create(statement, isTrial ? ROWS / 100 : ROWS);
            requireSame(statement);
            Map<String, RoundRobin.Way> ways = new LinkedHashMap<>();
            ways.put("the generated view", () -> turn(statement, "voucher_days"));
            ways.put("a view by hand", () -> turn(statement, "by_hand"));

            RoundRobin measured = RoundRobin.measure(isTrial ? 1 : WARM_UP, isTrial ? 1 : ROUNDS, ways);

            ways.keySet()
                    .forEach(name ->
                            Figure.print("a million rows of " + name + ", DuckDB", measured.median(name), "ms"));
            measured.printRatio(
                    "a million rows of the generated view over a view by hand, DuckDB",
                    "the generated view",
                    "a view by hand");
        }
    }

    static void create(Statement statement, int rows) throws SQLException {
        statement.execute("set threads to 1");
        statement.execute(TABLE.formatted(rows));
        statement.execute(BY_HAND.formatted(DAY));
        statement.execute(VoucherView.builder(VoucherProgram.planningServices(), SqlDialect.DUCKDB)
                .day(LocalDate.parse(DAY))
                .build()
                .statement());
    }

    /** Requires that both views find the same rows. */
    static void requireSame(Statement statement) throws SQLException {
        String columns = "voucher, last_valid_day, redeem_by, payment_request_by, pay_by, next_rule, next_deadline,"
                + " standing, days_left";
        List<String> different = read(
                statement,
                "select voucher from (select " + columns + " from voucher_days except select " + columns
                        + " from by_hand)");
        if (!different.isEmpty()) {
            throw new IllegalStateException(
                    "the views differ about " + different.size() + " rows, such as `" + different.get(0) + "`");
        }
    }

    private static double turn(Statement statement, String view) throws SQLException {
        long start = System.nanoTime();
        if (read(statement, QUERY.formatted(view)).isEmpty()) {
            throw new IllegalStateException("there were to be rows, found none");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<String> read(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
