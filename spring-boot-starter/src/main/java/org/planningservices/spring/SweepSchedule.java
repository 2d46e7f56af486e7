package org.planningservices.spring;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronExpression;

/**
 * Sweeps when the cron expression says so, by the time of the machine in the zone of the desk.
 *
 * <p>It has a thread of its own, so a long sweep delays no task of the application. The id of each expiry's command is derived from the
 * voucher's, so the sweeps of several instances record each expiry once. A sweep that fails is logged, and the next one runs. When
 * the application stops, no further sweep begins, and Spring waits for the one under way until the timeout of its phase. The
 * sweep is not interrupted, since H2 closes its file when a thread is interrupted that uses it.
 */
final class SweepSchedule extends BackgroundWork {

    private static final Log LOG = LogFactory.getLog(SweepSchedule.class);

    /** The cron expression for no schedule, as in Spring. */
    private static final String NEVER = ScheduledTaskRegistrar.CRON_DISABLED;

    private final VoucherDesk desk;
    private final @Nullable CronExpression cron;
    private final Clock clock;
    private final List<SweepListener> listeners;

    private SweepSchedule(VoucherDesk desk, @Nullable CronExpression cron, Clock clock, List<SweepListener> listeners) {
        super("planning-services-sweep");
        this.desk = desk;
        this.cron = cron;
        this.clock = clock;
        this.listeners = listeners;
    }

    static SweepSchedule of(
            VoucherDesk desk, PlanningServicesProperties.Sweep sweep, ZoneId zone, List<SweepListener> listeners) {
        String cron = String.valueOf(sweep.cron());
        try {
            CronExpression times = cron.equals(NEVER) ? null : CronExpression.parse(cron);
            SweepSchedule schedule = new SweepSchedule(desk, times, Clock.system(zone), listeners);
            if (times != null && schedule.next().isEmpty()) {
                throw new IllegalArgumentException("there is no such time; a hyphen means never");
            }
            return schedule;
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "planning-services.sweep.cron",
                    cron,
                    "a cron expression of Spring has six fields, such as `0 30 2 * * *` for each night at 2:30: "
                            + e.getMessage());
        }
    }

    /** Returns the time of the next sweep; empty if there is none. */
    Optional<ZonedDateTime> next() {
        return nextAfter(ZonedDateTime.now(clock));
    }

    @Override
    void begin(Worker begun) {
        schedule(begun);
    }

    private void schedule(Worker on) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        nextAfter(now).ifPresent(next -> on.run(() -> sweepAndSchedule(on), Duration.between(now, next)));
    }

    private Optional<ZonedDateTime> nextAfter(ZonedDateTime now) {
        return cron == null ? Optional.empty() : Optional.ofNullable(cron.next(now));
    }

    private void sweepAndSchedule(Worker on) {
        try {
            sweep();
        } finally {
            schedule(on);
        }
    }

    private void sweep() {
        long begun = System.nanoTime();
        boolean isFailed = true;
        try {
            LOG.info("The sweep has ended: " + desk.sweep());
            isFailed = false;
        } catch (RuntimeException | Error e) {
            LOG.error("The sweep has failed; the next one runs by its schedule", e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        boolean failed = isFailed;
        listeners.forEach(listener -> listener.ended(took, failed));
    }
}
