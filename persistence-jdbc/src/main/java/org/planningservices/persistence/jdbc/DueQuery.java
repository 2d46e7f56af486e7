package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.Due;
import org.planningservices.persistence.StreamId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Asks for what is due, by ranges of the index {@code planning_due} alone: each begins where the page before ended, and
 * is left when the page is full.
 *
 * <p>A page that follows on another takes two ranges: the rest of the day on which that ended, and the days after it.
 * Neither database reads both as one.
 */
final class DueQuery {

    private static final String RANGE = """
            select stream, number, status, since from planning_stream
            where status = ? and since <= ? and %s
            order by status, since, stream fetch first ? rows only
            """;

    static final String FIRST = RANGE.replace(" and %s", "");

    static final String NEXT = """
            select stream, number, since from ((%s) union all (%s)) due
            order by since, stream fetch first ? rows only
            """.formatted(RANGE.formatted("since = ? and stream > ?"), RANGE.formatted("since > ?"));

    private DueQuery() {}

    static PreparedStatement prepared(Lent lent, VoucherStatus status, LocalDate until, @Nullable Due after, int limit)
            throws SQLException {
        return after == null
                ? filled(lent.prepare(FIRST), status.name(), until, limit)
                : filled(
                        lent.prepare(NEXT),
                        status.name(),
                        until,
                        after.since(),
                        Keys.of(StreamId.of(after.voucher())),
                        limit,
                        status.name(),
                        until,
                        after.since(),
                        limit,
                        limit);
    }

    private static PreparedStatement filled(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
