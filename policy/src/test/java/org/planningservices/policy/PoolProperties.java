package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.audit.JournalRecord.DaysAdded;
import org.planningservices.policy.audit.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.voucher.Create;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** The days of a pool are conserved, on every day of every history; no job has to run for it. */
class PoolProperties {

    private static final LocalDate EMPTIED = LocalDate.of(2021, 7, 1);
    private static final LocalDate LAST_REDEMPTION = LocalDate.of(2022, 1, 1);

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void conservesTheDaysOnEveryDay(@ForAll("histories") RandomHistory history) {
        for (Enrollment enrollment : history.enrollments()) {
            Account account = new Account(history, enrollment);
            for (LocalDate day : account.days()) {
                PoolBalance balance = account.balanceOn(day);

                assertThat(balance).as("on %s", day).matches(PoolProperties::isConserved, "is conserved");
                assertThat(balance.remaining() == 0 || day.isBefore(EMPTIED)).isTrue();
            }
            filledColumns(account.balanceOn(account.lastDay())).forEach(Statistics::collect);
        }

        Statistics.coverage(seen -> Stream.of("converted", "overdrawn", "spent", "lost", "removed")
                .forEach(column -> seen.check(column).count(count -> count > 0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void holdsTheDaysOfOpenVouchersAndSpendsThoseRedeemedInTime(@ForAll("histories") RandomHistory history) {
        for (Enrollment enrollment : history.enrollments()) {
            Account account = new Account(history, enrollment);

            for (LocalDate day : account.days()) {
                PoolBalance balance = account.balanceOn(day);

                assertThat(balance.held()).as("held on %s", day).isEqualTo(account.daysHeldOn(day));
                assertThat(balance.spent()).as("spent on %s", day).isEqualTo(account.daysSpent());
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void isAskedEveryDayOrOnlyAtTheEnd(
            @ForAll("histories") RandomHistory history, @ForAll @IntRange(max = 1500) int end) {
        for (Enrollment enrollment : history.enrollments()) {
            Account daily = new Account(history, enrollment);
            Account once = new Account(history, enrollment);
            List<LocalDate> days = daily.days();
            LocalDate last = days.get(Math.min(end, days.size() - 1));

            days.stream().filter(day -> day.isBefore(last)).forEach(daily::balanceOn);

            assertThat(daily.balanceOn(last)).isEqualTo(once.balanceOn(last));
        }
    }

    @Provide
    Arbitrary<RandomHistory> histories() {
        return Histories.any();
    }

    private static boolean isConserved(PoolBalance pool) {
        return pool.accrued() + pool.converted() + pool.overdrawn()
                        == pool.remaining() + pool.held() + pool.spent() + pool.lost() + pool.removed()
                && LongStream.of(
                                pool.accrued(),
                                pool.converted(),
                                pool.overdrawn(),
                                pool.remaining(),
                                pool.held(),
                                pool.spent(),
                                pool.lost(),
                                pool.removed())
                        .allMatch(days -> days >= 0);
    }

    private static List<String> filledColumns(PoolBalance pool) {
        return Map.of(
                        "converted", pool.converted(),
                        "overdrawn", pool.overdrawn(),
                        "spent", pool.spent(),
                        "lost", pool.lost(),
                        "removed", pool.removed())
                .entrySet()
                .stream()
                .filter(column -> column.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The account of one enrolment of a history, and the vouchers made from its days, as far as they were told. */
    private static final class Account {

        private final PlanningServices program;
        private final PoolLedger ledger;
        private final List<Question> untold;
        private final List<LocalDate> days;
        private final Map<VoucherId, Voucher> vouchers = new HashMap<>();

        Account(RandomHistory history, Enrollment enrollment) {
            program = history.program();
            ledger = program.pool(enrollment);
            untold = new ArrayList<>(history.questions().stream()
                    .filter(question -> isAbout(question, enrollment.id()))
                    .toList());
            LocalDate first = history.questions().get(0).record().on();
            LocalDate last = untold.get(untold.size() - 1).record().on();
            days = first.datesUntil((last.isAfter(LAST_REDEMPTION) ? last : LAST_REDEMPTION).plusDays(3))
                    .toList();
        }

        private static boolean isAbout(Question question, EnrollmentId id) {
            if (question.record() instanceof DaysAdded added) {
                return added.step().enrollment().equals(id);
            }
            return question.record() instanceof VoucherStepTaken taken
                    && (taken.step() instanceof Create create
                            ? create.enrollment().equals(id)
                            : question.vouchers().stream()
                                    .anyMatch(voucher -> voucher.enrollment().equals(id)));
        }

        List<LocalDate> days() {
            return days;
        }

        LocalDate lastDay() {
            return days.get(days.size() - 1);
        }

        /** Tells the ledger all there was up to and including a day, and asks it. */
        PoolBalance balanceOn(LocalDate day) {
            while (!untold.isEmpty() && !untold.get(0).record().on().isAfter(day)) {
                tell(untold.remove(0));
            }
            return ledger.balanceOn(day);
        }

        private void tell(Question question) {
            if (question.record() instanceof DaysAdded added) {
                if (question.ask(program).isRight()) {
                    ledger.record(added.step(), added.on());
                }
            } else if (question.record() instanceof VoucherStepTaken taken) {
                VoucherEvent event = VoucherEvent.of(taken.voucher(), taken.step(), taken.on());
                Voucher voucher = vouchers.get(taken.voucher());
                if (voucher == null || voucher.canTake(taken.step())) {
                    vouchers.put(taken.voucher(), voucher == null ? Voucher.create(event) : voucher.apply(event));
                    ledger.record(event);
                }
            }
        }

        long daysHeldOn(LocalDate day) {
            return vouchers.values().stream()
                    .filter(voucher -> voucher.status() != VoucherStatus.REVOKED
                            && voucher.redeemedOn().isEmpty()
                            && redeemBy(voucher).compareTo(day) >= 0)
                    .mapToLong(voucher -> voucher.serviceLevel().days())
                    .sum();
        }

        long daysSpent() {
            return vouchers.values().stream()
                    .filter(voucher -> voucher.redeemedOn()
                            .filter(day -> !day.isAfter(redeemBy(voucher)))
                            .isPresent())
                    .mapToLong(voucher -> voucher.serviceLevel().days())
                    .sum();
        }

        private LocalDate redeemBy(Voucher voucher) {
            return program.deadlines(voucher).redeemBy().orElse(LocalDate.MAX);
        }
    }
}
