package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Reassign;
import org.planningservices.step.VoucherId;

/**
 * A transaction of an application, put together at random: rows of its own, commands, duplicates of commands, savepoints,
 * lost races, and a failure somewhere. What it does is decided by its number, so that it can be run again.
 */
final class JoiningProgram {

    /** What became of a program. */
    enum End {
        COMMITTED,
        FAILED,
        CLOSED,
        LOST_RACE,
        DATABASE_FAILED,
        COMMIT_FAILED
    }

    /** The vouchers that some programs share. */
    static final int VOUCHERS = 4;

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-02-01T12:00:00Z"), ZoneOffset.UTC);

    private static final int[] ISOLATIONS = {
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_REPEATABLE_READ,
        Connection.TRANSACTION_SERIALIZABLE
    };

    private final int number;
    private final int block;
    private final boolean alone;
    private final DataSource pool;
    private final Connection connection;
    private final JdbcRepository repository;
    private final Map<End, Integer> ends;
    private final Random random;

    /** What is there if the transaction is committed: rows of the application, and commands, each with such a row. */
    private Set<String> rows = new TreeSet<>();

    private Set<String> commands = new TreeSet<>();

    /** All commands that were submitted. */
    private final Set<String> submitted = new TreeSet<>();

    private final Set<Integer> touched = new HashSet<>();
    private boolean appended;
    private int steps;

    /** The application fails. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A command lost a race. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    JoiningProgram(
            int number,
            int block,
            boolean alone,
            DataSource pool,
            Connection connection,
            JdbcRepository repository,
            Map<End, Integer> ends) {
        this.number = number;
        this.block = block;
        this.alone = alone;
        this.pool = pool;
        this.connection = connection;
        this.repository = repository;
        this.ends = ends;
        random = new Random(number * 31L + (alone ? 7 : 0));
    }

    /** Makes the vouchers that the programs of a block share. */
    static void prepare(VoucherRepository repository, int block) {
        VoucherDesk desk = desk(repository);
        EnrollmentId enrollment = enrollment(block);
        CustomerId customer = CustomerId.of("contoso-" + block);
        Enrollment opened =
                Enrollment.of(enrollment, customer, LocalDate.parse("2018-07-01"), LocalDate.parse("2021-06-30"));
        accept(desk.open(CommandId.of("open-" + block), opened));
        accept(desk.activateBenefit(CommandId.of("activate-" + block), enrollment));
        accept(desk.submit(CommandId.of("accrue-" + block), AccrueDays.of(enrollment, 10_000)));
        for (int i = 0; i < VOUCHERS; i++) {
            Create create = Create.of(enrollment, Offering.DDPS, 5);
            accept(desk.submit(CommandId.of("create-" + block + "-" + i), voucher(block, i), create));
            accept(desk.submit(CommandId.of("assign-" + block + "-" + i), voucher(block, i), Assign.of("first")));
        }
    }

    private static void accept(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private static VoucherDesk desk(VoucherRepository repository) {
        return VoucherDesk.of(PROGRAM, repository, CLOCK, id -> Optional.empty());
    }

    private static EnrollmentId enrollment(int block) {
        return EnrollmentId.of("E-" + block);
    }

    private static VoucherId voucher(int block, int which) {
        return VoucherId.of("V-" + block + "-" + which);
    }

    /** Runs the program, and checks what is there after it. */
    void run() throws SQLException {
        int isolation = ISOLATIONS[random.nextInt(ISOLATIONS.length)];
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
        End end = end(isolation);
        ends.merge(end, 1, Integer::sum);
        check(end);
    }

    private End end(int isolation) throws SQLException {
        int length = 1 + random.nextInt(6);
        int fails = random.nextInt(4) == 0 ? random.nextInt(length + 1) : -1;
        boolean closes = random.nextInt(3) == 0;
        try {
            for (int i = 0; i < length; i++) {
                if (i == fails) {
                    throw new Failure();
                }
                act(2);
            }
            if (length == fails) {
                throw new Failure();
            }
        } catch (Failure e) {
            if (closes) {
                connection.close();
                return End.CLOSED;
            }
            connection.rollback();
            return End.FAILED;
        } catch (Lost e) {
            connection.rollback();
            return End.LOST_RACE;
        } catch (RepositoryException | SQLException e) {
            if (alone && isolation == Connection.TRANSACTION_READ_COMMITTED) {
                throw e;
            }
            connection.rollback();
            return End.DATABASE_FAILED;
        }
        try {
            connection.commit();
            return End.COMMITTED;
        } catch (SQLException e) {
            connection.rollback();
            return End.COMMIT_FAILED;
        }
    }

    private void act(int depth) throws SQLException {
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> row(name());
            case 1 -> rowThenCommand();
            case 2, 3 -> commandThenRow();
            case 4 -> duplicate();
            case 5 -> race();
            default -> savepoint(depth);
        }
    }

    /** Every other program joins as with a framework. */
    private VoucherRepository joined() {
        return number % 2 == 0 ? repository.joining(connection) : repository.joining(CurrentTransaction.of(connection));
    }

    private String name() {
        return program() + "-" + steps++;
    }

    private void row(String name) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into app_row (program, name) values (?, ?)")) {
            insert.setString(1, program());
            insert.setString(2, name);
            insert.executeUpdate();
        }
        rows.add(name);
    }

    private String program() {
        return (alone ? "a" : "t") + number;
    }

    private void rowThenCommand() throws SQLException {
        String command = name();
        row(command);
        if (submit(joined(), command)) {
            commands.add(command);
        } else {
            throw new Lost();
        }
    }

    private void commandThenRow() throws SQLException {
        String command = name();
        if (submit(joined(), command)) {
            row(command);
            commands.add(command);
        } else if (random.nextBoolean()) {
            throw new Lost();
        }
    }

    /** Submits a command; returns false if it lost a race. */
    private boolean submit(VoucherRepository joined, String command) {
        submitted.add(command);
        CommandId id = CommandId.of(command);
        CommandResult result;
        int kind = random.nextInt(8);
        if (kind == 0) {
            result = desk(joined).submit(id, AccrueDays.of(enrollment(block), 1));
        } else if (kind == 1) {
            result = desk(joined)
                    .submit(id, VoucherId.of("V-" + command), Create.of(enrollment(block), Offering.DDPS, 5));
        } else {
            int which = random.nextInt(VOUCHERS);
            touched.add(which);
            result = desk(joined).submit(id, voucher(block, which), Reassign.of(command));
        }
        appended = true;
        if (result instanceof CommandResult.Contended contended) {
            assertThat(contended.attempts()).isEqualTo(1);
            return false;
        }
        assertThat(result).as(command).isInstanceOf(CommandResult.Accepted.class);
        return true;
    }

    /** Submits a command of this transaction, or of another that is recorded, a second time. */
    private void duplicate() {
        List<String> known = List.copyOf(commands);
        if (known.isEmpty()) {
            VoucherId voucher = voucher(block, 0);
            CommandResult again =
                    desk(joined()).submit(CommandId.of("assign-" + block + "-0"), voucher, Assign.of("first"));
            assertThat(again).isInstanceOf(CommandResult.Accepted.class);
            return;
        }
        String command = known.get(random.nextInt(known.size()));
        VoucherRepository joined = joined();
        List<StreamChange> other = List.of(Records.opened("never-" + command, "nobody"));
        assertThat(joined.append(CommandId.of(command), other)).isInstanceOf(AppendResult.Duplicate.class);
    }

    /** Lets another transaction record a step of a voucher between the decision and the record of this one. */
    private void race() throws SQLException {
        int which = random.nextInt(VOUCHERS);
        if (!alone || appended || touched.contains(which)) {
            commandThenRow();
            return;
        }
        String mine = name();
        String others = name() + "-other";
        touched.add(which);
        submitted.add(mine);
        VoucherRepository raced = beforeAppend(
                joined(),
                () -> accept(
                        desk(repository).submit(CommandId.of(others), voucher(block, which), Reassign.of(others))));
        CommandResult result = desk(raced).submit(CommandId.of(mine), voucher(block, which), Reassign.of(mine));
        assertThat(result).isEqualTo(new CommandResult.Contended(1));
        if (random.nextInt(3) > 0) {
            throw new Lost();
        }
    }

    private static VoucherRepository beforeAppend(VoucherRepository repository, Runnable other) {
        return (VoucherRepository) Proxy.newProxyInstance(
                JoiningProgram.class.getClassLoader(),
                new Class<?>[] {VoucherRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        other.run();
                    }
                    try {
                        return method.invoke(repository, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void savepoint(int depth) throws SQLException {
        Savepoint before =
                random.nextBoolean() ? connection.setSavepoint() : connection.setSavepoint("of_application_" + depth);
        Set<String> rowsBefore = new TreeSet<>(rows);
        Set<String> commandsBefore = new TreeSet<>(commands);
        for (int i = random.nextInt(3); i >= 0; i--) {
            act(depth - 1);
        }
        if (random.nextBoolean()) {
            connection.rollback(before);
            rows = rowsBefore;
            commands = commandsBefore;
        } else {
            connection.releaseSavepoint(before);
        }
    }

    /** Checks that rows and records are both there, or neither. */
    private void check(End end) throws SQLException {
        boolean committed = end == End.COMMITTED;
        String as = "program " + program() + ", " + end;
        assertThat(rowsThere()).as(as).isEqualTo(committed ? rows : Set.of());
        for (String command : submitted) {
            assertThat(repository.findCommand(CommandId.of(command)).isPresent())
                    .as(as + ", command " + command)
                    .isEqualTo(committed && commands.contains(command));
        }
    }

    private Set<String> rowsThere() throws SQLException {
        try (Connection other = pool.getConnection();
                PreparedStatement find = other.prepareStatement("select name from app_row where program = ?")) {
            find.setString(1, program());
            Set<String> found = new TreeSet<>();
            try (ResultSet result = find.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            return found;
        }
    }
}
