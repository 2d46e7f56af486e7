package org.planningservices.benchmarks.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.StoredRecords;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;

/** Sends the least statements by which a step can be recorded once and under the right revision, and decides nothing. */
final class ByStatements implements Way {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    /** Stands in a record for the voucher. */
    private static final VoucherId ANY = VoucherId.of("V-0000000");

    private static final List<String> BODIES = Work.STEPS.stream()
            .map(step -> StoredRecords.write(new VoucherStepTaken(Work.TODAY, ANY, step)))
            .toList();

    private final DataSource dataSource;

    ByStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void take(VoucherId voucher, int number) {
        try {
            read(voucher);
            write(voucher, number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(VoucherId voucher) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select position, body from planning_event where stream = ? order by revision")) {
            find.setString(1, "V:" + voucher);
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    found.getLong(1);
                    found.getString(2);
                }
            }
        }
    }

    private void write(VoucherId voucher, int number) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement advance = connection.prepareStatement(
                    "update planning_stream set revision = ?, status = ?, since = ? where stream = ? and revision = ?")) {
                advance.setInt(1, number + 2);
                advance.setString(2, TABLE.to(Work.STEPS.get(number).action()).name());
                advance.setObject(3, Work.TODAY, Types.DATE);
                advance.setString(4, "V:" + voucher);
                advance.setInt(5, number + 1);
                require(advance.executeUpdate());
            }
            try (PreparedStatement add = connection.prepareStatement(
                    "insert into planning_event (stream, revision, command, ordinal, body) values (?, ?, ?, ?, ?)")) {
                add.setString(1, "V:" + voucher);
                add.setInt(2, number + 2);
                add.setString(3, ":" + Work.command(voucher, number));
                add.setInt(4, 0);
                add.setString(5, BODIES.get(number).replace(ANY.value(), voucher.value()));
                require(add.executeUpdate());
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void require(int count) {
        if (count != 1) {
            throw new IllegalStateException("one row was to be written, found `" + count + "`");
        }
    }
}
