package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class PortfolioCursorTest {

    /** As an application keeps vouchers, in names of its own. */
    private static final String TABLE =
            "create table sold_voucher (code varchar(20), buyer varchar(20), state varchar(20), made date, counts date)";

    private static final String QUERY =
            "select code as voucher, buyer as customer, state as status, made as created_on,"
                    + " counts as since from sold_voucher order by code";

    private static Portfolio read(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(100);
            try (ResultSet rows = statement.executeQuery(QUERY)) {
                return PortfolioCursor.read(rows);
            }
        }
    }

    private static DataSource with(Store store, String... rows) throws SQLException {
        DataSource database = store.empty();
        Store.execute(database, TABLE);
        for (String row : rows) {
            Store.execute(database, "insert into sold_voucher values (" + row + ")");
        }
        return database;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void readsTheRowsOfAnApplicationsOwnTable(Store store) throws SQLException {
        Portfolio portfolio = read(with(
                store,
                "'V-1', 'contoso', 'CREATED', date '2021-06-30', null",
                "'V-2', null, 'REDEEMED', date '2021-06-30', date '2021-12-27'"));

        assertThat(portfolio.size()).isEqualTo(2);
        assertThat(portfolio.row(0))
                .isEqualTo(new PortfolioRow(
                        VoucherId.of("V-1"),
                        Optional.of(CustomerId.of("contoso")),
                        VoucherStatus.CREATED,
                        LocalDate.parse("2021-06-30"),
                        Optional.empty()));
        assertThat(portfolio.row(1))
                .isEqualTo(new PortfolioRow(
                        VoucherId.of("V-2"),
                        Optional.empty(),
                        VoucherStatus.REDEEMED,
                        LocalDate.parse("2021-06-30"),
                        Optional.of(LocalDate.parse("2021-12-27"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void readsMoreRowsThanAreFetchedAtOnce(Store store) throws SQLException {
        DataSource database = with(store);
        String series = store.isPostgresql() ? "generate_series(1, 70000)" : "system_range(1, 70000)";
        Store.execute(
                database,
                "insert into sold_voucher select 'V', 'contoso', 'ASSIGNED', date '2021-06-30', date '2021-06-30' from "
                        + series);

        PortfolioReport report = VoucherProgram.planningServices()
                .on(LocalDate.parse("2021-12-28"))
                .sweep(read(database));

        assertThat(report.totals().byStatus())
                .containsOnly(Map.entry(VoucherStatus.ASSIGNED, new Tally(70_000, 70_000, 0, 70_000)));
        assertThat(report.expiryCandidates()).hasSize(70_000);
    }

    @Test
    void findsTheColumnsOnceForAllRows() throws SQLException {
        DataSource database = with(
                Store.H2_MEMORY,
                "'V-1', 'contoso', 'CREATED', date '2021-06-30', null",
                "'V-2', 'contoso', 'CREATED', date '2021-06-30', null",
                "'V-3', 'contoso', 'CREATED', date '2021-06-30', null");
        List<String> calls = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            ResultSet counted = (ResultSet) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, args) -> {
                        calls.add(method.getName() + (args != null && args[0] instanceof String ? " by name" : ""));
                        return method.invoke(rows, args);
                    });

            assertThat(PortfolioCursor.read(counted).size()).isEqualTo(3);
        }

        assertThat(calls)
                .filteredOn(call -> call.endsWith(" by name"))
                .hasSize(5)
                .containsOnly("findColumn by name");
        assertThat(calls).filteredOn("getMetaData"::equals).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'V-1', 'c', 'LOST', date '2021-06-30', null    | row 2: column `status` must be one of `[CREATED, ASSIGNED,",
                "'V-1', 'c', null, date '2021-06-30', null      | row 2: column `status` must have a value, found none",
                "'V-1', 'c', 'CREATED', null, null              | row 2: column `created_on` must have a value, found none",
                "'V-1', ' ', 'CREATED', date '2021-06-30', null | row 2: customer id must not be blank",
                "'V-1', 'c', 'PAID', date '2021-06-30', null    | row 2: voucher `V-1` is `PAID` and must have the day of",
                "null, 'c', 'CREATED', date '2021-06-30', null  | row 2: column `voucher` must have a value, found none"
            })
    void namesTheRowThatIsNotAccepted(String row, String message) throws SQLException {
        DataSource database = with(Store.H2_MEMORY, "'V-0', 'c', 'CREATED', date '2021-06-30', null", row);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY + " nulls last")) {
            assertThatThrownBy(() -> PortfolioCursor.read(rows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }
    }
}
