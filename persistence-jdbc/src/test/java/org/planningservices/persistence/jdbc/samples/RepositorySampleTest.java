package org.planningservices.persistence.jdbc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.persistence.jdbc.PortfolioCursor;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.PortfolioReport;

/** The samples of the module's README run. */
class RepositorySampleTest {

    @TempDir
    private Path folder;

    @Test
    void opensARepositoryInAnH2File() {
        // tag::open[]
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl("jdbc:h2:file:" + folder.resolve("vouchers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");

        VoucherRepository repository = JdbcRepository.migrate(dataSource).withTimeout(Duration.ofSeconds(10));
        // end::open[]

        try (dataSource) {
            assertThat(repository.read(0, 1)).isEmpty();
            assertThat(repository)
                    .hasToString("JdbcRepository on schema `PUBLIC` of database `VOUCHERS`, timeout 10 s");
        }
    }

    @Test
    void readsAPortfolioFromTablesOfTheApplication() throws SQLException {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl("jdbc:h2:mem:portfolio");
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table my_voucher (number varchar(40), customer varchar(40), status varchar(40),"
                                + " created date, status_since date)");
                statement.execute(
                        "insert into my_voucher values" + " ('V-1', 'contoso', 'CREATED', date '2021-01-04', null)");
            }
            PortfolioReport report = report(dataSource);

            assertThat(report.totals().byStatus()).hasSize(1);
        }
    }

    private static PortfolioReport report(HikariDataSource dataSource) throws SQLException {
        // tag::portfolio[]
        String query = "select number as voucher, customer, status, created as created_on, status_since as since"
                + " from my_voucher";
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // with a fetch size, PostgreSQL then reads by a cursor
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (ResultSet rows = statement.executeQuery(query)) {
                    return VoucherProgram.planningServices()
                            .on(LocalDate.of(2021, 6, 30))
                            .sweep(PortfolioCursor.read(rows));
                }
            }
        }
        // end::portfolio[]
    }
}
