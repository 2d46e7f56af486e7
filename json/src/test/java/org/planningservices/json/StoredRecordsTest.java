package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.json.JournalWriterTest.requestOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * What was stored once is read for ever. The golden file of a version holds what that version wrote: lines are added to
 * it while the version is the present one, and none is changed or taken away.
 */
class StoredRecordsTest {

    /** How many lines the golden file of each version has, or more. */
    private static final Map<Integer, Integer> GOLDEN_LINES = Map.of(1, 51, 2, 56);

    private static final int MEBIBYTE = 1_048_576;
    private static final String VERSION = "\"v\":" + StoredRecords.VERSION + ",";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final CustomerId CONTOSO = CustomerId.of("contoso");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final LocationId LOCATION = LocationId.of("fabrikam-nl");
    private static final PaymentRequestId REQUEST = PaymentRequestId.of("R-1");
    private static final VoucherId VOUCHER = VoucherId.of("V-1");
    private static final Operator OPERATOR = Operator.of(FABRIKAM);
    private static final Operator ADMIN = OPERATOR.withRole(OperatorRole.MPN_ADMIN);
    private static final HeldCompetency SILVER =
            HeldCompetency.of(Competency.MESSAGING, CompetencyLevel.SILVER, day("2018-01-01"));
    private static final String HOSTILE = "\"\\/\u0000\b\f\n\r\t\u001b\u007f\u0085é€\u2028\u2029\uFEFF\uFFFF😀";

    /** Returns the records of the golden file of version 1, line by line. */
    private static List<JournalRecord> version1() {
        return List.of(
                new EnrollmentDeclared(Enrollment.of(ENROLLMENT, CONTOSO, day("2018-07-01"), day("2021-06-30"))),
                new EnrollmentDeclared(Enrollment.of(ENROLLMENT, CONTOSO, day("0000-01-01"), day("9999-12-31"))),
                new PartnerDeclared(FABRIKAM),
                new PartnerDeclared(PartnerId.of(HOSTILE)),
                new PartnerDeclared(PartnerId.of("😀".repeat(1000))),
                new LocationDeclared(FABRIKAM, Location.of(LocationId.of("fabrikam-nl"), Country.of("NL"))),
                new CompetencyDeclared(FABRIKAM, SILVER),
                new CompetencyDeclared(FABRIKAM, SILVER.withLastDay(day("2020-12-31"))),
                new CompetencyDeclared(
                        FABRIKAM, HeldCompetency.of(Competency.DATACENTER, CompetencyLevel.GOLD, day("2019-01-01"))),
                new ConsultantDeclared(
                        FABRIKAM,
                        Consultant.of(ConsultantId.of("jansen"), Competency.MESSAGING, Competency.DATACENTER)),
                new ConsultantDeclared(FABRIKAM, Consultant.of(ConsultantId.of("jansen"))),
                new BenefitActivated(day("2018-07-09"), ENROLLMENT),
                new BenefitActivated(day("0000-01-01"), ENROLLMENT),
                new BenefitActivated(day("9999-12-31"), ENROLLMENT),
                new DaysAdded(day("2018-07-10"), AccrueDays.of(ENROLLMENT, 15)),
                new DaysAdded(day("2018-07-10"), AccrueDays.of(ENROLLMENT, 0)),
                new DaysAdded(day("2018-07-10"), AccrueDays.of(ENROLLMENT, Integer.MAX_VALUE)),
                new DaysAdded(
                        day("2018-07-11"),
                        ConvertTrainingDays.builder()
                                .enrollmentId(ENROLLMENT)
                                .trainingDays(6)
                                .planningDays(2)
                                .build()),
                new TrainingPassed(day("2018-07-12"), FABRIKAM),
                new PartnerStepTaken(day("2020-01-13"), EnrollInOffering.of(FABRIKAM, Offering.S_EDPS)),
                new PartnerStepTaken(day("2020-08-14"), RegisterForPaymentTool.of(FABRIKAM, Offering.S_EDPS)),
                step("2020-02-29", Create.of(ENROLLMENT, Offering.S_EDPS, 5)),
                step("2020-03-02", Assign.of("bakker")),
                step("2020-03-03", Reassign.of("visser")),
                step("2020-03-04", reserve().build()),
                step("2020-03-04", reserve().operator(ADMIN).build()),
                step("2020-03-04", reserve().cloud(true).build()),
                step("2020-03-04", reserve().division("sales").build()),
                step("2020-03-04", reserve().product("Exchange").build()),
                step(
                        "2020-03-04",
                        reserve()
                                .operator(ADMIN)
                                .cloud(true)
                                .division("sales")
                                .product("Exchange")
                                .build()),
                step("2020-03-05", CancelReservation.of(OPERATOR)),
                step("2020-03-05", CancelReservation.of(ADMIN)),
                step("2020-03-05", CancelReservation.of(OPERATOR).withReason("moved")),
                step("2020-03-05", CancelReservation.of(OPERATOR).withReason("")),
                step("2020-03-05", CancelReservation.of(ADMIN).withReason(HOSTILE)),
                step("2020-03-06", Reschedule.of(FABRIKAM, day("2020-03-10"))),
                step("2020-03-10", StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"))),
                step(
                        "2020-03-16",
                        CompleteEngagement.builder()
                                .partnerId(FABRIKAM)
                                .deliveredDays(5)
                                .offsiteDays(1)
                                .build()),
                step("2020-03-17", SubmitCompletionReport.of(FABRIKAM, "plan")),
                step("2020-03-17", SubmitCompletionReport.of(FABRIKAM, "")),
                step("2020-03-17", SubmitCompletionReport.of(FABRIKAM, " ")),
                step("2020-03-18", Redeem.of(OPERATOR, LOCATION)),
                step("2020-03-18", Redeem.of(ADMIN, LOCATION)),
                payment("2020-03-19", RequestPayment.of(REQUEST, FABRIKAM, LOCATION, VOUCHER)),
                payment("2020-03-19", RequestPayment.of(REQUEST, FABRIKAM, LOCATION, VoucherId.of("V-2"), VOUCHER)),
                payment("2020-03-20", ApprovePayment.of(REQUEST)),
                payment("2020-03-21", RejectPayment.of(REQUEST, "no deliverable")),
                payment("2020-03-21", RejectPayment.of(REQUEST, "")),
                payment("2020-03-22", MakePayment.of(REQUEST)),
                step("2020-11-26", Expire.of()),
                step("2020-11-27", Revoke.of()));
    }

    /** Returns the records of the golden file of version 2: those of version 1, and what version 2 added. */
    private static List<JournalRecord> version2() {
        List<JournalRecord> records = new ArrayList<>(version1());
        ConsultantId jansen = ConsultantId.of("jansen");
        records.addAll(
                1 + records.indexOf(new TrainingPassed(day("2018-07-12"), FABRIKAM)),
                List.of(
                        new ExamPassed(day("2018-07-13"), FABRIKAM, jansen, Competency.MESSAGING),
                        new AgreementSigned(day("2018-07-14"), FABRIKAM),
                        new ProfilePublished(day("2018-07-15"), FABRIKAM)));
        Create create = Create.of(ENROLLMENT, Offering.S_EDPS, 5);
        records.addAll(
                1 + records.indexOf(step("2020-02-29", create)),
                List.of(
                        step("2020-02-29", create.withAdministrator("admin@contoso.example")),
                        step("2020-02-29", create.withAdministrator(HOSTILE))));
        return records;
    }

    @Test
    void keepsTheGoldenFileOfEveryVersion() {
        assertThat(GOLDEN_LINES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, StoredRecords.VERSION).boxed().toList());
        GOLDEN_LINES.forEach((version, count) -> {
            List<String> lines = golden(version);

            assertThat(lines).hasSizeGreaterThanOrEqualTo(count);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line).startsWith("{\"v\":" + version + ",");
                assertThat(StoredRecords.read(line)).isNotNull();
            });
        });
    }

    @Test
    void hasAGoldenLineForEachRecordOfTheTest() {
        assertThat(golden(1)).hasSameSizeAs(version1());
        assertThat(golden(2)).hasSameSizeAs(version2());
    }

    @ParameterizedTest
    @MethodSource("goldenLines")
    void readsTheGoldenLine(String line, JournalRecord record) {
        assertThat(StoredRecords.read(line)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("presentGoldenLines")
    void writesTheGoldenLine(String line, JournalRecord record) {
        assertThat(StoredRecords.write(record)).isEqualTo(line);
    }

    static Stream<Arguments> goldenLines() {
        return Stream.concat(goldenLines(1, version1()), presentGoldenLines());
    }

    static Stream<Arguments> presentGoldenLines() {
        return goldenLines(StoredRecords.VERSION, version2());
    }

    private static Stream<Arguments> goldenLines(int version, List<JournalRecord> records) {
        List<String> lines = golden(version);
        return IntStream.range(0, records.size()).mapToObj(i -> Arguments.of(lines.get(i), records.get(i)));
    }

    /** No release wrote this, but nothing is gained by refusing it. */
    @Test
    void readsInVersion1WhatVersion2Added() {
        List<String> lines = golden(2);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(StoredRecords.read(lines.get(i).replace("{\"v\":2,", "{\"v\":1,")))
                    .isEqualTo(version2().get(i));
        }
    }

    @Test
    void hasAGoldenLineForEveryType() {
        Set<String> types = new LinkedHashSet<>();
        for (String line : golden(StoredRecords.VERSION)) {
            types.add(AnyRecord.typeOf(line));
        }

        assertThat(types).containsExactlyElementsOf(GoodJournal.types());
    }

    @ParameterizedTest
    @CsvSource({
        "competency, until",
        "voucher-created, administrator",
        "voucher-reserved, role",
        "voucher-reserved, cloud",
        "voucher-reserved, division",
        "voucher-reserved, product",
        "reservation-cancelled, role",
        "reservation-cancelled, reason",
        "voucher-redeemed, role"
    })
    void hasAGoldenLineWithAnOptionalFieldAndOneWithout(String type, String field) {
        assertThat(golden(StoredRecords.VERSION))
                .filteredOn(line -> AnyRecord.typeOf(line).equals(type))
                .anySatisfy(line -> assertThat(line).contains(",\"" + field + "\":"))
                .anySatisfy(line -> assertThat(line).doesNotContain(",\"" + field + "\":"));
    }

    @Test
    void readsTheFieldsInAnyOrderAndWithSpaceBetween() throws IOException {
        String stored = " { \"voucher\" : \"V-1\" ,\n\t\"on\":\"2020-11-26\",\"v\":1,\"type\":\"voucher-expired\"}\n";

        assertThat(StoredRecords.read(stored)).isEqualTo(step("2020-11-26", Expire.of()));
        for (String line : golden(StoredRecords.VERSION)) {
            JsonNode parsed = JSON.readTree(line);
            assertThat(StoredRecords.read(parsed.toPrettyString())).isEqualTo(StoredRecords.read(line));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                          | line 1: expected a JSON object, found nothing
                    ' '                                         | line 1: expected a JSON object, found nothing
                    null                                        | line 1: expected a JSON object, found `null`
                    []                                          | line 1: expected a JSON object, found `[]`
                    {"v":1                                      | line 1: expected a JSON object, found `{"v":1`
                    {"v":1,"type":"partner","partner":"P"}{}    | line 1: expected one JSON object, found `{"v":1,"type":"partner","partner":"P"}{}`
                    {}                                          | line 1, field `v`: expected a version up to 2, found no such field
                    {"type":"partner","partner":"P"}            | line 1, field `v`: expected a version up to 2, found no such field
                    {"v":3,"type":"partner","partner":"P"}      | line 1, field `v`: expected a version up to 2, found the number `3`
                    {"v":3,"kind":"a record of later days"}     | line 1, field `v`: expected a version up to 2, found the number `3`
                    {"v":0,"type":"partner","partner":"P"}      | line 1, field `v`: expected a version up to 2, found the number `0`
                    {"v":-1,"type":"partner","partner":"P"}     | line 1, field `v`: expected a version up to 2, found the number `-1`
                    {"v":1.0,"type":"partner","partner":"P"}    | line 1, field `v`: expected a version up to 2, found the number `1.0`
                    {"v":4294967297,"type":"partner"}           | line 1, field `v`: expected a version up to 2, found the number `4294967297`
                    {"v":18446744073709551617,"type":"partner"} | line 1, field `v`: expected a version up to 2, found the number `18446744073709551617`
                    {"v":"1","type":"partner","partner":"P"}    | line 1, field `v`: expected a version up to 2, found the text `1`
                    {"v":null,"type":"partner","partner":"P"}   | line 1, field `v`: expected a value, found `null`
                    {"v":1,"v":1,"type":"partner"}              | line 1, field `v`: expected the field once, found it twice
                    {"v":1}                                     | line 1, field `type`: expected a text, found no such field
                    {"v":1,"type":"partner"}                    | line 1, field `partner`: expected a text, found no such field
                    {"v":1,"type":"partner","partner":null}     | line 1, field `partner`: expected a value, found `null`
                    {"v":1,"type":"partner","partner":" "}      | line 1, field `partner`: expected a text that is not blank, found ` `
                    {"v":1,"type":"partner","partner":"\\ud83d"}| line 1, field `partner`: expected a text of whole characters, found half a surrogate pair in `\\ud83d`
                    {"v":1,"type":"partner","partner":"P","a":1}| line 1, field `a`: expected only `v`, `type`, `partner`, found another field
                    """)
    void refusesWhatItCannotRead(String stored, String message) {
        assertThat(fault(stored)).hasMessage(message);
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThat(fault("{\"v\":1,\"type\":\"voucher-lost\"}"))
                .hasMessageStartingWith("line 1, field `type`: expected one of `enrollment`, `partner`, ")
                .hasMessageEndingWith(", `voucher-revoked`, found `voucher-lost`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "+10000-01-01", "10000-01-01", "2020-02-30", "20200229", "9999-12-32"})
    void refusesADayThatIsNot(String day) {
        String stored = "{\"v\":1,\"type\":\"benefit-activated\",\"on\":\"" + day + "\",\"enrollment\":\"E-1\"}";

        assertThat(fault(stored))
                .hasMessageStartingWith(
                        "line 1, field `on`: expected a day from 0000-01-01 to 9999-12-31, written YYYY-MM-DD, found `"
                                + day + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0", "1.0", "1e1", "2147483648", "9999999999", "18446744073709551616"})
    void refusesANumberThatIsNot(String number) {
        String stored = "{\"v\":1,\"type\":\"days-accrued\",\"on\":\"2018-07-10\",\"enrollment\":\"E-1\",\"days\":"
                + number + "}";

        assertThat(fault(stored))
                .hasMessage("line 1, field `days`: expected a number from 0 to 2147483647, in digits alone, found the"
                        + " number `" + number + "`");
    }

    @Test
    void isNoJournal() {
        String stored = StoredRecords.write(new PartnerDeclared(FABRIKAM));
        String early = StoredRecords.write(new BenefitActivated(day("1989-12-31"), ENROLLMENT));

        assertThat(GoodJournal.fault(stored))
                .hasMessage("line 1, field `v`: expected only `type`, `partner`, found another field");
        assertThat(GoodJournal.fault(early.replace(VERSION, "")))
                .hasMessage("line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD,"
                        + " found `1989-12-31`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "+10000-01-01", "-999999999-01-01", "+999999999-12-31"})
    void writesNoDayThatCouldNotBeRead(String day) {
        BenefitActivated on = new BenefitActivated(LocalDate.parse(day), ENROLLMENT);

        assertThatThrownBy(() -> StoredRecords.write(on))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`on` must be a day from 0000-01-01 to 9999-12-31, found `" + day + "`");
    }

    @Test
    void writesNoActivatedEnrollment() {
        EnrollmentDeclared activated =
                new EnrollmentDeclared(Enrollment.of(ENROLLMENT, CONTOSO, day("2018-07-01"), day("2021-06-30"))
                        .withActivatedOn(day("2018-07-09")));

        assertThatThrownBy(() -> StoredRecords.write(activated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the benefit of an enrollment must not be activated when it is stated, found `2018-07-09`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "😀", "\u0000"})
    void storesAMebibyteAndNoByteMore(String character) {
        PaymentStepTaken longest = requestOf(MEBIBYTE - VERSION.length(), character);
        PaymentStepTaken longer = requestOf(MEBIBYTE - VERSION.length() + 1, character);

        String stored = StoredRecords.write(longest);

        assertThat(stored.getBytes(StandardCharsets.UTF_8)).hasSize(MEBIBYTE);
        assertThat(StoredRecords.read(stored)).isEqualTo(longest);
        assertThat(fault(stored + " "))
                .hasMessage("line 1: expected a line of at most 1048576 bytes, found a longer one");
        assertThatThrownBy(() -> StoredRecords.write(longer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a record must have at most 1048576 bytes as JSON, found a longer one");
    }

    @Test
    void storesARequestOfManyVouchers() {
        VoucherId[] vouchers = IntStream.range(0, 100_000)
                .mapToObj(number -> VoucherId.of("V-" + number))
                .toArray(VoucherId[]::new);
        PaymentStepTaken request = payment("2020-03-19", RequestPayment.of(REQUEST, FABRIKAM, LOCATION, vouchers));

        assertThat(StoredRecords.read(StoredRecords.write(request))).isEqualTo(request);
    }

    private static FormatException fault(String stored) {
        return Objects.requireNonNull(
                catchThrowableOfType(FormatException.class, () -> StoredRecords.read(stored)), "no fault");
    }

    private static List<String> golden(int version) {
        String name = "/stored/stored-v" + version + ".jsonl";
        try (InputStream in = StoredRecordsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VoucherStepTaken step(String on, VoucherStep step) {
        return new VoucherStepTaken(day(on), VOUCHER, step);
    }

    private static PaymentStepTaken payment(String on, PaymentStep step) {
        return new PaymentStepTaken(day(on), step);
    }

    private static Reserve.Builder reserve() {
        Reserve.Builder reserve = Reserve.builder();
        reserve.operator(OPERATOR);
        reserve.locationId(LOCATION);
        reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT);
        reserve.deliveryCountry(Country.of("NL"));
        reserve.plannedStart(day("2020-03-09"));
        return reserve;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
