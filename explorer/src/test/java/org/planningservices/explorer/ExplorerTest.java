package org.planningservices.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.Journal;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.JournalReader;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceCases;
import org.planningservices.voucher.Voucher;

/** The answers that the page gets are those of an audit of the whole journal as of the day. */
class ExplorerTest {

    private static final Path JOURNALS = Path.of("../examples/journals");
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);
    private static final String PUBLISHED = "planning-services";

    private String mistakes = "";

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(JOURNALS)) {
            return files.filter(file -> file.toString().endsWith(".journal.jsonl")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void openMistakes() throws IOException {
        mistakes = Files.readString(JOURNALS.resolve("portfolio-with-mistakes.journal.jsonl"));
        assertThat(Explorer.open("mistakes", mistakes, "terms", PUBLISHED)).doesNotContain("\"fault\"");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void answersEachDayAsAnAuditAsOfThatDay(Path sample) throws IOException {
        String text = Files.readString(sample);
        Journal journal = read(text);
        Explorer.open("sample", text, "terms", PUBLISHED);
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.isBefore(LAST_DAY); day = day.plusDays(13)) {
            assertAnswersAs(VoucherProgram.planningServices(), journal, day);
        }
    }

    @Test
    void answersEachConformanceJournalAsAnAudit() throws IOException {
        for (ConformanceCase one : ConformanceCases.shipped()) {
            String terms = one.validityFrom().code().equals("creation") ? PUBLISHED : PUBLISHED + "-from-assignment";
            Explorer.open(one.name(), one.journal(), "terms", terms);
            assertThat(one.compare(Explorer.audit(one.asOf().toString())))
                    .as(one.name())
                    .isEmpty();
        }
    }

    private static void assertAnswersAs(VoucherProgram program, Journal journal, LocalDate day) {
        AuditReport report = program.audit(journal, day);
        AnswerWriter answers = AnswerWriter.in(Locale.ENGLISH);
        for (VoucherReport one : report.vouchers()) {
            Voucher voucher = one.voucher();
            ProgramDay on = program.on(day);
            Intent intent = Intent.builder().partnerId(voucher.holder()).build();
            assertThat(Explorer.next(voucher.id().value(), day.toString(), "", "", "en"))
                    .isEqualTo(answers.toString(Answer.ofNextSteps(
                            voucher, on, on.nextSteps(voucher, intent, facts(report, voucher, intent)))));
            assertThat(Explorer.voucher(voucher.id().value(), day.toString(), "en"))
                    .startsWith("{\"voucher\":" + unescaped(answers.toString(Answer.ofDeadlines(voucher, on))) + ",");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reportsEachVoucherAsAnAuditAsOfThatDay(Path sample) throws IOException {
        Journal journal = read(Files.readString(sample));
        VoucherProgram program = VoucherProgram.planningServices();
        Replay replay = Replay.of(program, journal);
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.isBefore(LAST_DAY); day = day.plusDays(5)) {
            for (VoucherReport report : program.audit(journal, day).vouchers()) {
                assertThat(replay.history(report.voucher().id()).orElseThrow().reportOn(program.on(day), program))
                        .contains(report);
            }
        }
    }

    private static String unescaped(String json) {
        return json.replace("\\u003C", "<");
    }

    private static Facts facts(AuditReport report, Voucher voucher, Intent intent) {
        Map<EnrollmentId, CustomerId> customers = report.enrollments().stream()
                .collect(Collectors.toMap(
                        one -> one.enrollment().id(), one -> one.enrollment().customerId()));
        Facts facts = Facts.none();
        CustomerId customer = customers.get(voucher.enrollmentId());
        if (customer != null) {
            List<Voucher> vouchers = new ArrayList<>();
            for (VoucherReport one : report.vouchers()) {
                if (customer.equals(customers.get(one.voucher().enrollmentId()))) {
                    vouchers.add(one.voucher());
                }
            }
            facts = facts.withCustomerVouchers(vouchers);
        }
        Facts known = facts;
        return intent.acting()
                .flatMap(report::findPartner)
                .map(known::withPartner)
                .orElse(known);
    }

    private static Journal read(String text) {
        try {
            return JournalReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersEveryQuestionAboutEachJournal() throws IOException {
        List<String> journals = new ArrayList<>();
        for (Path sample : samples().toList()) {
            journals.add(Files.readString(sample));
        }
        for (ConformanceCase one : ConformanceCases.shipped()) {
            journals.add(one.journal());
        }
        for (String journal : journals) {
            assertNoFault(Explorer.open("journal", journal, "terms", PUBLISHED));
            String day = Replay.ends(read(journal)).stream()
                    .reduce((first, last) -> last)
                    .orElse(LAST_DAY)
                    .toString();
            assertNoFault(Explorer.findings(day, "nl"));
            assertNoFault(Explorer.deadlines(day, "nl"));
            assertNoFault(Explorer.calendar(day, "", "nl"));
            assertNoFault(Explorer.rules("nl"));
            assertNoFault(Explorer.compare(day, "terms", PUBLISHED + "-from-assignment"));
            for (VoucherReport one : VoucherProgram.planningServices()
                    .audit(read(journal), LocalDate.parse(day))
                    .vouchers()) {
                String id = one.voucher().id().value();
                assertNoFault(Explorer.voucher(id, day, "nl"));
                assertNoFault(Explorer.next(id, day, "{\"division\":\"logistics\"}", "", "nl"));
                assertNoFault(Explorer.rule("TIM-06", id, day, "nl"));
                assertNoFault(Explorer.timeline(id, day, "{\"division\":\"logistics\"}", "", "nl"));
                assertNoFault(Explorer.diagram(id, day, "nl"));
                assertNoFault(Explorer.compareNext(id, day, "", "", "terms", PUBLISHED + "-from-assignment", "nl"));
            }
        }
    }

    private static void assertNoFault(String answer) {
        assertThat(answer).startsWith("{").doesNotContain("\"fault\"");
    }

    @Test
    void reportsABrokenJournalAsTheCommandLineDoes() {
        assertThat(Explorer.open("j.jsonl", "{\"type\": \"partner\"}\n", "terms", PUBLISHED))
                .isEqualTo("{\"fault\":\"j.jsonl: line 1, field `partner`: expected a text, found no such field\"}");
        assertThat(Explorer.openBytes("j.jsonl", "\u00FF\n", "terms", PUBLISHED))
                .isEqualTo("{\"fault\":\"j.jsonl: line 1: expected UTF-8, found bytes that are not\"}");
        assertThat(Explorer.audit("2021-12-28"))
                .as("of the journal that was open")
                .contains("V-6");
    }

    @Test
    void reportsBrokenTermsAsTheCommandLineDoes() {
        assertThat(Explorer.open("j.jsonl", mistakes, "t.json", "{\"program\": 1}"))
                .isEqualTo("{\"fault\":\"t.json: line 1, field `program`: expected a text, found the number `1`\"}");
        assertThat(Explorer.compare("2021-12-28", "t.json", "[]")).startsWith("{\"fault\":\"t.json: line 1");
    }

    @Test
    void reportsAnUnknownVoucherAsTheCommandLineDoes() {
        assertThat(Explorer.next("V-1", "2018-01-01", "", "", "en"))
                .isEqualTo("{\"fault\":\"mistakes: expected a voucher created by `2018-01-01`, found `V-1`\"}");
        assertThat(Explorer.next("V-2", "2020-02-05", "{\"partner\":\"nobody\"}", "", "en"))
                .isEqualTo("{\"fault\":\"mistakes: expected a partner of the journal, found `nobody`\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-2-01", "2020-02-3x", "20200-02-3", "2020-02-30"})
    void rejectsWhatIsNotADay(String day) {
        assertThat(Explorer.audit(day)).startsWith("{\"fault\":\"expected a day as YYYY-MM-DD, found `" + day + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{\"partner\":{}}", "{\"deliveryCountry\":\"nl\"}", "{\"deliveredDays\":\"-1\"}"})
    void rejectsWhatIsNotAnIntent(String intent) {
        assertThat(Explorer.next("V-2", "2020-02-05", intent, "", "en")).startsWith("{\"fault\":");
    }

    @Test
    void decidesByAssumedRecordsOfAPartner() {
        String journal = """
                {"type": "enrollment", "enrollment": "E-1", "customer": "c", "startsOn": "2019-01-01", "endsOn": "2021-12-31"}
                {"type": "partner", "partner": "p"}
                {"type": "location", "location": "l", "partner": "p", "country": "NL"}
                {"type": "voucher-created", "voucher": "V-1", "enrollment": "E-1", "offering": "DDPS", "serviceLevel": 5, "on": "2020-03-02"}
                {"type": "voucher-assigned", "voucher": "V-1", "projectManager": "m", "on": "2020-03-02"}
                """;
        String intent = "{\"partner\":\"p\"}";
        String assumed = """
                {"type": "compliance-training", "partner": "p", "on": "2020-01-01"}
                {"type": "partner-enrolled", "partner": "p", "offering": "DDPS", "on": "2020-01-02"}
                """;
        Explorer.open("j", journal, "terms", PUBLISHED);

        assertThat(Explorer.next("V-1", "2020-03-03", intent, "", "en")).contains("\"rule\":\"ELG-11\"");
        assertThat(Explorer.next("V-1", "2020-03-03", intent, assumed, "en")).doesNotContain("\"rule\":\"ELG-11\"");
        assertThat(Explorer.next("V-1", "2020-03-03", intent, "{\"type\": \"enrollment\"}", "en"))
                .startsWith("{\"fault\":\"assumed records: line 1, field `enrollment`");
    }

    @Test
    void namesTheEdgeDaysOfARule() {
        assertThat(Explorer.rule("TIM-06", "V-5", "2021-12-27", "en"))
                .contains("\"title\":", "\"edges\":[", "\"answer\":\"accepts\"", "\"answer\":\"refuses\"");
        assertThat(Explorer.rule("ENT-14", "", "2020-07-02", "nl"))
                .contains("\"basis\":")
                .doesNotContain("\"edges\"");
        assertThat(Explorer.rule("TIM-99", "", "2020-07-02", "nl")).startsWith("{\"fault\":");
    }

    @Test
    void comparesTwoSetsOfTerms() {
        assertThat(Explorer.compare("2021-12-28", "terms", PUBLISHED + "-from-assignment"))
                .startsWith("{\"values\":[\"validityFrom\"]");
        assertThat(Explorer.compareNext("V-4", "2020-09-27", "", "", "terms", PUBLISHED + "-from-assignment", "en"))
                .contains("\"differing\":[\"");
    }

    @Test
    void findsNoDifferenceUnderTheSameTerms() {
        assertThat(Explorer.compareNext("V-4", "2020-09-27", "", "", "terms", PUBLISHED, "en"))
                .endsWith("\"differing\":[]}");
    }

    @Test
    void knowsTheOtherVouchersOfTheCustomer() {
        String intent = "{\"partner\":\"tailspin\",\"engagement\":\"windows-and-office-deployment\"}";

        assertThat(Explorer.next("V-3", "2020-05-01", intent, "", "en"))
                .contains("is reserved or redeemed already, `V-2`");
    }

    @Test
    void summarizesASample() throws IOException {
        String journal = Files.readString(JOURNALS.resolve("one-voucher.journal.jsonl"));

        assertThat(Explorer.open("sample", journal, "terms", PUBLISHED))
                .startsWith("{\"program\":\"planning-services\",\"validityFrom\":\"creation\","
                        + "\"firstDay\":\"2018-01-15\",\"lastDay\":\"2020-06-10\",\"records\":21,\"vouchers\":["
                        + "{\"voucher\":\"V-1\",\"status\":\"PAID\",\"standing\":\"SETTLED\",\"offering\":\"S-EDPS\","
                        + "\"serviceLevel\":10,\"enrollment\":\"E-2001\",\"customer\":\"litware\","
                        + "\"createdOn\":\"2019-09-02\",\"lastStepOn\":\"2020-06-10\",\"findings\":0}],"
                        + "\"enrollments\":[{\"enrollment\":\"E-2001\",\"customer\":\"litware\"}],"
                        + "\"partners\":[{\"partner\":\"tailspin\",\"locations\":[{\"location\":"
                        + "\"tailspin-utrecht\",\"country\":\"NL\"}],\"consultants\":[\"okafor\"]}],\"findings\":[],");
        assertThat(Explorer.deadlines("2019-09-16", "nl"))
                .endsWith("\"deadlines\":[{\"voucher\":\"V-1\",\"customer\":\"litware\",\"rule\":\"TIM-05\","
                        + "\"lastDay\":\"2020-02-29\",\"daysLeft\":166,"
                        + "\"derivation\":\"aangemaakt op 2019-09-02; 180 dagen volgens TIM-01\"},"
                        + "{\"voucher\":\"V-1\",\"customer\":\"litware\",\"rule\":\"TIM-06\","
                        + "\"lastDay\":\"2020-02-29\",\"daysLeft\":166,"
                        + "\"derivation\":\"aangemaakt op 2019-09-02; 180 dagen volgens TIM-01\"}]}");
    }
}
