package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.Assign;
import org.planningservices.step.VoucherId;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk inside transactions of Spring. A transaction is not committed after a command that it requires was not accepted. */
class JoiningDeskTest {

    /** An application with the starter, JDBC and transactions, on 2021-01-04. */
    static final ApplicationContextRunner RUNNER = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    PlanningServicesAutoConfiguration.class))
            .withBean(Clock.class, () -> Office.clock("2021-01-04"));

    /** An application with a table, in which a transaction is run. */
    private record Application(JdbcTemplate jdbc, JoiningDesk joining, PlatformTransactionManager transactions) {

        TransactionTemplate transaction() {
            return new TransactionTemplate(transactions);
        }

        TransactionTemplate nested() {
            return new TransactionTemplate(
                    transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        }

        void row(int id) {
            jdbc.update("insert into orders (id) values (?)", id);
        }

        CommandResult requireWhatIsRefused() {
            return joining.require(
                    desk -> desk.submit(CommandId.of("assign"), VoucherId.of("none"), Assign.of("m.devries")));
        }

        void catchRefusal() {
            assertThatThrownBy(this::requireWhatIsRefused).isInstanceOf(NotAcceptedException.class);
        }

        CommandResult requireWhatIsAccepted() {
            return joining.require(desk -> desk.open(CommandId.of("open"), AutoConfigurationTest.ENROLLMENT));
        }

        void requireOutsideATransaction() {
            assertThatThrownBy(this::requireWhatIsAccepted)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin a transaction first");
        }

        boolean isRecorded() {
            return !jdbc.queryForList("select position from planning_event").isEmpty();
        }

        Iterable<Integer> rows() {
            return jdbc.queryForList("select id from orders order by id", Integer.class);
        }
    }

    private static void run(Store store, Consumer<Application> test) {
        run(RUNNER.withPropertyValues(store.properties()), test);
    }

    /** Returns an application with a pool whose connections begin a transaction by themselves. */
    private static ApplicationContextRunner withAutoCommitOff(Store store) {
        return RUNNER.withPropertyValues(store.properties())
                .withPropertyValues("spring.datasource.hikari.auto-commit=false");
    }

    private static void run(ApplicationContextRunner runner, Consumer<Application> test) {
        runner.run(context -> {
            Application application = new Application(
                    context.getBean(JdbcTemplate.class),
                    context.getBean(JoiningDesk.class),
                    context.getBean(PlatformTransactionManager.class));
            application.jdbc().execute("create table orders (id integer primary key)");
            test.accept(application);
        });
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackAtTheCommitIfTheExceptionIsCaught(Store store) {
        run(store, application -> {
            assertThatThrownBy(() -> application.transaction().executeWithoutResult(status -> {
                        application.row(1);
                        application.catchRefusal();
                        application.row(2);
                    }))
                    .isInstanceOfSatisfying(
                            NotAcceptedException.class,
                            thrown -> assertThat(thrown.result()).isInstanceOf(CommandResult.Refused.class));

            assertThat(application.rows()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void commitsAfterARollbackToAnOlderSavepoint(Store store) {
        run(store, application -> {
            application.transaction().executeWithoutResult(status -> {
                application.row(1);
                assertThatThrownBy(() -> application.nested().executeWithoutResult(nested -> {
                            application.row(2);
                            application.requireWhatIsRefused();
                        }))
                        .isInstanceOf(NotAcceptedException.class);
            });

            assertThat(application.rows()).containsExactly(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackAfterARollbackToAYoungerSavepoint(Store store) {
        run(store, application -> {
            assertThatThrownBy(() -> application.transaction().executeWithoutResult(status -> {
                        application.row(1);
                        application.catchRefusal();
                        application.nested().executeWithoutResult(nested -> nested.setRollbackOnly());
                    }))
                    .isInstanceOf(NotAcceptedException.class);

            assertThat(application.rows()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackIfTheExceptionIsCaughtInANestedTransaction(Store store) {
        run(store, application -> {
            assertThatThrownBy(() -> application.transaction().executeWithoutResult(status -> {
                        application.row(1);
                        application.nested().executeWithoutResult(nested -> {
                            application.row(2);
                            application.catchRefusal();
                        });
                    }))
                    .isInstanceOf(NotAcceptedException.class);

            assertThat(application.rows()).isEmpty();
        });
    }

    @Test
    void rollsBackAtTheCommitIfAFailureOfTheRepositoryIsCaught() {
        RepositoryException failure = new RepositoryException(
                RepositoryException.Outcome.NOTHING_ADDED, "the lock was not free in time", null);
        run(Store.H2, application -> {
            assertThatThrownBy(() -> application.transaction().executeWithoutResult(status -> {
                        application.row(1);
                        assertThatThrownBy(() -> application.joining().require(desk -> {
                                    throw failure;
                                }))
                                .isSameAs(failure);
                    }))
                    .isSameAs(failure);

            assertThat(application.rows()).isEmpty();
        });
    }

    @Test
    void thereIsNoJoiningDeskWithoutADatabase() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PlanningServicesAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean(JoiningDesk.class));
    }

    @Test
    void nullArgumentsAreRejectedByName() {
        JoiningDesk joining = JoiningDesk.of(VoucherDesk.of(
                VoucherProgram.planningServices(),
                MemoryRepository.create(),
                Office.clock("2021-01-04"),
                Office.PARTNERS));

        assertThatNullPointerException()
                .isThrownBy(() -> JoiningDesk.of(nothing()))
                .withMessage("desk");
        assertThatNullPointerException()
                .isThrownBy(() -> joining.require(nothing()))
                .withMessage("command");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @EnumSource
    void outsideATransactionItThrows(Store store) {
        run(store, Application::requireOutsideATransaction);
    }

    @ParameterizedTest
    @EnumSource
    void outsideATransactionItThrowsIfThePoolTurnsAutoCommitOff(Store store) {
        run(withAutoCommitOff(store), application -> {
            application.transaction().executeWithoutResult(status -> {
                application.requireWhatIsAccepted();
                status.setRollbackOnly();
            });

            application.requireOutsideATransaction();

            assertThat(application.isRecorded()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void inATransactionOfAnotherDataSourceItThrows(Store store) {
        DataSource other = new DriverManagerDataSource("jdbc:h2:mem:other");
        run(withAutoCommitOff(store), application -> {
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(other));

            assertThatThrownBy(
                            () -> transaction.executeWithoutResult(status -> application.requireOutsideATransaction()))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void inATransactionOfAnotherDataSourceItThrowsEvenIfItsOwnIsInUse(Store store) {
        DataSource other = new DriverManagerDataSource("jdbc:h2:mem:other");
        ApplicationContextRunner runner = withAutoCommitOff(store)
                .withBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(other));
        run(
                runner,
                application -> assertThatThrownBy(
                                () -> application.transaction().executeWithoutResult(status -> {
                                    application.jdbc().queryForList("select * from planning_schema");
                                    application.requireOutsideATransaction();
                                }))
                        .isInstanceOf(IllegalStateException.class));
    }

    @ParameterizedTest
    @EnumSource
    void afterATransactionItThrows(Store store) {
        run(store, application -> {
            List<String> ends = new ArrayList<>();
            application.transaction().executeWithoutResult(status -> {
                application.row(1);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        application.requireOutsideATransaction();
                        ends.add("committed");
                    }

                    @Override
                    public void afterCompletion(int completed) {
                        application.requireOutsideATransaction();
                        ends.add("completed");
                    }
                });
            });

            assertThat(ends).containsExactly("committed", "completed");
            assertThat(application.isRecorded()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void inATransactionAfterAnotherItRecords(Store store) {
        run(store, application -> {
            TransactionTemplate next = new TransactionTemplate(
                    application.transactions(),
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            application.transaction().executeWithoutResult(status -> {
                application.row(1);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        next.executeWithoutResult(inner -> application.requireWhatIsAccepted());
                    }
                });
            });

            assertThat(application.isRecorded()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void inAReadOnlyTransactionItThrows(Store store) {
        run(store, application -> {
            TransactionTemplate readOnly = application.transaction();
            readOnly.setReadOnly(true);

            assertThatThrownBy(() -> readOnly.executeWithoutResult(status -> application.requireWhatIsAccepted()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("read-only");

            assertThat(application.isRecorded()).isFalse();
        });
    }

    /** The database may have rolled back the whole transaction, and a savepoint of it is then gone. */
    @Test
    void rollsBackAfterAFailureOfTheRepositoryEvenIfASavepointIsOlder() {
        RepositoryException failure = new RepositoryException(
                RepositoryException.Outcome.NOTHING_ADDED, "the database has rolled everything back", null);
        run(Store.H2, application -> {
            assertThatThrownBy(() -> application.transaction().executeWithoutResult(status -> {
                        application.row(1);
                        assertThatThrownBy(() -> application
                                        .nested()
                                        .executeWithoutResult(
                                                nested -> application.joining().require(desk -> {
                                                    throw failure;
                                                })))
                                .isSameAs(failure);
                    }))
                    .isSameAs(failure);

            assertThat(application.rows()).isEmpty();
        });
    }

    @Test
    void anExceptionHasTheResult() {
        run(Store.H2, application -> {
            JoiningDesk joining = application.joining();
            Supplier<CommandResult> refused = () -> joining.require(
                    desk -> desk.submit(CommandId.of("1"), VoucherId.of("V-1"), Assign.of("m.devries")));

            assertThatThrownBy(() -> application.transaction().execute(status -> refused.get()))
                    .isInstanceOfSatisfying(
                            NotAcceptedException.class,
                            e -> assertThat(e.result()).isInstanceOf(CommandResult.Refused.class))
                    .hasMessageContaining("LIF-03");
        });
    }

    @Test
    void partnersInTheRepositoryAreThoseOfTheTransaction() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        PlanningServicesAutoConfiguration.class))
                .withPropertyValues(Store.H2.properties())
                .run(context -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> context.getBean(JoiningDesk.class)
                                .require(desk -> desk.record(
                                        CommandId.of("1"), new JournalRecord.PartnerDeclared(Office.FABRIKAM)))));
    }
}
