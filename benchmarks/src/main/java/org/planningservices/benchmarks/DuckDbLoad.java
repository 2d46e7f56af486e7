package org.planningservices.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Loads all columns of a journal into a table of DuckDB in memory, in one thread. */
public final class DuckDbLoad {

    private static final String LOAD = """
            create table journal as select * from read_json('%s', format = 'newline_delimited', columns = {
              type: 'varchar', "on": 'date', voucher: 'varchar', enrollment: 'varchar', customer: 'varchar',
              startsOn: 'date', endsOn: 'date', days: 'integer', trainingDays: 'integer', planningDays: 'integer',
              partner: 'varchar', location: 'varchar', country: 'varchar', competency: 'varchar', level: 'varchar',
              "from": 'date', until: 'date', consultant: 'varchar', competencies: 'varchar[]', offering: 'varchar',
              serviceLevel: 'integer', administrator: 'varchar', projectManager: 'varchar', engagement: 'varchar',
              deliveryCountry: 'varchar', plannedStart: 'date', role: 'varchar', cloud: 'boolean', division: 'varchar',
              product: 'varchar', deliveredDays: 'integer', offsiteDays: 'integer', deliverable: 'varchar',
              request: 'varchar', vouchers: 'varchar[]', reason: 'varchar'})
            """;

    private DuckDbLoad() {}

    /**
     * Prints how many seconds the loading took.
     *
     * @param args  the journal
     * @throws SQLException if it cannot be loaded
     */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads to 1");
            long start = System.nanoTime();
            statement.execute(LOAD.formatted(args[0].replace("'", "''")));
            double seconds = (System.nanoTime() - start) / 1e9;
            try (ResultSet rows = statement.executeQuery("select count(*) from journal where type is not null")) {
                if (!rows.next() || rows.getLong(1) == 0) {
                    throw new SQLException("records were expected, found none");
                }
            }
            System.out.println(String.format(Locale.ROOT, "%.3f", seconds));
        }
    }
}
