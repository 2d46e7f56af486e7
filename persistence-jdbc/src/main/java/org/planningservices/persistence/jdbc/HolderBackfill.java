package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.StoredRecordReader;
import org.planningservices.persistence.StreamId;
import org.planningservices.step.Reserve;
import org.planningservices.voucher.VoucherStatus;

/**
 * Fills in the holders of vouchers that an earlier version stored: the partner of the last reservation, if the status is one
 * in which somebody holds the voucher. A voucher without a reservation among its records gets none.
 *
 * <p>It reads a page of streams at a time, whatever their status, since every database reads them so by their key alone. What broke off can be started again, and a voucher that has changed meanwhile is
 * left as it is.
 */
final class HolderBackfill {

    private static final int PAGE = 1000;

    private static final String STREAMS = """
            select stream, revision, status from {stream}
            where stream > ?
            order by stream fetch first %d rows only
            """.formatted(PAGE);

    private static final String RESERVATIONS = """
            select stream, body from {event}
            where stream >= ? and stream <= ? and body like '%"voucher-reserved"%'
            order by stream, revision
            """;

    private static final String FILL =
            "update {stream} set holder = ? where stream = ? and revision = ? and holder is null";

    private final BorrowedConnection lent;
    private final Tables tables;

    private HolderBackfill(BorrowedConnection lent, Tables tables) {
        this.lent = lent;
        this.tables = tables;
    }

    private record Read(
            String stream, int revision, @Nullable String status) {

        boolean isHeld() {
            return status != null && VoucherStatus.valueOf(status).isReservedOrLater();
        }
    }

    static void run(BorrowedConnection lent, Tables tables) throws SQLException {
        HolderBackfill backfill = new HolderBackfill(lent, tables);
        List<Read> page = backfill.read("");
        while (!page.isEmpty()) {
            String last = page.get(page.size() - 1).stream();
            List<Read> held = page.stream().filter(Read::isHeld).toList();
            if (!held.isEmpty()) {
                backfill.fill(held, backfill.lastReservers(held.get(0).stream(), last));
            }
            page = backfill.read(last);
        }
    }

    private List<Read> read(String after) throws SQLException {
        try (PreparedStatement find = lent.prepare(tables.in(STREAMS))) {
            find.setString(1, after);
            try (ResultSet found = find.executeQuery()) {
                List<Read> page = new ArrayList<>();
                while (found.next()) {
                    page.add(new Read(found.getString(1), found.getInt(2), found.getString(3)));
                }
                return page;
            }
        }
    }

    /** Returns the key of the partner that reserved each voucher last, from one stream to another. */
    private Map<String, String> lastReservers(String first, String last) throws SQLException {
        try (PreparedStatement find = lent.prepare(tables.in(RESERVATIONS))) {
            find.setString(1, first);
            find.setString(2, last);
            try (ResultSet found = find.executeQuery()) {
                StoredRecordReader reader = new StoredRecordReader();
                Map<String, String> partners = new HashMap<>();
                while (found.next()) {
                    if (reader.read(found.getString(2)) instanceof VoucherStepTaken taken
                            && taken.step() instanceof Reserve reservation) {
                        partners.put(found.getString(1), TableKeys.of(StreamId.of(reservation.partnerId())));
                    }
                }
                return partners;
            }
        }
    }

    private void fill(List<Read> page, Map<String, String> partners) throws SQLException {
        try (PreparedStatement fill = lent.prepare(tables.in(FILL))) {
            for (Read held : page) {
                String partner = partners.get(held.stream());
                if (partner != null) {
                    fill.setString(1, partner);
                    fill.setString(2, held.stream());
                    fill.setInt(3, held.revision());
                    fill.addBatch();
                }
            }
            fill.executeBatch();
        }
    }
}
