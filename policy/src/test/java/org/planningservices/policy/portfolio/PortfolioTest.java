package org.planningservices.policy.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.Given;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

class PortfolioTest {

    private static final Optional<CustomerId> CONTOSO = Optional.of(CustomerId.of("contoso"));
    private static final Optional<CustomerId> FABRIKAM_LTD = Optional.of(CustomerId.of("fabrikam ltd"));
    private static final LocalDate TODAY = day("2021-12-27");

    private static Portfolio portfolio(PortfolioRow... rows) {
        return portfolio(List.of(rows));
    }

    private static Portfolio portfolio(List<PortfolioRow> rows) {
        Portfolio.Builder portfolio = Portfolio.builder();
        rows.forEach(portfolio::add);
        return portfolio.build();
    }

    private static PortfolioRow row(String number, VoucherStatus status, String createdOn, String since) {
        return new PortfolioRow(
                VoucherId.of(number),
                CONTOSO,
                status,
                day(createdOn),
                Optional.of(since).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    /** A voucher in each status, made on every 13th day of the program. */
    private static Stream<Voucher> vouchers() {
        return Stream.of(VoucherStatus.values())
                .flatMap(status -> day("2019-03-01")
                        .datesUntil(day("2021-06-30").plusDays(13), Period.ofDays(13))
                        .map(created -> createdOn(created).until(status)));
    }

    /** Programs made anew, each on every 37th day. */
    private static Stream<ProgramDay> days() {
        List<VoucherProgram> programs = List.of(
                VoucherProgram.planningServices(),
                VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT)),
                VoucherProgram.under(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(90))
                        .rules(Sourced.assumed(Given.rulesBut(RuleId.TIM_05, RuleId.TIM_07)))
                        .lifecycle(Sourced.assumed(
                                Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                        .build()),
                VoucherProgram.trainingVouchers());
        return programs.stream()
                .flatMap(program -> day("2019-03-01")
                        .datesUntil(day("2022-12-31"), Period.ofDays(37))
                        .map(program::on));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichStatusesAlwaysHaveAnotherDay(VoucherStatus status) {
        boolean isAcceptedWithout;
        try {
            new PortfolioRow(
                    VoucherId.of("V-1"), Optional.empty(), status, LocalDate.of(2021, 6, 30), Optional.empty());
            isAcceptedWithout = true;
        } catch (IllegalArgumentException e) {
            isAcceptedWithout = false;
        }

        assertThat(PortfolioRow.isSinceRequired(status)).isEqualTo(!isAcceptedWithout);
    }

    @Test
    void answersForAnAnchorAsForARow() {
        ProgramDay day = VoucherProgram.planningServices().on(LocalDate.of(2021, 6, 30));
        SweepRules rules = day.sweepRules();
        PortfolioRow row = new PortfolioRow(
                VoucherId.of("V-1"),
                Optional.empty(),
                REDEEMED,
                LocalDate.of(2021, 1, 4),
                Optional.of(LocalDate.of(2021, 3, 1)));
        int anchor = rules.deadlineAnchor(REDEEMED, row.createdDay(), row.sinceDay());

        assertThat(rules.standing(REDEEMED, anchor)).isEqualTo(day.standing(row));
        assertThat(rules.firstLastDay(REDEEMED, anchor).map(last -> LocalDate.ofEpochDay(last.day())))
                .isEqualTo(day.nextDeadline(row).map(Deadline::lastDay));
    }

    @Nested
    class ARow {

        @Test
        void standsAndIsDueAsTheVoucherItself() {
            List<Voucher> vouchers = vouchers().toList();
            days().forEach(today -> vouchers.forEach(voucher -> {
                PortfolioRow row = PortfolioRow.of(voucher, CONTOSO);
                assertThat(today.standing(row)).isEqualTo(today.standing(voucher));
                assertThat(today.nextDeadline(row))
                        .isEqualTo(today.upcomingDeadlines(voucher).stream().findFirst());
            }));
        }

        @Test
        void comesBackAsItWasAdded() {
            List<PortfolioRow> rows = vouchers()
                    .map(voucher -> PortfolioRow.of(
                            voucher,
                            Optional.of(CustomerId.of("c-" + voucher.createdOn()))
                                    .filter(one -> voucher.status() != PAID)))
                    .toList();
            Portfolio portfolio = portfolio(rows);

            assertThat(portfolio.size()).isEqualTo(rows.size());
            assertThat(IntStream.range(0, portfolio.size()).mapToObj(portfolio::row))
                    .isEqualTo(rows);
            assertThat(portfolio).hasToString(rows.size() + " vouchers");
        }

        @Test
        void isDueByNoRuleThatTheTermsLeaveOut() {
            VoucherProgram without = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .rules(Sourced.assumed(Given.rulesBut(RuleId.TIM_05, RuleId.TIM_07)))
                    .lifecycle(Sourced.assumed(
                            Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                    .build());
            ProgramDay today = without.on(TODAY);

            assertThat(today.nextDeadline(row("V-1", REDEEMED, "2021-06-30", "2021-10-28")))
                    .isEmpty();
            assertThat(today.nextDeadline(row("V-1", ASSIGNED, "2021-06-30", "2021-06-30")))
                    .map(deadline -> deadline.rule().id())
                    .contains(RuleId.TIM_06);
            assertThat(today.upcomingDeadlines(createdOn("2021-06-30").until(ASSIGNED)))
                    .extracting(deadline -> deadline.rule().id())
                    .containsExactly(RuleId.TIM_06);
        }

        @Test
        void hasANumberOfAsManyCharactersAsANumberMayHave() {
            List<PortfolioRow> rows = IntStream.range(1000, 2000)
                    .mapToObj(number -> row("V-" + "0".repeat(994) + number, CREATED, "2021-06-30", ""))
                    .toList();
            Portfolio portfolio = portfolio(rows);

            assertThat(IntStream.range(0, portfolio.size()).mapToObj(portfolio::row))
                    .isEqualTo(rows);
        }

        @Test
        void isAddedAfterAnother() {
            Portfolio.Builder portfolio = Portfolio.builder()
                    .add(row("V-1", CREATED, "2021-06-30", ""))
                    .add(row("V-2", CREATED, "2021-06-30", ""));
            Portfolio two = portfolio.build();

            assertThat(portfolio
                            .add(row("V-3", CREATED, "2021-06-30", ""))
                            .build()
                            .size())
                    .isEqualTo(3);
            assertThat(two.size()).isEqualTo(2);
        }

        @Test
        void isNotThereBeforeTheFirstNorAfterTheLast() {
            Portfolio one = portfolio(row("V-1", CREATED, "2021-06-30", ""));

            assertThatThrownBy(() -> one.row(1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> one.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> portfolio().row(0)).isInstanceOf(IndexOutOfBoundsException.class);
        }

        @ParameterizedTest
        @EnumSource(names = {"ASSIGNED", "REDEEMED", "PAYMENT_REQUESTED", "PAYMENT_APPROVED", "PAID"})
        void needsTheDayFromWhichItsTimeCounts(VoucherStatus status) {
            assertThatThrownBy(() -> row("V-1", status, "2021-06-30", ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("voucher `V-1` is `" + status
                            + "` and must have the day of its assignment, redemption or approval, found none");
        }

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "RESERVED", "IN_DELIVERY", "DELIVERED", "REPORTED", "EXPIRED", "REVOKED"})
        void needsNoneWhereAProgramReservesWithoutAnAssignment(VoucherStatus status) {
            assertThat(row("V-1", status, "2021-06-30", "").since()).isEmpty();
        }

        @Test
        void hasNoSuchDayWhileItIsOnlyMade() {
            assertThatThrownBy(() -> row("V-1", CREATED, "2021-06-30", "2021-06-30"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "voucher `V-1` is `CREATED` and must have no day besides that it was made, found `2021-06-30`");
        }

        @Test
        void hasDaysOfTheYears0To9999() {
            assertThatThrownBy(() -> row("V-1", CREATED, "+10000-01-01", ""))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> row("V-1", ASSIGNED, "2021-06-30", "+10000-01-01"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class TheReport {

        private final PortfolioReport report = PUBLISHED
                .on(TODAY)
                .sweep(
                        portfolio(
                                row("V-1", CREATED, "2021-06-30", ""),
                                row("V-2", ASSIGNED, "2021-06-30", "2021-06-30"),
                                row("V-3", REPORTED, "2021-06-29", "2021-06-30"),
                                row("V-4", REDEEMED, "2021-06-30", "2021-10-28"),
                                row("V-5", PAYMENT_APPROVED, "2021-06-30", "2021-12-01"),
                                row("V-6", PAID, "2021-06-30", "2021-12-01"),
                                new PortfolioRow(
                                        VoucherId.of("V-7"),
                                        FABRIKAM_LTD,
                                        REVOKED,
                                        day("2021-06-30"),
                                        Optional.empty()),
                                new PortfolioRow(
                                        VoucherId.of("V-8"),
                                        Optional.empty(),
                                        DELIVERED,
                                        day("2020-01-01"),
                                        Optional.of(day("2020-01-01")))),
                        1,
                        DayRange.of(TODAY, day("2021-12-31")));

        @Test
        void talliesByStatus() {
            assertThat(report.totals().byStatus())
                    .containsExactly(
                            Map.entry(CREATED, new Tally(1, 1, 0, 180)),
                            Map.entry(ASSIGNED, new Tally(1, 0, 0, 0)),
                            Map.entry(DELIVERED, new Tally(1, 1, 0, 456)),
                            Map.entry(REPORTED, new Tally(1, 1, 0, 1)),
                            Map.entry(REDEEMED, new Tally(1, 0, 0, 0)),
                            Map.entry(PAYMENT_APPROVED, new Tally(1, 0, 4, 0)),
                            Map.entry(PAID, new Tally(1, 0, 0, 0)),
                            Map.entry(REVOKED, new Tally(1, 0, 0, 0)));
        }

        @Test
        void talliesByStanding() {
            assertThat(report.totals().byStanding())
                    .containsExactly(
                            Map.entry(Standing.OPEN, new Tally(4, 1, 4, 180)),
                            Map.entry(Standing.LAPSED, new Tally(2, 2, 0, 457)),
                            Map.entry(Standing.SETTLED, new Tally(1, 0, 0, 0)),
                            Map.entry(Standing.REVOKED, new Tally(1, 0, 0, 0)));
        }

        @Test
        void talliesByRule() {
            assertThat(report.totals().byRule())
                    .isEqualTo(Map.of(
                            RuleId.TIM_08, new Tally(1, 1, 0, 180),
                            RuleId.TIM_05, new Tally(2, 1, 0, 456),
                            RuleId.TIM_06, new Tally(1, 1, 0, 1),
                            RuleId.TIM_07, new Tally(1, 0, 0, 0),
                            RuleId.PAY_07, new Tally(1, 0, 4, 0)));
        }

        @Test
        void countsTheDeadlinesOfEachDay() {
            assertThat(report.totals().byDay())
                    .containsExactly(
                            Map.entry(day("2020-09-27"), 1L),
                            Map.entry(day("2021-06-30"), 1L),
                            Map.entry(day("2021-12-26"), 1L),
                            Map.entry(TODAY, 2L),
                            Map.entry(day("2021-12-31"), 1L));
        }

        @Test
        void talliesByCustomer() {
            assertThat(report.totals().byCustomer())
                    .containsExactly(
                            Map.entry(CONTOSO.orElseThrow(), new Tally(6, 2, 4, 181)),
                            Map.entry(FABRIKAM_LTD.orElseThrow(), new Tally(1, 0, 0, 0)));
        }

        @Test
        void namesWhatIsDueOnTheDaysAskedForTheFirstAndTheLastIncluded() {
            assertThat(report.due())
                    .extracting(NextDeadline::toString)
                    .containsExactly("V-2 TIM-05: 2021-12-27", "V-4 TIM-07: 2021-12-27", "V-5 PAY-07: 2021-12-31");
        }

        @Test
        void namesWhatMayBeRecordedAsExpired() {
            assertThat(report.expiryCandidates()).containsExactly(VoucherId.of("V-3"), VoucherId.of("V-8"));
        }

        @Test
        void namesWhatIsDueInTheSameOrderHoweverTheSameNumberWasAdded() {
            PortfolioRow assigned = row("V-1", ASSIGNED, "2021-06-30", "2021-06-30");
            PortfolioRow redeemed = row("V-1", REDEEMED, "2021-06-30", "2021-10-28");

            assertThat(PUBLISHED.on(TODAY).sweep(portfolio(redeemed, assigned)).due())
                    .isEqualTo(PUBLISHED
                            .on(TODAY)
                            .sweep(portfolio(assigned, redeemed))
                            .due())
                    .extracting(NextDeadline::toString)
                    .containsExactly("V-1 TIM-05: 2021-12-27", "V-1 TIM-07: 2021-12-27");
        }

        @Test
        void tellsItsDay() {
            assertThat(report.on()).isEqualTo(TODAY);
            assertThat(report).hasToString("2021-12-27: " + report.totals().byStatus());
            assertThat(report.totals()).hasToString(report.totals().byStatus().toString());
        }

        @Test
        void isEmptyOfAnEmptyPortfolio() {
            PortfolioReport none = PUBLISHED.on(TODAY).sweep(portfolio(), 4, DayRange.always());

            assertThat(none.totals().byStatus()).isEmpty();
            assertThat(none.totals().byCustomer()).isEmpty();
            assertThat(none.totals().byDay()).isEmpty();
            assertThat(none.expiryCandidates()).isEmpty();
            assertThat(none.due()).isEmpty();
        }

        @Test
        void hasWhatIsDueOnItsDayIfNothingElseIsAsked() {
            Portfolio two = portfolio(
                    row("V-1", ASSIGNED, "2021-06-30", "2021-06-30"), row("V-2", ASSIGNED, "2021-06-29", "2021-06-30"));

            assertThat(PUBLISHED.on(TODAY).sweep(two).due())
                    .extracting(NextDeadline::voucherId)
                    .containsExactly(VoucherId.of("V-1"));
        }

        @ParameterizedTest
        @CsvSource({"0", "-1"})
        void needsAThread(int threads) {
            assertThatThrownBy(() -> PUBLISHED.on(TODAY).sweep(portfolio(), threads, DayRange.always()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("one thread or more must be used, found `" + threads + "`");
        }
    }

    @Nested
    class ACountByDay {

        private SortedMap<LocalDate, Long> byDay(String... approvedOn) {
            PortfolioRow[] rows = Stream.of(approvedOn)
                    .map(day -> row("V-1", PAYMENT_APPROVED, "1960-01-01", day))
                    .toArray(PortfolioRow[]::new);
            return PUBLISHED.on(TODAY).sweep(portfolio(rows)).totals().byDay();
        }

        /** The answers of two days that are {@link SweepCache#DAYS} apart take the place of each other. */
        @Test
        void hasDaysApartAsFarAsAnswersAreKeptAndFarther() {
            for (long apart : List.of(1L, SweepCache.DAYS - 1L, (long) SweepCache.DAYS, SweepCache.DAYS + 1L, 5000L)) {
                for (long sign : List.of(-1L, 1L)) {
                    LocalDate approved = day("2020-01-01");
                    LocalDate other = approved.plusDays(sign * apart);

                    assertThat(byDay(other.toString(), other.toString(), approved.toString(), other.toString()))
                            .isEqualTo(Map.of(approved.plusDays(30), 1L, other.plusDays(30), 3L));
                }
            }
        }

        @Test
        void hasDaysAround1970() {
            assertThat(byDay("1969-12-12", "1969-12-31", "1970-01-01"))
                    .isEqualTo(Map.of(day("1970-01-11"), 1L, day("1970-01-30"), 1L, day("1970-01-31"), 1L));
        }
    }

    @Nested
    class OfAnAuditedJournal {

        private JournalEntry entry(int line, Enrollment enrollment) {
            return new JournalEntry(line, new EnrollmentDeclared(enrollment));
        }

        private JournalEntry creation(int line, VoucherId voucher, EnrollmentId enrollment) {
            return new JournalEntry(
                    line, new VoucherStepTaken(day("2021-06-30"), voucher, Create.of(enrollment, Offering.DDPS, 5)));
        }

        @Test
        void hasTheVouchersWithTheCustomersOfTheirEnrollments() {
            Enrollment stated = enrollment("2020-07-01", "2023-06-30");
            Journal journal = new Journal(List.of(
                    entry(1, stated),
                    creation(2, V_1, stated.id()),
                    creation(3, VoucherId.of("V-2"), EnrollmentId.of("E-2"))));

            Portfolio portfolio = Portfolio.of(PUBLISHED.audit(journal, TODAY));

            assertThat(IntStream.range(0, portfolio.size()).mapToObj(portfolio::row))
                    .containsExactly(
                            new PortfolioRow(
                                    V_1,
                                    Optional.of(stated.customerId()),
                                    CREATED,
                                    day("2021-06-30"),
                                    Optional.empty()),
                            new PortfolioRow(
                                    VoucherId.of("V-2"),
                                    Optional.empty(),
                                    CREATED,
                                    day("2021-06-30"),
                                    Optional.empty()));
        }
    }

    @Nested
    class AnExpiryCandidate {

        @Test
        void isAVoucherThatTheRulesLetExpire() {
            List<Voucher> vouchers = vouchers().toList();
            days().forEach(today -> {
                Portfolio.Builder portfolio = Portfolio.builder();
                List<VoucherId> expected = new ArrayList<>();
                for (int i = 0; i < vouchers.size(); i++) {
                    Voucher voucher = vouchers.get(i);
                    if (!voucher.lastStepOn().isAfter(today.date())) {
                        PortfolioRow row = PortfolioRow.of(voucher, CONTOSO);
                        VoucherId id = VoucherId.of("V-" + i);
                        portfolio.add(
                                new PortfolioRow(id, row.customerId(), row.status(), row.createdOn(), row.since()));
                        if (today.decide(voucher, Expire.of(), Facts.none()).isRight()) {
                            expected.add(id);
                        }
                    }
                }

                assertThat(today.sweep(portfolio.build()).expiryCandidates())
                        .containsExactlyInAnyOrderElementsOf(expected);
            });
        }
    }

    @Nested
    class SomeAnswers {

        @Test
        void goOnCountingAfterTheirCountsWereRead() {
            SweepCache answers = new SweepCache(Given.sweepRules(TODAY), DayRange.always());
            answers.count(REDEEMED, 18000);
            answers.counts();
            answers.count(REDEEMED, 18000);

            assertThat(answers.counts().byStatus().get(REDEEMED))
                    .extracting(Tally::vouchers)
                    .isEqualTo(2L);
        }
    }

    @Nested
    class SomeRows {

        @Test
        void takeAsManyAsOthersHave() {
            RowIndexes rows = new RowIndexes();
            RowIndexes others = new RowIndexes();
            others.makeRoom(100);
            IntStream.range(0, 100).forEach(place -> others.addIf(place % 2 == 0, place));
            rows.add(others);

            assertThat(rows.stream())
                    .isEqualTo(
                            IntStream.range(0, 50).mapToObj(place -> 2 * place).toList());
        }
    }

    /** More vouchers than three parts hold. */
    @Nested
    class AManyTimesLargerPortfolio {

        private final List<PortfolioRow> rows = rows(3 * Columns.ROWS + 5);
        private final Portfolio whole = portfolio(rows);
        private final ProgramDay today = PUBLISHED.on(day("2021-03-01"));
        private final DayRange due = DayRange.of(day("2021-03-01"), day("2021-03-31"));

        private List<PortfolioRow> rows(int count) {
            Random random = new Random(6);
            List<Voucher> some = vouchers().toList();
            return IntStream.range(0, count)
                    .mapToObj(number -> {
                        PortfolioRow row = PortfolioRow.of(
                                some.get(random.nextInt(some.size())),
                                Optional.of(CustomerId.of("customer " + random.nextInt(1000)))
                                        .filter(one -> random.nextInt(50) > 0));
                        return new PortfolioRow(
                                VoucherId.of("V-" + number),
                                row.customerId(),
                                row.status(),
                                row.createdOn(),
                                row.since());
                    })
                    .toList();
        }

        private void assertSame(PortfolioReport report, PortfolioReport other) {
            assertThat(report.totals()).isEqualTo(other.totals()).hasSameHashCodeAs(other.totals());
            assertThat(report.expiryCandidates())
                    .isEqualTo(other.expiryCandidates())
                    .isNotEmpty();
            assertThat(report.due()).isEqualTo(other.due()).isNotEmpty();
        }

        @Test
        void isSweptToWhatItsRowsSayOneByOne() {
            PortfolioReport report = today.sweep(whole, 1, due);
            Map<CustomerId, Tally> byCustomer = new TreeMap<>();
            Map<LocalDate, Long> byDay = new TreeMap<>();
            for (PortfolioRow row : rows) {
                Optional<Deadline> next = today.nextDeadline(row);
                next.ifPresent(deadline -> byDay.merge(deadline.lastDay(), 1L, Long::sum));
                long left = next.map(Deadline::daysLeft).orElse(0L);
                Tally tally = new Tally(1, left < 0 ? 1 : 0, Math.max(left, 0), Math.max(-left, 0));
                row.customerId().ifPresent(customer -> byCustomer.merge(customer, tally, Tally::plus));
            }

            assertThat(report.totals().byCustomer()).isEqualTo(byCustomer);
            assertThat(report.totals().byDay()).isEqualTo(byDay);
            assertThat(report.totals().byStanding().values().stream()
                            .mapToLong(Tally::vouchers)
                            .sum())
                    .isEqualTo(rows.size());
            assertThat(report.due())
                    .hasSameSizeAs(rows.stream()
                            .flatMap(row -> today.nextDeadline(row).stream())
                            .filter(deadline -> due.contains(deadline.lastDay()))
                            .toList());
        }

        @Test
        void leavesNoThreadBehind() throws InterruptedException {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            today.sweep(whole, 3, due);

            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (!before.contains(thread) && thread.getName().startsWith("pool-")) {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).isFalse();
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"1, 0", "2, 2", "16, 4"})
        void isSweptInTheThreadOfTheCallerOrInAsManyNewOnesAsItHasPartsFor(int threads, int started) {
            long before = new Thread().getId();
            today.sweep(whole, threads, due);

            assertThat(new Thread().getId() - before - 1).as("threads made").isEqualTo(started);
        }

        @Test
        void differsFromAnother() {
            Totals totals = today.sweep(whole).totals();
            Totals none = today.sweep(portfolio()).totals();

            assertThat(totals).isNotEqualTo(none).isNotEqualTo("totals").doesNotHaveSameHashCodeAs(none);
        }

        @ParameterizedTest
        @CsvSource({"2", "3", "16"})
        void isSweptToTheSameByManyThreads(int threads) {
            assertSame(today.sweep(whole, threads, due), today.sweep(whole, 1, due));
        }

        @Test
        void comesOfItsPartsInAnyOrder() {
            List<PortfolioReport> parts = new ArrayList<>();
            for (int first = 0; first < rows.size(); first += 20_001) {
                parts.add(today.sweep(portfolio(rows.subList(first, Math.min(rows.size(), first + 20_001))), 1, due));
            }
            PortfolioReport report = today.sweep(whole, 1, due);

            assertSame(parts.stream().reduce(PortfolioReport::plus).orElseThrow(), report);
            Collections.shuffle(parts, new Random(7));
            assertSame(parts.stream().reduce(PortfolioReport::plus).orElseThrow(), report);
        }

        @Test
        void doesNotAddUpWithAnotherDay() {
            PortfolioReport tomorrow = PUBLISHED.on(day("2021-03-02")).sweep(whole);

            assertThatThrownBy(() -> today.sweep(whole).plus(tomorrow))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a report on `2021-03-01` was expected, found one on `2021-03-02`");
        }

        @Test
        void doesNotAddUpWithOtherTerms() {
            PortfolioReport fromAssignment =
                    COUNTING_FROM_ASSIGNMENT.on(today.date()).sweep(whole);

            assertThatThrownBy(() -> today.sweep(whole).plus(fromAssignment))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a report under the same terms was expected, found one with another `[validityFrom]`");
        }

        @Test
        void addsUpWithTermsOfTheSameValuesFromAnotherSource() {
            ProgramDay cited = VoucherProgram.under(Terms.builder(Terms.planningServices())
                            .validityDays(Sourced.assumed(180))
                            .build())
                    .on(today.date());
            PortfolioReport report = today.sweep(whole, 1, due);

            assertSame(report.plus(cited.sweep(whole, 1, due)), report.plus(report));
        }

        @Test
        void hasTotalsThatTravel() throws Exception {
            Totals totals = today.sweep(whole).totals();
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
                out.writeObject(totals);
            }

            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
                assertThat(in.readObject()).isEqualTo(totals);
            }
        }
    }
}
