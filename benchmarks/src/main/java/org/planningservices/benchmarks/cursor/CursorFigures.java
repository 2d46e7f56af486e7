package org.planningservices.benchmarks.cursor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.planningservices.benchmarks.Database;
import org.planningservices.benchmarks.Figure;
import org.planningservices.benchmarks.RoundRobin;
import org.planningservices.persistence.jdbc.PortfolioCursor;

/**
 * Tells how long it takes to read a million vouchers from a table into a portfolio, beside taking the same columns of the same
 * rows from the driver and keeping nothing.
 */
public final class CursorFigures {

    private static final String QUICKLY = "--quick";
    private static final int ROWS = 1_000_000;
    private static final int FETCHED = 1_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 11;

    /** Of ten thousand customers, on some 1,200 days; one in four is not assigned. */
    private static final String TABLE = """
            create table sold_voucher as
            select 'V-' || (1000000 + n) as code, 'customer-' || mod(n, 10000) as buyer,
                case when mod(n, 4) = 0 then 'CREATED' when mod(n, 4) = 1 then 'ASSIGNED'
                    when mod(n, 4) = 2 then 'RESERVED' else 'REDEEMED' end as state,
                date '2018-01-01' + cast(mod(n, 1000) as integer) as made,
                case when mod(n, 4) = 0 then null else date '2018-01-01' + cast(mod(n, 1200) as integer) end as counts
            from %s
            """;

    private static final String QUERY =
            "select code as voucher, buyer as customer, state as status, made as created_on,"
                    + " counts as since from sold_voucher";

    private CursorFigures() {}

    /** Reads the rows of a query. */
    private interface Reader {

        /** Returns something that depends on the rows. */
        int read(ResultSet rows) throws SQLException;
    }

    /**
     * Prints the milliseconds and the ratio, for H2 and for PostgreSQL; takes about a minute.
     *
     * @param args  the names of the databases; both without an argument; {@code --quick} for a trial of one turn
     * @throws Exception if a database fails
     */
    public static void main(String[] args) throws Exception {
        List<String> asked = new ArrayList<>(List.of(args));
        int rounds = asked.remove(QUICKLY) ? 1 : ROUNDS;
        for (Database.Product product : Database.Product.values()) {
            if (asked.isEmpty() || asked.contains(product.toString())) {
                try (Database database = Database.start(product)) {
                    fill(product, database.pool());
                    measure(product, database.pool(), rounds);
                }
            }
        }
    }

    private static void fill(Database.Product product, DataSource pool) throws SQLException {
        String numbers = switch (product) {
            case H2 -> "(select x as n from system_range(1, " + ROWS + "))";
            case POSTGRESQL -> "generate_series(1, " + ROWS + ") n";
        };
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted(numbers));
        }
    }

    private static void measure(Database.Product product, DataSource pool, int rounds) throws Exception {
        Map<String, RoundRobin.Way> ways = new LinkedHashMap<>();
        ways.put(
                "PortfolioCursor",
                () -> turn(pool, rows -> PortfolioCursor.read(rows).size()));
        ways.put("the driver's rows", () -> turn(pool, CursorFigures::readAndKeepNothing));

        RoundRobin measured = RoundRobin.measure(Math.min(WARM_UP, rounds), rounds, ways);

        ways.keySet()
                .forEach(name ->
                        Figure.print("a million rows by " + name + ", " + product, measured.median(name), "ms"));
        measured.printRatio(
                "a million rows through PortfolioCursor over the driver's rows, " + product,
                "PortfolioCursor",
                "the driver's rows");
    }

    private static double turn(DataSource pool, Reader reader) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED);
            long start = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(QUERY)) {
                if (reader.read(rows) == 0) {
                    throw new IllegalStateException("there were to be rows, found none");
                }
            }
            double milliseconds = (System.nanoTime() - start) / 1e6;
            connection.rollback();
            return milliseconds;
        }
    }

    private static int readAndKeepNothing(ResultSet rows) throws SQLException {
        int read = 0;
        while (rows.next()) {
            read += rows.getString(1).length();
            read += rows.getString(2).length();
            read += rows.getString(3).length();
            read += rows.getObject(4, LocalDate.class).getYear();
            LocalDate since = rows.getObject(5, LocalDate.class);
            read += since == null ? 0 : since.getYear();
        }
        return read;
    }
}
