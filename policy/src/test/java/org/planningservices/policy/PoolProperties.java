package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.pool.PoolMovement;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** The days of a pool are conserved, on every day of every history; no job has to run for it. */
class PoolProperties {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

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

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void movesTheDaysToWhereTheyAre(@ForAll("histories") RandomHistory history) {
        for (Enrollment enrollment : history.enrollments()) {
            Account account = new Account(history, enrollment);
            Account told = new Account(history, enrollment);
            told.balanceOn(told.lastDay());
            List<PoolMovement> movements = told.movementsThrough(told.lastDay());

            Map<Kind, Long> moved = new EnumMap<>(Kind.class);
            int next = 0;
            for (LocalDate day : account.days()) {
                while (next < movements.size() && !movements.get(next).on().isAfter(day)) {
                    moved.merge(movements.get(next).kind(), movements.get(next).days(), Long::sum);
                    next++;
                }
                PoolBalance balance = account.balanceOn(day);
                if (!replayed(moved).equals(balance)) {
                    assertThat(replayed(moved)).as("on %s", day).isEqualTo(balance);
                }
            }
            assertThat(next).isEqualTo(movements.size());
            movements.forEach(movement -> Statistics.collect(movement.by()));
        }

        Statistics.coverage(seen -> Stream.of(
                        RuleId.ENT_06,
                        RuleId.ENT_13,
                        RuleId.TIM_06,
                        ProvisionId.ENT_07,
                        ProvisionId.ENT_14,
                        ProvisionId.ENT_15)
                .forEach(by -> seen.check(by).count(count -> count > 0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void movesTheDaysByTheRightProvisionInTheOrderOfTheDays(@ForAll("histories") RandomHistory history) {
        for (Enrollment enrollment : history.enrollments()) {
            Account account = new Account(history, enrollment);
            account.balanceOn(account.lastDay());
            List<PoolMovement> movements = account.movementsThrough(account.lastDay());

            assertThat(movements).extracting(PoolMovement::on).isSorted();
            for (PoolMovement movement : movements) {
                assertThat(movement.days()).isPositive();
                assertThat(movement.by()).as("%s", movement).isEqualTo(by(movement));
            }
            assertThat(movements.stream()
                            .filter(movement -> movement.on().equals(EMPTIED))
                            .skip(1))
                    .extracting(PoolMovement::kind)
                    .doesNotContain(Kind.REMOVED);
            assertThat(movements)
                    .filteredOn(movement -> movement.kind() == Kind.RETURNED)
                    .allMatch(movement -> movement.on().isBefore(EMPTIED)
                            && !movement.on().minusDays(1).isAfter(enrollment.endsOn()));
        }
    }

    private static RulebookId by(PoolMovement movement) {
        return switch (movement.kind()) {
            case ACCRUED -> RuleId.ENT_13;
            case CONVERTED -> RuleId.ENT_11;
            case OVERDRAWN, HELD -> RuleId.ENT_06;
            case SPENT -> RuleId.TIM_06;
            case RETURNED -> ProvisionId.ENT_07;
            case LOST -> movement.on().isBefore(EMPTIED) ? ProvisionId.ENT_08 : ProvisionId.ENT_15;
            case REMOVED -> ProvisionId.ENT_14;
        };
    }

    private static PoolBalance replayed(Map<Kind, Long> moved) {
        ToLongFunction<Kind> of = kind -> moved.getOrDefault(kind, 0L);
        long in = of.applyAsLong(Kind.ACCRUED) + of.applyAsLong(Kind.CONVERTED) + of.applyAsLong(Kind.OVERDRAWN);
        long out = of.applyAsLong(Kind.SPENT) + of.applyAsLong(Kind.RETURNED) + of.applyAsLong(Kind.LOST);
        return new PoolBalance(
                of.applyAsLong(Kind.ACCRUED),
                of.applyAsLong(Kind.CONVERTED),
                of.applyAsLong(Kind.OVERDRAWN),
                in - of.applyAsLong(Kind.HELD) + of.applyAsLong(Kind.RETURNED) - of.applyAsLong(Kind.REMOVED),
                of.applyAsLong(Kind.HELD) - out,
                of.applyAsLong(Kind.SPENT),
                of.applyAsLong(Kind.LOST),
                of.applyAsLong(Kind.REMOVED));
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

    /** The account of one enrollment of a history, and the vouchers made from its days, as far as they were told. */
    private static final class Account {

        private final VoucherProgram program;
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
                return added.step().enrollmentId().equals(id);
            }
            return question.record() instanceof VoucherStepTaken taken
                    && (taken.step() instanceof Create create
                            ? create.enrollmentId().equals(id)
                            : question.vouchers().stream()
                                    .anyMatch(voucher -> voucher.enrollmentId().equals(id)));
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

        List<PoolMovement> movementsThrough(LocalDate day) {
            return ledger.movementsThrough(day);
        }

        private void tell(Question question) {
            if (question.record() instanceof DaysAdded added) {
                if (question.ask(program).isRight()) {
                    ledger.record(added.step(), added.on());
                }
            } else if (question.record() instanceof VoucherStepTaken taken) {
                VoucherEvent event = VoucherEvent.of(taken.voucherId(), taken.step(), taken.on());
                Voucher voucher = vouchers.get(taken.voucherId());
                if (voucher == null || LIFECYCLE.canTake(voucher, taken.step())) {
                    vouchers.put(
                            taken.voucherId(),
                            voucher == null ? Voucher.create(event) : LIFECYCLE.apply(voucher, event));
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
