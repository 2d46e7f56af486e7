package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

class ImporterProperties {

    private static final List<String> STATEMENTS = List.of(
            "'enrollment','enrollment':'E-1','customer':'C','startsOn':'2018-07-01','endsOn':'2021-06-30'",
            "'enrollment','enrollment':'E-2','customer':'C','startsOn':'2019-01-01','endsOn':'2021-12-31'",
            "'partner','partner':'P'",
            "'partner','partner':'Q'",
            "'location','location':'L','partner':'P','country':'NL'",
            "'location','location':'L','partner':'Q','country':'NL'",
            "'competency','partner':'P','competency':'messaging','level':'gold','from':'2018-01-01'",
            "'competency','partner':'Q','competency':'messaging','level':'gold','from':'2018-01-01'",
            "'consultant','consultant':'K','partner':'P','competencies':['messaging']",
            "'consultant','consultant':'M','partner':'P','competencies':[]",
            "'consultant','consultant':'K','partner':'Q','competencies':['messaging']",
            "'benefit-activated','enrollment':'E-1','on':'2018-07-02'",
            "'days-accrued','enrollment':'E-1','days':25,'on':'2018-07-02'",
            "'benefit-activated','enrollment':'E-2','on':'2019-01-02'",
            "'days-accrued','enrollment':'E-2','days':25,'on':'2019-01-02'",
            "'compliance-training','partner':'P','on':'2018-09-03'",
            "'exam-passed','partner':'P','consultant':'M','competency':'messaging','on':'2020-01-15'",
            "'agreement-signed','partner':'P','on':'2018-08-03'",
            "'profile-published','partner':'P','on':'2018-09-04'",
            "'partner-enrolled','partner':'P','offering':'S-EDPS','on':'2019-06-01'",
            "'partner-enrolled','partner':'P','offering':'S-EDPS','on':'2020-05-30'",
            "'partner-enrolled','partner':'P','offering':'S-EDPS','on':'2021-05-28'");

    private static final List<String> STEPS = List.of(
            "'voucher-created','voucher':V,'enrollment':E,'offering':'S-EDPS','serviceLevel':N",
            "'voucher-assigned','voucher':V,'projectManager':'pm'",
            "'voucher-reserved','voucher':V,'partner':P,'location':'L','engagement':'exchange-deployment',"
                    + "'deliveryCountry':'NL','plannedStart':D,'role':'mpn-admin'",
            "'engagement-started','voucher':V,'partner':P,'consultant':'K'",
            "'engagement-completed','voucher':V,'partner':P,'deliveredDays':N,'offsiteDays':0",
            "'completion-report-submitted','voucher':V,'partner':P,'deliverable':'plan'",
            "'voucher-redeemed','voucher':V,'partner':P,'location':'L','role':'mpn-admin'",
            "'payment-tool-registered','partner':P,'offering':'S-EDPS'",
            "'payment-requested','request':R,'partner':P,'location':'L','vouchers':[V]",
            "'payment-approved','request':R",
            "'payment-made','request':R");

    private static final List<String> ODD = List.of(
            "'voucher-expired','voucher':V",
            "'voucher-revoked','voucher':V",
            "'reservation-cancelled','voucher':V,'partner':P,'role':'mpn-admin'",
            "'engagement-rescheduled','voucher':V,'partner':P,'plannedStart':D",
            "'payment-rejected','request':R,'reason':'incomplete'",
            "'days-accrued','enrollment':E,'days':5",
            "'days-converted','enrollment':E,'trainingDays':6,'planningDays':2",
            "'compliance-training','partner':P",
            "'exam-passed','partner':P,'consultant':'M','competency':'messaging'",
            "'engagement-started','voucher':V,'partner':P,'consultant':'M'",
            "'agreement-signed','partner':P",
            "'profile-published','partner':P",
            "'voucher-created','voucher':V,'enrollment':E,'offering':'S-EDPS','serviceLevel':N,'administrator':'a@c.example'",
            "'partner-enrolled','partner':P,'offering':'S-EDPS'",
            "'partner-enrolled','partner':'Q','offering':'S-EDPS'",
            "'voucher-reassigned','voucher':V,'projectManager':'other'");

    private static final List<LocalDate> MILESTONES = List.of(
            LocalDate.of(2019, 6, 3),
            LocalDate.of(2019, 10, 3),
            LocalDate.of(2020, 1, 30),
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 6, 29),
            LocalDate.of(2020, 12, 30),
            LocalDate.of(2021, 1, 2),
            LocalDate.of(2021, 4, 5),
            LocalDate.of(2021, 6, 29),
            LocalDate.of(2021, 12, 20));

    private static VoucherProgram program(ValidityStart validityFrom) {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
    }

    @Property(tries = 200)
    void agreesWithTheAuditOfItsExportOnEveryDay(@ForAll Random random, @ForAll ValidityStart validityFrom) {
        Journal journal = journal(random);
        try (TestDatabase memory = TestDatabase.inMemory();
                TestDatabase database = TestDatabase.inMemory()) {
            int inMemory =
                    new Agreement(program(validityFrom), MemoryRepository.create(), memory.facts()).check(journal);
            int inDatabase =
                    new Agreement(program(validityFrom), database.repository(), database.facts()).check(journal);

            assertThat(inMemory).isEqualTo(inDatabase);
            Statistics.label("half of the records or more were accepted")
                    .collect(inMemory >= 30)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        }
    }

    @Property(tries = 100)
    void endsTheSameWhenItBreaksOff(@ForAll Random random, @ForAll @IntRange(max = 300) int calls) {
        Journal journal = journal(random);
        try (TestDatabase whole = TestDatabase.inMemory();
                TestDatabase broken = TestDatabase.inMemory()) {
            VoucherRepository through = MemoryRepository.create();
            VoucherRepository again = MemoryRepository.create();
            List<String> refused = add(through, whole.facts(), journal);
            List<JournalRecord> kept = JournalExport.read(through, whole.facts());

            try {
                add(new BreakingRepository(again, calls), broken.facts(), journal);
            } catch (RepositoryException e) {
                assertThat(e).hasMessage("broken");
            }

            assertThat(add(again, broken.facts(), journal)).isEqualTo(refused);
            assertThat(JournalExport.read(again, broken.facts())).isEqualTo(kept);

            assertThat(add(through, whole.facts(), journal)).isEqualTo(refused);
            assertThat(JournalExport.read(through, whole.facts())).isEqualTo(kept);
        }
    }

    private static List<String> add(VoucherRepository repository, ImportStore facts, Journal journal) {
        List<String> refused = new ArrayList<>();
        Importer.of(VoucherProgram.planningServices(), repository, facts)
                .add(journal, (entry, why) -> refused.add(entry.line() + " " + why), done -> {});
        return refused;
    }

    /** Returns a journal of six vouchers, each on its way from a day near a milestone, with steps left out and odd ones put in. */
    private static Journal journal(Random random) {
        List<JournalRecord> records = new ArrayList<>();
        STATEMENTS.forEach(one -> records.add(record(one, "")));
        for (int number = 1; number <= 6; number++) {
            LocalDate day = MILESTONES.get(random.nextInt(MILESTONES.size())).plusDays(random.nextInt(4));
            String level = pick(random, "3", "5", "10", "15", "15");
            String enrollment = pick(random, "E-1", "E-2");
            for (String step : STEPS) {
                int chance = random.nextInt(24);
                if (chance > 0) {
                    String next = chance > 2 ? step : ODD.get(random.nextInt(ODD.size()));
                    records.add(record(filled(next, number, level, enrollment, day, random), day.toString()));
                }
                day = day.plusDays(random.nextInt(16) == 0 ? 60 : new int[] {0, 0, 1, 2, 5, 9}[random.nextInt(6)]);
            }
        }
        return Agreement.journal(records);
    }

    private static String filled(
            String step, int number, String level, String enrollment, LocalDate day, Random random) {
        return step.replace(":V", ":'V-" + number + "'")
                .replace("[V]", "['V-" + number + "']")
                .replace(":R", ":'R-" + number + "'")
                .replace(":E", ":'" + enrollment + "'")
                .replace(":N", ":" + level)
                .replace(":P", random.nextInt(12) == 0 ? ":'Q'" : ":'P'")
                .replace(":D", ":'" + day + "'");
    }

    private static String pick(Random random, String... choices) {
        return Arrays.asList(choices).get(random.nextInt(choices.length));
    }

    private static JournalRecord record(String fields, String day) {
        String on = day.isEmpty() ? "" : ",'on':'" + day + "'";
        return StoredRecords.read(("{'v':1,'type':" + fields + on + "}").replace('\'', '"'));
    }
}
