package org.planningservices.policy;

import static org.planningservices.policy.Given.E_1;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.NL_SITE;
import static org.planningservices.policy.Given.R_1;
import static org.planningservices.policy.Given.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * How a voucher of Contoso came to a status: by the shortest way, each step on the day of the one before it unless a
 * test names another. For example, {@code createdOn("2020-01-31").on(REDEEM, "2020-10-27").until(REDEEMED)}.
 */
public final class History {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private final LocalDate createdOn;
    private final Map<VoucherAction, LocalDate> days = new EnumMap<>(VoucherAction.class);
    private VoucherId id = Given.V_1;
    private Offering offering = Offering.DDPS;
    private int serviceLevel = 5;
    private UnaryOperator<Reserve.Builder> reservation = UnaryOperator.identity();

    private History(LocalDate createdOn) {
        this.createdOn = createdOn;
    }

    public static History createdOn(String day) {
        return createdOn(day(day));
    }

    public static History createdOn(LocalDate day) {
        return new History(day);
    }

    public History numbered(String number) {
        id = VoucherId.of(number);
        return this;
    }

    public History of(Offering given) {
        offering = given;
        return this;
    }

    public History ofDays(int given) {
        serviceLevel = given;
        return this;
    }

    public History on(VoucherAction action, String day) {
        days.put(action, day(day));
        return this;
    }

    public History reserving(UnaryOperator<Reserve.Builder> change) {
        reservation = change;
        return this;
    }

    public Voucher until(VoucherStatus status) {
        return LIFECYCLE.replay(events(status));
    }

    public List<VoucherEvent> events(VoucherStatus status) {
        List<VoucherEvent> events = new ArrayList<>();
        LocalDate day = createdOn;
        for (VoucherAction action : wayTo(status)) {
            day = days.getOrDefault(action, day);
            events.add(VoucherEvent.of(id, step(action, day), day));
        }
        return events;
    }

    private static List<VoucherAction> wayTo(VoucherStatus status) {
        List<VoucherAction> way = List.of(
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.START_ENGAGEMENT,
                VoucherAction.COMPLETE_ENGAGEMENT,
                VoucherAction.SUBMIT_COMPLETION_REPORT,
                VoucherAction.REDEEM,
                VoucherAction.REQUEST_PAYMENT,
                VoucherAction.APPROVE_PAYMENT,
                VoucherAction.MAKE_PAYMENT);
        return switch (status) {
            case EXPIRED ->
                List.of(VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.RESERVE, VoucherAction.EXPIRE);
            case REVOKED -> List.of(VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.REVOKE);
            case CREATED,
                    ASSIGNED,
                    RESERVED,
                    IN_DELIVERY,
                    DELIVERED,
                    REPORTED,
                    REDEEMED,
                    PAYMENT_REQUESTED,
                    PAYMENT_APPROVED,
                    PAID ->
                way.subList(
                        0,
                        way.stream()
                                        .map(Terms.planningServices()
                                                .lifecycle()
                                                .value()::to)
                                        .toList()
                                        .indexOf(status)
                                + 1);
        };
    }

    /** A step that complies with every rule on its day. */
    LifecycleStep step(VoucherAction action, LocalDate day) {
        return switch (action) {
            case CREATE -> Create.of(E_1, offering, serviceLevel);
            case ASSIGN -> Assign.of("mulder");
            case REASSIGN -> Reassign.of("scully");
            case RESERVE -> reservation.apply(Given.reserve(offering, day)).build();
            case CANCEL_RESERVATION -> Given.cancel();
            case RESCHEDULE -> Reschedule.of(FABRIKAM, day);
            case START_ENGAGEMENT -> Given.start();
            case COMPLETE_ENGAGEMENT -> Given.complete();
            case SUBMIT_COMPLETION_REPORT -> Given.report();
            case REDEEM -> Given.redeem();
            case REQUEST_PAYMENT -> RequestPayment.of(R_1, FABRIKAM, NL_SITE, id);
            case APPROVE_PAYMENT -> ApprovePayment.of(R_1);
            case REJECT_PAYMENT -> RejectPayment.of(R_1, "no deliverable");
            case MAKE_PAYMENT -> MakePayment.of(R_1);
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
        };
    }
}
