package org.planningservices.cli;

import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;

/** Steps in the words of one language. */
final class StepLine {

    private StepLine() {}

    static String of(PoolStep step, Texts texts) {
        return switch (step.action()) {
            case ACCRUE_DAYS -> texts.get("record.accrued", ((AccrueDays) step).days(), step.enrollmentId());
            case CONVERT_TRAINING_DAYS ->
                texts.get("record.converted", ((ConvertTrainingDays) step).planningDays(), step.enrollmentId());
        };
    }

    /** Appends the name of the action and its arguments. */
    static void append(LifecycleStep step, Texts texts, LineBuffer to) {
        to.append(texts.of(step.action()));
        switch (step.action()) {
            case CREATE -> append((Create) step, texts, to);
            case ASSIGN -> to.append(texts.get("step.to")).append(((Assign) step).projectManager());
            case REASSIGN -> to.append(texts.get("step.to")).append(((Reassign) step).projectManager());
            case RESERVE -> append((Reserve) step, texts, to);
            case CANCEL_RESERVATION -> appendPartner((PartnerVoucherStep) step, texts, to);
            case RESCHEDULE -> append((Reschedule) step, texts, to);
            case START_ENGAGEMENT -> append((StartEngagement) step, texts, to);
            case COMPLETE_ENGAGEMENT -> append((CompleteEngagement) step, texts, to);
            case SUBMIT_COMPLETION_REPORT -> append((SubmitCompletionReport) step, texts, to);
            case REDEEM -> append((Redeem) step, texts, to);
            case REQUEST_PAYMENT -> append((RequestPayment) step, texts, to);
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT -> appendRequest((PaymentStep) step, to);
            case EXPIRE, REVOKE -> {}
        }
    }

    private static void append(Create step, Texts texts, LineBuffer to) {
        step.administrator()
                .ifPresent(email -> to.append(texts.get("step.administeredBy")).append(email));
    }

    private static void append(Reserve step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(texts.get("step.at")).append(step.locationId().value());
        to.append(": ").append(step.engagement().code());
        to.append(texts.get("step.in")).append(step.deliveryCountry().code());
        to.append(texts.get("step.toStartOn")).append(step.plannedStart());
    }

    private static void append(Reschedule step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(texts.get("step.toStartOn")).append(step.plannedStart());
    }

    private static void append(StartEngagement step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(texts.get("step.with")).append(step.consultantId().value());
    }

    private static void append(CompleteEngagement step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(": ").append(step.deliveredDays()).append(texts.get("step.days"));
        to.append(step.offsiteDays()).append(texts.get("step.offsite"));
    }

    private static void append(SubmitCompletionReport step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(": ").append(step.deliverable());
    }

    private static void append(Redeem step, Texts texts, LineBuffer to) {
        appendPartner(step, texts, to);
        to.append(texts.get("step.at")).append(step.locationId().value());
    }

    private static void append(RequestPayment step, Texts texts, LineBuffer to) {
        appendRequest(step, to);
        to.append(texts.get("step.by")).append(step.partnerId().value());
        to.append(texts.get("step.at")).append(step.locationId().value());
        String before = texts.get("step.for");
        for (VoucherId voucher : step.voucherIds()) {
            to.append(before).append(voucher.value());
            before = ", ";
        }
    }

    private static void appendPartner(PartnerVoucherStep step, Texts texts, LineBuffer to) {
        to.append(texts.get("step.by")).append(step.partnerId().value());
    }

    private static void appendRequest(PaymentStep step, LineBuffer to) {
        to.append(' ').append(step.requestId().value());
    }
}
