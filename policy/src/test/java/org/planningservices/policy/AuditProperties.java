package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.audit.Audit;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;

/** What an audit says of a journal depends on the records and on nothing else. */
@StatisticsReport(StatisticsReportMode.OFF)
class AuditProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void judgesEveryStepAsADecisionOnItsDay(@ForAll("histories") RandomHistory history) {
        Map<Integer, List<List<RuleId>>> decided = new HashMap<>();
        for (Question question : history.questions()) {
            question.ask(history.program()).peekLeft(refusal -> decided.put(question.line(), rules(refusal)));
        }

        AuditReport report = audit(history, history.journal());

        Map<Integer, List<List<RuleId>>> found = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.entry().record() instanceof Occurrence) {
                found.put(finding.entry().line(), rules(finding));
            }
        }
        assertThat(found).isEqualTo(decided);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aReportHasTheFactsWithWhichTheNextStepIsDecidedAsInTheAudit(
            @ForAll("histories") RandomHistory history, @ForAll @IntRange(max = 99) int percent) {
        List<JournalEntry> entries = history.journal().entries();
        int next = percent * entries.size() / 100;
        RunningAudit running = history.program().runningAudit();
        entries.subList(0, next).forEach(running::record);
        if (!(entries.get(next).record() instanceof Occurrence step)) {
            return;
        }
        AuditReport report = history.program().audit(new Journal(entries.subList(0, next)), step.on());
        ProgramDay day = history.program().on(step.on());

        Optional<Either<Refusal, ?>> decided = Optional.empty();
        if (step instanceof VoucherStepTaken taken) {
            Facts facts = report.facts(taken.voucherId(), taken.step());
            decided = Optional.of(report.findVoucher(taken.voucherId())
                    .<Either<Refusal, ?>>map(found -> day.decide(found.voucher(), taken.step(), facts))
                    .orElseGet(() -> day.decide(taken.voucherId(), taken.step(), facts)));
        } else if (step instanceof PartnerStepTaken taken) {
            decided = Optional.of(day.decide(taken.step(), report.facts(taken.step())));
        }

        Statistics.collect(decided.map(Either::isLeft));
        decided.ifPresent(decision -> {
            Either<Refusal, ?> judged = running.judge(step);
            assertThat(decision.isLeft()).isEqualTo(judged.isLeft());
            if (judged.isLeft()) {
                assertThat(decision.getLeft()).isEqualTo(judged.getLeft());
            }
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void unrelatedRecordsOfADayMayChangePlaces(@ForAll("histories") RandomHistory history, @ForAll Random random) {
        Map<JournalRecord, Set<Object>> parties = new Parties(history).byRecord();
        List<JournalRecord> moved = new ArrayList<>(history.records());
        boolean stepsMoved = false;
        for (int i = 0; i < 10 * moved.size(); i++) {
            int place = random.nextInt(moved.size() - 1);
            JournalRecord one = moved.get(place);
            JournalRecord next = moved.get(place + 1);
            if (one instanceof Occurrence first
                    && next instanceof Occurrence second
                    && first.on().equals(second.on())
                    && Collections.disjoint(parties.get(one), parties.get(next))) {
                Collections.swap(moved, place, place + 1);
                stepsMoved |= one instanceof VoucherStepTaken && next instanceof VoucherStepTaken;
            }
        }

        assertSameButForLines(history, moved);
        Statistics.collect(stepsMoved);
        Statistics.coverage(seen -> seen.check(true).percentage(percentage -> percentage > 50));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void onlyTheOrderOfTheFactsAndThatOfEachDayCount(
            @ForAll("histories") RandomHistory history, @ForAll Random random) {
        Map<LocalDate, List<JournalRecord>> byDay = new LinkedHashMap<>();
        for (JournalRecord record : history.records()) {
            LocalDate day = record instanceof Occurrence happening ? happening.on() : LocalDate.MIN;
            byDay.computeIfAbsent(day, same -> new ArrayList<>()).add(record);
        }
        List<List<JournalRecord>> days = new ArrayList<>(byDay.values());

        List<JournalRecord> mixed = new ArrayList<>();
        while (!days.isEmpty()) {
            List<JournalRecord> day = days.get(random.nextInt(days.size()));
            mixed.add(day.remove(0));
            days.removeIf(List::isEmpty);
        }

        assertSameButForLines(history, mixed);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void isTheSameEntryByEntryInAnyOrder(
            @ForAll("histories") RandomHistory history, @ForAll Random random, @ForAll @IntRange(max = 30) int swaps) {
        List<JournalRecord> records = new ArrayList<>(history.records());
        for (int i = 0; i < swaps / 10; i++) {
            Collections.swap(records, random.nextInt(records.size()), random.nextInt(records.size()));
        }
        if (swaps == 30) {
            Collections.shuffle(records, random);
        }
        Journal journal = RandomHistory.journal(records);
        LocalDate asOf = history.questions()
                .get(random.nextInt(history.questions().size()))
                .on();
        Audit audit = history.program().startAudit(asOf);

        journal.entries().forEach(audit::add);

        Statistics.collect(audit.openEntries() == 0);
        Statistics.coverage(seen ->
                List.of(true, false).forEach(inOrder -> seen.check(inOrder).count(count -> count > 0)));
        assertThat(audit.report()).isEqualTo(history.program().audit(journal, asOf));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void recordsAfterTheDayOfTheReportChangeNothing(
            @ForAll("histories") RandomHistory history, @ForAll @IntRange(max = 99) int percent) {
        List<Question> questions = history.questions();
        LocalDate asOf = questions.get(percent * questions.size() / 100).on();
        List<JournalEntry> upToThen = history.journal().entries().stream()
                .filter(entry -> !(entry.record() instanceof Occurrence happening)
                        || !happening.on().isAfter(asOf))
                .toList();

        AuditReport report = history.program().audit(history.journal(), asOf);

        assertThat(report).isEqualTo(history.program().audit(new Journal(upToThen), asOf));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void isTheSameTwiceAndInEveryLocaleAndZone(
            @ForAll("histories") RandomHistory history,
            @ForAll("locales") Locale locale,
            @ForAll("zones") TimeZone zone) {
        Locale ordinaryLocale = Locale.getDefault();
        TimeZone ordinaryZone = TimeZone.getDefault();
        AuditReport report = audit(history, history.journal());
        String text = report.toString();

        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        try {
            AuditReport again = audit(history, history.journal());

            assertThat(again).isEqualTo(report);
            assertThat(again.toString()).isEqualTo(text);
        } finally {
            Locale.setDefault(ordinaryLocale);
            TimeZone.setDefault(ordinaryZone);
        }
    }

    @Provide
    Arbitrary<RandomHistory> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("tr-TR", "nl-NL", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<TimeZone> zones() {
        return Arbitraries.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York")
                .map(TimeZone::getTimeZone);
    }

    private static AuditReport audit(RandomHistory history, Journal journal) {
        List<Question> questions = history.questions();
        return history.program()
                .audit(journal, questions.get(questions.size() - 1).on().plusDays(1));
    }

    private static List<List<RuleId>> rules(Refusal refusal) {
        return List.of(
                refusal.violations().stream()
                        .map(violation -> violation.rule().id())
                        .toList(),
                refusal.undecided().stream().map(unknown -> unknown.rule().id()).toList());
    }

    private static List<List<RuleId>> rules(Finding finding) {
        return List.of(
                finding.violations().stream()
                        .map(violation -> violation.rule().id())
                        .toList(),
                finding.undecided().stream().map(unknown -> unknown.rule().id()).toList());
    }

    private static void assertSameButForLines(RandomHistory history, List<JournalRecord> records) {
        AuditReport before = audit(history, history.journal());
        AuditReport after = audit(history, RandomHistory.journal(records));

        assertThat(withoutLines(after)).containsExactlyInAnyOrderElementsOf(withoutLines(before));
        assertThat(ways(after)).isEqualTo(ways(before));
        assertThat(after.enrollments()).isEqualTo(before.enrollments());
    }

    private static List<List<Object>> ways(AuditReport report) {
        return report.vouchers().stream()
                .map(one -> List.<Object>of(
                        one.voucher(),
                        one.standing(),
                        one.deadlines(),
                        one.missedDeadlines(),
                        one.history().stream().map(JournalEntry::record).toList()))
                .toList();
    }

    private static List<List<Object>> withoutLines(AuditReport report) {
        return report.findings().stream()
                .map(finding -> List.<Object>of(finding.entry().record(), finding.violations(), finding.undecided()))
                .toList();
    }

    /** Who and what each record of a history is about: what it names, and what any record of its vouchers names. */
    private static final class Parties {

        private final RandomHistory history;
        private final Map<EnrollmentId, Object> customers = new HashMap<>();
        private final Map<PaymentRequestId, Set<VoucherId>> requested = new HashMap<>();

        Parties(RandomHistory history) {
            this.history = history;
            history.enrollments().forEach(enrollment -> customers.put(enrollment.id(), enrollment.customerId()));
            for (JournalRecord record : history.records()) {
                if (record instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment made) {
                    requested
                            .computeIfAbsent(made.requestId(), number -> new HashSet<>())
                            .addAll(made.voucherIds());
                }
            }
        }

        Map<JournalRecord, Set<Object>> byRecord() {
            Map<VoucherId, Set<Object>> byVoucher = new HashMap<>();
            for (JournalRecord record : history.records()) {
                vouchers(record)
                        .forEach(voucher -> byVoucher
                                .computeIfAbsent(voucher, id -> new HashSet<>())
                                .addAll(named(record)));
            }
            Map<JournalRecord, Set<Object>> byRecord = new HashMap<>();
            for (JournalRecord record : history.records()) {
                Set<Object> all = new HashSet<>(named(record));
                vouchers(record).forEach(voucher -> all.addAll(byVoucher.getOrDefault(voucher, Set.of())));
                byRecord.put(record, all);
            }
            return byRecord;
        }

        private Set<VoucherId> vouchers(JournalRecord record) {
            if (record instanceof VoucherStepTaken taken) {
                return Set.of(taken.voucherId());
            }
            return record instanceof PaymentStepTaken taken
                    ? requested.getOrDefault(taken.step().requestId(), Set.of())
                    : Set.of();
        }

        private Set<Object> named(JournalRecord record) {
            if (record instanceof VoucherStepTaken taken) {
                Set<Object> named = new HashSet<>(Set.of(taken.voucherId()));
                if (taken.step() instanceof Create create) {
                    named.addAll(account(create.enrollmentId()));
                } else if (taken.step() instanceof PartnerVoucherStep step) {
                    named.add(step.partnerId());
                }
                return named;
            }
            if (record instanceof PaymentStepTaken taken) {
                Set<Object> named = new HashSet<>(Set.of(taken.step().requestId()));
                if (taken.step() instanceof RequestPayment made) {
                    named.add(made.partnerId());
                }
                named.addAll(vouchers(record));
                return named;
            }
            if (record instanceof PartnerStepTaken taken) {
                return Set.of(taken.step().partnerId());
            }
            if (record instanceof TrainingPassed passed) {
                return Set.of(passed.partnerId());
            }
            if (record instanceof DaysAdded added) {
                return account(added.step().enrollmentId());
            }
            return record instanceof BenefitActivated activated ? account(activated.enrollmentId()) : Set.of();
        }

        private Set<Object> account(EnrollmentId id) {
            return Set.of(id, customers.getOrDefault(id, id + "'s customer"));
        }
    }
}
