package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.E_1;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.NL_SITE;
import static org.planningservices.policy.Given.R_1;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.enrollment;
import static org.planningservices.policy.Given.fabrikam;
import static org.planningservices.policy.Given.factsOf;
import static org.planningservices.policy.Given.redeem;
import static org.planningservices.policy.Given.report;
import static org.planningservices.policy.Given.reserve;
import static org.planningservices.policy.Given.start;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDate;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Reassign;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** The second program: the same rules where they hold, other terms where it differs (rulebook, section 8). */
class TrainingVouchersTest {

    private static final VoucherProgram TRAINING = VoucherProgram.trainingVouchers();
    private static final Facts FACTS = factsOf(fabrikam()
                    .addOfferingEnrollment(OfferingDate.of(Offering.SATV, day("2019-01-01")))
                    .addPaymentToolRegistration(OfferingDate.of(Offering.SATV, day("2019-01-01")))
                    .build())
            .withRedeemedOfferings(Set.of(Offering.SATV));

    private static final VoucherStep RESERVE = reserve("2020-10-05")
            .engagement(Engagement.of("administering-windows-server"))
            .build();

    @Test
    void aVoucherIsRedeemedOnceItIsDeliveredWithoutAReport() {
        Voucher redeemed =
                taken("2020-10-05", create(5), Assign.of("j.jansen"), RESERVE, start(), delivered(5), redeem());

        assertThat(redeemed.status()).hasToString("REDEEMED");
        assertThat(TRAINING.on(day("2020-12-04"))
                        .decide(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1), List.of(redeemed), FACTS)
                        .isRight())
                .isTrue();
        assertThat(TRAINING.on(day("2020-12-05"))
                        .decide(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1), List.of(redeemed), FACTS)
                        .isRight())
                .isFalse();
    }

    @Test
    void theProgramKnowsNoCompletionReport() {
        Voucher delivered = taken("2020-10-05", create(5), Assign.of("j.jansen"), RESERVE, start(), delivered(5));

        assertThat(refused(delivered, report(), "2020-10-05")).containsExactly(RuleId.LIF_01);
        assertThat(decide(delivered, report(), "2020-10-05").getLeft().violations())
                .singleElement()
                .hasToString("LIF-01: submit completion report is not a step of this program");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "4, true", "5, true", "6, false", "10, false"})
    void aVoucherIsOfOneToFiveDays(int days, boolean accepted) {
        assertThat(TRAINING.on(day("2020-10-05"))
                        .decide(V_1, create(days), FACTS)
                        .isRight())
                .isEqualTo(accepted);
    }

    @Test
    void aVoucherStaysWithTheIndividual() {
        Voucher assigned = taken("2020-10-05", create(5), Assign.of("j.jansen"));

        assertThat(refused(assigned, Reassign.of("p.peters"), "2020-10-05")).containsExactly(RuleId.SAT_03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-10-04", "2020-03-31", "2020-04-01"})
    void noVoucherIsExtended(String createdOn) {
        Voucher voucher = taken(createdOn, create(5));

        assertThat(TRAINING.deadlines(voucher).lastValidDay())
                .contains(day(createdOn).plusDays(180));
    }

    @Test
    void aCustomerMayRevoke() {
        assertThat(decide(taken("2020-10-05", create(5)), Revoke.of(), "2020-10-06")
                        .isRight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, true", "2021-07-01, false"})
    void theMilestonesAreTheSame(String day, boolean accepted) {
        assertThat(TRAINING.on(day(day)).decide(V_1, create(5), FACTS).isRight())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2020-10-05, 2021-12-31, 3, 7, 0",
        "5, 2020-10-05, 2021-12-31, 5, 5, 0",
        "9, 2020-10-05, 2021-12-31, 5, 5, 0",
        "0, 2020-10-05, 2021-12-31, 0, 10, 0",
        "3, 2020-10-05, 2020-10-05, 3, 7, 0",
        "3, 2020-10-05, 2020-10-04, 3, 5, 2",
        "3, 2021-06-30, 2021-12-31, 3, 7, 0",
        "3, 2021-07-01, 2021-12-31, 3, 0, 2"
    })
    void daysBeyondTheCourseReturnAtTheRedemption(
            int delivered, String redeemedOn, String endsOn, int spent, int remaining, int lost) {
        PoolLedger pool = TRAINING.pool(enrollment("2014-01-01", endsOn));
        pool.record(AccrueDays.of(E_1, 10), day("2020-06-01"));

        pool.record(VoucherEvent.of(V_1, create(5), day(redeemedOn).minusDays(4)));
        pool.record(VoucherEvent.of(V_1, delivered(delivered), day(redeemedOn)));
        pool.record(VoucherEvent.of(V_1, redeem(), day(redeemedOn)));

        assertThat(pool.balanceOn(day(redeemedOn)))
                .isEqualTo(new PoolBalance(10, 0, 0, remaining, 0, spent, lost, 10L - remaining - spent - lost));
    }

    /** Pages about Planning Services, which do not speak of training. */
    private static final Set<String> PLANNING_DOCUMENTS = Set.of(
            "Planning Services page",
            "Planning Services page, Dutch",
            "Planning Services requirements page",
            "Planning Services post enrollment",
            "Process page",
            "Process summary",
            "Common oversights",
            "Policies");

    @Test
    void itsRulesAndProvisionsCiteNoPageOfPlanningServices() {
        assertThat(Stream.concat(TRAINING.rules().stream(), TRAINING.provisions().stream()))
                .allSatisfy(row -> assertThat(row.sources())
                        .as("%s", row)
                        .extracting(Citation::document)
                        .doesNotContainAnyElementsOf(PLANNING_DOCUMENTS));
        assertThat(Stream.concat(Given.PUBLISHED.rules().stream(), Given.PUBLISHED.provisions().stream())
                        .flatMap(row -> row.sources().stream())
                        .map(Citation::document))
                .containsAll(PLANNING_DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource({"2019-02-04, false", "2020-01-31, false", "2020-12-08, false", "2020-12-09, true"})
    void complianceTrainingIsAskedOfTheParticipantsThrough20201208(String on, boolean accepted) {
        EnrollInOffering enroll = EnrollInOffering.of(FABRIKAM, Offering.SATV);
        Facts untrained = factsOf(fabrikam().complianceTrainings(List.of()).build());
        var answer = TRAINING.on(day(on)).decide(enroll, untrained);

        assertThat(answer.isRight()).isEqualTo(accepted);
        assertThat(TRAINING.on(day(on)).decide(enroll, FACTS).isRight()).isTrue();
        if (!accepted) {
            assertThat(answer.getLeft().violations())
                    .extracting(violation -> violation.rule().id())
                    .containsExactly(RuleId.ELG_05);
        }
    }

    @Test
    void neitherElg06NorPay04IsAsked() {
        assertThat(TRAINING.rules())
                .extracting(Rule::id)
                .contains(RuleId.ELG_05, RuleId.SAT_03)
                .doesNotContain(RuleId.ELG_06, RuleId.PAY_04);
    }

    private static Create create(int days) {
        return Create.of(E_1, Offering.SATV, days);
    }

    private static CompleteEngagement delivered(int days) {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(days)
                .offsiteDays(0)
                .build();
    }

    private static Voucher taken(String day, Create create, VoucherStep... steps) {
        Voucher voucher = TRAINING.on(day(day)).decide(V_1, create, FACTS).get().voucher();
        for (VoucherStep step : steps) {
            voucher = decide(voucher, step, day).get().voucher();
        }
        return voucher;
    }

    private static Either<Refusal, Transition> decide(Voucher voucher, VoucherStep step, String day) {
        return TRAINING.on(day(day)).decide(voucher, step, FACTS);
    }

    private static List<RuleId> refused(Voucher voucher, VoucherStep step, String day) {
        return decide(voucher, step, day).getLeft().violations().stream()
                .map(violation -> violation.rule().id())
                .toList();
    }
}
