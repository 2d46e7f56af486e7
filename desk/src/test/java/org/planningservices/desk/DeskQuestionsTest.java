package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.FABRIKAM;
import static org.planningservices.desk.Office.R_1;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.V_2;
import static org.planningservices.desk.Office.day;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** What a desk answers without recording anything. */
class DeskQuestionsTest {

    private static final Create CREATE = Create.of(E_1, Offering.DDPS, 5);
    private static final Intent BY_FABRIKAM = Intent.builder()
            .operator(Office.operator())
            .locationId(Office.NL_SITE)
            .engagement(Office.reserve().engagement())
            .deliveryCountry(Office.reserve().deliveryCountry())
            .plannedStart(day("2021-01-20"))
            .build();

    private Office office = new Office();
    private int records;

    private Office asking(Office prepared) {
        office = prepared;
        records = prepared.repository.read(0, 1000).size();
        return prepared;
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(office.repository.read(0, 1000)).hasSize(records);
    }

    // decide

    @Test
    void decidesAStepOfAVoucher() {
        asking(new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REPORTED));

        assertThat(office.desk.decide(V_1, Office.redeem()).get().voucher().status())
                .isEqualTo(VoucherStatus.REDEEMED);
        assertThat(refusedBy(office.on("2021-07-01").desk.decide(V_1, Office.redeem())))
                .containsExactly("TIM-06");
    }

    @Test
    void decidesACreation() {
        asking(new Office().withDays(5));

        assertThat(office.desk.decide(V_1, CREATE).get().voucher().id()).isEqualTo(V_1);
        assertThat(refusedBy(office.desk.decide(V_1, Create.of(E_1, Offering.DDPS, 10))))
                .containsExactly("ENT-06");
    }

    @Test
    void refusesAStepOfAnUnknownVoucherOrRequestOrEnrollment() {
        asking(new Office());

        assertThat(refusedBy(office.desk.decide(V_1, Assign.of("m.devries")))).containsExactly("LIF-03");
        assertThat(refusedBy(office.desk.decide(ApprovePayment.of(R_1)))).containsExactly("LIF-03");
        assertThat(refusedBy(office.desk.decide(AccrueDays.of(E_1, 5)))).containsExactly("LIF-03");
    }

    @Test
    void decidesAPaymentRequestOverItsVouchers() {
        asking(new Office()
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.REDEEMED)
                .voucher(V_2, 5, VoucherStatus.REPORTED));

        assertThat(office.desk.decide(Office.requestPayment(V_1)).get().vouchers())
                .extracting(voucher -> voucher.status())
                .containsExactly(VoucherStatus.PAYMENT_REQUESTED);
        assertThat(refusedBy(office.desk.decide(Office.requestPayment(V_1, V_2))))
                .containsExactly("LIF-01");
    }

    @Test
    void decidesAnAccrual() {
        asking(new Office().withDays(5));

        assertThat(office.desk.decide(AccrueDays.of(E_1, 1)).get().on()).isEqualTo(day("2021-01-01"));
        assertThat(office.on("2021-06-30").desk.decide(AccrueDays.of(E_1, 1)).isLeft())
                .isTrue();
    }

    @Test
    void decidesAStepOfAPartner() {
        asking(new Office());

        Either<Refusal, ?> known = office.desk.decide(EnrollInOffering.of(FABRIKAM, Offering.DDPS));
        Either<Refusal, ?> unknown = office.desk.decide(EnrollInOffering.of(PartnerId.of("unheard of"), Offering.DDPS));

        assertThat(known.isLeft() ? known.getLeft().undecided() : List.of())
                .extracting(Undecided::missing)
                .doesNotContain(FactKind.PARTNER);
        assertThat(unknown.getLeft().undecided()).extracting(Undecided::missing).contains(FactKind.PARTNER);
    }

    @Test
    void decidesOnAnExpiredVoucherAsBeforeItsExpiry() {
        Office swept =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REPORTED).on("2021-07-01");
        List<String> before = refusedBy(swept.desk.decide(V_1, Office.redeem()));
        swept.desk.sweep();
        asking(swept);

        assertThat(refusedBy(office.desk.decide(V_1, Office.redeem()))).isEqualTo(before);
    }

    // facts

    @Test
    void collectsTheFactsOfACreation() {
        asking(new Office().withDays(5).voucher(V_2, 3, VoucherStatus.CREATED));

        Facts facts = office.desk.facts(V_1, Create.of(E_1, Offering.DDPS, 1)).orElseThrow();

        assertThat(facts.enrollment()).isEqualTo(office.desk.findEnrollment(E_1));
        assertThat(facts.remainingDays()).hasValue(office.remaining());
        assertThat(facts.partner()).isEmpty();
    }

    @Test
    void collectsTheVouchersOfTheCustomerForALongReservation() {
        asking(new Office()
                .withDays(30)
                .voucher(V_1, 15, VoucherStatus.RESERVED)
                .voucher(V_2, 15, VoucherStatus.ASSIGNED));

        Facts facts = office.desk.facts(V_2, Office.reserve()).orElseThrow();

        assertThat(facts.customerVouchers())
                .hasValueSatisfying(vouchers ->
                        assertThat(vouchers).containsExactlyInAnyOrderElementsOf(office.desk.vouchersOf(E_1)));
        assertThat(facts.partner()).isPresent();
        assertThat(refusedBy(VoucherProgram.planningServices()
                        .on(day("2021-01-01"))
                        .decide(office.desk.findVoucher(V_2).orElseThrow(), Office.reserve(), facts)))
                .containsExactly("ENG-08");
    }

    @Test
    void hasNoFactsForAStepOfAnUnknownVoucher() {
        asking(new Office().withDays(5));

        assertThat(office.desk.facts(V_1, Assign.of("m.devries"))).isEmpty();
        assertThat(office.desk.facts(V_1, CREATE)).isPresent();
    }

    // next steps and deadlines

    @Test
    void tellsWhatMayFollowByWhomAndWhetherItIsOpen() {
        asking(new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED));

        NextStep reserve = next(office.desk.nextSteps(V_1, BY_FABRIKAM), VoucherAction.RESERVE);

        assertThat(reserve.isOpen()).isTrue();
        assertThat(reserve.partnerId()).contains(FABRIKAM);
    }

    @Test
    void countsTheOtherVouchersOfTheCustomerInANextStep() {
        asking(new Office()
                .withDays(30)
                .voucher(V_1, 15, VoucherStatus.RESERVED)
                .voucher(V_2, 15, VoucherStatus.ASSIGNED));

        NextStep reserve = next(office.desk.nextSteps(V_2, BY_FABRIKAM), VoucherAction.RESERVE);

        assertThat(reserve.violations())
                .extracting(violation -> violation.rule().id().toString())
                .containsExactly("ENG-08");
    }

    @Test
    void knowsThePartnerThatTheIntentNames() {
        asking(new Office().withDays(5).voucher(V_1, 5, VoucherStatus.RESERVED));
        Intent.Builder jansen = Intent.builder().consultantId(ConsultantId.of("jansen"));

        NextStep known =
                next(office.desk.nextSteps(V_1, jansen.partnerId(FABRIKAM).build()), VoucherAction.START_ENGAGEMENT);
        NextStep open = next(office.desk.nextSteps(V_1, Intent.none()), VoucherAction.START_ENGAGEMENT);

        assertThat(known.undecided()).isEmpty();
        assertThat(known.isOpen()).isTrue();
        assertThat(open.openQuestions()).isNotEmpty();
    }

    @Test
    void hasNoNextStepOfAnEnd() {
        Office swept =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED).on("2021-07-01");
        swept.desk.sweep();
        asking(swept);

        assertThat(office.desk.nextSteps(V_1, Intent.none())).contains(List.of());
    }

    @Test
    void tellsTheDeadlines() {
        asking(new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED));

        assertThat(office.desk.deadlines(V_1).orElseThrow().lastValidDay()).contains(day("2021-06-30"));
        assertThat(office.desk.upcomingDeadlines(V_1).orElseThrow())
                .isNotEmpty()
                .extracting(Deadline::toString)
                .containsExactlyElementsOf(
                        office
                                .desk
                                .today()
                                .upcomingDeadlines(office.desk.findVoucher(V_1).orElseThrow())
                                .stream()
                                .map(Deadline::toString)
                                .toList());
    }

    @Test
    void answersEmptyForAnUnknownVoucher() {
        asking(new Office());

        assertThat(office.desk.nextSteps(V_1, Intent.none())).isEmpty();
        assertThat(office.desk.deadlines(V_1)).isEmpty();
        assertThat(office.desk.upcomingDeadlines(V_1)).isEmpty();
    }

    private static NextStep next(Optional<List<NextStep>> steps, VoucherAction action) {
        return steps.orElseThrow().stream()
                .filter(step -> step.action() == action)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusedBy(Either<Refusal, ?> decided) {
        return decided.getLeft().violations().stream()
                .map(violation -> violation.rule().id().toString())
                .toList();
    }
}
