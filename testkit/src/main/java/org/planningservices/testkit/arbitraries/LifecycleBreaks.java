package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;

/** Breaks the rules LIF: what was never created takes a step, and steps come out of turn. */
final class LifecycleBreaks extends BreakSeries {

    LifecycleBreaks(BreakSetup setup) {
        super(setup);
    }

    void neverCreated() {
        life.create();
        life.goOnTo(plan.stage());
        telling.knows(cast.partner());
        LocalDate on = life.today();
        VoucherId unknown = VoucherId.of("V-99");
        PartnerId known = late > 1 ? cast.partner() : THIRD;
        List<Runnable> ways = List.of(
                () -> telling.breakWith(new VoucherStepTaken(on, unknown, Assign.of("de Vries"))),
                () -> telling.breakWith(new VoucherStepTaken(on, unknown, Expire.of())),
                () -> telling.breakWith(new PaymentStepTaken(on, ApprovePayment.of(telling.newRequest()))),
                () -> telling.breakWith(new PaymentStepTaken(
                        on, RequestPayment.of(telling.newRequest(), cast.partner(), site(cast.partner()), unknown))),
                () -> telling.breakWith(new BenefitActivated(on, EnrollmentId.of("E-99"))),
                () -> telling.breakWith(new DaysAdded(on, AccrueDays.of(EnrollmentId.of("E-99"), late))),
                () -> telling.breakWith(new TrainingPassed(on, THIRD)),
                () -> telling.breakWith(new AgreementSigned(on, THIRD)),
                () -> telling.breakWith(new ProfilePublished(on, THIRD)),
                () -> telling.breakWith(new ExamPassed(on, known, ConsultantId.of("nobody"), OF_NO_USE)),
                () -> telling.breakWith(new PartnerStepTaken(on, EnrollInOffering.of(THIRD, life.offering()))),
                () -> telling.breakWith(
                        new LocationDeclared(THIRD, Location.of(LocationId.of("southridge-NL"), Country.of("NL")))));
        Plan.choose(ways, way).run();
    }

    void outOfTurn() {
        life.create();
        life.goOnTo(Plan.choose(Plan.UNTIL_PAID, way));
        PartnerId partner = life.voucher().lastReservingPartner().orElse(cast.partner());
        Operator operator = life.partners().operator(partner);
        List<LifecycleStep> steps = new ArrayList<>(List.of(
                life.creation(),
                Assign.of("Jansen"),
                Reassign.of("Jansen"),
                life.reservation(life.voucher()).build(),
                CancelReservation.of(operator),
                Reschedule.of(partner, life.today()),
                StartEngagement.of(partner, ConsultantId.of("jansen")),
                delivery(partner),
                SubmitCompletionReport.of(partner, "roadmap"),
                Redeem.of(operator, site(partner)),
                RequestPayment.of(
                        telling.newRequest(),
                        partner,
                        site(partner),
                        life.voucher().id()),
                Expire.of(),
                Revoke.of()));
        life.voucher().paymentRequestId().ifPresent(request -> steps.add(ApprovePayment.of(request)));
        life.voucher().paymentRequestId().ifPresent(request -> steps.add(MakePayment.of(request)));
        steps.removeIf(step -> VoucherSimulation.LIFECYCLE.canTake(life.voucher(), step));
        life.breakWith(Plan.choose(steps, late + plan.what().role()));
        goOn();
    }
}
