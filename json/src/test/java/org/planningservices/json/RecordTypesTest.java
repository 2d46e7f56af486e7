package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planningservices.json.GoodJournal.fault;
import static org.planningservices.json.GoodJournal.read;
import static org.planningservices.json.GoodJournal.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
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

/** Every type of record is read into its value, and asks for its fields and no other. */
class RecordTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final LocationId LOCATION = LocationId.of("fabrikam-nl");
    private static final PaymentRequestId REQUEST = PaymentRequestId.of("R-1");
    private static final VoucherId VOUCHER = VoucherId.of("V-1");
    private static final Operator OPERATOR = Operator.of(FABRIKAM);
    private static final Operator ADMIN = OPERATOR.withRole(OperatorRole.MPN_ADMIN);

    @ParameterizedTest
    @MethodSource("requiredFields")
    void readsTheRequiredFields(String type, JournalRecord expected) {
        List<JournalEntry> entries = read(record(type)).entries();

        assertThat(entries).containsExactly(new JournalEntry(1, expected));
    }

    private static Stream<Arguments> requiredFields() {
        return Stream.of(
                arguments(
                        "enrollment",
                        new EnrollmentDeclared(Enrollment.of(
                                ENROLLMENT, CustomerId.of("contoso"), day("2018-07-01"), day("2021-06-30")))),
                arguments("partner", new PartnerDeclared(FABRIKAM)),
                arguments(
                        "location",
                        new LocationDeclared(FABRIKAM, Location.of(LocationId.of("fabrikam-nl"), Country.of("NL")))),
                arguments(
                        "competency",
                        new CompetencyDeclared(
                                FABRIKAM,
                                HeldCompetency.of(Competency.MESSAGING, CompetencyLevel.GOLD, day("2018-01-01")))),
                arguments(
                        "consultant",
                        new ConsultantDeclared(
                                FABRIKAM,
                                Consultant.of(ConsultantId.of("jansen"), Competency.MESSAGING, Competency.DATACENTER))),
                arguments("benefit-activated", new BenefitActivated(day("2018-07-09"), ENROLLMENT)),
                arguments("days-accrued", new DaysAdded(day("2018-07-10"), AccrueDays.of(ENROLLMENT, 15))),
                arguments(
                        "days-converted",
                        new DaysAdded(
                                day("2018-07-11"),
                                ConvertTrainingDays.builder()
                                        .enrollmentId(ENROLLMENT)
                                        .trainingDays(6)
                                        .planningDays(2)
                                        .build())),
                arguments("compliance-training", new TrainingPassed(day("2018-07-12"), FABRIKAM)),
                arguments(
                        "exam-passed",
                        new ExamPassed(day("2018-07-13"), FABRIKAM, ConsultantId.of("jansen"), Competency.MESSAGING)),
                arguments("agreement-signed", new AgreementSigned(day("2018-07-14"), FABRIKAM)),
                arguments("profile-published", new ProfilePublished(day("2018-07-15"), FABRIKAM)),
                arguments(
                        "partner-enrolled",
                        new PartnerStepTaken(day("2020-01-13"), EnrollInOffering.of(FABRIKAM, Offering.S_EDPS))),
                arguments(
                        "payment-tool-registered",
                        new PartnerStepTaken(day("2020-08-14"), RegisterForPaymentTool.of(FABRIKAM, Offering.S_EDPS))),
                step("voucher-created", "2020-02-29", Create.of(ENROLLMENT, Offering.S_EDPS, 5)),
                step("voucher-assigned", "2020-03-02", Assign.of("bakker")),
                step("voucher-reassigned", "2020-03-03", Reassign.of("visser")),
                step(
                        "voucher-reserved",
                        "2020-03-04",
                        reserve().operator(OPERATOR).build()),
                step("reservation-cancelled", "2020-03-05", CancelReservation.of(OPERATOR)),
                step("engagement-rescheduled", "2020-03-06", Reschedule.of(FABRIKAM, day("2020-03-10"))),
                step("engagement-started", "2020-03-10", StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"))),
                step(
                        "engagement-completed",
                        "2020-03-16",
                        CompleteEngagement.builder()
                                .partnerId(FABRIKAM)
                                .deliveredDays(5)
                                .offsiteDays(1)
                                .build()),
                step("completion-report-submitted", "2020-03-17", SubmitCompletionReport.of(FABRIKAM, "plan")),
                step("voucher-redeemed", "2020-03-18", Redeem.of(OPERATOR, LOCATION)),
                payment(
                        "payment-requested",
                        "2020-03-19",
                        RequestPayment.of(REQUEST, FABRIKAM, LOCATION, VOUCHER, VoucherId.of("V-2"))),
                payment("payment-approved", "2020-03-20", ApprovePayment.of(REQUEST)),
                payment("payment-rejected", "2020-03-21", RejectPayment.of(REQUEST, "no deliverable")),
                payment("payment-made", "2020-03-22", MakePayment.of(REQUEST)),
                step("voucher-expired", "2020-11-26", Expire.of()),
                step("voucher-revoked", "2020-11-27", Revoke.of()));
    }

    @Test
    void hasAValueForEveryType() {
        assertThat(requiredFields().map(row -> row.get()[0]))
                .containsExactlyElementsOf(GoodJournal.records().stream()
                        .map(record -> parsed(record).get("type").asText())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void readsTheOptionalFields(String type, String fields, JournalRecord expected) {
        List<JournalEntry> entries =
                read(record(type).replace("}", "," + fields + "}")).entries();

        assertThat(entries).containsExactly(new JournalEntry(1, expected));
    }

    private static Stream<Arguments> optionalFields() {
        return Stream.of(
                arguments(
                        "competency",
                        "\"until\":\"2020-12-31\"",
                        new CompetencyDeclared(
                                FABRIKAM,
                                HeldCompetency.of(Competency.MESSAGING, CompetencyLevel.GOLD, day("2018-01-01"))
                                        .withLastDay(day("2020-12-31")))),
                arguments(
                        "voucher-created",
                        "\"administrator\":\"admin@contoso.example\"",
                        new VoucherStepTaken(
                                day("2020-02-29"),
                                VOUCHER,
                                Create.of(ENROLLMENT, Offering.S_EDPS, 5).withAdministrator("admin@contoso.example"))),
                arguments(
                        "voucher-reserved",
                        "\"role\":\"mpn-admin\",\"cloud\":true,\"division\":\"sales\",\"product\":\"Exchange\"",
                        new VoucherStepTaken(
                                day("2020-03-04"),
                                VOUCHER,
                                reserve()
                                        .operator(ADMIN)
                                        .cloud(true)
                                        .division("sales")
                                        .product("Exchange")
                                        .build())),
                arguments(
                        "voucher-reserved",
                        "\"cloud\":false",
                        new VoucherStepTaken(
                                day("2020-03-04"),
                                VOUCHER,
                                reserve().operator(OPERATOR).cloud(false).build())),
                arguments(
                        "reservation-cancelled",
                        "\"role\":\"mpn-admin\",\"reason\":\"moved\"",
                        new VoucherStepTaken(
                                day("2020-03-05"),
                                VOUCHER,
                                CancelReservation.of(ADMIN).withReason("moved"))),
                arguments(
                        "voucher-redeemed",
                        "\"role\":\"mpn-admin\"",
                        new VoucherStepTaken(day("2020-03-18"), VOUCHER, Redeem.of(ADMIN, LOCATION))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '""'        | expected a text that is not blank, found ``
                    '" \\u2003"'| expected a text that is not blank, found
                    null        | expected a value, found `null`
                    5           | expected a text
                    '["a"]'     | expected a text
                    '"a\\ud83d"' | expected a text of whole characters, found half a surrogate pair in `a\\ud83d`
                    """)
    void refusesAnAdministratorThatIsNoText(String json, String message) {
        assertThat(fault(record("voucher-created", "administrator", json)))
                .hasMessageStartingWith(at("administrator") + message);
    }

    @Test
    void anAdministratorHasAtMostAThousandCharacters() {
        String longest = "😀".repeat(1000);

        assertThat(read(record("voucher-created", "administrator", '"' + longest + '"'))
                        .entries()
                        .get(0)
                        .record())
                .isEqualTo(new VoucherStepTaken(
                        day("2020-02-29"),
                        VOUCHER,
                        Create.of(ENROLLMENT, Offering.S_EDPS, 5).withAdministrator(longest)));
        assertThat(fault(record("voucher-created", "administrator", '"' + longest + "a\"")))
                .hasMessageStartingWith(at("administrator") + "expected ");
    }

    @Test
    void anAdministratorIsNamedOnce() {
        String twice = record("voucher-created", "administrator", "\"a\",\"administrator\":\"a\"");

        assertThat(fault(twice)).hasMessage(at("administrator") + "expected the field once, found it twice");
    }

    /** A record may say what no step to be taken can: it is read, and the rules judge it. */
    @Test
    void readsMoreDaysOffSiteThanWereDelivered() {
        assertThat(read(record("engagement-completed", "deliveredDays", "0"))
                        .entries()
                        .get(0)
                        .record())
                .isEqualTo(new VoucherStepTaken(
                        day("2020-03-16"),
                        VOUCHER,
                        CompleteEngagement.builder()
                                .partnerId(FABRIKAM)
                                .deliveredDays(0)
                                .offsiteDays(1)
                                .buildRecorded()));
    }

    @Test
    void readsSilverAndAConsultantWithoutExams() {
        List<JournalEntry> entries = read(record("competency", "level", "\"silver\"") + "\n"
                        + record("consultant", "competencies", "[]") + "\n"
                        + record("consultant", "competencies", "[\"messaging\",\"messaging\"]"))
                .entries();

        assertThat(entries)
                .extracting(JournalEntry::record)
                .containsExactly(
                        new CompetencyDeclared(
                                FABRIKAM,
                                HeldCompetency.of(Competency.MESSAGING, CompetencyLevel.SILVER, day("2018-01-01"))),
                        new ConsultantDeclared(FABRIKAM, Consultant.of(ConsultantId.of("jansen"))),
                        new ConsultantDeclared(
                                FABRIKAM, Consultant.of(ConsultantId.of("jansen"), Competency.MESSAGING)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheFieldsInAnyOrder(String type) {
        List<String> names = names(parsed(record(type)));
        ObjectNode turned = JSON.createObjectNode();
        for (int i = names.size() - 1; i >= 0; i--) {
            turned.set(names.get(i), parsed(record(type)).get(names.get(i)));
        }

        assertThat(read(turned.toString())).isEqualTo(read(record(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void asksForEachFieldOnceAndWithItsKindOfValue(String type) {
        for (String name : names(parsed(record(type)))) {
            ObjectNode without = parsed(record(type)).without(name);
            ObjectNode nothing = parsed(record(type)).putNull(name);
            ObjectNode object = parsed(record(type));
            object.putObject(name);
            String twice = record(type).replace("}", ",\"" + name + "\":\"x\"}");

            assertThat(fault(without.toString()))
                    .hasMessageStartingWith(at(name))
                    .hasMessageEndingWith("no such field");
            assertThat(fault(nothing.toString()))
                    .hasMessageStartingWith(at(name))
                    .hasMessageEndingWith("found `null`");
            assertThat(fault(object.toString()))
                    .hasMessageStartingWith(at(name))
                    .hasMessageEndingWith("an object");
            assertThat(fault(twice)).hasMessageStartingWith(at(name)).hasMessageEndingWith("found it twice");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesTheFieldsOfOtherTypes(String type) {
        for (String other : types().toList()) {
            for (String name : names(parsed(record(other)))) {
                if (!parsed(record(type)).has(name) && !isOptional(type, name)) {
                    ObjectNode more = parsed(record(type)).put(name, "x");

                    assertThat(fault(more.toString()))
                            .hasMessageStartingWith(at(name) + "expected only `type`, `")
                            .hasMessageEndingWith("`, found another field");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "voucher-created, role",
        "voucher-assigned, administrator",
        "voucher-assigned, reason",
        "exam-passed, level",
        "agreement-signed, offering",
        "profile-published, offering",
        "engagement-rescheduled, role",
        "engagement-started, role",
        "engagement-completed, role",
        "completion-report-submitted, role",
        "voucher-redeemed, reason",
        "payment-requested, role",
        "payment-approved, reason",
        "reservation-cancelled, cloud",
        "enrollment, on",
        "competency, on"
    })
    void refusesAnOptionalFieldWhereItDoesNotBelong(String type, String name) {
        FormatException fault = fault(record(type, name, "\"x\""));

        assertThat(fault)
                .hasMessageStartingWith(at(name) + "expected only `type`, `")
                .hasMessageEndingWith("`, found another field");
    }

    /** Tells whether a field that is required elsewhere is optional here; such there is one. */
    private static boolean isOptional(String type, String name) {
        return type.equals("reservation-cancelled") && name.equals("reason");
    }

    private static Stream<String> types() {
        return GoodJournal.records().stream()
                .map(record -> parsed(record).get("type").asText());
    }

    private static String at(String name) {
        return "line 1, field `" + name + "`: ";
    }

    private static List<String> names(ObjectNode record) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = record.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    private static ObjectNode parsed(String record) {
        try {
            return (ObjectNode) JSON.readTree(record);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Arguments step(String type, String on, VoucherStep step) {
        return arguments(type, new VoucherStepTaken(day(on), VOUCHER, step));
    }

    private static Arguments payment(String type, String on, PaymentStep step) {
        return arguments(type, new PaymentStepTaken(day(on), step));
    }

    private static Reserve.Builder reserve() {
        Reserve.Builder reserve = Reserve.builder();
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
