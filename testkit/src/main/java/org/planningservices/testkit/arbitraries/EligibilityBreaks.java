package org.planningservices.testkit.arbitraries;

import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.PartnerId;
import org.planningservices.step.StartEngagement;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules ELG: what a partner needs to enroll, to reserve and to start. */
final class EligibilityBreaks extends BreakSeries {

    EligibilityBreaks(BreakSetup setup) {
        super(setup);
    }

    void lostCompetencyByTheOlderTable() {
        life.keepTo(Published.NEWER_TABLE.minusDays(1));
        comeToReserve();
        lostCompetency();
    }

    void lostCompetencyByTheNewerTable() {
        comeToReserve();
        life.skipTo(Published.NEWER_TABLE);
        if (life.offering().equals(Offering.DYDPS)) {
            life.skipTo(Published.NEWER_TABLE.plusDays(1));
        }
        lostCompetency();
    }

    void neverEnrolled() {
        comeToReserve();
        life.partners().qualify(life.reservingPartner(), life.today());
        life.breakWith(life.reservation(life.voucher()).build());
        goOn();
    }

    void notRenewed() {
        avoidDynamics();
        life.keepTo(Published.RENEWAL_END);
        comeToReserve();
        PartnerId partner = life.reservingPartner();
        life.partners().enroll(partner, life.today().minusYears(1).minusDays(late));
        life.partners().qualify(partner, life.today());
        life.breakWith(life.reservation(life.voucher()).build());
        goOn();
    }

    void lostCompetencyBeforeTheStart() {
        avoidDynamics();
        life.straighten();
        life.create();
        life.keepTo(life.lastValidDay(Published.CALENDAR).minusDays(late));
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.passToReservation();
        life.take(ready().build());
        life.skipTo(life.today().plusDays(late));
        life.breakWith(StartEngagement.of(life.holder(), life.partners().examined(life.holder())));
        goOn();
    }

    void withoutExam() {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.pass();
        PartnerId partner = life.holder();
        life.partners().qualify(partner, life.today());
        ConsultantId consultant = switch (way % 3) {
            case 0 -> ConsultantId.of("nobody");
            case 1 -> life.partners().employ(partner, OF_NO_USE);
            default -> life.partners().examine(partner, life.today().plusDays(late));
        };
        life.breakWith(StartEngagement.of(partner, consultant));
        goOn();
    }

    void unqualifiedToEnroll() {
        if (plan.createdOn().isBefore(Published.NEWER_TABLE)) {
            avoidDynamics();
        }
        life.create();
        goOn();
        life.partners().train(THIRD, plan.createdOn());
        if (late > 1) {
            telling.holds(THIRD, OF_NO_USE, CompetencyLevel.GOLD, plan.createdOn());
        }
        enrollThird(life.offering());
    }

    void untrained() {
        if (plan.createdOn().isBefore(Published.NEWER_TABLE)) {
            avoidDynamics();
        }
        life.create();
        goOn();
        life.partners().qualifyToEnroll(THIRD, plan.createdOn());
        if (late > 1) {
            telling.add(new TrainingPassed(plan.createdOn().plusDays(late), THIRD));
        }
        enrollThird(life.offering());
    }

    /** The partner held the required competency when it enrolled, and does not hold it today. */
    private void lostCompetency() {
        life.partners()
                .enroll(
                        life.reservingPartner(),
                        life.today().minusDays(Math.max(1, plan.lead().enrolled())));
        life.breakWith(life.reservation(life.voucher()).build());
    }

    /** Avoids DYDPS, because before 2020-01-31 no table tells what qualifies for it. */
    private void avoidDynamics() {
        if (life.offering().equals(Offering.DYDPS)) {
            life.becomes(Offering.DDPS, life.serviceLevel());
        }
    }
}
