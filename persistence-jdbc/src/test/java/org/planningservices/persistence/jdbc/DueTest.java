package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** What is asked of a large store takes as much work as its answer is long. */
class DueTest {

    /** How many vouchers are kept; {@code -Pall} has 1,000,000. */
    private static final int VOUCHERS = Integer.getInteger("due.vouchers", 100_000);

    /** Few days, so that one has many vouchers. */
    private static final int DAYS = 4;

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
    private static final int PAGE = 100;

    private static final Pattern ROWS_OF_H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern PAGES_OF_POSTGRESQL =
            Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void asksTheIndexAloneAndOnlyForWhatItReturns(Store store) throws SQLException {
        DataSource database = store.empty();
        JdbcSchema.upgrade(database, 1);
        load(store, database);
        VoucherRepository repository = JdbcRepository.migrate(database);
        Store.execute(database, store.isPostgresql() ? "vacuum analyze" : "analyze");

        // every page of a status that nine in ten have begins where the one before ended
        DueCandidate halfway = new DueCandidate(VoucherId.of("V-5"), FIRST.plusDays(1));
        for (@Nullable DueCandidate after : Arrays.asList(null, halfway)) {
            assertThat(repository.findDue(VoucherStatus.PAID, LAST, after, PAGE))
                    .hasSize(PAGE);
            assertWork(store, database, DueQuery.of(VoucherStatus.PAID, LAST, after, PAGE), 5 * PAGE);
        }
        // few have this one
        assertThat(walk(repository, VoucherStatus.REPORTED)).isEqualTo(VOUCHERS / 10_000);
        assertWork(
                store, database, DueQuery.of(VoucherStatus.REPORTED, LAST, null, PAGE), 5 * (VOUCHERS / 10_000) + 60);
        // nobody is early enough
        LocalDate before = FIRST.minusDays(1);
        assertThat(repository.findDue(VoucherStatus.PAID, before, null, PAGE)).isEmpty();
        assertWork(store, database, DueQuery.of(VoucherStatus.PAID, before, null, PAGE), 60);
        assertWork(store, database, DueQuery.of(VoucherStatus.PAID, before, halfway, PAGE), 60);
        // no other question reads the middle of a long stream, or other streams
        StreamId enrollment = StreamId.of(EnrollmentId.of("E-1"));
        assertThat(repository.findFirstAndLast(enrollment).revision()).isEqualTo(VOUCHERS);
        String ends = TableKeys.of(enrollment);
        String plan = explain(store, database, JdbcRepository.FIND_ENDS, List.of(ends, ends));
        assertThat(work(store, plan)).as(plan).isBetween(1, 60);
    }

    /** Asks page by page, to the end; returns how many there were. */
    private static int walk(VoucherRepository repository, VoucherStatus status) {
        Set<DueCandidate> seen = new HashSet<>();
        List<DueCandidate> page = repository.findDue(status, LAST, null, PAGE);
        while (!page.isEmpty()) {
            assertThat(seen.addAll(page)).isTrue();
            page = repository.findDue(status, LAST, page.get(page.size() - 1), PAGE);
        }
        return seen.size();
    }

    /** Fills the tables as appends would have: one enrollment, with all vouchers, each created under it. */
    private static void load(Store store, DataSource database) {
        String numbers = store.isPostgresql()
                ? "generate_series(1, " + VOUCHERS + ") as n(x)"
                : "system_range(1, " + VOUCHERS + ") as n";
        Store.execute(database, """
                insert into planning_stream (stream, revision, owner, status, since)
                select 'V:V-' || x, 1, 'E:E-1', case when mod(x, 10000) = 0 then 'REPORTED' when mod(x, 10) = 0 then 'CREATED' else 'PAID' end,
                  date '2020-01-01' + mod(x, 4) * %s
                from %s
                """.formatted(store.isPostgresql() ? "1" : "interval '1' day", numbers));
        Store.execute(
                database,
                "insert into planning_stream (stream, revision, owner) values ('E:E-1', " + VOUCHERS
                        + ", 'C:contoso')");
        Store.execute(database, """
                insert into planning_event (stream, revision, command, ordinal, body)
                select case when k = 0 then 'V:V-' || x else 'E:E-1' end, case when k = 0 then 1 else x end, ':create-' || x, k,
                  '{"v":1,"type":"voucher-created","voucher":"V-' || x
                    || '","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"on":"2020-01-01"}'
                from %s cross join (values (0), (1)) as o(k)
                """.formatted(numbers));
    }

    private static void assertWork(Store store, DataSource database, DueQuery query, int most) throws SQLException {
        String plan = explain(store, database, query.sql(), query.values());

        assertThat(plan).containsIgnoringCase("planning_due").doesNotContainIgnoringCase("seq scan");
        assertThat(plan).doesNotContainIgnoringCase("tableScan").doesNotContain("Rows Removed by Filter");
        assertThat(work(store, plan)).as(plan).isBetween(1, most);
    }

    private static String explain(Store store, DataSource database, String sql, List<?> values) throws SQLException {
        String explain = store.isPostgresql() ? "explain (analyze, buffers) " : "explain analyze ";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        explain + sql.replace("{stream}", "planning_stream").replace("{event}", "planning_event"))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (found.next()) {
                    plan.append(found.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    /** Returns how many rows H2 looked at, or how many pages PostgreSQL did. */
    private static int work(Store store, String plan) {
        Matcher matcher = (store.isPostgresql() ? PAGES_OF_POSTGRESQL : ROWS_OF_H2).matcher(plan);
        int work = 0;
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                work += matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
            }
            if (store.isPostgresql()) {
                return work;
            }
        }
        return work;
    }
}
