package org.planningservices.persistence.jdbc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
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
    void joinsATransactionOfTheApplication() throws SQLException {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl("jdbc:h2:mem:joining");
            JdbcRepository repository = JdbcRepository.migrate(dataSource);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table app_order (id varchar(40) primary key)");
            }
            Enrollment enrollment = Enrollment.of(
                    EnrollmentId.of("E-1"),
                    CustomerId.of("contoso"),
                    LocalDate.of(2019, 1, 1),
                    LocalDate.of(2021, 12, 31));
            append(dataSource, repository, List.of(StreamChange.of(enrollment, new EnrollmentDeclared(enrollment))));

            assertThat(repository.findCommand(CommandId.of("order-1"))).isPresent();
        }
    }

    private static void append(DataSource dataSource, JdbcRepository repository, List<StreamChange> changes)
            throws SQLException {
        // tag::joining[]
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            insertRow(connection, "order-1");
            VoucherRepository joined = repository.joining(connection);
            if (joined.append(CommandId.of("order-1"), changes) instanceof AppendResult.Applied) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        // end::joining[]
    }

    private static void insertRow(Connection connection, String order) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into app_order values (?)")) {
            insert.setString(1, order);
            insert.executeUpdate();
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
