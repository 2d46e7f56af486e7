package org.planningservices.testkit.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.json.DecisionLogReader;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Assign;
import org.planningservices.step.VoucherId;

class LogCheckTest {

    private static final VoucherId V_1 = VoucherId.of("V-1");

    private static final String BEGUN = """
            {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2018-01-01","endsOn":"2021-12-31"}
            {"type":"benefit-activated","enrollment":"E","on":"2018-01-01"}
            {"type":"days-accrued","enrollment":"E","days":20,"on":"2018-01-01","outcome":"accepted"}
            {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"DDPS","serviceLevel":5,"on":"2021-01-04","outcome":"accepted"}
            """;

    private static LogCheck check(String log) throws IOException {
        return LogCheck.of(
                VoucherProgram.planningServices(),
                DecisionLogReader.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8))));
    }

    private static LogCheck checkAfter(String... later) throws IOException {
        return check(BEGUN + String.join("\n", later));
    }

    @Test
    void findsNothingInTheLogOfASystemThatKeepsTheRules() {
        LoggedDesk desk = new LoggedDesk(Terms.planningServices())
                .accrue(10)
                .reported(V_1)
                .submit(V_1, Assign.of("too late"))
                .later(180)
                .submit(V_1, LoggedDesk.redeem())
                .submit(LoggedDesk.requestPayment("R-1", V_1));

        LogCheck checked = LogCheck.of(VoucherProgram.planningServices(), desk.log());

        assertThat(desk.log()).extracting(entry -> entry.outcome()).contains(RecordedOutcome.REFUSED);
        assertThat(checked).isEqualTo(new LogCheck(List.of(), List.of()));
    }

    @Test
    void catchesASystemThatRedeemsADayTooLate() {
        LoggedDesk desk = new LoggedDesk(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(181))
                        .build())
                .accrue(10)
                .reported(V_1)
                .later(181)
                .submit(V_1, LoggedDesk.redeem())
                .submit(LoggedDesk.requestPayment("R-1", V_1));

        LogCheck checked = LogCheck.of(VoucherProgram.planningServices(), desk.log());

        assertThat(checked.unverified()).isEmpty();
        assertThat(checked.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.counts()).isTrue();
            assertThat(found.explanation())
                    .containsExactly(
                            "accepted, though the rules refuse it; it counts from here on",
                            "! TIM-06 redeem is closed: the last day was `2021-05-31`, attempted on `2021-06-01`",
                            "  Planning Services page (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps;"
                                    + " 2021-04-07)",
                            "  possible  through 2021-05-31");
        });
    }

    @Test
    void catchesASystemThatClosesADayTooEarly() {
        LoggedDesk desk = new LoggedDesk(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(179))
                        .build())
                .accrue(10)
                .reported(V_1)
                .later(180)
                .submit(V_1, LoggedDesk.redeem());

        LogCheck checked = LogCheck.of(VoucherProgram.planningServices(), desk.log());

        assertThat(desk.today()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(checked.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.counts()).isFalse();
            assertThat(found.satisfied()).extracting(rule -> rule.id()).contains(RuleId.TIM_06, RuleId.TIM_09);
            assertThat(found.toString())
                    .startsWith("line 15: refused, though every rule accepts it\n  + LIF-03 ")
                    .containsSubsequence("  + TIM-06 ", "    Planning Services page (https://docs.microsoft.com");
        });
    }

    @Test
    void tellsEveryRuleThatRefusesWhatWasAccepted() throws IOException {
        LogCheck checked = checkAfter(
                "{\"type\":\"voucher-created\",\"voucher\":\"W\",\"enrollment\":\"E\",\"offering\":\"DDPS\",\"serviceLevel\":20,\"on\":\"2021-07-01\",\"outcome\":\"accepted\"}");

        assertThat(checked.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.entry().line()).isEqualTo(5);
            assertThat(found.violations())
                    .extracting(violation -> violation.rule().id())
                    .containsExactly(RuleId.VCH_03, RuleId.TIM_08, RuleId.ENT_06);
        });
    }

    @Test
    void leavesOutWhatCannotHaveHappened() throws IOException {
        String redeemed =
                "{\"type\":\"voucher-redeemed\",\"voucher\":\"V\",\"partner\":\"P\",\"location\":\"L\",\"on\":\"2021-02-01\",\"outcome\":\"accepted\"}";
        String assigned =
                "{\"type\":\"voucher-assigned\",\"voucher\":\"V\",\"projectManager\":\"pm\",\"on\":\"2021-02-02\",\"outcome\":\"accepted\"}";

        LogCheck checked = checkAfter(
                redeemed,
                assigned,
                assigned.replace("\"V\"", "\"never\""),
                "{\"type\":\"compliance-training\",\"partner\":\"nobody\",\"on\":\"2021-02-02\"}");

        assertThat(checked.disagreements()).hasSize(3).allSatisfy(found -> {
            assertThat(found.counts()).isFalse();
            assertThat(found.explanation().get(0)).isEqualTo("accepted, though the rules refuse it; it is left out");
        });
        assertThat(checked.disagreements())
                .extracting(found -> found.entry().line() + " "
                        + found.violations().get(0).rule().id())
                .containsExactly("5 LIF-01", "7 LIF-03", "8 LIF-03");
    }

    @Test
    void leavesOutWhatAPartnerNeverStatedStatesOfItself() throws IOException {
        LogCheck checked = checkAfter(
                "{\"type\":\"partner\",\"partner\":\"P\"}",
                "{\"type\":\"consultant\",\"partner\":\"P\",\"consultant\":\"K\",\"competencies\":[]}",
                "{\"type\":\"exam-passed\",\"partner\":\"P\",\"consultant\":\"K\",\"competency\":\"messaging\",\"on\":\"2021-02-01\"}",
                "{\"type\":\"agreement-signed\",\"partner\":\"P\",\"on\":\"2021-02-01\"}",
                "{\"type\":\"profile-published\",\"partner\":\"P\",\"on\":\"2021-02-01\"}",
                "{\"type\":\"exam-passed\",\"partner\":\"P\",\"consultant\":\"nobody\",\"competency\":\"messaging\",\"on\":\"2021-02-01\"}",
                "{\"type\":\"agreement-signed\",\"partner\":\"nobody\",\"on\":\"2021-02-01\"}",
                "{\"type\":\"profile-published\",\"partner\":\"nobody\",\"on\":\"2021-02-01\"}");

        assertThat(checked.disagreements())
                .extracting(found -> found.entry().line() + " "
                        + found.violations().get(0).rule().id())
                .containsExactly("10 LIF-03", "11 LIF-03", "12 LIF-03");
        assertThat(checked.disagreements()).extracting(Disagreement::counts).containsOnly(false);
    }

    @Test
    void leavesOutDaysThatTheRulesDoNotAdd() throws IOException {
        String accrued =
                "{\"type\":\"days-accrued\",\"enrollment\":\"E\",\"days\":5,\"on\":\"2021-02-01\",\"outcome\":\"accepted\"}";

        LogCheck checked = checkAfter(accrued, accrued.replace("accepted", "refused"));

        assertThat(checked.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.entry().line()).isEqualTo(5);
            assertThat(found.counts()).isFalse();
            assertThat(found.violations())
                    .extracting(violation -> violation.rule().id())
                    .containsExactly(RuleId.ENT_13);
        });
    }

    @Test
    void countsWhatWasAcceptedAndNotWhatWasRefused() throws IOException {
        String assigned =
                "{\"type\":\"voucher-assigned\",\"voucher\":\"V\",\"projectManager\":\"pm\",\"on\":\"2021-07-02\",\"outcome\":\"accepted\"}";

        LogCheck checked = checkAfter(
                assigned.replace("accepted", "refused"),
                assigned,
                assigned.replace("accepted", "refused"),
                assigned.replace("assigned", "reassigned").replace("accepted", "refused"));

        assertThat(checked.disagreements())
                .singleElement()
                .extracting(found -> found.entry().line())
                .isEqualTo(6);
    }

    @Test
    void tellsApartWhatCannotBeVerified() throws IOException {
        String reserved =
                "{\"type\":\"voucher-reserved\",\"voucher\":\"V\",\"partner\":\"P\",\"location\":\"L\",\"engagement\":\"windows-and-office-deployment\",\"deliveryCountry\":\"NL\",\"plannedStart\":\"2021-02-05\",\"on\":\"2021-02-01\",\"outcome\":\"refused\"}";

        LogCheck checked = checkAfter(
                "{\"type\":\"voucher-assigned\",\"voucher\":\"V\",\"projectManager\":\"pm\",\"on\":\"2021-01-05\",\"outcome\":\"accepted\"}",
                reserved,
                reserved.replace("refused", "accepted"));

        assertThat(checked.disagreements()).isEmpty();
        assertThat(checked.unverified()).extracting(one -> one.entry().line()).containsExactly(6, 7);
        assertThat(checked.unverified().get(0).toString())
                .startsWith("line 6:\n  ? ACT-08 is undecided: the operator's role");
    }

    @Test
    void takesStepsInTheOrderOfTheLog() throws IOException {
        LogCheck checked = checkAfter(
                "{\"type\":\"voucher-assigned\",\"voucher\":\"V\",\"projectManager\":\"pm\",\"on\":\"2021-01-03\",\"outcome\":\"accepted\"}");

        assertThat(checked.disagreements())
                .singleElement()
                .satisfies(found -> assertThat(found.violations())
                        .extracting(violation -> violation.rule().id())
                        .containsExactly(RuleId.LIF_02));
    }

    @Test
    void takesFactsFirst() throws IOException {
        String[] lines = BEGUN.split("\n", -1);

        LogCheck checked = check(lines[1] + "\n" + lines[2] + "\n" + lines[3] + "\n" + lines[0] + "\n" + lines[0]);

        assertThat(checked.disagreements()).singleElement().satisfies(found -> {
            assertThat(found.entry().line()).isEqualTo(5);
            assertThat(found.violations())
                    .extracting(violation -> violation.rule().id())
                    .containsExactly(RuleId.LIF_01);
        });
    }
}
