package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.json.JournalReader;
import org.planningservices.json.JournalWriter;
import org.planningservices.json.StoredRecords;
import org.planningservices.party.Country;
import org.planningservices.party.Location;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.threeten.extra.MutableClock;

class ImporterTest {

    private static final String PORTFOLIO = "src/test/resources/org/planningservices/cli/small-portfolio.journal.jsonl";

    @TempDir
    private Path folder = Path.of("");

    private static VoucherProgram program(ValidityStart validityFrom) {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
    }

    private static Journal read(String file) {
        return AuditCommand.read(Path.of(file), JournalReader::read);
    }

    private static List<String> add(VoucherRepository repository, ImportStore facts, Journal journal) {
        List<String> refused = new ArrayList<>();
        Importer.of(VoucherProgram.planningServices(), repository, facts)
                .add(journal, (entry, why) -> refused.add(entry.line() + " " + why), done -> {});
        return refused;
    }

    @ParameterizedTest
    @CsvSource({
        PORTFOLIO + ", CREATION",
        PORTFOLIO + ", ASSIGNMENT",
        "../examples/journals/portfolio-with-mistakes.journal.jsonl, CREATION",
        "../examples/journals/portfolio-with-mistakes.journal.jsonl, ASSIGNMENT"
    })
    void agreesWithTheAuditOfItsExportOnEveryDay(String file, ValidityStart validityFrom) {
        try (TestDatabase memory = TestDatabase.inMemory();
                TestDatabase disk = TestDatabase.onDisk(folder)) {
            int inMemory =
                    new Agreement(program(validityFrom), MemoryRepository.create(), memory.facts()).check(read(file));
            int onDisk = new Agreement(program(validityFrom), disk.repository(), disk.facts()).check(read(file));

            assertThat(inMemory).isEqualTo(onDisk).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 20, 21, 22, 23, 70, 150, 230, 320, 331})
    void goesOnWhereItBrokeOff(int calls) {
        try (TestDatabase whole = TestDatabase.inMemory();
                TestDatabase broken = TestDatabase.inMemory()) {
            VoucherRepository through = whole.repository();
            VoucherRepository again = broken.repository();
            List<String> refused = add(through, whole.facts(), read(PORTFOLIO));

            assertThatThrownBy(() -> add(new BreakingRepository(again, calls), broken.facts(), read(PORTFOLIO)))
                    .isInstanceOf(RepositoryException.class);
            List<String> refusedAgain = add(again, broken.facts(), read(PORTFOLIO));

            assertThat(refusedAgain).isEqualTo(refused).isNotEmpty();
            assertThat(JournalExport.read(again, broken.facts())).isEqualTo(JournalExport.read(through, whole.facts()));
        }
    }

    @Test
    void doesNotJudgeByWhatStandsLaterInTheFile() throws IOException {
        Journal journal = JournalReader.read(new ByteArrayInputStream("""
                {"type":"partner","partner":"P"}
                {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
                {"type":"compliance-training","partner":"P","on":"2020-09-01"}
                """.getBytes(StandardCharsets.UTF_8)));
        try (TestDatabase database = TestDatabase.inMemory()) {
            VoucherRepository repository = database.repository();
            List<String> refused = add(repository, database.facts(), journal);
            List<JournalRecord> kept = JournalExport.read(repository, database.facts());

            List<String> refusedAgain = add(repository, database.facts(), journal);

            assertThat(refusedAgain).isEqualTo(refused).hasSize(1);
            assertThat(JournalExport.read(repository, database.facts())).isEqualTo(kept);
        }
    }

    /** The facts of a database of the first version of the stored form are read, and kept beside those of the second. */
    @Test
    void readsTheFactsOfAnOlderDatabase() throws IOException, SQLException {
        Journal later = JournalReader.read(new ByteArrayInputStream("""
                {"type":"exam-passed","partner":"P","consultant":"K","competency":"messaging","on":"2020-09-01"}
                """.getBytes(StandardCharsets.UTF_8)));
        try (TestDatabase database = TestDatabase.inMemory()) {
            VoucherRepository repository = database.repository();
            ImportStore facts = database.facts();
            database.store(
                    0,
                    "{\"v\":1,\"type\":\"partner\",\"partner\":\"P\"}",
                    "{\"v\":1,\"type\":\"consultant\",\"consultant\":\"K\",\"partner\":\"P\",\"competencies\":[]}",
                    "{\"v\":1,\"type\":\"compliance-training\",\"on\":\"2020-08-31\",\"partner\":\"P\"}");
            facts.moveFacts(repository);
            facts.moveFacts(repository);

            assertThat(add(repository, facts, later)).isEmpty();

            ByteArrayOutputStream export = new ByteArrayOutputStream();
            JournalWriter.write(JournalExport.read(repository, facts), export);
            assertThat(export.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    {"type":"partner","partner":"P"}
                    {"type":"consultant","consultant":"K","partner":"P","competencies":[]}
                    {"type":"compliance-training","on":"2020-08-31","partner":"P"}
                    {"type":"exam-passed","on":"2020-09-01","partner":"P","consultant":"K","competency":"messaging"}
                    """);
        }
    }

    /** The facts of an older database stay where they stood among the records of the same day, and a partner that acted stays one. */
    @Test
    void movesTheFactsOfAnOlderDatabaseOnce() throws IOException, SQLException {
        Journal whole = read("../examples/journals/portfolio-with-mistakes.journal.jsonl");
        try (TestDatabase now = TestDatabase.inMemory();
                TestDatabase older = TestDatabase.inMemory()) {
            VoucherRepository stored = now.repository();
            add(stored, now.facts(), whole);
            VoucherRepository repository = older.repository();
            ImportStore facts = older.facts();
            storeAsBefore(stored, now.facts(), older);

            facts.moveFacts(repository);
            long records = repository.read(0, Integer.MAX_VALUE).size();
            facts.moveFacts(repository);

            assertThat(repository.read(0, Integer.MAX_VALUE)).hasSize((int) records);
            assertThat(JournalExport.read(repository, facts))
                    .isEqualTo(JournalExport.read(stored, now.facts()))
                    .hasSizeGreaterThan(30);
            List<Boolean> refused = refusedElsewhere(repository);
            assertThat(refused).contains(true).isEqualTo(refusedElsewhere(stored));
        }
    }

    /** Returns for each location whether another country of it is refused, since its partner has acted. */
    private static List<Boolean> refusedElsewhere(VoucherRepository repository) {
        VoucherDesk desk = VoucherDesk.of(
                VoucherProgram.planningServices(), repository, Clock.systemUTC(), RecordedPartners.in(repository));
        return repository.read(0, Integer.MAX_VALUE).stream()
                .map(StoredRecord::record)
                .filter(LocationDeclared.class::isInstance)
                .map(record -> elsewhere((LocationDeclared) record))
                .map(record -> desk.record(CommandId.of("again " + record), record) instanceof CommandResult.Refused)
                .toList();
    }

    private static LocationDeclared elsewhere(LocationDeclared record) {
        return new LocationDeclared(
                record.partnerId(), new Location(record.location().id(), Country.of("AQ")));
    }

    /** Stores what a repository has as earlier releases did: the facts about partners in the table of the command line. */
    private static void storeAsBefore(VoucherRepository stored, ImportStore imports, TestDatabase older)
            throws SQLException {
        VoucherRepository repository = older.repository();
        MutableClock clock = MutableClock.epochUTC();
        VoucherDesk desk =
                VoucherDesk.of(VoucherProgram.planningServices(), repository, clock, RecordedPartners.in(stored));
        int number = 0;
        for (JournalRecord record : JournalExport.read(stored, imports)) {
            if (StreamKind.homeOf(record) == StreamKind.PARTNER) {
                List<StoredRecord> before = repository.read(0, Integer.MAX_VALUE);
                older.store(
                        before.isEmpty() ? 0 : before.get(before.size() - 1).position(), StoredRecords.write(record));
            } else {
                record.findDay().ifPresent(clock::set);
                assertThat(RecordSubmission.submit(desk, CommandId.of("before-" + ++number), record))
                        .isInstanceOf(CommandResult.Accepted.class);
            }
        }
    }

    @Test
    void recordsEqualLinesAsOftenAsTheyStand() throws IOException {
        String accrual = "{\"type\":\"days-accrued\",\"enrollment\":\"E\",\"days\":3,\"on\":\"2019-02-01\"}\n";
        Journal journal = JournalReader.read(
                new ByteArrayInputStream(("""
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                """ + accrual + accrual).getBytes(StandardCharsets.UTF_8)));
        try (TestDatabase database = TestDatabase.inMemory()) {
            VoucherRepository repository = database.repository();

            assertThat(add(repository, database.facts(), journal)).isEmpty();
            assertThat(add(repository, database.facts(), journal)).isEmpty();

            assertThat(JournalExport.read(repository, database.facts())).hasSize(3);
        }
    }

    @Test
    void judgesAgainWhatCouldNotBeToldForWantOfAFact() throws IOException {
        Journal early = JournalReader.read(new ByteArrayInputStream("""
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                {"type":"benefit-activated","enrollment":"E","on":"2019-02-01"}
                {"type":"days-accrued","enrollment":"E","days":30,"on":"2019-02-01"}
                {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"S-EDPS","serviceLevel":5,"on":"2020-09-10"}
                {"type":"voucher-assigned","voucher":"V","projectManager":"pm","on":"2020-09-10"}
                {"type":"voucher-reserved","voucher":"V","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-09-20","role":"mpn-admin","on":"2020-09-11"}
                """.getBytes(StandardCharsets.UTF_8)));
        Journal facts = JournalReader.read(new ByteArrayInputStream("""
                {"type":"partner","partner":"P"}
                {"type":"location","location":"L","partner":"P","country":"NL"}
                {"type":"competency","partner":"P","competency":"messaging","level":"gold","from":"2018-01-01"}
                {"type":"consultant","consultant":"K","partner":"P","competencies":["messaging"]}
                {"type":"compliance-training","partner":"P","on":"2019-02-01"}
                {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
                """.getBytes(StandardCharsets.UTF_8)));
        try (TestDatabase database = TestDatabase.inMemory()) {
            VoucherRepository repository = database.repository();

            assertThat(add(repository, database.facts(), early))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("is undecided");
            assertThat(add(repository, database.facts(), early)).hasSize(1);
            assertThat(add(repository, database.facts(), facts)).isEmpty();

            assertThat(add(repository, database.facts(), early)).isEmpty();
        }
    }
}
