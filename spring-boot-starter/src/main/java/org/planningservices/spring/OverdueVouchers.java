package org.planningservices.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/**
 * Counts the vouchers whose next deadline has passed, by status, for a gauge.
 *
 * <p>It counts at an interval and after each sweep of the schedule, on a thread of its own, so a scrape never reads the repository.
 * A gauge is {@code NaN} until the first count, and after a count that failed.
 */
final class OverdueVouchers extends BackgroundWork implements SweepListener {

    static final String OVERDUE = "planning.services.vouchers.overdue";

    private static final Log LOG = LogFactory.getLog(OverdueVouchers.class);
    private static final int PAGE = 500;

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final VoucherDesk desk;
    private final Duration every;
    private volatile Map<VoucherStatus, Integer> counts = Map.of();

    OverdueVouchers(VoucherProgram program, VoucherRepository repository, VoucherDesk desk, Duration every) {
        super("planning-services-overdue");
        this.program = program;
        this.repository = repository;
        this.desk = desk;
        this.every = every;
    }

    void bindTo(MeterRegistry registry) {
        for (VoucherStatus status : open()) {
            Gauge.builder(OVERDUE, () -> countOf(status))
                    .description("Vouchers whose next deadline has passed, by the last count")
                    .baseUnit("vouchers")
                    .tag("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private double countOf(VoucherStatus status) {
        Integer count = counts.get(status);
        return count == null ? Double.NaN : count;
    }

    /** Counts now, by the day of the desk. */
    Map<VoucherStatus, Integer> count() {
        LocalDate today = desk.today().date();
        Map<VoucherStatus, Integer> counted = new EnumMap<>(VoucherStatus.class);
        for (VoucherStatus status : open()) {
            counted.put(status, count(VoucherQuery.due(status, latest(status, today))));
        }
        return counted;
    }

    /**
     * Returns the latest day since which a voucher of the status can be overdue: for {@code CREATED} today, since the last day to
     * assign is the same for all vouchers (TIM-08).
     */
    private LocalDate latest(VoucherStatus status, LocalDate today) {
        return status == VoucherStatus.CREATED || status.isRedeemed()
                ? today
                : program.calendar().latestCreationLapsedBy(today);
    }

    private int count(VoucherQuery query) {
        int count = 0;
        FoundVoucher last = null;
        do {
            List<FoundVoucher> page = repository.findVouchers(query, last, PAGE);
            count += (int) page.stream().filter(this::isOverdue).count();
            last = page.size() == PAGE ? page.get(PAGE - 1) : null;
        } while (last != null);
        return count;
    }

    private boolean isOverdue(FoundVoucher voucher) {
        return desk.upcomingDeadlines(voucher.voucherId())
                .flatMap(deadlines -> deadlines.stream().findFirst())
                .filter(next -> next.daysLeft() < 0)
                .isPresent();
    }

    /** Returns the statuses in which a step is possible. */
    private Set<VoucherStatus> open() {
        Set<VoucherStatus> open = EnumSet.noneOf(VoucherStatus.class);
        for (VoucherAction action : VoucherAction.values()) {
            open.addAll(program.lifecycle().from(action));
        }
        return open;
    }

    @Override
    public void ended(Duration took, boolean isFailed) {
        runNext(this::refresh);
    }

    @Override
    void begin(Worker begun) {
        begun.run(() -> refreshAndRepeat(begun), Duration.ZERO);
    }

    private void refreshAndRepeat(Worker on) {
        refresh();
        on.run(() -> refreshAndRepeat(on), every);
    }

    private void refresh() {
        try {
            counts = count();
        } catch (RuntimeException | Error e) {
            counts = Map.of();
            LOG.warn("The vouchers whose next deadline has passed could not be counted", e);
        }
    }
}
