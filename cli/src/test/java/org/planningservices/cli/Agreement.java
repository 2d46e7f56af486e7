package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.threeten.extra.MutableClock;

/** Imports a journal day by day, and holds what the desk says on each day against an audit of what was exported by then. */
final class Agreement {

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final ImportStore facts;
    private final MutableClock clock = MutableClock.epochUTC();
    private final VoucherDesk desk;

    Agreement(VoucherProgram program, VoucherRepository repository, ImportStore facts) {
        this.program = program;
        this.repository = repository;
        this.facts = facts;
        desk = VoucherDesk.of(program, repository, clock, id -> Optional.empty());
    }

    static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Checks every day of a journal; returns how many records were accepted. */
    int check(Journal journal) {
        NavigableMap<LocalDate, List<JournalEntry>> days = Importer.inOrder(journal).stream()
                .collect(Collectors.groupingBy(
                        entry -> JournalExport.day(entry.record()), TreeMap::new, Collectors.toList()));
        Importer importer = Importer.of(program, repository, facts);
        int accepted = 0;
        for (Map.Entry<LocalDate, List<JournalEntry>> day : days.entrySet()) {
            accepted += importer.add(new Journal(day.getValue()), (entry, why) -> {}, done -> {})
                    .accepted();
            if (!day.getKey().equals(LocalDate.MIN)) {
                check(day.getKey(), days.higherKey(day.getKey()));
            }
        }
        return accepted;
    }

    private void check(LocalDate day, @Nullable LocalDate next) {
        Journal exported = journal(JournalExport.read(repository, facts));
        LocalDate end = next == null ? LocalDate.of(2022, 7, 1) : next.minusDays(1);
        LocalDate middle = LocalDate.ofEpochDay((day.toEpochDay() + end.toEpochDay()) / 2);
        List<LocalDate> between = new ArrayList<>(List.of(day, day.plusDays(1), middle, end));
        between.add(day.plusDays(180));
        between.add(day.plusDays(181));
        Stream.of("2020-04-01", "2021-06-30", "2021-07-01", "2022-01-01", "2022-01-02")
                .map(LocalDate::parse)
                .forEach(between::add);
        between.stream()
                .distinct()
                .filter(one -> !one.isBefore(day) && !one.isAfter(end))
                .forEach(one -> compare(exported, one));
    }

    private void compare(Journal exported, LocalDate day) {
        clock.set(day);
        AuditReport report = program.audit(exported, day);
        assertThat(report.findings()).as("findings on %s", day).isEmpty();
        report.enrollments()
                .forEach(one -> assertThat(desk.findPool(one.enrollment().id()))
                        .as("%s on %s", one.enrollment(), day)
                        .contains(one.pool()));
        report.vouchers().forEach(one -> {
            assertThat(desk.findVoucher(one.voucher().id())).contains(one.voucher());
            assertThat(desk.today()
                            .standing(desk.findVoucher(one.voucher().id()).orElseThrow()))
                    .as("%s on %s", one.voucher(), day)
                    .isEqualTo(one.standing());
        });
    }
}
