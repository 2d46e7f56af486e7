package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.json.GoodJournal.read;
import static org.planningservices.json.GoodJournal.record;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.VoucherId;

/** Journals are written as the reader reads them, and what it would refuse is refused. */
class JournalWriterTest {

    private static final int MEBIBYTE = 1_048_576;
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");

    static List<String> records() {
        return GoodJournal.records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesTheRequiredFieldsInTheirOrder(String record) {
        assertThat(JournalWriter.line(only(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void writesTheOptionalFieldsAfterThem(String type, String fields) {
        String record = record(type).replace("}", "," + fields + "}");

        assertThat(JournalWriter.line(only(record))).isEqualTo(record);
    }

    static Stream<Arguments> optionalFields() {
        return Stream.of(
                Arguments.of("competency", "\"until\":\"2020-12-31\""),
                Arguments.of("voucher-created", "\"administrator\":\"admin@contoso.example\""),
                Arguments.of("voucher-reserved", "\"role\":\"mpn-admin\""),
                Arguments.of("voucher-reserved", "\"cloud\":true"),
                Arguments.of("voucher-reserved", "\"division\":\"sales\""),
                Arguments.of("voucher-reserved", "\"product\":\"Exchange\""),
                Arguments.of(
                        "voucher-reserved",
                        "\"role\":\"mpn-admin\",\"cloud\":true,\"division\":\"sales\",\"product\":\"Exchange\""),
                Arguments.of("reservation-cancelled", "\"role\":\"mpn-admin\""),
                Arguments.of("reservation-cancelled", "\"reason\":\"\""),
                Arguments.of("reservation-cancelled", "\"role\":\"mpn-admin\",\"reason\":\"moved\""),
                Arguments.of("voucher-redeemed", "\"role\":\"mpn-admin\""));
    }

    @Test
    void leavesOutThatAnEngagementIsNotForTheCloud() {
        assertThat(JournalWriter.line(only(record("voucher-reserved", "cloud", "false"))))
                .isEqualTo(record("voucher-reserved"));
    }

    @Test
    void escapesWhatALineCannotHave() {
        String line = JournalWriter.line(new PartnerDeclared(PartnerId.of("\"\\\u0000\n\r\t\u2028é😀")));

        assertThat(line).isEqualTo("{\"type\":\"partner\",\"partner\":\"\\\"\\\\\\u0000\\n\\r\\t\u2028é😀\"}");
    }

    @Test
    void hasATypeForEveryRecordAndEveryStep() {
        Stream<Class<?>> kinds = kinds(JournalRecord.class).flatMap(JournalWriterTest::withSteps);

        assertThat(RecordTypes.ALL)
                .<Class<?>>extracting(RecordType::particulars)
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    /** Returns the kinds of steps of a record that has one, or else the record. */
    private static Stream<Class<?>> withSteps(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> component.getName().equals("step"))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst()
                .map(JournalWriterTest::kinds)
                .orElse(Stream.of(record));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(JournalWriterTest::kinds)
                : Stream.of(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-voucher", "too-late", "small-portfolio", "second-version"})
    void writesASampleThatIsReadAgain(String sample) throws IOException {
        List<JournalRecord> records = records(GoodJournal.sample(sample + ".journal.jsonl"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JournalWriter.write(records, out);

        assertThat(records(out.toByteArray())).isEqualTo(records);
    }

    @Test
    void endsEveryLineAndLeavesTheStreamFlushedAndOpen() throws IOException {
        List<String> closed = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedOutputStream out = new BufferedOutputStream(bytes) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        JournalWriter.write(records(GoodJournal.TEXT.getBytes(StandardCharsets.UTF_8)), out);
        JournalWriter.write(List.of(new PartnerDeclared(PartnerId.of("é😀"))), out);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(GoodJournal.TEXT + "{\"type\":\"partner\",\"partner\":\"é😀\"}\n");
        assertThat(closed).isEmpty();
    }

    @Test
    void writesNothingForNoRecords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JournalWriter.write(List.of(), out);

        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2100-01-01", "-0001-12-31", "+10000-01-01"})
    void refusesADayThatAJournalCannotHave(String day) {
        LocalDate beyond = LocalDate.parse(day);
        JournalRecord on = new BenefitActivated(beyond, ENROLLMENT);
        JournalRecord planned =
                new VoucherStepTaken(day("2020-06-01"), VoucherId.of("V-1"), Reschedule.of(FABRIKAM, beyond));

        assertThatThrownBy(() -> JournalWriter.line(on))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`on` must be a day from 1990-01-01 to 2099-12-31, found `" + day + "`");
        assertThatThrownBy(() -> JournalWriter.line(planned))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`plannedStart` must be a day from 1990-01-01 to 2099-12-31, found `" + day + "`");
    }

    @Test
    void refusesANumberThatAJournalCannotHave() {
        DaysAdded largest = new DaysAdded(day("2020-06-01"), AccrueDays.of(ENROLLMENT, 100_000));
        DaysAdded larger = new DaysAdded(day("2020-06-01"), AccrueDays.of(ENROLLMENT, 100_001));

        assertThat(only(JournalWriter.line(largest))).isEqualTo(largest);
        assertThatThrownBy(() -> JournalWriter.line(larger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`days` must be a number from 0 to 100000, found `100001`");
    }

    @Test
    void refusesAnEnrollmentWhoseBenefitIsActivated() {
        Enrollment enrollment =
                Enrollment.of(ENROLLMENT, CustomerId.of("contoso"), day("2018-07-01"), day("2021-06-30"));
        EnrollmentDeclared activated = new EnrollmentDeclared(enrollment.withActivatedOn(day("2018-07-09")));

        assertThatThrownBy(() -> JournalWriter.line(activated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the benefit of an enrollment must not be activated when it is stated, found `2018-07-09`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "😀", "\u0000"})
    void writesALineOfAMebibyteAndNoByteMore(String character) {
        PaymentStepTaken longest = requestOf(MEBIBYTE, character);
        PaymentStepTaken longer = requestOf(MEBIBYTE + 1, character);

        assertThat(JournalWriter.line(longest).getBytes(StandardCharsets.UTF_8)).hasSize(MEBIBYTE);
        assertThat(only(JournalWriter.line(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> JournalWriter.line(longer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a record must have at most 1048576 bytes as JSON, found a longer one");
    }

    /** Returns a request that is so many bytes as JSON, for vouchers with a character in their numbers. */
    static PaymentStepTaken requestOf(int bytes, String character) {
        VoucherId first = VoucherId.of("V");
        List<VoucherId> vouchers = new ArrayList<>(List.of(first));
        int left = bytes - bytes(request("R", List.of(first)));
        while (left > 900) {
            VoucherId next = VoucherId.of(character.repeat(100) + vouchers.size());
            left -= bytes(request("R", List.of(first, next))) - bytes(request("R", List.of(first)));
            vouchers.add(next);
        }
        return request("R".repeat(1 + left), vouchers);
    }

    private static int bytes(JournalRecord record) {
        return JournalWriter.line(record).getBytes(StandardCharsets.UTF_8).length;
    }

    private static PaymentStepTaken request(String number, List<VoucherId> vouchers) {
        return new PaymentStepTaken(
                day("2020-06-01"),
                new RequestPayment(PaymentRequestId.of(number), FABRIKAM, LocationId.of("fabrikam-nl"), vouchers));
    }

    @Test
    void writesTheRecordsBeforeOneThatIsRefused() {
        JournalRecord partner = new PartnerDeclared(FABRIKAM);
        JournalRecord early = new BenefitActivated(day("1989-12-31"), ENROLLMENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> JournalWriter.write(List.of(partner, early, partner), out))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(records(out.toByteArray())).containsExactly(partner);
    }

    private static JournalRecord only(String line) {
        return read(line).entries().get(0).record();
    }

    private static List<JournalRecord> records(byte[] journal) {
        return read(journal).entries().stream().map(JournalEntry::record).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
