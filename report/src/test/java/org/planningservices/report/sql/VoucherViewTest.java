package org.planningservices.report.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.util.ParserUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.table.PortfolioMapping;

/** What a view does besides counting days: names and words of the application, faults of rows, and its comments. */
class VoucherViewTest {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private static VoucherView.Builder view(TestDatabase database) {
        return VoucherView.builder(PROGRAM, database.dialect());
    }

    private static PortfolioMapping mapping(String... lines) {
        try {
            return PortfolioMapping.read(
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsATableOfTheApplicationsOwn(TestDatabase database) throws SQLException {
        PortfolioMapping mapping = mapping(
                "voucher = code",
                "status = state",
                "createdOn = made",
                "since = counts",
                "status.CREATED = new",
                "status.ASSIGNED = given, handed out",
                "status.REDEEMED = used");
        try (Connection connection = database.open()) {
            TestDatabase.execute(
                    connection,
                    "create table sold_voucher (code varchar(20), region varchar(20), state varchar(20), made timestamp,"
                            + " counts date)");
            TestDatabase.execute(
                    connection,
                    "insert into sold_voucher values"
                            + " ('V-1', 'north', 'new', timestamp '2021-06-01 23:59:59', null),"
                            + " ('V-2', 'north', 'given', timestamp '2021-06-01 00:00:00', date '2021-06-02'),"
                            + " ('V-3', 'south', 'handed out', timestamp '2021-06-01 12:00:00', date '2021-06-03'),"
                            + " ('V-4', 'south', 'used', timestamp '2021-06-01 12:00:00', date '2021-06-04'),"
                            + " ('V-5', 'south', 'ASSIGNED', timestamp '2021-06-01 12:00:00', date '2021-06-04')");

            TestDatabase.execute(
                    connection,
                    view(database)
                            .mapping(mapping)
                            .table("sold_voucher")
                            .view("voucher_dates")
                            .day(LocalDate.of(2021, 6, 10))
                            .build()
                            .statement());

            assertThat(TestDatabase.query(
                            connection,
                            "select code, region, status_code, next_rule, next_deadline, days_left, standing, fault"
                                    + " from voucher_dates order by code"))
                    .extracting(row -> String.join(" ", row))
                    .containsExactly(
                            "V-1 north CREATED TIM-08 2021-06-30 20 OPEN null",
                            "V-2 north ASSIGNED TIM-05 2021-11-28 171 OPEN null",
                            "V-3 south ASSIGNED TIM-05 2021-11-28 171 OPEN null",
                            "V-4 south REDEEMED TIM-07 2021-08-03 54 OPEN null",
                            "V-5 south null null null null null status");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesNoDaysToARowThatIsNotAccepted(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            TestDatabase.execute(
                    connection,
                    "create table voucher (voucher varchar(20), status varchar(20), created_on date, since date)");
            TestDatabase.execute(
                    connection,
                    "insert into voucher values ('01', 'LOST', date '2021-06-01', null),"
                            + " ('02', null, date '2021-06-01', null),"
                            + " ('03', 'created', date '2021-06-01', null),"
                            + " ('04', 'CREATED', null, null),"
                            + " ('05', 'CREATED', date '2021-06-01', date '2021-06-01'),"
                            + " ('06', 'ASSIGNED', date '2021-06-01', null),"
                            + " ('07', 'PAID', date '2021-06-01', null),"
                            + " ('08', 'RESERVED', date '2021-06-01', null)");
            String first = database.dialect().literal(LocalDate.of(0, 1, 1));
            String before = database.dialect().literal(LocalDate.of(0, 1, 1).minusDays(1));
            String after = database.dialect().literal(LocalDate.of(9999, 12, 31).plusDays(1));
            TestDatabase.execute(
                    connection,
                    "insert into voucher values ('09', 'CREATED', " + first + ", null), ('10', 'CREATED', " + before
                            + ", null), ('11', 'CREATED', " + after + ", null), ('12', 'REVOKED', date '2021-06-01', "
                            + before + "), ('13', 'REVOKED', date '2021-06-01', " + after
                            + "), ('14', 'REVOKED', date '2021-06-01', " + first + ")");

            TestDatabase.execute(connection, view(database).build().statement());

            assertThat(TestDatabase.query(connection, "select voucher, fault from voucher_days order by voucher"))
                    .extracting(row -> String.join(" ", row))
                    .containsExactly(
                            "01 status",
                            "02 status",
                            "03 status",
                            "04 createdOn",
                            "05 since",
                            "06 since",
                            "07 since",
                            "08 null",
                            "09 null",
                            "10 createdOn",
                            "11 createdOn",
                            "12 since",
                            "13 since",
                            "14 null");
            assertThat(TestDatabase.query(
                            connection,
                            "select count(*) from voucher_days where fault is not null and (last_valid_day is not null"
                                    + " or redeem_by is not null or payment_request_by is not null or pay_by is not null"
                                    + " or next_rule is not null or next_deadline is not null or standing is not null or"
                                    + " days_left is not null)"))
                    .containsExactly(List.of("0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsFromTheDateOfTheDatabase(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            TestDatabase.execute(
                    connection,
                    "create table voucher (voucher varchar(20), status varchar(20), created_on date, since date)");
            TestDatabase.execute(
                    connection, "insert into voucher values ('V-1', 'REDEEMED', current_date, current_date)");

            TestDatabase.execute(connection, view(database).build().statement());

            assertThat(TestDatabase.query(connection, "select standing, days_left from voucher_days"))
                    .containsExactly(List.of("OPEN", "60"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void quotesHostileNamesAndWords(TestDatabase database) throws SQLException {
        String state = "sta\"te'; drop table victim; --";
        String made = "Made On {fn now()} ?";
        String counts = "select";
        String word = "it's \\'; drop table victim; -- \" $$ {d 'x'} ?";
        String table = "Table\".voucher; drop table victim";
        String viewName = "view \\ 'of' \"vouchers\" \u00e9\ud83d\ude00";
        PortfolioMapping mapping = mapping(
                "voucher = co de",
                "status = " + state,
                "createdOn = " + made,
                "since = " + counts,
                "status.REDEEMED = " + word + ", \\, '");
        try (Connection connection = database.open()) {
            SqlDialect dialect = database.dialect();
            TestDatabase.execute(connection, "create table victim (x integer)");
            TestDatabase.execute(
                    connection,
                    "create table " + dialect.identifier(table) + " (" + dialect.identifier("co de") + " varchar(20), "
                            + dialect.identifier(state) + " varchar(200), " + dialect.identifier(made) + " date, "
                            + dialect.identifier(counts) + " date)");
            for (String one : List.of(word, "\\", "'")) {
                TestDatabase.execute(
                        connection,
                        "insert into " + dialect.identifier(table) + " values ('V', " + dialect.literal(one)
                                + ", date '2021-06-01', date '2021-06-10')");
            }
            VoucherProgram hostile = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .program(
                            "x\ndrop table victim; -- */ ' \" {fn ? \u2028 drop table victim;\r drop table victim; \u0085")
                    .build());

            TestDatabase.execute(
                    connection,
                    VoucherView.builder(hostile, dialect)
                            .mapping(mapping)
                            .table(table)
                            .view(viewName)
                            .prefix("p\"'; ")
                            .day(LocalDate.of(2021, 6, 10))
                            .build()
                            .statement());

            assertThat(TestDatabase.query(
                            connection,
                            "select " + dialect.identifier("p\"'; days_left") + " from "
                                    + dialect.identifier(viewName)))
                    .containsExactly(List.of("60"), List.of("60"), List.of("60"));
            assertThat(TestDatabase.query(connection, "select count(*) from victim"))
                    .containsExactly(List.of("0"));
        }
    }

    @Test
    void aBackslashInAWordDoesNotDependOnASettingOfPostgresql() throws SQLException {
        PortfolioMapping mapping = mapping(
                "voucher = voucher", "status = status", "createdOn = created_on", "status.CREATED = a\\b, \\'x");
        try (Connection connection = TestDatabase.POSTGRESQL.open()) {
            TestDatabase.execute(connection, "create table voucher (status text, created_on date)");
            TestDatabase.execute(
                    connection, "insert into voucher values (E'a\\\\b', current_date), (E'\\\\''x', current_date)");
            for (String setting : List.of("on", "off")) {
                // PostgreSQL 19 and later know only one of them
                try {
                    TestDatabase.execute(connection, "set standard_conforming_strings = " + setting);
                } catch (AssertionError e) {
                    continue;
                }

                TestDatabase.execute(
                        connection,
                        view(TestDatabase.POSTGRESQL).mapping(mapping).build().statement());

                assertThat(TestDatabase.query(connection, "select status_code from voucher_days"))
                        .containsExactly(List.of("CREATED"), List.of("CREATED"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void quotesWhatADatabaseReserves(TestDatabase database) throws SQLException {
        TreeSet<String> words = new TreeSet<>(List.of("rownum", "_rowid_", "year", "value", "v", "d1", "fault_"));
        Arrays.stream(ParserUtil.class.getFields())
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .forEach(words::add);
        try (Connection connection = TestDatabase.POSTGRESQL.open()) {
            TestDatabase.query(connection, "select word from pg_get_keywords()").forEach(words::addAll);
        }
        try (Connection connection = TestDatabase.DUCKDB.open()) {
            TestDatabase.query(connection, "select keyword_name from duckdb_keywords()")
                    .forEach(words::addAll);
        }
        SqlDialect dialect = database.dialect();
        try (Connection connection = database.open()) {
            for (String word : words) {
                TestDatabase.execute(connection, "create table " + dialect.identifier(word) + " (x integer)");
                TestDatabase.query(connection, "select v.* from " + dialect.identifier(word) + " v");
                TestDatabase.execute(connection, "drop table " + dialect.identifier(word));
            }
            String columns = words.stream()
                    .map(word -> dialect.identifier(word) + " integer")
                    .collect(Collectors.joining(", "));
            String values = words.stream()
                    .map(word -> "v." + dialect.identifier(word) + " as " + dialect.identifier(word))
                    .collect(Collectors.joining(", "));
            TestDatabase.execute(connection, "create table many (" + columns + ")");
            TestDatabase.execute(connection, "create view many_view as select " + values + " from many v");
            assertThat(TestDatabase.query(connection, "select * from many_view"))
                    .isEmpty();
        }
        assertThat(words).hasSizeGreaterThan(400);
    }

    /** H2 stores a name that is written without quotes in capitals. */
    @Test
    void readsTheColumnsThatH2AcceptsWithoutQuotes() throws SQLException {
        int accepted = 0;
        try (Connection connection = TestDatabase.H2.open();
                Statement statement = connection.createStatement()) {
            for (String word : SqlNames.RESERVED) {
                try {
                    statement.execute("create table own (" + word + " integer)");
                } catch (SQLException refused) {
                    continue;
                }
                accepted++;
                TestDatabase.query(connection, "select v." + SqlDialect.H2.identifier(word) + " from own v");
                statement.execute("drop table own");
            }
        }
        assertThat(accepted).isGreaterThan(90);
    }

    /** Otherwise DuckDB would compute with the column of the table. */
    @ParameterizedTest
    @EnumSource
    void isRefusedByADatabaseWhoseTableHasAColumnOfTheView(TestDatabase database) throws SQLException {
        for (ViewColumn column : ViewColumn.values()) {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table voucher (voucher varchar(20), status varchar(20), created_on date,"
                        + " since date, " + column.code() + " date)");

                assertThatThrownBy(
                                () -> statement.execute(view(database).build().statement()))
                        .as(column.code())
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?is).*(ambiguous|duplicate column|specified more than once).*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSchemaOfTableAndView(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            String schema = "Sales of " + database + System.nanoTime();
            TestDatabase.execute(
                    connection, "create schema " + database.dialect().identifier(schema));
            TestDatabase.execute(
                    connection,
                    "create table " + database.dialect().identifier(schema)
                            + ".voucher (status varchar(20), created_on date, since date)");

            TestDatabase.execute(
                    connection,
                    view(database)
                            .table(schema, "voucher")
                            .view(schema, "voucher_days")
                            .build()
                            .statement());

            assertThat(TestDatabase.query(
                            connection, "select * from " + database.dialect().identifier(schema) + ".voucher_days"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2021-06-01, 2021-6-1",
        "dd-MM-yyyy, 01-06-2021, 2021-06-01",
        "d/M/yyyy, 1/6/2021, 1-6-2021",
        "M/d/yyyy, 6/1/2021, 13/1/2021",
        "dd.MM.yyyy, 01.06.2021, 01x06x2021",
        "yyyyMMdd, 20210601, 202106011",
        "dd MM yyyy, 01 06 2021, 01 06 21",
    })
    void readsTextsOfThePatternOfTheMapping(String pattern, String day, String other) throws SQLException {
        PortfolioMapping mapping = mapping(
                "voucher = voucher", "status = status", "createdOn = created_on", "since = since", "days = " + pattern);
        for (TestDatabase database : TestDatabase.values()) {
            try (Connection connection = database.open()) {
                TestDatabase.execute(
                        connection,
                        "create table voucher (voucher varchar(20), status varchar(20), created_on varchar(20), since"
                                + " varchar(20))");
                TestDatabase.execute(
                        connection,
                        "insert into voucher values ('1', 'CREATED', '" + day + "', null), ('2', 'CREATED', ' " + day
                                + " ', ' '), ('3', 'ASSIGNED', '" + day + "', '" + day + "'), ('4', 'CREATED', '"
                                + other + "', ''), ('5', 'ASSIGNED', '" + day + "', '" + other
                                + "'), ('6', 'RESERVED', '" + day + "', 'soon'), ('7', 'CREATED', '" + day
                                + "x', ''), ('8', 'CREATED', '', '')");

                TestDatabase.execute(
                        connection, view(database).mapping(mapping).build().statement());

                assertThat(TestDatabase.query(
                                connection,
                                "select voucher, fault, created_day, since_day from voucher_days order by voucher"))
                        .as("%s", database)
                        .extracting(row -> String.join(" ", row))
                        .containsExactly(
                                "1 null 2021-06-01 null",
                                "2 null 2021-06-01 null",
                                "3 null 2021-06-01 2021-06-01",
                                "4 createdOn null null",
                                "5 since 2021-06-01 null",
                                "6 since 2021-06-01 null",
                                "7 createdOn null null",
                                "8 createdOn null null");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryDayThatACalendarHasAndNoOther(TestDatabase database) throws SQLException {
        PortfolioMapping mapping =
                mapping("voucher = voucher", "status = status", "createdOn = created_on", "days = dd-MM-yyyy");
        try (Connection connection = database.open()) {
            TestDatabase.execute(connection, "create table voucher (status varchar(20), created_on varchar(20))");
            for (int year : new int[] {0, 1, 1900, 2020, 9999}) {
                StringBuilder values = new StringBuilder();
                for (int month = 0; month <= 13; month++) {
                    for (int day = 0; day <= 32; day++) {
                        values.append(values.isEmpty() ? "" : ", ")
                                .append(String.format(Locale.ROOT, "('CREATED', '%02d-%02d-%04d')", day, month, year));
                    }
                }
                TestDatabase.execute(connection, "insert into voucher values " + values);
            }

            TestDatabase.execute(
                    connection, view(database).mapping(mapping).build().statement());

            for (List<String> row :
                    TestDatabase.query(connection, "select created_on, created_day, fault from voucher_days")) {
                Optional<LocalDate> expected = day(row.get(0));
                assertThat(row.get(1))
                        .as(row.get(0))
                        .isEqualTo(expected.map(LocalDate::toString).orElse("null"));
                assertThat(row.get(2)).isEqualTo(expected.isPresent() ? "null" : "createdOn");
            }
        }
    }

    private static Optional<LocalDate> day(String text) {
        String[] parts = text.split("-", -1);
        try {
            LocalDate day = LocalDate.parse(parts[2] + "-" + parts[1] + "-" + parts[0]);
            return day.getYear() == 0 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Test
    void leavesAnIndexOfTheTableToPostgresql() throws SQLException {
        try (Connection connection = TestDatabase.POSTGRESQL.open()) {
            TestDatabase.execute(
                    connection,
                    "create table voucher (voucher varchar(20) primary key, status varchar(20), created_on date, since date)");
            TestDatabase.execute(connection, "set enable_seqscan = off");

            TestDatabase.execute(
                    connection, view(TestDatabase.POSTGRESQL).build().statement());

            assertThat(TestDatabase.query(
                            connection, "explain select standing from voucher_days where voucher = 'V-1'"))
                    .anyMatch(line -> line.get(0).contains("Index Cond"));
        }
    }

    @Test
    void callsNoFunctionOfAnApplicationInDuckDb() throws SQLException {
        try (Connection connection = TestDatabase.DUCKDB.open()) {
            TestDatabase.execute(
                    connection,
                    "create table voucher (voucher varchar(20), status varchar(20), created_on date, since date)");
            TestDatabase.execute(connection, view(TestDatabase.DUCKDB).build().statement());

            String plan = TestDatabase.query(connection, "explain select * from voucher_days")
                    .toString();

            assertThat(
                            TestDatabase.query(
                                    connection,
                                    "select function_name from duckdb_functions() where not internal and function_type <> 'table'"))
                    .isEmpty();
            assertThat(plan).contains("SEQ_SCAN", "PROJECTION").doesNotContain("JOIN", "today(", "CAST(created_on");
        }
    }

    @Test
    void namesTermsAndSourcesInComments() {
        String statement = VoucherView.builder(
                        VoucherProgram.under(
                                Terms.builder(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT))
                                        .validityDays(Sourced.assumed(200))
                                        .build()),
                        SqlDialect.POSTGRESQL)
                .table("sales", "Sold")
                .day(LocalDate.of(2021, 6, 30))
                .build()
                .statement();

        assertThat(statement)
                .startsWith("""
                        -- voucher_days: the last days of the vouchers in sales."Sold"
                        -- terms: planning-services, validity from assignment
                        -- database: PostgreSQL
                        -- day of the view: 2021-06-30
                        """)
                .contains(
                        "--   pay_by: the last day to pay, until the payment\n"
                                + "--     PAY-07 payment is made within 30 days of the approval; stated: SAVB online tool, user")
                .contains("--     TIM-01 a voucher is valid for 200 days; interpreted: ")
                .contains("create or replace view voucher_days as\nselect ")
                .endsWith(";\n");
    }

    @Test
    void namesNoRuleThatTheProgramDoesNotHave() {
        String statement = VoucherView.builder(VoucherProgram.trainingVouchers(), SqlDialect.H2)
                .build()
                .statement();

        assertThat(statement).doesNotContain("TIM-14").contains("TIM-03");
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameTextEachTime(SqlDialect dialect) {
        VoucherView.Builder builder = VoucherView.builder(PROGRAM, dialect);

        assertThat(builder.build().statement())
                .isEqualTo(VoucherView.builder(VoucherProgram.planningServices(), dialect)
                        .build()
                        .statement())
                .doesNotContain(String.valueOf(LocalDate.now(ZoneOffset.UTC)));
        assertThat(builder.build()).hasToString("voucher_days, for " + dialect.title());
    }

    @Test
    void refusesAColumnThatTheTableHas() {
        PortfolioMapping mapping =
                mapping("voucher = voucher", "status = status", "createdOn = created_on", "redeemBy = Redeem_By");

        assertThatThrownBy(() -> view(TestDatabase.H2).mapping(mapping).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the table has a column `redeem_by` already, which the view would add: choose a prefix for the"
                                + " columns of the view");
        assertThat(view(TestDatabase.H2)
                        .mapping(mapping)
                        .prefix("rule_")
                        .build()
                        .query())
                .contains(" as rule_redeem_by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\ud800"})
    void refusesNamesThatNoDatabaseHas(String name) {
        VoucherView.Builder builder = view(TestDatabase.H2);

        assertThatThrownBy(() -> builder.table(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.view("x", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the name of a view must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mdyyyy", "ddMyyyy", "yyyyM-d"})
    void refusesAPatternThatLeavesOpenWhereANumberEnds(String pattern) {
        PortfolioMapping mapping =
                mapping("voucher = voucher", "status = status", "createdOn = created_on", "days = " + pattern);
        VoucherView.Builder builder = view(TestDatabase.H2).mapping(mapping);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a pattern of days for SQL must have a separator beside `");
    }
}
