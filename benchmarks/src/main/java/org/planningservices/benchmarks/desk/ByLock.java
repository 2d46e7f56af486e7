package org.planningservices.benchmarks.desk;

import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.StoredRecords;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Locks the voucher, reads it, decides, writes, and only then lets others to it. */
final class ByLock implements Way {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private final VoucherProgram program = VoucherProgram.planningServices();
    private final DataSource dataSource;

    ByLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void take(VoucherId voucher, int number) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int revision = lock(connection, voucher);
            Either<Refusal, Transition> answer = program.today(Work.CLOCK)
                    .decide(
                            LIFECYCLE.replay(events(connection, voucher)),
                            Work.STEPS.get(number),
                            Facts.none().withPartner(Work.PARTNER));
            write(connection, revision, Work.command(voucher, number).value(), answer.get());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lock(Connection connection, VoucherId voucher) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select revision from planning_stream where stream = ? for update")) {
            lock.setString(1, "V:" + voucher);
            try (ResultSet found = lock.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static List<VoucherEvent> events(Connection connection, VoucherId voucher) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "select position, body from planning_event where stream = ? order by revision")) {
            find.setString(1, "V:" + voucher);
            try (ResultSet found = find.executeQuery()) {
                List<VoucherEvent> events = new ArrayList<>();
                while (found.next()) {
                    VoucherStepTaken taken = (VoucherStepTaken) StoredRecords.read(found.getString(2));
                    events.add(VoucherEvent.of(taken.voucherId(), taken.step(), taken.on()));
                }
                return events;
            }
        }
    }

    private static void write(Connection connection, int revision, String command, Transition transition)
            throws SQLException {
        Voucher voucher = transition.voucher();
        VoucherEvent event = transition.event();
        try (PreparedStatement advance = connection.prepareStatement(
                "update planning_stream set revision = ?, status = ?, since = ? where stream = ?")) {
            advance.setInt(1, revision + 1);
            advance.setString(2, voucher.status().name());
            advance.setObject(3, voucher.createdOn(), Types.DATE);
            advance.setString(4, "V:" + voucher.id());
            advance.executeUpdate();
        }
        try (PreparedStatement add = connection.prepareStatement(
                "insert into planning_event (stream, revision, command, ordinal, body) values (?, ?, ?, ?, ?)")) {
            add.setString(1, "V:" + voucher.id());
            add.setInt(2, revision + 1);
            add.setString(3, ":" + command);
            add.setInt(4, 0);
            add.setString(
                    5, StoredRecords.write(new VoucherStepTaken(event.on(), voucher.id(), (VoucherStep) event.step())));
            add.executeUpdate();
        }
    }
}
