package org.planningservices.policy.rules;

import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Redeem;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

class ActRulesTest {

    /** The steps of the voucher tool as this operator takes them, each with the status it starts from. */
    static Stream<Map.Entry<VoucherStatus, VoucherStep>> toolSteps(Operator operator, LocalDate day) {
        return Stream.of(
                Map.entry(ASSIGNED, reserve(day.toString()).operator(operator).build()),
                Map.entry(RESERVED, CancelReservation.of(operator)),
                Map.entry(REPORTED, Redeem.of(operator, NL_SITE)));
    }

    static Operator withRole(String role) {
        return Operator.of(FABRIKAM).withRole(OperatorRole.of(role));
    }

    /** Fabrikam, qualified on every day by the older table as by the newer. */
    static Voucher voucher(VoucherStatus status) {
        return createdOn("2018-12-01").until(status);
    }

    @Nested
    @DisplayName("ACT-01")
    class Act01 {

        private final Facts facts =
                facts().withEnrollment(enrollment("2020-07-01", "2021-03-31").withActivatedOn(day("2020-07-01")));

        @ParameterizedTest
        @ValueSource(strings = {"2020-07-01", "2020-07-02", "2021-03-30", "2021-03-31"})
        void acceptsFromTheFirstDayOfTheEnrollmentThroughItsLast(LocalDate day) {
            assertAnswer(on(day).decide(V_1, create(), facts)).isAcceptedBy(ACT_01);
        }

        @Test
        void refusesOnTheDayBefore() {
            Facts activatedEarly = facts().withEnrollment(
                            enrollment("2020-07-01", "2021-03-31").withActivatedOn(day("2020-06-01")));

            var answer = on("2020-06-30").decide(V_1, create(), activatedEarly);

            assertAnswer(answer)
                    .isRefusedBy(ACT_01)
                    .saying("the customer's enrollment runs from `2020-07-01` through `2021-03-31`:"
                            + " no voucher can be created on `2020-06-30`")
                    .comparing(Map.of(
                            "startsOn", day("2020-07-01"), "endsOn", day("2021-03-31"), "day", day("2020-06-30")));
        }

        @Test
        void refusesOnTheDayAfter() {
            assertAnswer(on("2021-04-01").decide(V_1, create(), facts)).isRefusedBy(ACT_01);
        }

        @Test
        void lacksAnEnrollmentThatIsNotGiven() {
            var answer = on("2020-10-05").decide(V_1, create(), Facts.none());

            assertAnswer(answer).lacks(FactKind.ENROLLMENT, ACT_01, ENT_05, ENT_06);
        }

        @Test
        void lacksTheEnrollmentWhereAnotherIsGiven() {
            Enrollment another = Enrollment.of(EnrollmentId.of("E-2"), CONTOSO, day("2014-01-01"), day("2025-12-31"));

            var answer = on("2020-10-05").decide(V_1, create(), facts().withEnrollment(another));

            assertAnswer(answer).lacks(FactKind.ENROLLMENT, ACT_01, ENT_05, ENT_06);
        }
    }

    @Nested
    @DisplayName("ACT-07")
    class Act07 {

        @ParameterizedTest
        @ValueSource(strings = {"location-contact", "mpn-admin", "global-admin"})
        void acceptsTheRolesOfTheEarlierTool(String role) {
            toolSteps(withRole(role), day("2019-03-30"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-30").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .isAcceptedBy(ACT_07)
                            .didNotAsk(ACT_08));
        }

        @ParameterizedTest
        @CsvSource({"consultant, ''", "account-admin, ''", "MPN-ADMIN, ', did you mean `mpn-admin`'"})
        void refusesAnyOtherRole(String role, String suggestion) {
            toolSteps(withRole(role), day("2019-03-30"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-30").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .isRefusedBy(ACT_07)
                            .saying("an operator with role `" + role + "` may not work in the voucher tool" + suggestion
                                    + ": one of `location-contact`, `mpn-admin`, `global-admin` is required"));
        }

        @Test
        void comparesTheRoleWithThoseOfTheTool() {
            toolSteps(withRole("consultant"), day("2019-03-30"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-30").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .isRefusedBy(ACT_07)
                            .comparing(Map.of(
                                    "role",
                                    OperatorRole.of("consultant"),
                                    "roles",
                                    Set.of(
                                            OperatorRole.LOCATION_CONTACT,
                                            OperatorRole.MPN_ADMIN,
                                            OperatorRole.GLOBAL_ADMIN))));
        }

        @Test
        void lacksARoleThatIsNotGiven() {
            toolSteps(Operator.of(FABRIKAM), day("2019-03-30"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-30").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .lacks(FactKind.ROLE, ACT_07));
        }
    }

    @Nested
    @DisplayName("ACT-08")
    class Act08 {

        @ParameterizedTest
        @ValueSource(strings = {"mpn-admin", "global-admin"})
        void acceptsTheAdmins(String role) {
            toolSteps(withRole(role), day("2019-03-31"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-31").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .isAcceptedBy(ACT_08)
                            .didNotAsk(ACT_07));
        }

        @ParameterizedTest
        @ValueSource(strings = {"location-contact", "consultant"})
        void refusesAnyOtherRole(String role) {
            toolSteps(withRole(role), day("2019-03-31"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-31").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .isRefusedBy(ACT_08)
                            .saying("an operator with role `" + role + "` may not work in the voucher tool:"
                                    + " one of `mpn-admin`, `global-admin` is required")
                            .comparing(Map.of(
                                    "role",
                                    OperatorRole.of(role),
                                    "roles",
                                    Set.of(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN))));
        }

        @Test
        void lacksARoleThatIsNotGiven() {
            toolSteps(Operator.of(FABRIKAM), day("2019-03-31"))
                    .forEach(row -> assertAnswer(
                                    on("2019-03-31").decide(voucher(row.getKey()), row.getValue(), facts()))
                            .lacks(FactKind.ROLE, ACT_08));
        }
    }
}
