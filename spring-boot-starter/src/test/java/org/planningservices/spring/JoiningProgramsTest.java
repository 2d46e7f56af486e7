package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random programs in transactions of Spring, with failures at random points: each row of the application and its command are recorded
 * both, or neither is.
 */
class JoiningProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("joining.spring.programs", 100);
    private static final int THREADS = 3;

    private final ApplicationContextRunner runner = JoiningDeskTest.RUNNER
            .withBean(PartnerDirectory.class, () -> Office.PARTNERS)
            .withBean(Rival.class, Rival::new)
            .withBean(Service.class);

    /** What goes wrong on purpose. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Code of the application that Spring runs in transactions by its annotations. */
    static class Service {

        @Transactional
        public void inTransaction(Runnable work) {
            work.run();
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void inTransactionOfItsOwn(Runnable work) {
            work.run();
        }

        @Transactional(propagation = Propagation.NESTED)
        public void nested(Runnable work) {
            work.run();
        }
    }

    /** Somebody who records first, between what a desk reads and what it appends. */
    static final class Rival implements OwnFacts {

        private static final ThreadLocal<@Nullable Runnable> MOVE = new ThreadLocal<>();

        @Override
        public Facts complete(Facts known, Step step, Optional<Voucher> voucher) {
            Runnable now = MOVE.get();
            MOVE.remove();
            if (now != null) {
                now.run();
            }
            return known;
        }
    }

    /** One enrollment, its voucher and a row for each command on it. */
    private static final class Program {

        private final ApplicationContext context;
        private final Random random;
        private final String name;
        private final EnrollmentId enrollment;
        private final VoucherId voucher;
        private final List<String> done = new ArrayList<>();
        private int transactions;

        Program(ApplicationContext context, long seed) {
            this.context = context;
            random = new Random(seed);
            name = "p" + seed;
            enrollment = EnrollmentId.of("E-" + name);
            voucher = VoucherId.of("V-" + name);
        }

        /** Runs transactions until each command was recorded, and checks after each. */
        void run() {
            while (done.size() < 6) {
                Set<String> before = new HashSet<>(done);
                List<String> within = new ArrayList<>();
                Set<String> independent = new HashSet<>();
                boolean isCommitted;
                try {
                    Runnable work = () -> transaction(within, independent);
                    if (random.nextBoolean()) {
                        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                                .executeWithoutResult(status -> {
                                    work.run();
                                    if (random.nextInt(10) == 0) {
                                        status.setRollbackOnly();
                                        throw new Broken();
                                    }
                                });
                    } else {
                        context.getBean(Service.class).inTransaction(work);
                    }
                    isCommitted = true;
                } catch (Broken | NotAcceptedException | RepositoryException | TransactionSystemException expected) {
                    // the last two after a timeout in H2, at which the pool closes the connection
                    isCommitted = false;
                }
                for (String command : within) {
                    if (isCommitted || independent.contains(command)) {
                        done.add(command);
                    }
                }
                before.addAll(done);
                check(before);
                transactions++;
            }
        }

        private void transaction(List<String> within, Set<String> independent) {
            int wanted = 1 + random.nextInt(3);
            boolean hasAppended = false;
            for (int i = 0; i < wanted && done.size() + within.size() < 6; i++) {
                int next = done.size() + within.size();
                String command = name + "-" + next;
                int kind = random.nextInt(10);
                if (kind == 0 && !hasAppended) {
                    // on a connection of its own; before the outer transaction holds what it needs
                    context.getBean(Service.class).inTransactionOfItsOwn(() -> step(next, command, hasRival(next)));
                    independent.add(command);
                } else if (kind < 4) {
                    boolean hasRival = !hasAppended && hasRival(next);
                    hasAppended = true; // what is rolled back to a savepoint may leave its locks
                    if (!nested(next, command, hasRival)) {
                        continue;
                    }
                } else {
                    step(next, command, !hasAppended && hasRival(next));
                    hasAppended = true;
                }
                within.add(command);
                fail(40);
            }
        }

        /** Returns false if the step was rolled back to its savepoint, which leaves the rest of the transaction. */
        private boolean nested(int next, String command, boolean hasRival) {
            try {
                context.getBean(Service.class).nested(() -> {
                    step(next, command, hasRival);
                    fail(6);
                });
                return true;
            } catch (Broken caught) {
                return false;
            }
        }

        private boolean hasRival(int next) {
            return next >= 2 && next <= 3 && random.nextInt(8) == 0;
        }

        /** Writes a row and records a command, in one order or the other, with failures between. */
        private void step(int next, String command, boolean hasRival) {
            boolean rowFirst = random.nextBoolean();
            if (rowFirst) {
                row(command);
                fail(20);
            }
            if (hasRival) {
                String rival = name + "-rival-" + transactions;
                Rival.MOVE.set(() -> Office.accept(
                        context.getBean(VoucherDesk.class).submit(CommandId.of(rival), AccrueDays.of(enrollment, 1))));
            }
            JoiningDesk joining = context.getBean(JoiningDesk.class);
            if (random.nextInt(15) == 0) {
                refused(joining);
            }
            joining.require(desk -> submit(desk, next, CommandId.of(command)));
            fail(20);
            if (!rowFirst) {
                row(command);
            }
        }

        /** A command that is refused leaves nothing behind. If it is not required, the transaction can go on. */
        private void refused(JoiningDesk joining) {
            CommandId id = CommandId.of(name + "-refused");
            int kind = random.nextInt(3);
            if (kind == 0) {
                assertThat(joining.desk().submit(id, VoucherId.of("none-" + name), Assign.of("m.devries")))
                        .isInstanceOf(CommandResult.Refused.class);
                return;
            }
            if (kind == 1) {
                row(id + "-" + random.nextLong());
            }
            try {
                joining.require(desk -> desk.submit(id, VoucherId.of("none-" + name), Assign.of("m.devries")));
            } catch (NotAcceptedException e) {
                if (kind == 2) {
                    throw new Broken();
                }
                // caught, so that only the commit can roll the row back
            }
        }

        private CommandResult submit(VoucherDesk desk, int next, CommandId command) {
            return switch (next) {
                case 0 ->
                    desk.open(
                            command,
                            Enrollment.of(
                                    enrollment, Office.CONTOSO, LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31)));
                case 1 -> desk.activateBenefit(command, enrollment);
                case 2 -> desk.submit(command, AccrueDays.of(enrollment, 20));
                case 3 -> desk.submit(command, voucher, Create.of(enrollment, Offering.DDPS, 1));
                case 4 -> desk.submit(command, voucher, Assign.of("m.devries"));
                default -> desk.submit(command, VoucherId.of("W-" + name), Create.of(enrollment, Offering.DDPS, 1));
            };
        }

        private void row(String command) {
            context.getBean(JdbcTemplate.class).update("insert into orders (command) values (?)", command);
        }

        private void fail(int oneIn) {
            if (random.nextInt(oneIn) == 0) {
                throw new Broken();
            }
        }

        private void check(Set<String> expected) {
            VoucherRepository repository = context.getBean(VoucherRepository.class);
            List<String> rows = context.getBean(JdbcTemplate.class)
                    .queryForList("select command from orders where command like ?", String.class, name + "-%");
            assertThat(rows).as("rows of " + name).containsExactlyInAnyOrderElementsOf(expected);
            for (int i = 0; i < 6; i++) {
                String command = name + "-" + i;
                assertThat(repository.findCommand(CommandId.of(command)).isPresent())
                        .as("command " + command)
                        .isEqualTo(expected.contains(command));
            }
            assertThat(repository.findCommand(CommandId.of(name + "-refused"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowAndItsCommandAreThereBothOrNeither(Store store) {
        runner.withPropertyValues(Store.properties(store.empty())).run(context -> {
            context.getBean(JdbcTemplate.class).execute("create table orders (command varchar(100) primary key)");
            long seed = new Random().nextInt(1_000_000);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < PROGRAMS; i++) {
                    Program program = new Program(context, seed * 100_000 + i);
                    all.add(threads.submit(program::run));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
        });
    }
}
