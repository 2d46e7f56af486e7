package org.planningservices.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.planningservices.persistence.jdbc.PortfolioCursor;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.report.sql.SqlDialect;
import org.planningservices.report.sql.VoucherView;
import org.planningservices.report.table.PortfolioMapping;

/** Reads a portfolio from a Parquet file through DuckDB. */
public final class ParquetPortfolio {

    private ParquetPortfolio() {}

    /**
     * Writes a list of vouchers as a Parquet file, reads it as a portfolio, and prints a sweep of it.
     *
     * @param args  the folder of the list; without it, that of the samples
     * @throws IOException if a file cannot be read or written
     * @throws SQLException if the database failed
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/lists");
        Path file = Files.createTempDirectory("lists").resolve("expiry-dates.parquet");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                InputStream mapping = Files.newInputStream(folder.resolve("expiry-dates.mapping"))) {
            statement.execute("copy (from read_csv('" + folder.resolve("expiry-dates.csv")
                    + "', all_varchar = true)) to '" + file + "'");
            // tag::parquet[]
            VoucherProgram program = VoucherProgram.planningServices();
            statement.execute("create view expiry_list as from read_parquet('" + file + "')");
            statement.execute(VoucherView.builder(program, SqlDialect.DUCKDB)
                    .mapping(PortfolioMapping.read(mapping))
                    .table("expiry_list")
                    .view("expiry_days")
                    .build()
                    .statement());

            String query = """
                    select "Voucher number" as voucher, "Owner" as customer, status_code as status,
                      created_day as created_on, since_day as since
                    from expiry_days where fault is null
                    """;
            try (ResultSet rows = statement.executeQuery(query)) {
                Portfolio portfolio = PortfolioCursor.read(rows);
                PortfolioReport report = program.on(LocalDate.of(2021, 6, 10)).sweep(portfolio);
                System.out.println("by status: " + report.totals().byStatus().keySet());
                System.out.println("lapsed: " + report.expiryCandidates());
            }
            // end::parquet[]
        }
        Files.delete(file);
        Files.delete(file.getParent());
    }
}
