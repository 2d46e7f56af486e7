package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerId;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Expire;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules VCH and SAT: what a voucher is for, who holds it, and how it ends. */
final class VoucherBreaks extends BreakSeries {

    VoucherBreaks(BreakSetup setup) {
        super(setup);
    }

    void strangeOffering() {
        life.becomes(Offering.of("AZDPS"), life.serviceLevel());
        life.provideForCreation();
        life.breakWith(life.creation());
    }

    void strangeOfferingToEnrollIn() {
        life.create();
        goOn();
        life.partners().train(THIRD, plan.createdOn());
        enrollThird(Offering.of("AZDPS"));
    }

    void strangeServiceLevel() {
        life.becomes(life.offering(), Plan.choose(List.of(2, 4, 6, 7, 8, 9, 12, 14, 16, 20, 0), way));
        life.provideForCreation();
        life.breakWith(life.creation());
        goOn();
    }

    void reservedTooLate() {
        comeToReserve();
        life.breakWith(ready().plannedStart(life.today().minusDays(late)).build());
        goOn();
    }

    void rescheduledTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.pass();
        life.breakWith(Reschedule.of(life.holder(), life.today().minusDays(late)));
        goOn();
    }

    /** The other partner has all that the step asks for but the reservation. */
    void anotherPartner() {
        switch (way % 7) {
            case 0 ->
                breakByAnother(
                        VoucherStatus.RESERVED,
                        other -> CancelReservation.of(life.partners().operator(other)));
            case 1 -> breakByAnother(VoucherStatus.RESERVED, other -> Reschedule.of(other, life.today()));
            case 2 -> breakByAnother(VoucherStatus.RESERVED, this::start);
            case 3 -> breakByAnother(VoucherStatus.IN_DELIVERY, BreakSeries::delivery);
            case 4 -> breakByAnother(VoucherStatus.DELIVERED, other -> SubmitCompletionReport.of(other, "roadmap"));
            case 5 -> breakByAnother(VoucherStatus.REPORTED, this::redeem);
            default -> claimedByAnother();
        }
    }

    void expiredTooEarly() {
        life.create();
        life.goOnTo(Plan.choose(
                List.of(
                        VoucherStatus.CREATED,
                        VoucherStatus.ASSIGNED,
                        VoucherStatus.RESERVED,
                        VoucherStatus.IN_DELIVERY,
                        VoucherStatus.DELIVERED,
                        VoucherStatus.REPORTED),
                way));
        LocalDate lastDay = life.lastValidDay(calendar);
        if (late == 1 && lastDay.isBefore(LocalDate.MAX)) {
            life.skipTo(lastDay);
        }
        life.breakWith(Expire.of());
    }

    void revoked() {
        life.create();
        life.goOnTo(Plan.choose(List.of(VoucherStatus.CREATED, VoucherStatus.ASSIGNED), way));
        life.breakWith(Revoke.of());
    }

    void trainingGivenAway() {
        life.becomes(Offering.SATV, 1 + way % 5);
        life.goBy(calendar);
        life.create();
        life.straighten();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.breakWith(Reassign.of("Jansen"));
    }

    private void breakByAnother(VoucherStatus status, Function<PartnerId, VoucherStep> step) {
        life.create();
        life.goOnTo(status);
        life.pass();
        life.breakWith(step.apply(cast.otherThan(life.holder())));
        if (status != VoucherStatus.REPORTED) {
            goOn();
        }
    }

    private Redeem redeem(PartnerId partner) {
        return Redeem.of(life.partners().operator(partner), site(partner));
    }

    /** The other partner has a redeemed voucher of the offering too, and so a registration. */
    private void claimedByAnother() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        VoucherSimulation other = new VoucherSimulation(telling, cast.turned(), plan);
        other.straighten();
        other.create();
        other.goOnTo(VoucherStatus.REDEEMED);
        other.register();
        life.breakWith(RequestPayment.of(
                telling.newRequest(),
                other.holder(),
                site(other.holder()),
                life.voucher().id()));
        goOn();
    }
}
