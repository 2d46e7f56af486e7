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
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** What is asked of a large store takes as much work as its answer is long, by an index for each query. */
class PageTest {

    /** How many vouchers are kept; {@code -Pall} has 1,000,000. */
    private static final int VOUCHERS = Integer.getInteger("page.vouchers", 100_000);

    /** Few days, so that one has many vouchers. */
    private static final int DAYS = 4;

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
    private static final int PAGE = 100;
    private static final EnrollmentId OPENED = EnrollmentId.of("E-1");
    private static final CustomerId CONTOSO = CustomerId.of("contoso");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final PartnerId RARE = PartnerId.of("rare");

    private static final Pattern ROWS_OF_H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern PAGES_OF_POSTGRESQL =
            Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void asksOneIndexAndOnlyForWhatItReturns(Store store) throws SQLException {
        DataSource database = store.empty();
        JdbcSchema.upgrade(database, 1);
        load(store, database);
        VoucherRepository repository = JdbcRepository.migrate(database);
        Store.execute(database, store.isPostgresql() ? "vacuum analyze" : "analyze");

        // every page of a status that nine in ten have begins where the one before ended
        FoundVoucher halfway = new FoundVoucher(VoucherId.of("V-5"), FIRST.plusDays(1));
        for (VoucherQuery query :
                List.of(VoucherQuery.due(VoucherStatus.PAID, LAST), VoucherQuery.inStatus(VoucherStatus.PAID))) {
            assertFullPages(store, database, repository, query, halfway, "planning_due");
        }
        assertFullPages(store, database, repository, VoucherQuery.ofEnrollment(OPENED), halfway, "planning_owned");
        assertFullPages(store, database, repository, VoucherQuery.ofCustomer(CONTOSO), halfway, "planning_customer");
        assertFullPages(store, database, repository, VoucherQuery.heldBy(FABRIKAM), halfway, "planning_holder");
        // few are found
        assertThat(walk(repository, VoucherQuery.due(VoucherStatus.REPORTED, LAST)))
                .isEqualTo(VOUCHERS / 10_000);
        assertThat(walk(repository, VoucherQuery.heldBy(RARE))).isEqualTo(VOUCHERS / 1000);
        assertWork(
                store,
                database,
                page(store, VoucherQuery.due(VoucherStatus.REPORTED, LAST), null, PAGE),
                "planning_due",
                5 * (VOUCHERS / 10_000) + 60);
        // nobody is early enough, or is known
        LocalDate before = FIRST.minusDays(1);
        assertEmptyPages(
                store, database, repository, VoucherQuery.due(VoucherStatus.PAID, before), halfway, "planning_due");
        assertEmptyPages(
                store,
                database,
                repository,
                VoucherQuery.ofEnrollment(EnrollmentId.of("E-9")),
                halfway,
                "planning_owned");
        assertEmptyPages(
                store,
                database,
                repository,
                VoucherQuery.ofCustomer(CustomerId.of("E-1")),
                halfway,
                "planning_customer");
        assertEmptyPages(
                store, database, repository, VoucherQuery.heldBy(PartnerId.of("contoso")), halfway, "planning_holder");
        // no other question reads the middle of a long stream, or other streams
        StreamId enrollment = StreamId.of(OPENED);
        assertThat(repository.findFirstAndLast(enrollment).revision()).isEqualTo(VOUCHERS);
        String ends = TableKeys.of(enrollment);
        String plan = explain(store, database, JdbcRepository.FIND_ENDS, List.of(ends, ends));
        assertThat(work(store, plan)).as(plan).isBetween(1, 60);
    }

    private static void assertFullPages(
            Store store,
            DataSource database,
            VoucherRepository repository,
            VoucherQuery query,
            FoundVoucher halfway,
            String index)
            throws SQLException {
        for (@Nullable FoundVoucher after : Arrays.asList(null, halfway)) {
            assertThat(repository.findVouchers(query, after, PAGE))
                    .as("%s", query)
                    .hasSize(PAGE);
            assertWork(store, database, page(store, query, after, PAGE), index, 5 * PAGE);
        }
    }

    private static void assertEmptyPages(
            Store store,
            DataSource database,
            VoucherRepository repository,
            VoucherQuery query,
            FoundVoucher halfway,
            String index)
            throws SQLException {
        for (@Nullable FoundVoucher after : Arrays.asList(null, halfway)) {
            assertThat(repository.findVouchers(query, after, PAGE))
                    .as("%s", query)
                    .isEmpty();
            assertWork(store, database, page(store, query, after, PAGE), index, 60);
        }
    }

    /** Asks page by page, to the end; returns how many there were. */
    private static int walk(VoucherRepository repository, VoucherQuery query) {
        Set<FoundVoucher> seen = new HashSet<>();
        List<FoundVoucher> page = repository.findVouchers(query, null, PAGE);
        while (!page.isEmpty()) {
            assertThat(seen.addAll(page)).isTrue();
            page = repository.findVouchers(query, page.get(page.size() - 1), PAGE);
        }
        return seen.size();
    }

    /**
     * Fills the tables as appends would have: one enrollment, with all vouchers, each created under it; those that are reported or
     * paid were reserved, one in 1,000 by one partner and the rest by another.
     */
    private static void load(Store store, DataSource database) {
        String numbers = store.isPostgresql()
                ? "generate_series(1, " + VOUCHERS + ") as n(x)"
                : "system_range(1, " + VOUCHERS + ") as n";
        Store.execute(database, """
                insert into planning_stream (stream, revision, owner, status, since)
                select 'V:V-' || x, case when mod(x, 10000) <> 0 and mod(x, 10) = 0 then 1 else 2 end, 'E:E-1',
                  case when mod(x, 10000) = 0 then 'REPORTED' when mod(x, 10) = 0 then 'CREATED' else 'PAID' end,
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
        Store.execute(database, """
                insert into planning_event (stream, revision, command, ordinal, body)
                select 'V:V-' || x, 2, ':reserve-' || x, 0,
                  '{"v":1,"type":"voucher-reserved","voucher":"V-' || x || '","partner":"'
                    || case when mod(x, 1000) = 1 then 'rare' else 'fabrikam' end
                    || '","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL",'
                    || '"plannedStart":"2020-01-20","role":"mpn-admin","on":"2020-01-01"}'
                from %s where mod(x, 10) <> 0 or mod(x, 10000) = 0
                """.formatted(numbers));
    }

    private static PageQuery page(Store store, VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return PageQuery.of(store.isPostgresql() ? Product.POSTGRESQL : Product.H2, query, after, limit);
    }

    private static void assertWork(Store store, DataSource database, PageQuery query, String index, int most)
            throws SQLException {
        String plan = explain(store, database, query.sql(), query.values());

        assertThat(plan).containsIgnoringCase(index).doesNotContainIgnoringCase("seq scan");
        assertThat(plan)
                .doesNotContainIgnoringCase("tableScan")
                .doesNotContain("Rows Removed by Filter", "Bitmap", "Sort Key: stream");
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
