package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.threeten.extra.MutableClock;

/** Metrics, observations, health and the endpoint are active if their dependencies are there and the properties ask for them. */
class ActuatorTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    PlanningServicesAutoConfiguration.class,
                    PlanningServicesMetricsAutoConfiguration.class,
                    PlanningServicesObservationAutoConfiguration.class,
                    PlanningServicesHealthAutoConfiguration.class,
                    PlanningServicesEndpointAutoConfiguration.class))
            .withBean(Clock.class, () -> Office.clock("2021-01-04"))
            .withBean(PartnerDirectory.class, () -> Office.PARTNERS);

    @Test
    void commandsAreCountedInTheRegistryOfTheApplication() {
        MeterRegistry registry = new SimpleMeterRegistry();

        runner.withBean(MeterRegistry.class, () -> registry)
                .run(context -> context.getBean(VoucherDesk.class)
                        .open(CommandId.of("open"), AutoConfigurationTest.ENROLLMENT));

        assertThat(registry.get(DeskMetrics.COMMANDS).counter().count()).isOne();
    }

    @Test
    void overdueVouchersAreCountedAtAnInterval() {
        MeterRegistry registry = new SimpleMeterRegistry();

        runner.withBean(MeterRegistry.class, () -> registry)
                .withPropertyValues("planning-services.metrics.overdue-every=100ms")
                .run(context -> {
                    MutableClock clock = (MutableClock) context.getBean(Clock.class);
                    new Office(context.getBean(VoucherDesk.class), clock)
                            .withDays(10)
                            .voucher("V-1", 1)
                            .on("2021-12-01");
                    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                    while (overdue(registry) != 1 && System.nanoTime() < end) {
                        Thread.sleep(20);
                    }
                    assertThat(overdue(registry)).isOne();
                });
    }

    private static double overdue(MeterRegistry registry) {
        return registry.get(OverdueVouchers.OVERDUE)
                .tag("status", "assigned")
                .gauge()
                .value();
    }

    @Test
    void anIntervalOfZeroTurnsTheGaugeOff() {
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("planning-services.metrics.overdue-every=0")
                .run(context ->
                        assertThat(context).hasSingleBean(DeskMetrics.class).doesNotHaveBean(OverdueVouchers.class));
    }

    @Test
    void anIntervalBelowZeroIsRefused() {
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("planning-services.metrics.overdue-every=-1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("planning-services.metrics.overdue-every"));
    }

    @Test
    void thereAreNoMetricsWithoutARegistry() {
        runner.run(context ->
                assertThat(context).doesNotHaveBean(DeskMetrics.class).doesNotHaveBean(DeskObservations.class));
        runner.withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DeskMetrics.class));
        runner.withBean(ObservationRegistry.class, ObservationRegistry::create)
                .run(context -> assertThat(context).hasSingleBean(DeskObservations.class));
    }

    @Test
    void healthIsOffUnlessItIsTurnedOn() {
        runner.run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
                .withPropertyValues("management.health.planning-services.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @EnumSource
    void healthIsThatOfTheRepository(Store store) {
        runner.withPropertyValues(store.properties())
                .withPropertyValues("management.health.planning-services.enabled=true")
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health())
                        .extracting(Health::getStatus)
                        .isEqualTo(Status.UP));
    }

    @Test
    void aRepositoryThatFailsIsDown() {
        VoucherRepository failing = (VoucherRepository) Proxy.newProxyInstance(
                ActuatorTest.class.getClassLoader(),
                new Class<?>[] {VoucherRepository.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("findCommand")) {
                        throw new RepositoryException(Outcome.NOTHING_ADDED, "no connection", null);
                    }
                    return method.getName().equals("toString") ? "failing" : null;
                });

        runner.withBean(VoucherRepository.class, () -> failing)
                .withPropertyValues("management.health.planning-services.enabled=true")
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health())
                        .extracting(Health::getStatus)
                        .isEqualTo(Status.DOWN));
    }

    @Test
    void theEndpointShowsHowTheDeskIsSetUp() {
        runner.run(context -> assertThat(context).doesNotHaveBean(PlanningServicesEndpoint.class));
        runner.withPropertyValues(Store.H2.properties())
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=planningservices",
                        "planning-services.zone=Europe/Amsterdam",
                        "planning-services.sweep.cron=0 0 0 1 1 *")
                .run(context -> {
                    PlanningServicesEndpoint.Setup setup =
                            context.getBean(PlanningServicesEndpoint.class).setup();
                    assertThat(setup.program())
                            .isEqualTo(
                                    new PlanningServicesEndpoint.Program("planning-services", "creation", List.of()));
                    assertThat(setup.day()).isEqualTo("2021-01-04");
                    assertThat(setup.zone()).isEqualTo("Europe/Amsterdam");
                    assertThat(setup.repository()).startsWith("JdbcRepository on schema `PUBLIC`");
                    assertThat(setup.schema()).isEqualTo("PUBLIC");
                    assertThat(setup.nextSweep()).endsWith("-01-01T00:00+01:00");
                });
        runner.withBean(VoucherRepository.class, MemoryRepository::create)
                .withPropertyValues("management.endpoints.web.exposure.include=*")
                .run(context -> {
                    PlanningServicesEndpoint.Setup setup =
                            context.getBean(PlanningServicesEndpoint.class).setup();
                    assertThat(setup.repository()).isEqualTo("MemoryRepository");
                    assertThat(setup.schema()).isNull();
                    assertThat(setup.nextSweep()).isNull();
                });
    }
}
