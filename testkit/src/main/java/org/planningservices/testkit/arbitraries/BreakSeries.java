package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.voucher.VoucherStatus;

/** A series of rules and how each is broken; with what the series share. */
abstract class BreakSeries {

    /** A partner that is not part of the voucher's life. */
    static final PartnerId THIRD = PartnerId.of("southridge");

    /** A competency that no rule asks for. */
    static final Competency OF_NO_USE = Competency.of("first-aid");

    private final BreakSetup setup;
    final Plan plan;
    final Terms terms;
    final int way;
    final int late;
    final VoucherCalendar calendar;
    final Participants cast;
    final JournalDraft telling;
    final VoucherSimulation life;

    BreakSeries(BreakSetup setup) {
        this.setup = setup;
        plan = setup.plan();
        terms = setup.terms();
        way = setup.way();
        late = setup.late();
        calendar = VoucherProgram.under(terms).calendar();
        cast = setup.cast();
        telling = setup.telling();
        life = setup.life();
    }

    final void oneOf(Runnable... ways) {
        setup.oneOf(ways);
    }

    void goOn() {
        life.keepTo(LocalDate.MAX);
        life.goOnTo(plan.stage());
    }

    LocationId site(PartnerId partner) {
        return life.partners().site(partner, life.country());
    }

    LocalDate lateDay() {
        return life.lastValidDay(calendar).plusDays(late);
    }

    /** Returns a reservation that complies today. */
    Reserve.Builder ready() {
        life.partners().enroll();
        life.partners().qualify(life.reservingPartner(), life.today());
        return life.reservation(life.voucher());
    }

    void comeToReserve() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.passToReservation();
    }

    StartEngagement start(PartnerId partner) {
        life.partners().qualify(partner, life.today());
        return StartEngagement.of(partner, life.partners().examined(partner));
    }

    static CompleteEngagement delivery(PartnerId partner) {
        return CompleteEngagement.builder()
                .partnerId(partner)
                .deliveredDays(1)
                .offsiteDays(0)
                .build();
    }

    void enrollThird(Offering offering) {
        telling.breakWith(new PartnerStepTaken(plan.createdOn(), EnrollInOffering.of(THIRD, offering)));
    }
}
