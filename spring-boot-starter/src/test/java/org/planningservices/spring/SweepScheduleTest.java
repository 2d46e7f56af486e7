package org.planningservices.spring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.SweepResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.threeten.extra.MutableClock;

/** Scheduled sweeps: on several instances at once, after a failure, and while the application stops. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class SweepScheduleTest {

    private static final String EACH_SECOND = "planning-services.sweep.cron=* * * * * *";

    private final MutableClock clock = Office.clock("2021-01-04");
    private final CountDownLatch swept = new CountDownLatch(2);
    private final DeskListener counting = new DeskListener() {
        @Override
        public void swept(LocalDate day, SweepResult result) {
            swept.countDown();
        }
    };

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, PlanningServicesAutoConfiguration.class))
            .withBean(Clock.class, () -> clock)
            .withBean(DeskListener.class, () -> counting)
            .withBean(PartnerDirectory.class, () -> Office.PARTNERS);

    @ParameterizedTest
    @EnumSource
    void theSweepsOfTwoInstancesRecordEachExpiryOnce(Store store) {
        ApplicationContextRunner instance = runner.withPropertyValues(Store.properties(store.empty()));
        instance.run(first -> {
            Office office = new Office(first.getBean(VoucherDesk.class), clock).withDays(40);
            for (int i = 0; i < 40; i++) {
                office.voucher("V-" + i, i % 2);
            }
        });
        clock.setInstant(clock.instant().plusSeconds(300L * 24 * 3600));

        ApplicationContextRunner sweeping = instance.withPropertyValues(EACH_SECOND);
        sweeping.run(one -> sweeping.run(other -> {
            assertThat(swept.await(30, SECONDS)).isTrue();

            VoucherRepository repository = other.getBean(VoucherRepository.class);
            List<VoucherId> expired = repository.read(0, 1000).stream()
                    .map(stored -> stored.record())
                    .filter(record -> record.findStep()
                            .filter(step -> step.action() == VoucherAction.EXPIRE)
                            .isPresent())
                    .map(record -> ((VoucherStepTaken) record).voucherId())
                    .toList();
            assertThat(expired).doesNotHaveDuplicates().hasSize(40);
            assertThat(one.getBean(VoucherDesk.class).vouchersOf(Office.E_1))
                    .extracting(Voucher::status)
                    .containsOnly(VoucherStatus.EXPIRED);
        }));
    }

    /** Returns a repository that calls before each page it finds, with how often it was asked. */
    private static VoucherRepository watched(IntConsumer before) {
        MemoryRepository memory = MemoryRepository.create();
        AtomicInteger asked = new AtomicInteger();
        return (VoucherRepository) Proxy.newProxyInstance(
                SweepScheduleTest.class.getClassLoader(),
                new Class<?>[] {VoucherRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("findVouchers")) {
                        before.accept(asked.incrementAndGet());
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aSweepAfterOneThatFailedRuns(CapturedOutput output) {
        VoucherRepository failing = watched(time -> {
            if (time == 1) {
                throw new RepositoryException(Outcome.NOTHING_ADDED, "no connection", null);
            }
        });

        runner.withBean(VoucherRepository.class, () -> failing)
                .withPropertyValues(EACH_SECOND)
                .run(context -> assertThat(swept.await(30, SECONDS)).isTrue());

        assertThat(output).containsOnlyOnce("The sweep has failed").contains("no connection");
    }

    @Test
    void aSweepUnderWayEndsBeforeTheApplicationDoes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        VoucherRepository slow = watched(time -> {
            begun.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        CompletableFuture<Void> ended =
                CompletableFuture.runAsync(() -> runner.withBean(VoucherRepository.class, () -> slow)
                        .withPropertyValues(EACH_SECOND)
                        .run(context -> assertThat(begun.await(30, SECONDS)).isTrue()));

        assertThat(begun.await(30, SECONDS)).isTrue();
        Thread.sleep(300);
        assertThat(ended).isNotDone();
        assertThat(swept.getCount()).isEqualTo(2);

        goesOn.countDown();
        ended.get(30, SECONDS);
        assertThat(swept.getCount()).isEqualTo(1);
        assertThat(interrupted).isFalse();
    }

    @Test
    void thereIsNoSweepWithoutASchedule() {
        runner.run(context -> assertThat(context).doesNotHaveBean(SweepSchedule.class));
        runner.withPropertyValues("planning-services.sweep.cron=-")
                .run(context ->
                        assertThat(context.getBean(SweepSchedule.class).next()).isEmpty());
    }

    @Test
    void theScheduleIsInTheZoneOfTheDesk() {
        runner.withPropertyValues("planning-services.sweep.cron=0 30 2 * * *", "planning-services.zone=Asia/Tokyo")
                .run(context -> assertThat(
                                context.getBean(SweepSchedule.class).next().orElseThrow())
                        .asString()
                        .contains("T02:30+09:00[Asia/Tokyo]"));
    }
}
