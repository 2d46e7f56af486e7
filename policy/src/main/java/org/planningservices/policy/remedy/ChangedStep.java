package org.planningservices.policy.remedy;

import java.time.LocalDate;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;

/** Copies of a step with one argument changed. */
public final class ChangedStep {

    private ChangedStep() {}

    /** Returns a step with another partner as the one that takes it. */
    public static Step by(Step step, PartnerId partner) {
        if (step instanceof CancelReservation cancel) {
            return by(cancel, by(cancel.operator(), partner));
        } else if (step instanceof Redeem redeem) {
            return new Redeem(by(redeem.operator(), partner), redeem.locationId());
        } else if (step instanceof Reschedule reschedule) {
            return new Reschedule(partner, reschedule.plannedStart());
        } else if (step instanceof StartEngagement start) {
            return new StartEngagement(partner, start.consultantId());
        } else if (step instanceof CompleteEngagement complete) {
            return CompleteEngagement.builder()
                    .partnerId(partner)
                    .deliveredDays(complete.deliveredDays())
                    .offsiteDays(complete.offsiteDays())
                    .buildRecorded();
        } else if (step instanceof SubmitCompletionReport report) {
            return new SubmitCompletionReport(partner, report.deliverable());
        }
        RequestPayment request = (RequestPayment) step;
        return new RequestPayment(request.requestId(), partner, request.locationId(), request.voucherIds());
    }

    private static Operator by(Operator operator, PartnerId partner) {
        return operator.role().map(Operator.of(partner)::withRole).orElse(Operator.of(partner));
    }

    private static CancelReservation by(CancelReservation cancel, Operator operator) {
        CancelReservation by = CancelReservation.of(operator);
        return cancel.reason().map(by::withReason).orElse(by);
    }

    /** Returns a step with another role of the operator. */
    public static Step as(Step step, OperatorRole role) {
        if (step instanceof Reserve reserve) {
            return copy(reserve).operator(reserve.operator().withRole(role)).build();
        }
        return step instanceof Redeem redeem
                ? new Redeem(redeem.operator().withRole(role), redeem.locationId())
                : by(
                        (CancelReservation) step,
                        ((CancelReservation) step).operator().withRole(role));
    }

    /** Returns a step with another location. */
    public static Step at(Step step, LocationId location) {
        if (step instanceof Reserve reserve) {
            return copy(reserve).locationId(location).build();
        } else if (step instanceof Redeem redeem) {
            return new Redeem(redeem.operator(), location);
        }
        RequestPayment request = (RequestPayment) step;
        return new RequestPayment(request.requestId(), request.partnerId(), location, request.voucherIds());
    }

    /** Returns a step with another planned start. */
    public static Step plannedFor(Step step, LocalDate day) {
        return step instanceof Reserve reserve
                ? copy(reserve).plannedStart(day).build()
                : new Reschedule(((Reschedule) step).partnerId(), day);
    }

    /** Returns a reservation of another engagement. */
    public static Reserve of(Reserve reserve, Engagement engagement) {
        return copy(reserve).engagement(engagement).build();
    }

    /** Returns a reservation that is not for the cloud. */
    public static Reserve onPremises(Reserve reserve) {
        return copy(reserve).cloud(false).build();
    }

    /** Returns a reservation for another division of the customer. */
    public static Reserve serving(Reserve reserve, String division) {
        return copy(reserve).division(division).build();
    }

    private static Reserve.Builder copy(Reserve reserve) {
        Reserve.Builder copy = Reserve.builder();
        copy.from(reserve);
        return copy;
    }
}
