package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.CONTOSO;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.R_1;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.V_2;
import static org.planningservices.desk.Office.day;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

class VoucherDeskTest {

    private static final CommandId ID = CommandId.of("once");

    @Test
    void takesAVoucherFromItsCreationToItsPayment() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REDEEMED);

        assertThat(Stream.of(
                        office.submit(Office.requestPayment(V_1)),
                        office.submit(ApprovePayment.of(R_1)),
                        office.submit(MakePayment.of(R_1))))
                .allMatch(CommandResult.Accepted.class::isInstance);
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.PAID);
        assertThat(office.desk.findPaymentRequest(R_1).orElseThrow().step()).isEqualTo(Office.requestPayment(V_1));
        assertThat(office.desk.findPool(E_1).orElseThrow().spent()).isEqualTo(5);
    }

    @Test
    void decidesOnTheDayOfItsClock() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REPORTED);

        // created on 2021-01-01, so valid through 2021-06-30
        assertThat(refusedBy(office.on("2021-07-01").submit(V_1, Office.redeem())))
                .containsExactly("TIM-06");
        assertThat(office.on("2021-06-30").submit(V_1, Office.redeem())).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void tellsWhatItRecorded() {
        Office office = new Office().withDays(5);
        Create create = Create.of(E_1, Offering.DDPS, 5);

        CommandResult answer = office.desk.submit(ID, V_1, create);

        assertThat(answer)
                .isEqualTo(new CommandResult.Accepted(
                        ID,
                        new VoucherStepTaken(day("2021-01-01"), V_1, create),
                        List.of(office.desk.findVoucher(V_1).orElseThrow())));
    }

    @Test
    void tellsTheVoucherAfterTheStep() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.CREATED);
        CommandResult first = office.desk.submit(ID, V_1, Assign.of("m.devries"));
        Voucher after = office.desk.findVoucher(V_1).orElseThrow();

        office.submit(V_1, Office.reserve());

        assertThat(vouchers(first)).containsExactly(after);
        assertThat(vouchers(office.desk.submit(ID, V_1, Assign.of("m.devries"))))
                .containsExactly(after);
    }

    @Test
    void tellsTheVouchersThatAPaymentRequestCovers() {
        Office office = new Office()
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.REDEEMED)
                .voucher(V_2, 5, VoucherStatus.REDEEMED);

        CommandResult requested = office.desk.submit(ID, Office.requestPayment(V_2, V_1));
        CommandResult approved = office.desk.submit(CommandId.of("approve"), ApprovePayment.of(R_1));
        office.submit(MakePayment.of(R_1));

        assertThat(vouchers(requested)).extracting(Voucher::id).containsExactly(V_2, V_1);
        assertThat(vouchers(requested)).allMatch(voucher -> voucher.status() == VoucherStatus.PAYMENT_REQUESTED);
        assertThat(vouchers(approved)).allMatch(voucher -> voucher.status() == VoucherStatus.PAYMENT_APPROVED);
        assertThat(office.desk.submit(ID, Office.requestPayment(V_2, V_1))).isEqualTo(requested);
        assertThat(office.desk.submit(CommandId.of("approve"), ApprovePayment.of(R_1)))
                .isEqualTo(approved);
    }

    @Test
    void tellsTheExpiredVoucherOfAnExpiry() {
        Office office =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED).on("2021-07-01");

        CommandResult first = office.desk.submit(ID, V_1, Expire.of());

        assertThat(vouchers(first)).extracting(Voucher::status).containsExactly(VoucherStatus.EXPIRED);
        assertThat(office.desk.submit(ID, V_1, Expire.of())).isEqualTo(first);
    }

    @Test
    void tellsTheVoucherAfterTheFirstOfTwoEqualRecords() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.RESERVED);
        CommandId second = CommandId.of("second");
        office.submit(V_1, CancelReservation.of(Office.operator()));
        CommandResult first = office.desk.submit(second, V_1, Office.reserve());

        CommandResult again = office.desk.submit(second, V_1, Office.reserve());

        assertThat(vouchers(first)).extracting(Voucher::revision).containsExactly(5);
        assertThat(vouchers(again)).extracting(Voucher::revision).containsExactly(3);
    }

    @Test
    void tellsNoVoucherOfAnAccrual() {
        Office office = new Office().withDays(5);

        assertThat(vouchers(office.desk.submit(ID, AccrueDays.of(E_1, 1)))).isEmpty();
    }

    private static List<Voucher> vouchers(CommandResult result) {
        return ((CommandResult.Accepted) result).vouchers();
    }

    @Test
    void answersAnAcceptedCommandTheSameForEver() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED);
        CommandResult first = office.desk.submit(ID, V_1, Office.reserve());

        office.submit(V_1, CancelReservation.of(Office.operator()));
        office.on("2021-03-01");

        assertThat(office.desk.submit(ID, V_1, Office.reserve())).isEqualTo(first);
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.ASSIGNED);
        office.on("2021-12-31");
        assertThat(office.desk.submit(ID, V_1, Office.reserve())).isEqualTo(first);
    }

    @Test
    void refusesAnIdThatAnotherCommandHas() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.CREATED);
        Assign assign = Assign.of("m.devries");
        office.desk.submit(ID, V_1, assign);

        CommandResult impossible = office.desk.submit(ID, V_1, Assign.of("somebody else"));
        CommandResult possible = office.desk.submit(ID, AccrueDays.of(E_1, 1));

        CommandResult taken =
                new CommandResult.CommandIdReused(ID, new VoucherStepTaken(day("2021-01-01"), V_1, assign));
        assertThat(impossible).isEqualTo(taken);
        assertThat(possible).isEqualTo(taken);
        assertThat(office.desk.findPool(E_1).orElseThrow().accrued()).isEqualTo(5);
    }

    @Test
    void leavesNoTraceOfARefusedCommand() {
        Office office = new Office().withDays(4);
        Create create = Create.of(E_1, Offering.DDPS, 5);

        assertThat(refusedBy(office.desk.submit(ID, V_1, create))).containsExactly("ENT-06");
        assertThat(office.desk.findVoucher(V_1)).isEmpty();
        assertThat(office.repository.findCommand(ID)).isEmpty();

        office.desk.submit(office.next(), AccrueDays.of(E_1, 1));
        assertThat(office.desk.submit(ID, V_1, create)).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void takesNoStepThatCannotBeVerified() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED);

        CommandResult answer = office.submit(
                V_1,
                Reserve.builder()
                        .from(Office.reserve())
                        .operator(Operator.of(PartnerId.of("unheard of")))
                        .build());

        assertThat(((CommandResult.Refused) answer).refusal().violations()).isEmpty();
        assertThat(((CommandResult.Refused) answer).refusal().undecided())
                .extracting(unknown -> unknown.missing())
                .contains(FactKind.PARTNER, FactKind.ROLE);
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.ASSIGNED);
    }

    @Test
    void refusesWhatNamesAnEnrollmentNeverOpened() {
        Office office = new Office();

        assertThat(refusedBy(office.desk.submit(ID, AccrueDays.of(E_1, 5)))).containsExactly("LIF-03");
        assertThat(refusedBy(office.desk.activateBenefit(ID, E_1))).containsExactly("LIF-03");
        assertThat(((CommandResult.Refused) office.submit(V_1, Create.of(E_1, Offering.DDPS, 5)))
                        .refusal()
                        .undecided())
                .extracting(unknown -> unknown.missing())
                .contains(FactKind.ENROLLMENT);
        assertThat(refusedBy(office.submit(V_1, Assign.of("m.devries")))).containsExactly("LIF-03");
        assertThat(refusedBy(office.submit(ApprovePayment.of(R_1)))).containsExactly("LIF-03");
    }

    @Test
    void refusesToOpenAnEnrollmentTwice() {
        Office office = new Office().withDays(5);
        Enrollment again = Enrollment.of(E_1, CONTOSO, day("2018-01-01"), day("2021-12-31"));

        assertThat(refusedBy(office.desk.open(ID, again))).containsExactly("LIF-01");
    }

    @Test
    void opensAnEnrollmentOnlyWithoutItsActivation() {
        Enrollment activated = Enrollment.of(E_1, CONTOSO, day("2018-01-01"), day("2021-12-31"))
                .withActivatedOn(day("2018-01-02"));

        assertThatThrownBy(() -> new Office().desk.open(ID, activated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an enrollment is opened before its benefit is activated, found it activated on `2018-01-02`");
    }

    @Test
    void countsTheFirstOfSeveralActivations() {
        Office office = new Office().withDays(5).on("2021-02-01");
        office.desk.activateBenefit(office.next(), E_1);

        assertThat(office.desk.findEnrollment(E_1).orElseThrow().activatedOn()).contains(day("2021-01-01"));
    }

    @Test
    void refusesASecondLongReservationOfACustomer() {
        Office office = new Office()
                .withDays(30)
                .voucher(V_1, 15, VoucherStatus.RESERVED)
                .voucher(V_2, 15, VoucherStatus.ASSIGNED);

        assertThat(refusedBy(office.submit(V_2, Office.reserve()))).containsExactly("ENG-08");
    }

    @Test
    void claimsAVoucherAgainAfterARejection() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REDEEMED);
        office.submit(Office.requestPayment(V_1));
        office.submit(RejectPayment.of(R_1, "no report"));

        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.REDEEMED);
        assertThat(refusedBy(office.submit(Office.requestPayment(V_1)))).containsExactly("LIF-01");
    }

    @Test
    void paysAllVouchersOfARequestOrNone() {
        Office office = new Office()
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.REDEEMED)
                .voucher(V_2, 5, VoucherStatus.REPORTED);

        assertThat(refusedBy(office.submit(Office.requestPayment(V_1, V_2)))).containsExactly("LIF-01");
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.REDEEMED);
    }

    @Test
    void listsTheVouchersOfAnEnrollmentAndOfACustomer() {
        Office office = new Office()
                .withDays(10)
                .voucher(V_2, 5, VoucherStatus.CREATED)
                .voucher(V_1, 5, VoucherStatus.ASSIGNED);

        assertThat(office.desk.vouchersOf(E_1))
                .extracting(voucher -> voucher.id())
                .containsExactly(V_1, V_2);
        assertThat(office.desk.vouchersOf(CONTOSO)).isEqualTo(office.desk.vouchersOf(E_1));
        assertThat(office.desk.vouchersOf(EnrollmentId.of("E-2"))).isEmpty();
    }

    // a clock that is behind what was recorded

    @Test
    void doesNotDrawOnAPoolByAClockThatIsBehindIt() {
        Office office = new Office().withDays(10).on("2021-02-02").voucher(V_1, 5, VoucherStatus.CREATED);

        CommandResult answer = office.on("2021-02-01").submit(V_2, Create.of(E_1, Offering.DDPS, 5));

        assertThat(answer).isEqualTo(new CommandResult.ClockBehind(day("2021-02-01"), day("2021-02-02")));
        assertThat(office.on("2021-02-02").submit(V_2, Create.of(E_1, Offering.DDPS, 5)))
                .isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void doesNotRedeemAVoucherWhoseDaysWereCountedAsReturned() {
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(30))
                        .build())
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.REPORTED)
                .on("2021-02-01")
                .voucher(V_2, 5, VoucherStatus.CREATED);

        // the last valid day of V-1, but its days are in V-2
        CommandResult answer = office.on("2021-01-31").submit(V_1, Office.redeem());

        assertThat(answer).isEqualTo(new CommandResult.ClockBehind(day("2021-01-31"), day("2021-02-01")));
    }

    @Test
    void doesNotRedeemALongVoucherThatWasCountedAsLapsed() {
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(30))
                        .build())
                .withDays(30)
                .voucher(V_1, 15, VoucherStatus.REPORTED)
                .on("2021-01-20")
                .voucher(V_2, 15, VoucherStatus.ASSIGNED)
                .on("2021-02-01");
        office.submit(
                V_2,
                Reserve.builder()
                        .from(Office.reserve())
                        .plannedStart(day("2021-02-10"))
                        .build());

        CommandResult answer = office.on("2021-01-31").submit(V_1, Office.redeem());

        assertThat(office.status(V_2)).isEqualTo(VoucherStatus.RESERVED);
        assertThat(answer).isEqualTo(new CommandResult.ClockBehind(day("2021-01-31"), day("2021-02-01")));
    }

    // sweeping

    @Test
    void recordsTheExpiryOfWhatHasLapsed() {
        Office office = new Office()
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.ASSIGNED)
                .voucher(V_2, 5, VoucherStatus.REDEEMED);

        assertThat(office.on("2021-06-30").desk.sweep()).isEqualTo(new SweepResult(0, 0));
        assertThat(office.on("2021-07-01").desk.sweep()).isEqualTo(new SweepResult(1, 0));
        assertThat(office.desk.sweep()).isEqualTo(new SweepResult(0, 0));
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.EXPIRED);
        assertThat(office.status(V_2)).isEqualTo(VoucherStatus.REDEEMED);
    }

    @Test
    void returnsDaysWhetherOrNotItSwept() {
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .validityDays(Sourced.assumed(30))
                        .build())
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.ASSIGNED)
                .on("2021-02-01");

        assertThat(office.remaining()).isEqualTo(5);
        office.desk.sweep();
        assertThat(office.remaining()).isEqualTo(5);
    }

    @Test
    void leavesAReservationThatCanStillBeCanceled() {
        Office office =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.RESERVED).on("2021-07-01");

        assertThat(office.desk.sweep().expired()).isZero();
        assertThat(office.submit(V_1, CancelReservation.of(Office.operator())))
                .isInstanceOf(CommandResult.Accepted.class);
        assertThat(office.desk.sweep().expired()).isEqualTo(1);
    }

    @Test
    void leavesAVoucherThatCanStillBeRevoked() {
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .revocationPolicy(Sourced.assumed(RevocationPolicy.PERMITTED))
                        .build())
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.ASSIGNED)
                .on("2021-07-01");

        assertThat(office.desk.sweep().expired()).isZero();
        assertThat(office.submit(V_1, Revoke.of())).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void leavesAVoucherWhoseLastValidDayIsNotOver() {
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .lastRedemptionDay(Sourced.assumed(day("2021-03-01")))
                        .build())
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.IN_DELIVERY)
                .on("2021-03-02");

        assertThat(office.desk.sweep().expired()).isZero();
        assertThat(office.submit(V_1, Office.complete())).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void leavesEveryVoucherByTermsThatLetItGoOn() {
        Set<RuleId> rules = new HashSet<>(Terms.planningServices().rules().value());
        rules.remove(RuleId.TIM_06);
        Office office = new Office(Terms.builder(Terms.planningServices())
                        .rules(Sourced.assumed(rules))
                        .lifecycle(Sourced.assumed(
                                Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                        .build())
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.REPORTED)
                .on("2021-07-01");

        assertThat(office.desk.sweep().expired()).isZero();
        assertThat(office.submit(V_1, Office.redeem())).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void doesNotActByAClockThatIsBehindASweep() {
        Office office =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REPORTED).on("2021-07-01");
        office.desk.sweep();

        assertThat(office.on("2021-06-30").submit(V_1, Office.redeem()))
                .isEqualTo(new CommandResult.ClockBehind(day("2021-06-30"), day("2021-07-01")));
    }

    @Test
    void countsASweptVoucherByTheDayThatItIs() {
        Office office = new Office()
                .withDays(30)
                .voucher(V_1, 15, VoucherStatus.REPORTED)
                .on("2021-03-01")
                .voucher(V_2, 15, VoucherStatus.ASSIGNED)
                .on("2021-07-01");
        office.desk.sweep();
        Reserve reserve = Reserve.builder()
                .from(Office.reserve())
                .plannedStart(day("2021-07-10"))
                .build();

        assertThat(refusedBy(office.on("2021-06-30").submit(V_2, reserve))).containsExactly("ENG-08");
        assertThat(office.on("2021-07-01").submit(V_2, reserve)).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void tellsOfASweepWhoseCommandIdIsTaken() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED);
        office.desk.submit(CommandId.of("planning-services:expire:V-1"), AccrueDays.of(E_1, 1));

        assertThat(office.on("2021-07-01").desk.sweep()).isEqualTo(new SweepResult(0, 1));
    }

    @Test
    void createsNothingUnderAnEnrollmentNeverOpenedByAnyTerms() {
        Set<RuleId> rules = new HashSet<>(Terms.planningServices().rules().value());
        rules.removeAll(Set.of(RuleId.ACT_01, RuleId.ENT_05, RuleId.ENT_06));
        Office office = new Office(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(rules))
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());

        assertThat(refusedBy(office.submit(V_1, Create.of(E_1, Offering.DDPS, 5))))
                .containsExactly("LIF-03");
    }

    @Test
    void leavesAVoucherWithoutALastValidDay() {
        Office office = new Office(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT))
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.CREATED)
                .voucher(V_2, 5, VoucherStatus.ASSIGNED)
                .on("2022-06-01");

        assertThat(office.desk.sweep().expired()).isEqualTo(1);
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.CREATED);
    }

    @Test
    void givesTheSameReasonsBeforeAndAfterASweep() {
        Office office =
                new Office().withDays(5).voucher(V_1, 5, VoucherStatus.REPORTED).on("2021-07-01");
        List<String> before = refusedBy(office.submit(V_1, Office.redeem()));

        office.desk.sweep();

        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.EXPIRED);
        assertThat(refusedBy(office.submit(V_1, Office.redeem())))
                .isEqualTo(before)
                .containsExactly("TIM-06");
        assertThat(refusedBy(office.submit(V_1, Expire.of()))).containsExactly("LIF-01");
    }

    private static List<String> refusedBy(CommandResult answer) {
        return ((CommandResult.Refused) answer)
                .refusal().violations().stream()
                        .map(violation -> violation.rule().id().toString())
                        .toList();
    }
}
