package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.opened;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/** The message about a database that is unfit, or not yet fit, and that the same objects work once it is fixed. */
class OpeningTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String ALL =
            "select count(*) from pg_class where relname like 'planning\\_%%' and relnamespace = "
                    + "'%s'::regnamespace";

    /** A database of PostgreSQL of its own, with an owner and a user who is not. */
    private static final class Postgresql {

        private final String name = "opening_" + NUMBERS.incrementAndGet();
        private final String user = "user_of_" + name;

        Postgresql() {
            Store.execute(Store.POSTGRESQL.empty(), "create database " + name);
            Store.execute(Store.POSTGRESQL.empty(), "create role " + user + " login");
        }

        DataSource asOwner(String... settings) {
            return Store.postgresql("postgres", name, settings);
        }

        DataSource asUser(String... settings) {
            return Store.postgresql(user, name, settings);
        }

        void execute(String sql) {
            Store.execute(asOwner(), sql.replace("{user}", user).replace("{name}", name));
        }

        List<String> query(String sql) {
            return Store.query(asOwner(), sql);
        }
    }

    private static String refusal(ThrowingCallable asked) {
        RepositoryException thrown = catchThrowableOfType(RepositoryException.class, asked);
        assertThat(thrown).isNotNull();
        assertThat(thrown.outcome()).isEqualTo(RepositoryException.Outcome.NOTHING_ADDED);
        assertThat(thrown.getMessage()).hasLineCount(1).doesNotContain("current transaction is aborted");
        return String.valueOf(thrown.getMessage());
    }

    private static void append(VoucherRepository repository, String enrollment) {
        assertThat(repository.append(CommandId.of("open " + enrollment), List.of(opened(enrollment, "contoso"))))
                .isEqualTo(new AppendResult.Applied());
    }

    private static void assertWorks(VoucherRepository repository) {
        append(repository, "E-" + NUMBERS.incrementAndGet());
        assertThat(repository.read(0, 10)).isNotEmpty();
    }

    // rights

    @Test
    void reportsThatAUserMayNotMakeTablesAndMakesThemOnceItMay() {
        Postgresql database = new Postgresql();
        try (HikariDataSource pool = Pool.of(database.asUser())) {
            assertThat(refusal(() -> JdbcRepository.migrate(pool)))
                    .isEqualTo("the tables in schema `public` of database `" + database.name
                            + "` could not be made or upgraded, as user `" + database.user
                            + "`: permission denied for schema public; expected a user with the right to it");
            assertThat(database.query(ALL.formatted("public"))).containsExactly("0");

            database.execute("grant create on schema public to {user}");

            assertWorks(JdbcRepository.migrate(pool));
        }
    }

    @Test
    void reportsThatAUserMayNotReadOrWrite() {
        Postgresql database = new Postgresql();
        JdbcRepository.migrate(database.asOwner());
        try (HikariDataSource pool = Pool.of(database.asUser())) {
            assertThat(refusal(() -> JdbcRepository.migrate(pool)))
                    .isEqualTo("the database failed, nothing was added: permission denied for table planning_schema;"
                            + " expected a user with the right to it");

            database.execute("grant select on all tables in schema public to {user}");
            VoucherRepository repository = JdbcRepository.of(pool);
            assertThat(repository.read(0, 10)).isEmpty();
            assertThat(refusal(() -> append(repository, "E-1")))
                    .isEqualTo("the database failed in schema `public` of database `" + database.name
                            + "`, nothing was added: permission denied for table planning_stream; expected a user with"
                            + " the right to it");

            database.execute("grant insert, update on planning_stream to {user}");
            database.execute("grant insert on planning_event to {user}");
            assertWorks(repository);

            database.execute("revoke select on planning_event from {user}");
            assertThat(refusal(() -> repository.read(0, 10)))
                    .contains("permission denied for table planning_event; expected a user with the right to it");
            database.execute("grant select on planning_event to {user}");
            assertWorks(repository);
        }
    }

    // schemas

    @Test
    void refusesASearchPathWithoutASchemaUntilThereIsOne() {
        Postgresql database = new Postgresql();
        try (HikariDataSource pool = Pool.of(database.asOwner("currentSchema", "later"))) {
            String message = "no schema of the search path `later` can be used in database `" + database.name
                    + "`; expected a schema that exists and that the user may use: name one by `currentSchema` in the"
                    + " address, or when the repository is opened";
            assertThat(refusal(() -> JdbcRepository.migrate(pool))).isEqualTo(message);
            assertThat(refusal(() -> JdbcRepository.of(pool))).isEqualTo(message);

            database.execute("create schema later");

            assertWorks(JdbcRepository.migrate(pool));
            assertThat(JdbcRepository.of(pool).schema()).isEqualTo("later");
        }
        database.execute("alter database {name} set search_path = ''");
        assertThat(refusal(() -> JdbcRepository.migrate(database.asOwner())))
                .startsWith("no schema of the search path `\"\"` can be used");
        assertWorks(JdbcRepository.migrate(database.asOwner(), "later"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app,public", "\"$user\",public", "nosuch,app,public"})
    void upgradesTheTablesThatAreRead(String path) {
        Postgresql database = new Postgresql();
        JdbcSchema.upgrade(database.asOwner("currentSchema", "public"), 1);
        database.execute("insert into planning_stream (stream, revision, owner) values ('E:E-0', 1, 'C:contoso');"
                + "insert into planning_event (stream, revision, command, ordinal, body) values ('E:E-0', 1, ':open E-0',"
                + " 0, '{\"v\":1,\"type\":\"enrollment\",\"enrollment\":\"E-0\",\"customer\":\"contoso\","
                + "\"startsOn\":\"2018-07-01\",\"endsOn\":\"2021-06-30\"}')");
        database.execute("create schema app");
        database.execute("create schema postgres");

        JdbcRepository repository = JdbcRepository.migrate(database.asOwner("currentSchema", path));

        assertThat(repository.schema()).isEqualTo("public");
        assertThat(repository.read(0, 10)).hasSize(1);
        assertThat(repository.append(CommandId.of("open E-0"), List.of(opened("E-0", "contoso"))))
                .isInstanceOf(AppendResult.Duplicate.class);
        assertThat(database.query("select distinct schemaname from pg_tables where tablename like 'planning%'"))
                .containsExactly("public");
        assertThat(database.query("select version from planning_schema order by 1"))
                .last()
                .isEqualTo(Integer.toString(JdbcSchema.LATEST));
    }

    @Test
    void staysInTheSchemaThatWasFoundWhateverASearchPathBecomes() {
        Postgresql database = new Postgresql();
        DataSource both = database.asOwner("currentSchema", "app,public");
        VoucherRepository repository = JdbcRepository.migrate(both);
        append(repository, "E-1");
        database.execute("create schema app");
        JdbcRepository other = JdbcRepository.migrate(both, "app");
        append(other, "E-1");
        append(other, "E-2");

        assertThat(repository.read(0, 10)).hasSize(1);
        assertThat(JdbcRepository.of(both).schema()).isEqualTo("app");
        assertThat(JdbcRepository.of(database.asOwner("currentSchema", "public,app"))
                        .schema())
                .isEqualTo("public");
        assertThat(JdbcRepository.of(both, "public").read(0, 10)).hasSize(1);
        assertThat(refusal(() -> JdbcRepository.of(both, "APP")))
                .isEqualTo("there is no schema `APP` in database `" + database.name
                        + "`; expected one of `app`, `information_schema`, `public`, written as here");
    }

    @Test
    void namesASchemaWhateverItIsCalled() {
        Postgresql database = new Postgresql();
        String name = "Of \"The\" 'Desk', ?";
        database.execute("create schema \"" + name.replace("\"", "\"\"") + "\"");

        JdbcRepository repository = JdbcRepository.migrate(database.asOwner(), name);

        assertWorks(repository);
        assertThat(repository.schema()).isEqualTo(name);
        assertThat(JdbcRepository.of(database.asOwner(), name).read(0, 10)).hasSize(1);
        assertThat(database.query(ALL.formatted("public"))).containsExactly("0");
    }

    @Test
    void upgradesTheTablesThatAreReadInH2() {
        String name = "jdbc:h2:mem:opening-" + NUMBERS.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        DataSource plain = h2(name);
        JdbcSchema.upgrade(plain, 1);
        Store.execute(plain, "create schema app");
        DataSource both = h2(name + ";SCHEMA_SEARCH_PATH=APP,PUBLIC");
        DataSource elsewhere = h2(name + ";SCHEMA_SEARCH_PATH=APP,PUBLIC;INIT=SET SCHEMA APP");

        JdbcRepository repository = JdbcRepository.migrate(elsewhere);

        assertThat(repository.schema()).isEqualTo("PUBLIC");
        append(repository, "E-1");
        assertThat(JdbcRepository.of(plain).read(0, 10)).hasSize(1);
        assertThat(JdbcRepository.of(both).read(0, 10)).hasSize(1);

        JdbcRepository app = JdbcRepository.migrate(plain, "APP");
        append(app, "E-2");
        append(app, "E-3");
        assertThat(repository.read(0, 10)).hasSize(1);
        assertThat(JdbcRepository.of(elsewhere).schema()).isEqualTo("APP");
        assertThat(JdbcRepository.of(elsewhere).read(0, 10)).hasSize(2);
        assertThat(refusal(() -> JdbcRepository.migrate(plain, "app")))
                .endsWith("; expected one of `APP`, `INFORMATION_SCHEMA`, `PUBLIC`, written as here");
    }

    // what is in the way

    @Test
    void refusesAReadOnlyDatabaseUntilItMayBeWrittenTo() {
        Postgresql database = new Postgresql();
        database.execute("alter database {name} set default_transaction_read_only = on");
        String reason =
                "cannot execute CREATE TABLE in a read-only transaction; expected a database and connections that"
                        + " may be written to";
        assertThat(refusal(() -> JdbcRepository.migrate(database.asOwner()))).endsWith(reason);

        Store.execute(
                database.asOwner("options", "-c default_transaction_read_only=off"),
                "alter database " + database.name + " set default_transaction_read_only = off");
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.asOwner());
        config.setReadOnly(true);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(refusal(() -> JdbcRepository.migrate(pool))).endsWith(reason);

            assertWorks(JdbcRepository.migrate(database.asOwner()));
            VoucherRepository readOnly = JdbcRepository.migrate(pool);
            assertThat(readOnly.read(0, 10)).hasSize(1);
            assertThat(refusal(() -> append(readOnly, "E-0")))
                    .endsWith("cannot execute INSERT in a read-only transaction; expected a database and connections"
                            + " that may be written to");
            assertThat(readOnly.read(0, 10)).hasSize(1);
        }
    }

    @Test
    void refusesAReadOnlyFileOfH2(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
        JdbcSchema.upgrade(h2(url), 1);
        DataSource readOnly = h2(url + ";ACCESS_MODE_DATA=r");

        assertThat(refusal(() -> JdbcRepository.migrate(readOnly)))
                .endsWith("; expected a database and connections that may be written to");
    }

    @ParameterizedTest
    @CsvSource({
        "create view planning_schema as select 1 as version where false, planning_schema, view, a table that is logged",
        "create view planning_event as select 1 as position, planning_event, view, a table that is logged",
        "create materialized view planning_stream as select 1 as stream, planning_stream, materialized view,"
                + " a table that is logged",
        "create sequence planning_event, planning_event, sequence, a table that is logged",
        "create unlogged table planning_event (position bigint), planning_event, unlogged table, a table that is logged",
        "create view planning_due as select 1 as since, planning_due, view, an index"
    })
    void refusesWhatIsInTheWay(String sql, String name, String kind, String expected) {
        Postgresql database = new Postgresql();
        database.execute(sql);
        DataSource source = database.asOwner();

        assertThat(refusal(() -> JdbcRepository.migrate(source)))
                .isEqualTo("`" + name + "` in schema `public` of database `" + database.name + "` is of the kind `"
                        + kind + "`; expected " + expected);
        assertThat(database.query(ALL.formatted("public"))).containsExactly("1");

        database.execute("drop " + kind.replace("unlogged ", "") + " " + name);
        assertWorks(JdbcRepository.migrate(source));
    }

    @Test
    void refusesATableOfSomebodyElse() {
        Postgresql database = new Postgresql();
        database.execute("create table planning_stream (name text)");

        assertThat(refusal(() -> JdbcRepository.migrate(database.asOwner())))
                .isEqualTo("`planning_stream` in schema `public` of database `" + database.name
                        + "` is there although `planning_schema` names no version; expected both or neither");
        assertThat(database.query(ALL.formatted("public"))).containsExactly("1");
        database.execute("drop table planning_stream");

        JdbcRepository.migrate(database.asOwner());
        database.execute("drop table planning_event");
        assertThat(refusal(() -> JdbcRepository.migrate(database.asOwner())))
                .startsWith("there is no table `planning_event` in schema `public`");
    }

    @Test
    void refusesAViewInTheWayInH2() {
        DataSource database = Store.H2_MEMORY.empty();
        Store.execute(database, "create view planning_event as select 1 as position");

        assertThat(refusal(() -> JdbcRepository.migrate(database)))
                .contains("`planning_event` in schema `PUBLIC`")
                .endsWith("is of the kind `view`; expected a table that is logged");
    }

    // others

    @Test
    void triesTenTimesToGetALockAndWorksOnceItIsFree() throws SQLException {
        Postgresql database = new Postgresql();
        DataSource impatient = database.asOwner("options", "-c lock_timeout=20");
        AtomicInteger lent = new AtomicInteger();
        DataSource counting = FaultyDataSource.counting(impatient, "getConnection", lent);
        try (Connection other = database.asOwner().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + JdbcSchema.LOCK + ")");

            assertThat(refusal(() -> JdbcRepository.migrate(counting)))
                    .startsWith("the tables in schema `public` of database `" + database.name + "`")
                    .endsWith(
                            "canceling statement due to lock timeout; expected other sessions to release their locks in"
                                    + " time; it can be tried again");
            assertThat(lent.get()).isEqualTo(10);
        }
        VoucherRepository repository = JdbcRepository.migrate(counting);
        append(repository, "E-1");

        try (Connection other = database.asOwner().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table planning_event in access exclusive mode");
            assertThat(refusal(() -> repository.find(StreamId.of(EnrollmentId.of("E-1")))))
                    .contains("canceling statement due to lock timeout");
            assertThat(refusal(() -> repository.append(CommandId.of("two"), List.of(accrued("E-1", 1, 5)))))
                    .contains("canceling statement due to lock timeout");
        }
        assertThat(repository.append(CommandId.of("two"), List.of(accrued("E-1", 1, 5))))
                .isEqualTo(new AppendResult.Applied());
    }

    @Test
    void getsAnotherConnectionWhenTheServerEndedTheOneThatUpgraded() throws SQLException, InterruptedException {
        Postgresql database = new Postgresql();
        try (HikariDataSource pool = Pool.of(database.asUser());
                Connection other = database.asOwner().getConnection();
                Statement statement = other.createStatement()) {
            database.execute("grant create on schema public to {user}");
            statement.execute("select pg_advisory_lock(" + JdbcSchema.LOCK + ")");
            Thread upgrade = new Thread(() -> JdbcRepository.migrate(pool));
            upgrade.start();
            String waiting = "select pid from pg_stat_activity where usename = '" + database.user
                    + "' and wait_event = 'advisory'";
            List<String> waiters;
            do {
                waiters = database.query(waiting);
            } while (waiters.isEmpty());
            database.query("select pg_terminate_backend(" + waiters.get(0) + ", 10000)");
            statement.execute("select pg_advisory_unlock_all()");
            upgrade.join();

            assertWorks(JdbcRepository.of(pool));
        }
    }

    @Test
    void worksAgainWithThePoolWhoseSessionsTheServerEnded() {
        Postgresql database = new Postgresql();
        database.execute("grant create on schema public to {user}");
        try (HikariDataSource pool = Pool.of(database.asUser())) {
            VoucherRepository repository = JdbcRepository.migrate(pool);
            append(repository, "E-1");
            database.query("select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = '"
                    + database.user + "'");

            for (int attempt = 0; attempt < 2; attempt++) {
                try {
                    repository.read(0, 10);
                } catch (RepositoryException e) {
                    assertThat(e).hasMessageContaining("; expected a session that nobody ends; it can be tried again");
                }
            }

            assertThat(repository.read(0, 10)).hasSize(1);
            assertWorks(repository);
        }
    }

    // unfit databases and settings

    @Test
    void refusesAnotherDatabase() {
        JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:opening");
        hsqldb.setUser("SA");

        String message = "the database must be H2 or PostgreSQL, found `HSQL Database Engine`";
        assertThat(refusal(() -> JdbcRepository.of(hsqldb))).isEqualTo(message);
        assertThat(refusal(() -> JdbcRepository.migrate(hsqldb))).isEqualTo(message);
        assertThat(refusal(() -> JdbcRepository.of(hsqldb, "PUBLIC"))).isEqualTo(message);
        assertThat(refusal(() -> JdbcSchema.upgrade(hsqldb))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";REUSE_SPACE=FALSE | `WRITE_DELAY` of H2 must be `0`, found `500`: what was acknowledged can be lost in a"
                        + " crash; add `;WRITE_DELAY=0` to the address",
                ";WRITE_DELAY=100;REUSE_SPACE=FALSE | `WRITE_DELAY` of H2 must be `0`, found `100`: what was acknowledged"
                        + " can be lost in a crash; add `;WRITE_DELAY=0` to the address",
                ";WRITE_DELAY=0 | `REUSE_SPACE` of H2 must be `FALSE`, found `TRUE`: what was acknowledged can be lost in"
                        + " a crash; add `;REUSE_SPACE=FALSE` to the address",
                ";WRITE_DELAY=0;REUSE_SPACE=FALSE;IGNORECASE=TRUE | `IGNORECASE` of H2 must be `FALSE`, found `TRUE`: ids"
                        + " that differ in case would be one",
                ";WRITE_DELAY=0;REUSE_SPACE=FALSE;INIT=SET COLLATION ENGLISH STRENGTH PRIMARY | the collation of H2 must"
                        + " tell `a` from `A`, found one that does not: ids that differ in case would be one; expected"
                        + " `OFF`, or a strength of `TERTIARY` or more"
            })
    void refusesSettingsOfH2(String settings, String message, @TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        DataSource unfit = h2(url + settings);

        assertThat(refusal(() -> JdbcRepository.migrate(unfit))).isEqualTo(message);
        if (!settings.contains("CASE") && !settings.contains("COLLATION")) {
            assertWorks(JdbcRepository.migrate(h2(url + ";WRITE_DELAY=0;REUSE_SPACE=FALSE")));
            assertThat(refusal(() -> JdbcRepository.of(unfit))).isEqualTo(message);
        }
    }

    @Test
    void refusesToSeeWhatIsNotCommitted() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Store.H2_MEMORY.empty());
        config.setTransactionIsolation("TRANSACTION_READ_UNCOMMITTED");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(refusal(() -> JdbcRepository.migrate(pool)))
                    .isEqualTo("connections to H2 must see what is committed and nothing else, found them isolated by"
                            + " `read uncommitted`; expected `read committed` or stricter");
        }
    }

    @Test
    void refusesPostgresqlThatDoesNotWaitForTheDisk() {
        Postgresql database = new Postgresql();
        DataSource hasty = database.asOwner("options", "-c synchronous_commit=off");
        String message = "`synchronous_commit` of PostgreSQL must not be `off`: what was acknowledged can be lost in a"
                + " crash; expected `on`, or one of `local`, `remote_write` and `remote_apply`";

        assertThat(refusal(() -> JdbcRepository.migrate(hasty))).isEqualTo(message);
        assertWorks(JdbcRepository.migrate(database.asOwner("options", "-c synchronous_commit=local")));
        assertThat(refusal(() -> JdbcRepository.of(hasty))).isEqualTo(message);
    }

    @Test
    void refusesPostgresqlOfAnotherEncoding() {
        String name = "latin_" + NUMBERS.incrementAndGet();
        Store.execute(
                Store.POSTGRESQL.empty(),
                "create database " + name + " encoding 'LATIN1' locale 'C' template template0");

        assertThat(refusal(() -> JdbcRepository.migrate(Store.postgresql("postgres", name))))
                .isEqualTo("the database must be encoded in `UTF8`, found `LATIN1`");
    }

    @Test
    void refusesConnectionsThatCannotBeginATransaction() {
        DataSource bound = FaultyDataSource.ignoring(Store.H2_MEMORY.empty(), "setAutoCommit");

        assertThat(refusal(() -> JdbcRepository.migrate(bound)))
                .isEqualTo("connections must let auto-commit be turned on and off, found one that stays `on`");
    }

    private static DataSource h2(String url) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        return h2;
    }
}
