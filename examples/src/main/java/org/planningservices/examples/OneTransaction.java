package org.planningservices.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.persistence.jdbc.RecordFeed;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;

/**
 * Stores orders of an application and vouchers in one transaction, and sends a mail for each step of a voucher, once.
 */
public final class OneTransaction {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-4711");

    private OneTransaction() {}

    /** Sends mails. */
    interface Mailer {

        /**
         * Sends a mail, unless one was sent with this key before.
         *
         * @param key  the key
         * @param text  the text
         */
        void send(String key, String text);
    }

    /**
     * Prints which orders and vouchers are there, and the mails.
     *
     * @param args  not used
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:orders", "", "");
        JdbcRepository repository = JdbcRepository.migrate(database);
        prepare(database, repository);

        order(database, repository, "order-1", VoucherId.of("V-1001"));
        order(database, repository, "order-2", VoucherId.of("V-1002"));

        Mailer mailer = (key, text) -> System.out.println("mail " + key + ": " + text);
        System.out.println("records: " + mails(database, repository, mailer));
        System.out.println("records: " + mails(database, repository, mailer));
        database.dispose();
    }

    /** Makes the tables of the application, and an enrollment with days for one voucher. */
    static void prepare(DataSource database, JdbcRepository repository) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table app_order (id varchar(40) primary key, voucher varchar(40))");
            statement.execute("create table feed_position (feed varchar(100) primary key, position bigint not null)");
            statement.execute("insert into feed_position values ('mails', 0)");
        }
        VoucherDesk desk = desk(repository);
        LocalDate start = LocalDate.of(2019, 1, 1);
        LocalDate end = LocalDate.of(2021, 12, 31);
        desk.open(CommandId.of("open-1"), Enrollment.of(ENROLLMENT, CustomerId.of("contoso"), start, end));
        desk.activateBenefit(CommandId.of("activate-1"), ENROLLMENT);
        desk.submit(CommandId.of("accrue-1"), AccrueDays.of(ENROLLMENT, 5));
    }

    static VoucherDesk desk(VoucherRepository repository) {
        return VoucherDesk.of(VoucherProgram.planningServices(), repository, CLOCK, id -> Optional.empty());
    }

    // tag::order[]
    /** Stores an order with its voucher: both or neither. */
    static void order(DataSource database, JdbcRepository repository, String order, VoucherId voucher)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insertOrder(connection, order, voucher);
            VoucherDesk desk = desk(repository.joining(connection)); // commits nothing
            CommandResult result = desk.submit(CommandId.of(order), voucher, Create.of(ENROLLMENT, Offering.DDPS, 5));
            if (result instanceof CommandResult.Accepted) {
                connection.commit();
            } else {
                connection.rollback(); // if it is `Contended`, an application begins again
            }
        }
        System.out.println(order + ": orders " + orders(database) + ", voucher "
                + desk(repository).findVoucher(voucher).isPresent());
    }
    // end::order[]

    private static void insertOrder(Connection connection, String order, VoucherId voucher) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into app_order values (?, ?)")) {
            insert.setString(1, order);
            insert.setString(2, voucher.value());
            insert.executeUpdate();
        }
    }

    private static int orders(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from app_order")) {
            count.next();
            return count.getInt(1);
        }
    }

    // tag::mails[]
    /** Sends a mail for each step of a voucher that was not mailed yet, and returns how many records it has handled. */
    static int mails(DataSource database, JdbcRepository repository, Mailer mailer) throws SQLException {
        int all = 0;
        int handled;
        do {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                RecordFeed feed = RecordFeed.of(repository.joining(connection), "feed_position", "mails");
                // one record in a transaction: only the last mail can be sent again after a failure
                handled = feed.handle(1, stored -> mail(stored, mailer));
                connection.commit();
            }
            all += handled;
        } while (handled > 0);
        return all;
    }

    private static void mail(StoredRecord stored, Mailer mailer) {
        if (stored.record() instanceof VoucherStepTaken taken) {
            mailer.send(
                    "record-" + stored.position(),
                    taken.voucherId() + ": " + taken.step().action().title() + " on " + taken.on());
        }
    }
    // end::mails[]
}
