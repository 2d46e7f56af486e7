package org.planningservices.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences of "How a journal is audited" that the samples do not reach; the lines begin with the ten of the base. */
class OracleAuditTest {

    private static final String BASE = """
            {'type':'enrollment','enrollment':'E','customer':'C','startsOn':'2018-01-01','endsOn':'2022-12-31'}
            {'type':'partner','partner':'P'}
            {'type':'location','location':'L','partner':'P','country':'NL'}
            {'type':'competency','partner':'P','competency':'collaboration-and-content','level':'gold','from':'2010-01-01'}
            {'type':'consultant','consultant':'K','partner':'P','competencies':['collaboration-and-content']}
            {'type':'benefit-activated','enrollment':'E','on':'2018-01-01'}
            {'type':'days-accrued','enrollment':'E','days':100,'on':'2018-01-01'}
            {'type':'compliance-training','partner':'P','on':'2018-01-01'}
            {'type':'partner-enrolled','partner':'P','offering':'SDPS','on':'2020-09-01'}
            {'type':'enrollment','enrollment':'E-2','customer':'C','startsOn':'2018-01-01','endsOn':'2022-12-31'}
            """;

    @Test
    void factsAboutWhatWasNeverStatedAreNotApplied() {
        JsonNode report = audit("""
                {'type':'location','location':'L','partner':'Q','country':'NL'}
                {'type':'partner','partner':'Q'}
                {'type':'competency','partner':'X','competency':'messaging','level':'gold','from':'2010-01-01'}
                {'type':'consultant','consultant':'K','partner':'X','competencies':[]}
                {'type':'compliance-training','partner':'X','on':'2018-01-01'}
                {'type':'partner-enrolled','partner':'X','offering':'NONE','on':'2018-01-01'}
                {'type':'payment-tool-registered','partner':'X','offering':'NONE','on':'2018-01-01'}
                {'type':'benefit-activated','enrollment':'F','on':'2018-01-01'}
                {'type':'days-accrued','enrollment':'F','days':1,'on':'2021-02-01'}
                {'type':'days-converted','enrollment':'F','trainingDays':3,'planningDays':1,'on':'2021-02-01'}
                {'type':'exam-passed','partner':'X','consultant':'K','competency':'messaging','on':'2018-01-01'}
                {'type':'exam-passed','partner':'P','consultant':'K-2','competency':'messaging','on':'2018-01-01'}
                {'type':'exam-passed','partner':'P','consultant':'K','competency':'none','on':'2018-01-01'}
                {'type':'agreement-signed','partner':'X','on':'2018-01-01'}
                {'type':'profile-published','partner':'X','on':'2018-01-01'}
                {'type':'agreement-signed','partner':'P','on':'2018-01-01'}
                {'type':'profile-published','partner':'P','on':'2018-01-01'}
                {'type':'partner','partner':'P'}
                {'type':'enrollment','enrollment':'E','customer':'D','startsOn':'2018-01-01','endsOn':'2018-01-01'}
                """);

        assertThat(findings(report))
                .containsExactly(
                        "11 LIF-03",
                        "13 LIF-03",
                        "14 LIF-03",
                        "15 LIF-03",
                        "16 LIF-03",
                        "17 LIF-03",
                        "18 LIF-03",
                        "19 LIF-03",
                        "20 LIF-03",
                        "21 LIF-03",
                        "22 LIF-03",
                        "24 LIF-03",
                        "25 LIF-03",
                        "28 LIF-01",
                        "29 LIF-01");
    }

    @Test
    void stepsWithoutPartnerOrEnrollmentAreJudgedWithoutThem() {
        JsonNode report = audit("""
                {'type':'voucher-created','voucher':'V','enrollment':'F','offering':'SDPS','serviceLevel':15,'on':'2020-11-01'}
                {'type':'voucher-assigned','voucher':'V','projectManager':'m','on':'2020-11-01'}
                {'type':'voucher-reserved','voucher':'V','partner':'X','location':'L','engagement':'sharepoint-deployment','deliveryCountry':'NL','plannedStart':'2021-04-08','on':'2021-04-06'}
                {'type':'reservation-cancelled','voucher':'V','partner':'X','on':'2021-04-06'}
                {'type':'voucher-reserved','voucher':'V','partner':'X','location':'L','engagement':'sharepoint-deployment','deliveryCountry':'NL','plannedStart':'2021-04-08','role':'mpn-admin','on':'2021-04-07'}
                {'type':'engagement-started','voucher':'V','partner':'X','consultant':'K','on':'2021-04-08'}
                {'type':'engagement-completed','voucher':'V','partner':'P','deliveredDays':15,'offsiteDays':3,'on':'2021-04-08'}
                """);

        assertThat(findings(report))
                .containsExactly(
                        "11 ?ACT-01 ?ENT-05 ?ENT-06",
                        "13 ?ACT-08 ?ELG-08 ?ELG-11 ?ELG-16 ?ENG-08 ?ENG-09",
                        "14 ?ACT-08",
                        "15 ?ELG-11 ?ELG-16 ?ENG-08 ?ENG-09",
                        "16 ?ELG-04 ?ELG-13",
                        "17 VCH-24");
    }

    @Test
    void aConsultantOfNobodyHasNoExam() {
        JsonNode report = audit(voucher("V", "E", 5) + """
                        {'type':'engagement-started','voucher':'V','partner':'P','consultant':'?','on':'2020-11-08'}
                        """);

        assertThat(findings(report)).containsExactly("14 ELG-13");
    }

    @Test
    void aPaymentRecordStandsOrFallsAsAWhole() {
        JsonNode report = audit(voucher("V", "E", 5) + delivered("V") + voucher("W", "E", 5) + """
                        {'type':'payment-tool-registered','partner':'P','offering':'SDPS','on':'2020-12-01'}
                        {'type':'payment-requested','request':'R','partner':'P','location':'L','vouchers':['W','?'],'on':'2020-12-02'}
                        {'type':'payment-requested','request':'R','partner':'P','location':'L','vouchers':['V','W'],'on':'2020-12-02'}
                        {'type':'payment-approved','request':'R','on':'2020-12-02'}
                        {'type':'payment-requested','request':'R','partner':'P','location':'L','vouchers':['V'],'on':'2020-12-02'}
                        {'type':'payment-rejected','request':'R','reason':'','on':'2020-12-03'}
                        {'type':'payment-requested','request':'R','partner':'P','location':'L','vouchers':['V'],'on':'2020-12-03'}
                        {'type':'payment-requested','request':'S','partner':'P','location':'L','vouchers':['V'],'on':'2020-12-03'}
                        {'type':'payment-approved','request':'R','on':'2020-12-04'}
                        {'type':'payment-made','request':'S','on':'2020-12-04'}
                        {'type':'payment-approved','request':'S','on':'2020-12-04'}
                        {'type':'payment-approved','request':'S','on':'2020-12-04'}
                        """);

        assertThat(findings(report))
                .containsExactly(
                        "22 LIF-03", "23 LIF-01", "24 LIF-03", "27 LIF-01", "29 LIF-01", "30 LIF-01", "32 LIF-01");
        assertThat(report.at("/vouchers/0/status").textValue()).isEqualTo("PAYMENT_APPROVED");
        assertThat(report.at("/vouchers/0/missedDeadlines/0/rule").textValue()).isEqualTo("PAY-07");
        assertThat(report.at("/vouchers/0/payBy").textValue()).isEqualTo("2021-01-03");
    }

    @Test
    void whatStandsLaterOnTheSameDayDoesNotCountYet() {
        JsonNode report = audit("""
                {'type':'payment-tool-registered','partner':'P','offering':'SDPS','on':'2020-11-20'}
                """ + voucher("V", "E", 5) + delivered("V") + """
                        {'type':'payment-tool-registered','partner':'P','offering':'SDPS','on':'2020-11-20'}
                        {'type':'payment-requested','request':'R','partner':'P','location':'L','vouchers':['V'],'on':'2020-11-20'}
                        """);

        assertThat(findings(report)).containsExactly("11 PAY-02");
    }

    @Test
    void aSecondEngagementOfFifteenDaysIsLookedForInAllEnrollmentsOfTheCustomer() {
        JsonNode report = audit("""
                {'type':'enrollment','enrollment':'E-3','customer':'D','startsOn':'2018-01-01','endsOn':'2022-12-31'}
                {'type':'benefit-activated','enrollment':'E-2','on':'2018-01-01'}
                {'type':'benefit-activated','enrollment':'E-3','on':'2018-01-01'}
                {'type':'days-accrued','enrollment':'E-2','days':100,'on':'2018-01-01'}
                {'type':'days-accrued','enrollment':'E-3','days':100,'on':'2018-01-01'}
                """
                + voucher("V-1", "E", 15)
                + voucher("V-2", "E-3", 10)
                + voucher("V-3", "E-3", 15)
                + voucher("V-4", "E-2", 15)
                + voucher("V-5", "E-2", 15).replace("'role'", "'division':'east','role'")
                + voucher("V-6", "E-2", 15).replace("'role'", "'division':'east','role'"));

        assertThat(findings(report)).containsExactly("27 ENG-08", "33 ENG-08");
    }

    /** In the rulebook's words: an `expire` recorded too early does not change when the days go. */
    @Test
    void anExpirationRecordedTooEarlyLeavesTheDaysHeld() {
        String journal = voucher("V", "E", 5) + """
                {'type':'voucher-expired','voucher':'V','on':'2020-11-10'}
                """;

        assertThat(findings(audit(journal))).containsExactly("14 VCH-18");
        assertThat(audit(journal, "2021-04-30", Oracle.CREATION)
                        .at("/enrollments/0/held")
                        .intValue())
                .isEqualTo(5);
        assertThat(audit(journal, "2021-05-01", Oracle.CREATION)
                        .at("/enrollments/0/remaining")
                        .intValue())
                .isEqualTo(100);
        assertThat(audit(journal, "2020-11-10", Oracle.CREATION)
                        .at("/vouchers/0/standing")
                        .textValue())
                .isEqualTo("LAPSED");
    }

    @Test
    void anUnassignedVoucherHasNoLastDayInTheEditionAssignment() {
        JsonNode report = audit("""
                {'type':'voucher-created','voucher':'V','enrollment':'E','offering':'SDPS','serviceLevel':5,'on':'2018-11-01'}
                {'type':'voucher-expired','voucher':'V','on':'2021-12-31'}
                {'type':'voucher-created','voucher':'W','enrollment':'E','offering':'SDPS','serviceLevel':5,'on':'2018-11-01'}
                """, "2022-06-01", Oracle.ASSIGNMENT);

        assertThat(findings(report)).containsExactly("12 VCH-18");
        assertThat(report.at("/vouchers/0/standing").textValue()).isEqualTo("LAPSED");
        assertThat(report.at("/vouchers/0/redeemBy").isNull()).isTrue();
        assertThat(report.at("/vouchers/1/standing").textValue()).isEqualTo("OPEN");
        assertThat(report.at("/enrollments/0/held").intValue()).isEqualTo(10);
        assertThat(report.at("/enrollments/0/removed").intValue()).isEqualTo(90);
    }

    @Test
    void anExamCountsFromItsDayAndTheEarliestOfTwo() {
        String start = voucher("V", "E", 5) + """
                        {'type':'exam-passed','partner':'P','consultant':'K','competency':'collaboration-and-content','on':'2020-11-10'}
                        {'type':'exam-passed','partner':'P','consultant':'K','competency':'collaboration-and-content','on':'#D'}
                        {'type':'engagement-started','voucher':'V','partner':'P','consultant':'K','on':'2020-11-09'}
                        """;
        String withoutOtherExams = start + "{'type':'consultant','consultant':'K','partner':'P','competencies':[]}";

        assertThat(findings(audit(start.replace("#D", "2020-11-10")))).isEmpty();
        assertThat(findings(audit(withoutOtherExams.replace("#D", "2020-11-08"))))
                .isEmpty();
        assertThat(findings(audit(withoutOtherExams.replace("#D", "2020-11-09"))))
                .isEmpty();
        assertThat(findings(audit(withoutOtherExams.replace("#D", "2020-11-10"))))
                .containsExactly("16 ELG-13");
    }

    @Test
    void engagementsOfTheCatalogAndOfNoCatalog() {
        String reserve = """
                {'type':'voucher-created','voucher':'V','enrollment':'E','offering':'SDPS','serviceLevel':5,'on':'2020-06-01'}
                {'type':'voucher-assigned','voucher':'V','projectManager':'m','on':'2020-06-01'}
                {'type':'partner-enrolled','partner':'P','offering':'SDPS','on':'2020-06-01'}
                {'type':'voucher-reserved','voucher':'V','partner':'P','location':'L','engagement':'project-and-portfolio-management','deliveryCountry':'NL','plannedStart':'2020-08-19','role':'mpn-admin','on':'2020-08-19'}
                {'type':'engagement-started','voucher':'V','partner':'P','consultant':'K','on':'2020-08-19'}
                """;

        assertThat(findings(audit(reserve))).containsExactly("14 ELG-16", "15 ELG-04 ELG-13");
        assertThat(findings(audit(reserve.replace("project-and-portfolio-management", "portfolio"))))
                .containsExactly("14 ENG-16", "15 ?ELG-04 ?ELG-13");
        assertThat(findings(audit(reserve.replace("project-and-portfolio-management", "portfolio")
                        .replace("2020-06-01", "2020-01-30")
                        .replace("2020-08-19", "2020-01-30"))))
                .containsExactly("14 ?ENG-16");
        assertThat(findings(audit(reserve.replace("project-and-portfolio-management", "exchange-deployment"))))
                .containsExactly("14 ENG-16");
    }

    @Test
    void recordsAfterTheDayAreLeftOutAndEveryDayBringsItsOwn() {
        String journal = voucher("V", "E", 5);

        JsonNode before = audit(journal, "2020-11-01", Oracle.CREATION);
        JsonNode after = audit("", "2021-07-01", Oracle.CREATION);

        assertThat(before.at("/vouchers/0/status").textValue()).isEqualTo("ASSIGNED");
        assertThat(audit(journal, "2020-10-31", Oracle.CREATION).at("/vouchers"))
                .isEmpty();
        assertThat(after.at("/enrollments/0/removed").intValue()).isEqualTo(100);
    }

    /** Created and assigned on 2020-11-01, reserved on the next day: three lines, with nothing to find. */
    private static String voucher(String number, String enrollment, int serviceLevel) {
        return """
                {'type':'voucher-created','voucher':'#V','enrollment':'#E','offering':'SDPS','serviceLevel':#S,'on':'2020-11-01'}
                {'type':'voucher-assigned','voucher':'#V','projectManager':'m','on':'2020-11-01'}
                {'type':'voucher-reserved','voucher':'#V','partner':'P','location':'L','engagement':'sharepoint-deployment','deliveryCountry':'NL','plannedStart':'2020-11-08','role':'mpn-admin','on':'2020-11-02'}
                """.replace("#V", number).replace("#E", enrollment).replace("#S", Integer.toString(serviceLevel));
    }

    /** Started, completed, reported and redeemed by 2020-11-20: four lines, with nothing to find. */
    private static String delivered(String number) {
        return """
                {'type':'engagement-started','voucher':'#V','partner':'P','consultant':'K','on':'2020-11-08'}
                {'type':'engagement-completed','voucher':'#V','partner':'P','deliveredDays':5,'offsiteDays':0,'on':'2020-11-12'}
                {'type':'completion-report-submitted','voucher':'#V','partner':'P','deliverable':'plan','on':'2020-11-13'}
                {'type':'voucher-redeemed','voucher':'#V','partner':'P','location':'L','role':'mpn-admin','on':'2020-11-20'}
                """.replace("#V", number);
    }

    private static JsonNode audit(String journal) {
        return audit(journal, "2022-06-01", Oracle.CREATION);
    }

    private static JsonNode audit(String journal, String asOf, int validityFrom) {
        return OracleAudit.audit((BASE + journal).replace('\'', '"'), LocalDate.parse(asOf), validityFrom);
    }

    /** Each finding as a line of text: the number, the rules, and with a question mark what is unverifiable. */
    private static List<String> findings(JsonNode report) {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            StringBuilder text = new StringBuilder(finding.get("line").asText());
            finding.get("rules").forEach(rule -> text.append(' ').append(rule.textValue()));
            finding.get("unverifiable").forEach(rule -> text.append(" ?").append(rule.textValue()));
            findings.add(text.toString());
        }
        return findings;
    }
}
