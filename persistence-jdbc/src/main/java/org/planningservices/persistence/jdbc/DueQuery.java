package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.StreamId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Asks for what is due, by ranges of the index {@code planning_due} alone: each begins where the page before ended, and
 * is left when the page is full.
 *
 * <p>A page that follows on another takes two ranges: the rest of the day on which that ended, and the days after it. As
 * one condition no database would read them so.
 */
record DueQuery(String sql, List<Object> values) {

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

    static DueQuery of(VoucherStatus status, LocalDate until, @Nullable DueCandidate after, int limit) {
        String name = status.name();
        if (after == null) {
            return new DueQuery(FIRST, List.of(name, until, limit));
        }
        LocalDate since = after.since();
        String stream = TableKeys.of(StreamId.of(after.voucherId()));
        // not `since > ?`, for which H2 begins at the day before and reads all of it
        LocalDate next = since.plusDays(1);
        return new DueQuery(NEXT, List.of(name, until, since, stream, limit, name, until, next, limit, limit));
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
