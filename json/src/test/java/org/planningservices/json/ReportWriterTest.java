package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodJournal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/** The form of a report. */
class ReportWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 1);

    @Test
    void writesAllFieldsInTheirOrder() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, """
                {"type":"enrollment","enrollment":"E-1","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"days-accrued","on":"2018-07-01","enrollment":"E-1","days":15}
                {"type":"benefit-activated","on":"2018-07-01","enrollment":"E-1"}
                {"type":"voucher-created","on":"2020-07-01","voucher":"V-1","enrollment":"E-1","offering":"SDPS","serviceLevel":5}
                {"type":"voucher-assigned","on":"2020-07-01","voucher":"V-1","projectManager":"bakker"}
                {"type":"voucher-reserved","on":"2020-07-02","voucher":"V-1","partner":"P","location":"L","engagement":"sharepoint-deployment","deliveryCountry":"NL","plannedStart":"2020-07-02"}
                {"type":"engagement-started","on":"2020-07-02","voucher":"V-1","partner":"P","consultant":"C"}
                {"type":"engagement-completed","on":"2020-07-06","voucher":"V-1","partner":"P","deliveredDays":5,"offsiteDays":0}
                {"type":"completion-report-submitted","on":"2020-07-07","voucher":"V-1","partner":"P","deliverable":"plan"}
                {"type":"voucher-redeemed","on":"2020-08-02","voucher":"V-1","partner":"P","location":"L","role":"mpn-admin"}
                {"type":"payment-requested","on":"2020-10-01","request":"R-1","partner":"P","location":"L","vouchers":["V-1"]}
                {"type":"payment-approved","on":"2020-10-02","request":"R-1"}
                {"type":"payment-made","on":"2020-11-02","request":"R-1"}
                """);

        assertThat(written(report).toString())
                .isEqualTo("{\"asOf\":\"2022-06-01\",\"validityFrom\":\"creation\",\"findings\":["
                        + "{\"line\":6,\"rules\":[],\"unverifiable\":[\"ACT-08\",\"ELG-08\",\"ELG-11\",\"ELG-16\",\"ENG-09\"]},"
                        + "{\"line\":7,\"rules\":[],\"unverifiable\":[\"ELG-04\",\"ELG-13\"]},"
                        + "{\"line\":10,\"rules\":[],\"unverifiable\":[\"ENG-09\"]},"
                        + "{\"line\":11,\"rules\":[],\"unverifiable\":[\"ENG-09\",\"PAY-02\"]}],"
                        + "\"vouchers\":[{\"voucher\":\"V-1\",\"status\":\"PAID\",\"standing\":\"SETTLED\","
                        + "\"lastValidDay\":\"2020-12-28\",\"redeemBy\":\"2020-12-28\","
                        + "\"paymentRequestBy\":\"2020-10-01\",\"payBy\":\"2020-11-01\","
                        + "\"missedDeadlines\":[{\"rule\":\"PAY-07\",\"due\":\"2020-11-01\"}]}],"
                        + "\"enrollments\":[{\"enrollment\":\"E-1\",\"accrued\":15,\"converted\":0,\"overdrawn\":0,"
                        + "\"held\":0,\"spent\":5,\"lost\":0,\"removed\":10,\"remaining\":0}]}");
    }

    @Test
    void writesNullForADayThatThereIsNot() throws IOException {
        AuditReport report = audit(ValidityStart.ASSIGNMENT, """
                {"type":"voucher-created","on":"2020-07-01","voucher":"V-1","enrollment":"E-1","offering":"SDPS","serviceLevel":5}
                """);

        assertThat(written(report).get("validityFrom").asText()).isEqualTo("assignment");
        assertThat(written(report).get("vouchers").toString())
                .isEqualTo("[{\"voucher\":\"V-1\",\"status\":\"CREATED\",\"standing\":\"OPEN\","
                        + "\"lastValidDay\":null,\"redeemBy\":null,\"paymentRequestBy\":null,\"payBy\":null,"
                        + "\"missedDeadlines\":[]}]");
    }

    @Test
    void writesEmptyListsForAnEmptyJournal() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, "");

        assertThat(written(report).toString())
                .isEqualTo("{\"asOf\":\"2022-06-01\",\"validityFrom\":\"creation\","
                        + "\"findings\":[],\"vouchers\":[],\"enrollments\":[]}");
    }

    @Test
    void writesEachRuleOnceAndInTheOrderOfTheAlphabet() throws IOException {
        Finding finding = new Finding(
                new JournalEntry(7, new PartnerDeclared(PartnerId.of("fabrikam"))),
                List.of(),
                List.of(broken(RuleId.TIM_07), broken(RuleId.PAY_02), broken(RuleId.TIM_07), broken(RuleId.ACT_08)),
                List.of(unknown(RuleId.ENG_09), unknown(RuleId.ELG_16), unknown(RuleId.ENG_09)));

        JsonNode written = written(
                AuditReport.of(AS_OF, ValidityStart.CREATION, List.of(finding), List.of(), List.of(), List.of()));

        assertThat(written.get("findings").toString())
                .isEqualTo("[{\"line\":7,\"rules\":[\"ACT-08\",\"PAY-02\",\"TIM-07\"],"
                        + "\"unverifiable\":[\"ELG-16\",\"ENG-09\"]}]");
    }

    private static Violation broken(RuleId id) {
        return new Broken(PROGRAM.rule(id));
    }

    private record Broken(Rule rule) implements Violation {

        @Override
        public String key() {
            return rule.id().toString();
        }

        @Override
        public List<ComparedValue> compared() {
            return List.of();
        }

        @Override
        public Optional<VoucherId> voucherId() {
            return Optional.empty();
        }

        @Override
        public DaySet days() {
            return new DaySet(List.of());
        }

        @Override
        public Optional<Remedy> remedy() {
            return Optional.empty();
        }
    }

    private static Undecided unknown(RuleId id) {
        return new Undecided(PROGRAM.rule(id), FactKind.PARTNER);
    }

    @Test
    void writesVouchersAndEnrollmentsByCodeUnitAndNotByCodePoint() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, """
                {"type":"enrollment","enrollment":"～","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"enrollment","enrollment":"😀","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"enrollment","enrollment":"e","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"enrollment","enrollment":"E-10","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"enrollment","enrollment":"E-9","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}
                {"type":"voucher-created","on":"2020-07-01","voucher":"～","enrollment":"e","offering":"SDPS","serviceLevel":5}
                {"type":"voucher-created","on":"2020-07-01","voucher":"😀","enrollment":"e","offering":"SDPS","serviceLevel":5}
                {"type":"voucher-created","on":"2020-07-01","voucher":"v","enrollment":"e","offering":"SDPS","serviceLevel":5}
                {"type":"voucher-created","on":"2020-07-01","voucher":"V-10","enrollment":"e","offering":"SDPS","serviceLevel":5}
                {"type":"voucher-created","on":"2020-07-01","voucher":"V-9","enrollment":"e","offering":"SDPS","serviceLevel":5}
                """);

        JsonNode written = written(report);

        assertThat(written.get("vouchers").findValuesAsText("voucher")).containsExactly("V-10", "V-9", "v", "😀", "～");
        assertThat(written.get("enrollments").findValuesAsText("enrollment"))
                .containsExactly("E-10", "E-9", "e", "😀", "～");
    }

    @Test
    void writesFindingsByLineWhateverTheirDay() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, """
                {"type":"voucher-expired","on":"2020-07-02","voucher":"V-2"}

                {"type":"voucher-expired","on":"2020-07-01","voucher":"V-1"}
                """);

        assertThat(written(report).get("findings").findValuesAsText("line")).containsExactly("1", "3");
    }

    @Test
    void writesTextsThatJsonHasToEscape() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, """
                {"type":"voucher-created","on":"2020-07-01","voucher":"\\"\\\\\\n\\u0000é😀","enrollment":"e","offering":"SDPS","serviceLevel":5}
                """);

        assertThat(written(report).get("vouchers").findValuesAsText("voucher")).containsExactly("\"\\\n\u0000é😀");
    }

    @Test
    void writesTheSameReportToAWriter() throws IOException {
        AuditReport report = audit(ValidityStart.CREATION, """
                {"type":"voucher-created","on":"2020-07-01","voucher":"é😀","enrollment":"e","offering":"SDPS","serviceLevel":5}
                """);

        StringWriter text = new StringWriter();
        ReportWriter.write(report, text);

        assertThat(JSON.readTree(text.toString())).isEqualTo(written(report));
    }

    @Test
    void flushesTheStreamAndLeavesItOpen() throws IOException {
        StringBuilder calls = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        };

        ReportWriter.write(audit(ValidityStart.CREATION, ""), out);

        assertThat(calls.toString()).contains("flush").doesNotContain("close");
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }

    private static AuditReport audit(ValidityStart validityFrom, String journal) {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom))
                .audit(read(journal), AS_OF);
    }

    private static JsonNode written(AuditReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(report, out);
        return JSON.readTree(out.toByteArray());
    }
}
