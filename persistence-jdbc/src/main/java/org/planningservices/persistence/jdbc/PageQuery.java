package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherQuery.InStatus;

/**
 * Asks for a page of vouchers, by ranges of one index alone: each begins where the page before ended, and is left when the
 * page is full.
 *
 * <p>A page of a status that follows on another takes two ranges: the rest of the day on which that ended, and the days after
 * it. As one condition no database would read them so.
 */
record PageQuery(String sql, List<Object> values) {

    private static final String IN_H2 = """
            select stream, number, since from {stream}
            where %1$s = ? and stream > ?
            order by %1$s, stream fetch first ? rows only
            """;

    /** Not `=`, for which PostgreSQL may read streams by their key alone, and all those of others between. */
    private static final String IN_POSTGRESQL = """
            select stream, number, since from {stream}
            where (%1$s, stream) > (?, ?) and %1$s <= ?
            order by %1$s, stream fetch first ? rows only
            """;

    private static final String RANGE = """
            select stream, number, status, since from {stream}
            where status = ? and since <= ?%s
            order by status, since, stream fetch first ? rows only
            """;

    private static final String FIRST = RANGE.formatted("");

    private static final String NEXT =
            """
            select stream, number, since from ((%s) union all (%s)) due
            order by since, stream fetch first ? rows only
            """.formatted(RANGE.formatted(" and since = ? and stream > ?"), RANGE.formatted(" and since >= ?"));

    /** No voucher has a later day: records have none after the year 9999. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static PageQuery of(Product product, VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return query.match(
                of -> ofParty(product, "owner", StreamId.of(of.enrollment()), after, limit),
                of -> ofParty(product, "customer", StreamId.of(of.customer()), after, limit),
                held -> ofParty(product, "holder", StreamId.of(held.partner()), after, limit),
                in -> inStatus(in, after, limit));
    }

    private static PageQuery ofParty(
            Product product, String column, StreamId party, @Nullable FoundVoucher after, int limit) {
        String key = TableKeys.of(party);
        String last = after == null ? "" : TableKeys.of(StreamId.of(after.voucherId()));
        return switch (product) {
            case H2 -> new PageQuery(IN_H2.formatted(column), List.of(key, last, limit));
            case POSTGRESQL -> new PageQuery(IN_POSTGRESQL.formatted(column), List.of(key, last, key, limit));
        };
    }

    private static PageQuery inStatus(InStatus in, @Nullable FoundVoucher after, int limit) {
        String name = in.status().name();
        LocalDate until = in.until().filter(LAST_DAY::isAfter).orElse(LAST_DAY);
        if (after == null) {
            return new PageQuery(FIRST, List.of(name, until, limit));
        }
        LocalDate since = after.since();
        String stream = TableKeys.of(StreamId.of(after.voucherId()));
        // not `since > ?`, for which H2 begins at the day before and reads all of it
        LocalDate next = since.plusDays(1);
        return new PageQuery(NEXT, List.of(name, until, since, stream, limit, name, until, next, limit, limit));
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
