package org.planningservices.journal;

import org.planningservices.party.Operator;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.OperatorStep;
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

/** The arguments of a step in words, after the title of its action. */
final class StepWording {

    private StepWording() {}

    static String of(PoolStep step) {
        return switch (step.action()) {
            case ACCRUE_DAYS -> "accrue " + ((AccrueDays) step).days() + " days for " + step.enrollmentId();
            case CONVERT_TRAINING_DAYS -> of((ConvertTrainingDays) step);
        };
    }

    private static String of(ConvertTrainingDays step) {
        return "convert training days into " + step.planningDays() + " days for " + step.enrollmentId();
    }

    static void append(LifecycleStep step, StringBuilder to) {
        switch (step.action()) {
            case CREATE -> append((Create) step, to);
            case ASSIGN -> append(" to ", ((Assign) step).projectManager(), to);
            case REASSIGN -> append(" to ", ((Reassign) step).projectManager(), to);
            case RESERVE -> append((Reserve) step, to);
            case CANCEL_RESERVATION -> append((CancelReservation) step, to);
            case RESCHEDULE -> append((Reschedule) step, to);
            case START_ENGAGEMENT -> append((StartEngagement) step, to);
            case COMPLETE_ENGAGEMENT -> append((CompleteEngagement) step, to);
            case SUBMIT_COMPLETION_REPORT -> append((SubmitCompletionReport) step, to);
            case REDEEM -> append((Redeem) step, to);
            case REQUEST_PAYMENT -> append((RequestPayment) step, to);
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT -> appendRequest((PaymentStep) step, to);
            case EXPIRE, REVOKE -> {}
        }
    }

    private static void append(Create step, StringBuilder to) {
        append(", ", step.offering().code(), to);
        to.append(", ");
        to.append(step.serviceLevel().days());
        append(" days from ", step.enrollmentId().value(), to);
        step.administrator().ifPresent(email -> append(", administered by ", email, to));
    }

    private static void append(Reserve step, StringBuilder to) {
        appendOperator(step, to);
        append(" at ", step.locationId().value(), to);
        append(": ", step.engagement().code(), to);
        if (step.cloud()) {
            to.append(" in the cloud");
        }
        append(" in ", step.deliveryCountry().code(), to);
        to.append(", to start on ");
        to.append(step.plannedStart());
        step.division().ifPresent(division -> append(", division ", division, to));
        step.product().ifPresent(product -> append(", product ", product, to));
    }

    private static void append(CancelReservation step, StringBuilder to) {
        appendOperator(step, to);
        step.reason().ifPresent(reason -> append(": ", reason, to));
    }

    private static void append(Reschedule step, StringBuilder to) {
        appendPartner(step, to);
        to.append(", to start on ");
        to.append(step.plannedStart());
    }

    private static void append(StartEngagement step, StringBuilder to) {
        appendPartner(step, to);
        append(" with ", step.consultantId().value(), to);
    }

    private static void append(CompleteEngagement step, StringBuilder to) {
        appendPartner(step, to);
        to.append(": ");
        to.append(step.deliveredDays());
        to.append(" days, ");
        to.append(step.offsiteDays());
        to.append(" of them off site");
    }

    private static void append(SubmitCompletionReport step, StringBuilder to) {
        appendPartner(step, to);
        append(": ", step.deliverable(), to);
    }

    private static void append(Redeem step, StringBuilder to) {
        appendOperator(step, to);
        append(" at ", step.locationId().value(), to);
    }

    private static void append(RequestPayment step, StringBuilder to) {
        appendRequest(step, to);
        append(" by ", step.partnerId().value(), to);
        append(" at ", step.locationId().value(), to);
        String before = " for ";
        for (VoucherId voucher : step.voucherIds()) {
            append(before, voucher.value(), to);
            before = ", ";
        }
    }

    private static void appendRequest(PaymentStep step, StringBuilder to) {
        append(" ", step.requestId().value(), to);
    }

    private static void appendOperator(OperatorStep step, StringBuilder to) {
        appendPartner(step, to);
        Operator operator = step.operator();
        to.append(operator.role().map(role -> " as " + role).orElse(" in no known role"));
    }

    private static void appendPartner(PartnerVoucherStep step, StringBuilder to) {
        append(" by ", step.partnerId().value(), to);
    }

    private static void append(String before, String text, StringBuilder to) {
        to.append(before);
        to.append(text);
    }
}
