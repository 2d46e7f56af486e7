package org.planningservices.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.rule.DayRange;
import org.planningservices.testkit.arbitraries.Journals;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** On every day, the values read back from a picture are those of the program and the audit. */
class PictureProperties {

    private static final VoucherProgram PROGRAM = Audits.PROGRAM;
    private static final LocalDate FIRST = LocalDate.of(2017, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Provide
    Arbitrary<Journal> journals() {
        return Arbitraries.oneOf(List.of(Journals.compliant(), Journals.portfolio()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, (int) (LAST.toEpochDay() - FIRST.toEpochDay()))
                .map(FIRST::plusDays);
    }

    @Property(tries = 30)
    void aTimelineSaysWhenEachStepIsPossible(@ForAll("journals") Journal journal, @ForAll("days") LocalDate asOf) {
        AuditReport report = PROGRAM.audit(journal, asOf);

        for (VoucherReport voucher : report.vouchers()) {
            Document svg =
                    Audits.parse(VoucherTimeline.of(voucher, PROGRAM.on(asOf)).svg(Locale.ENGLISH));
            Map<String, DaySet> drawn = Audits.ofClass(svg, "ps-next").stream()
                    .collect(Collectors.toMap(
                            next -> next.getAttribute("data-action"), next -> days(next.getAttribute("data-days"))));

            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                List<NextStep> steps = PROGRAM.on(day).nextSteps(voucher.voucher(), Intent.none(), Facts.none());
                assertThat(drawn).hasSameSizeAs(steps);
                for (NextStep next : steps) {
                    DaySet days = Objects.requireNonNull(drawn.get(next.action().name()));
                    if (days.contains(day) == (next.state() == NextStep.State.CLOSED)) {
                        throw new AssertionError(next + " of " + voucher + " on " + day + ", drawn on " + days);
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void aTimelineHasTheStepsAndTheLastDaysOfTheAudit(
            @ForAll("journals") Journal journal, @ForAll("days") LocalDate asOf) {
        AuditReport report = PROGRAM.audit(journal, asOf);

        for (VoucherReport voucher : report.vouchers()) {
            Document svg =
                    Audits.parse(VoucherTimeline.of(voucher, PROGRAM.on(asOf)).svg(Locale.ENGLISH));

            assertThat(Audits.ofClass(svg, "ps-step"))
                    .extracting(step -> step.getAttribute("data-on") + " line " + step.getAttribute("data-line"))
                    .isEqualTo(voucher.history().stream()
                            .map(entry -> entry.record().findDay().orElseThrow() + " line " + entry.line())
                            .toList());
            assertThat(lastDays(svg, "AHEAD", "PASSED", "MISSED"))
                    .containsExactlyInAnyOrderElementsOf(expected(voucher, asOf));
            assertThat(lastDays(svg, "AHEAD"))
                    .allSatisfy(one ->
                            assertThat(one.substring(one.indexOf(' ') + 1)).isGreaterThanOrEqualTo(asOf.toString()));
            assertThat(lastDays(svg, "MISSED"))
                    .containsExactlyInAnyOrderElementsOf(voucher.missedDeadlines().stream()
                            .map(missed -> missed.rule().id() + " " + missed.due())
                            .toList());
            voucher.deadlines()
                    .redeemBy()
                    .ifPresent(day -> assertThat(lastDays(svg, "AHEAD", "PASSED", "MISSED", "OVER"))
                            .anyMatch(one -> one.endsWith(" " + day)));
        }
    }

    private static List<String> expected(VoucherReport voucher, LocalDate asOf) {
        Map<String, String> expected = new TreeMap<>();
        PROGRAM.on(asOf)
                .upcomingDeadlines(voucher.voucher())
                .forEach(one ->
                        expected.put(one.rule().id().toString(), one.rule().id() + " " + one.lastDay()));
        voucher.missedDeadlines()
                .forEach(one ->
                        expected.put(one.rule().id().toString(), one.rule().id() + " " + one.due()));
        return List.copyOf(expected.values());
    }

    private static List<String> lastDays(Document svg, String... states) {
        return Audits.ofClass(svg, "ps-last-day").stream()
                .filter(last -> List.of(states).contains(last.getAttribute("data-state")))
                .map(last -> last.getAttribute("data-rule") + " " + last.getAttribute("data-day"))
                .toList();
    }

    @Property(tries = 40)
    void aPlotAddsUpToThePoolOnEveryDay(@ForAll("journals") Journal journal) {
        AuditReport report = PROGRAM.audit(journal, LAST);
        Map<String, Map<String, NavigableMap<LocalDate, Long>>> drawn = new TreeMap<>();
        Map<String, PoolPlot> plots = new TreeMap<>();
        for (EnrollmentReport enrollment : report.enrollments()) {
            PoolPlot plot = PoolPlot.of(enrollment, LAST);
            plots.put(enrollment.enrollment().id().value(), plot);
            drawn.put(enrollment.enrollment().id().value(), places(Audits.parse(plot.svg(Locale.ENGLISH))));
        }

        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (EnrollmentReport enrollment : PROGRAM.audit(journal, day).enrollments()) {
                String id = enrollment.enrollment().id().value();
                PoolBalance pool = enrollment.pool();
                PoolBalance read = new PoolBalance(
                        pool.accrued(),
                        pool.converted(),
                        pool.overdrawn(),
                        at(drawn, id, "remaining", day),
                        at(drawn, id, "held", day),
                        at(drawn, id, "spent", day),
                        at(drawn, id, "lost", day),
                        at(drawn, id, "removed", day));
                assertThat(read).as("%s on %s", id, day).isEqualTo(pool);
                assertThat(Optional.ofNullable(plots.get(id)).orElseThrow().balanceOn(day))
                        .isEqualTo(pool);
            }
        }
    }

    private static Map<String, NavigableMap<LocalDate, Long>> places(Document svg) {
        Map<String, NavigableMap<LocalDate, Long>> places = new TreeMap<>();
        for (Element place : Audits.ofClass(svg, "ps-place")) {
            NavigableMap<LocalDate, Long> values = new TreeMap<>();
            values.put(LocalDate.MIN, 0L);
            for (String change : place.getAttribute("data-values").split(" ", -1)) {
                if (!change.isEmpty()) {
                    values.put(LocalDate.parse(change.substring(0, 10)), Long.parseLong(change.substring(11)));
                }
            }
            places.put(place.getAttribute("data-place"), values);
        }
        return places;
    }

    private static long at(
            Map<String, Map<String, NavigableMap<LocalDate, Long>>> drawn, String id, String place, LocalDate day) {
        NavigableMap<LocalDate, Long> values =
                Objects.requireNonNull(Objects.requireNonNull(drawn.get(id)).get(place));
        return Objects.requireNonNull(values.floorEntry(day)).getValue();
    }

    @Property(tries = 100)
    void aDiagramMarksTheStepsOfTheVoucher(@ForAll("journals") Journal journal, @ForAll("days") LocalDate asOf) {
        for (VoucherReport report : PROGRAM.audit(journal, asOf).vouchers()) {
            Voucher voucher = report.voucher();
            Document svg = Audits.parse(
                    StateDiagram.of(PROGRAM.lifecycle()).with(report).svg(Locale.ENGLISH));
            Map<Integer, String> taken = new TreeMap<>();
            List<String> canFollow = new ArrayList<>();
            for (Element edge : Audits.ofClass(svg, "ps-edge")) {
                for (String number : edge.getAttribute("data-taken").split(" ", -1)) {
                    if (!number.isEmpty()) {
                        taken.put(Integer.valueOf(number), edge.getAttribute("data-action"));
                    }
                }
                if (Boolean.parseBoolean(edge.getAttribute("data-can-follow"))) {
                    canFollow.add(edge.getAttribute("data-action"));
                }
            }

            assertThat(List.copyOf(taken.values()))
                    .isEqualTo(report.history().stream()
                            .map(entry -> VoucherTimeline.event(entry, voucher.id()))
                            .map(VoucherEvent::step)
                            .map(step -> step.action().name())
                            .toList());
            assertThat(canFollow)
                    .containsExactlyInAnyOrderElementsOf(PROGRAM.lifecycle().following(voucher.status()).stream()
                            .map(Enum::name)
                            .toList());
            assertThat(Audits.ofClass(svg, "ps-status"))
                    .filteredOn(status -> Boolean.parseBoolean(status.getAttribute("data-current")))
                    .extracting(status -> status.getAttribute("data-status"))
                    .containsExactly(voucher.status().name());
        }
    }

    private static DaySet days(String text) {
        List<DayRange> ranges = new ArrayList<>();
        for (String range : text.split(" ", -1)) {
            if (!range.isEmpty()) {
                int slash = range.indexOf('/');
                ranges.add(new DayRange(day(range.substring(0, slash)), day(range.substring(slash + 1))));
            }
        }
        return new DaySet(ranges);
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("..") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
