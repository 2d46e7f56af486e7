package org.planningservices.voucher;

import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;

/** Voucher V-1 of fabrikam on its way, a step a day from 2020-10-01 on. */
final class Given {

    static final VoucherId V_1 = VoucherId.of("V-1");
    static final PaymentRequestId R_1 = PaymentRequestId.of("R-1");
    static final PaymentRequestId R_2 = PaymentRequestId.of("R-2");
    static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    static final PartnerId LITWARE = PartnerId.of("litware");
    static final LocationId NL_SITE = LocationId.of("nl-site");

    /** A step for each status from CREATED to PAID, in their order. */
    private static final List<LifecycleStep> LIFE = Stream.of(
                    VoucherAction.CREATE,
                    VoucherAction.ASSIGN,
                    VoucherAction.RESERVE,
                    VoucherAction.START_ENGAGEMENT,
                    VoucherAction.COMPLETE_ENGAGEMENT,
                    VoucherAction.SUBMIT_COMPLETION_REPORT,
                    VoucherAction.REDEEM,
                    VoucherAction.REQUEST_PAYMENT,
                    VoucherAction.APPROVE_PAYMENT,
                    VoucherAction.MAKE_PAYMENT)
            .map(Given::step)
            .toList();

    /** The rulebook's table of steps. */
    static final Lifecycle LIFECYCLE = Lifecycle.builder()
            .row(row(VoucherAction.CREATE, CREATED))
            .row(row(VoucherAction.ASSIGN, ASSIGNED, CREATED))
            .row(row(VoucherAction.REASSIGN, ASSIGNED, ASSIGNED))
            .row(row(VoucherAction.RESERVE, RESERVED, ASSIGNED))
            .row(row(VoucherAction.CANCEL_RESERVATION, ASSIGNED, RESERVED))
            .row(row(VoucherAction.RESCHEDULE, RESERVED, RESERVED))
            .row(row(VoucherAction.START_ENGAGEMENT, IN_DELIVERY, RESERVED))
            .row(row(VoucherAction.COMPLETE_ENGAGEMENT, DELIVERED, IN_DELIVERY))
            .row(row(VoucherAction.SUBMIT_COMPLETION_REPORT, REPORTED, DELIVERED))
            .row(row(VoucherAction.REDEEM, REDEEMED, REPORTED))
            .row(row(VoucherAction.REQUEST_PAYMENT, PAYMENT_REQUESTED, REDEEMED))
            .row(row(VoucherAction.APPROVE_PAYMENT, PAYMENT_APPROVED, PAYMENT_REQUESTED))
            .row(row(VoucherAction.REJECT_PAYMENT, REDEEMED, PAYMENT_REQUESTED))
            .row(row(VoucherAction.MAKE_PAYMENT, PAID, PAYMENT_APPROVED))
            .row(row(VoucherAction.EXPIRE, EXPIRED, CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED))
            .row(row(VoucherAction.REVOKE, REVOKED, CREATED, ASSIGNED))
            .ends(PAID, EXPIRED, REVOKED)
            .build();

    private Given() {}

    static Lifecycle.Row row(VoucherAction action, VoucherStatus to, VoucherStatus... from) {
        return Lifecycle.Row.of(action, List.of(from), to, action.actor());
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static VoucherEvent event(LifecycleStep step, String on) {
        return VoucherEvent.of(V_1, step, day(on));
    }

    /** The shortest way to a status. */
    static List<VoucherEvent> historyUntil(VoucherStatus status) {
        List<VoucherEvent> events = new ArrayList<>();
        for (LifecycleStep step : stepsUntil(status)) {
            events.add(VoucherEvent.of(V_1, step, day("2020-10-01").plusDays(events.size())));
        }
        return events;
    }

    static Voucher voucher(VoucherStatus status) {
        return LIFECYCLE.replay(historyUntil(status));
    }

    private static List<LifecycleStep> stepsUntil(VoucherStatus status) {
        return switch (status) {
            case EXPIRED -> List.of(create(), Expire.of());
            case REVOKED -> List.of(create(), Revoke.of());
            case CREATED,
                    ASSIGNED,
                    RESERVED,
                    IN_DELIVERY,
                    DELIVERED,
                    REPORTED,
                    REDEEMED,
                    PAYMENT_REQUESTED,
                    PAYMENT_APPROVED,
                    PAID -> LIFE.subList(0, List.of(VoucherStatus.values()).indexOf(status) + 1);
        };
    }

    static LifecycleStep step(VoucherAction action) {
        return switch (action) {
            case CREATE -> create();
            case ASSIGN -> Assign.of("mulder");
            case REASSIGN -> Reassign.of("scully");
            case RESERVE -> reserve(FABRIKAM);
            case CANCEL_RESERVATION -> CancelReservation.of(Operator.of(FABRIKAM));
            case RESCHEDULE -> Reschedule.of(FABRIKAM, day("2020-11-02"));
            case START_ENGAGEMENT -> StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"));
            case COMPLETE_ENGAGEMENT ->
                CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(5)
                        .offsiteDays(0)
                        .build();
            case SUBMIT_COMPLETION_REPORT -> SubmitCompletionReport.of(FABRIKAM, "plan.docx");
            case REDEEM -> Redeem.of(Operator.of(FABRIKAM), NL_SITE);
            case REQUEST_PAYMENT -> requestPayment(R_1);
            case APPROVE_PAYMENT -> ApprovePayment.of(R_1);
            case REJECT_PAYMENT -> RejectPayment.of(R_1, "no deliverable");
            case MAKE_PAYMENT -> MakePayment.of(R_1);
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
        };
    }

    static Create create() {
        return Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5);
    }

    static Reserve reserve(PartnerId partner) {
        return Reserve.builder()
                .operator(Operator.of(partner))
                .locationId(NL_SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(day("2020-10-26"))
                .build();
    }

    static RequestPayment requestPayment(PaymentRequestId request) {
        return RequestPayment.of(request, FABRIKAM, NL_SITE, V_1);
    }
}
