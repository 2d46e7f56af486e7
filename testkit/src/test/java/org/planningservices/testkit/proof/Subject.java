package org.planningservices.testkit.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.testkit.oracle.Asked;
import org.planningservices.testkit.oracle.Oracle;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * A voucher in a status, in the form of the library and in that of the oracle.
 *
 * @param name  the status, or how it came to it where there are several ways
 * @param voucher  the voucher; empty if it was never created
 * @param request  the first payment request made for it; empty if there is none
 * @param form  fills in the oracle's form, as far as it is about the voucher
 */
record Subject(String name, Optional<Voucher> voucher, Optional<PaymentRequest> request, Consumer form) {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final List<VoucherAction> STRAIGHT = List.of(
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

    /** Fills in a form. */
    interface Consumer extends java.util.function.Consumer<Asked> {}

    /**
     * The ways to every status, and how many days after the assignment each step is taken; the creation is a day before it
     * unless another day is given. No two steps are on one day, so that no day can stand in for another. A reservation that
     * another follows was another partner's, in another country and for another engagement; a request that follows another
     * has another number.
     */
    enum Way {
        NEVER_CREATED(Oracle.NEVER_CREATED),
        CREATED(Oracle.CREATED, VoucherAction.CREATE),
        ASSIGNED(Oracle.ASSIGNED, VoucherAction.CREATE, VoucherAction.ASSIGN),
        REASSIGNED(Oracle.ASSIGNED, VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.REASSIGN),
        CANCELLED(
                Oracle.ASSIGNED,
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.CANCEL_RESERVATION),
        RESERVED(Oracle.RESERVED, VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.RESERVE),
        RESCHEDULED(
                Oracle.RESERVED,
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.RESCHEDULE),
        RESERVED_AGAIN(
                Oracle.RESERVED,
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.CANCEL_RESERVATION,
                VoucherAction.RESERVE),
        IN_DELIVERY(Oracle.IN_DELIVERY, VoucherAction.START_ENGAGEMENT),
        DELIVERED(Oracle.DELIVERED, VoucherAction.COMPLETE_ENGAGEMENT),
        REPORTED(Oracle.REPORTED, VoucherAction.SUBMIT_COMPLETION_REPORT),
        REDEEMED(Oracle.REDEEMED, VoucherAction.REDEEM),
        PAYMENT_REQUESTED(Oracle.PAYMENT_REQUESTED, VoucherAction.REQUEST_PAYMENT),
        REJECTED(
                Oracle.REDEEMED,
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.START_ENGAGEMENT,
                VoucherAction.COMPLETE_ENGAGEMENT,
                VoucherAction.SUBMIT_COMPLETION_REPORT,
                VoucherAction.REDEEM,
                VoucherAction.REQUEST_PAYMENT,
                VoucherAction.REJECT_PAYMENT),
        REQUESTED_AGAIN(
                Oracle.PAYMENT_REQUESTED,
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.START_ENGAGEMENT,
                VoucherAction.COMPLETE_ENGAGEMENT,
                VoucherAction.SUBMIT_COMPLETION_REPORT,
                VoucherAction.REDEEM,
                VoucherAction.REQUEST_PAYMENT,
                VoucherAction.REJECT_PAYMENT,
                VoucherAction.REQUEST_PAYMENT),
        PAYMENT_APPROVED(Oracle.PAYMENT_APPROVED, VoucherAction.APPROVE_PAYMENT),
        PAID(Oracle.PAID, VoucherAction.MAKE_PAYMENT),
        EXPIRED(Oracle.EXPIRED, VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.EXPIRE),
        REVOKED(Oracle.REVOKED, VoucherAction.CREATE, VoucherAction.ASSIGN, VoucherAction.REVOKE);

        final int status;

        @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
        final List<VoucherAction> actions;

        /** A way that is told whole, or the straight one up to its last action. */
        Way(int status, VoucherAction... actions) {
            this.status = status;
            this.actions = actions.length == 1 ? List.copyOf(straightTo(actions[0])) : List.of(actions);
        }

        private static List<VoucherAction> straightTo(VoucherAction last) {
            return STRAIGHT.subList(0, STRAIGHT.indexOf(last) + 1);
        }
    }

    /** Returns the voucher that came this way. */
    static Subject of(Way way, Scene scene, int createdOn, int assignedOn) {
        List<VoucherEvent> events = new ArrayList<>();
        Scene earlier = Scene.compliant().but(other -> {
            other.offering = scene.offering;
            other.serviceLevel = scene.serviceLevel;
            other.taker = Scene.LITWARE + Scene.FABRIKAM - scene.taker;
            other.location = Scene.DE;
            other.deliveryCountry = Scene.DE;
            other.engagement = scene.engagement == 1 ? 2 : 1;
        });
        Scene again = Scene.compliant().but(other -> {
            other.taker = scene.taker;
            other.request = "R-2";
        });
        Optional<PaymentRequest> request = Optional.empty();
        int redeemedOn = Oracle.ABSENT;
        int day = createdOn;
        for (int i = 0; i < way.actions.size(); i++) {
            VoucherAction action = way.actions.get(i);
            day = i == 0 ? createdOn : assignedOn + i - 1;
            redeemedOn = action == VoucherAction.REDEEM ? day : redeemedOn;
            LocalDate date = LocalDate.ofEpochDay(day);
            LifecycleStep step = (i < way.actions.lastIndexOf(VoucherAction.RESERVE) ? earlier : scene)
                    .step(action, LocalDate.ofEpochDay(assignedOn + 150L));
            if (step instanceof RequestPayment made) {
                step = request.isEmpty() ? made : again.request(scene.voucher());
                request = request.or(() -> Optional.of(new PaymentRequest(made, date)));
            }
            events.add(VoucherEvent.of(scene.voucher(), step, date));
        }
        int lastStepOn = way.actions.isEmpty() ? Oracle.ABSENT : day;
        int redeemed = redeemedOn;
        boolean requested = request.isPresent();
        return new Subject(
                way + " from " + LocalDate.ofEpochDay(createdOn) + ", assigned " + LocalDate.ofEpochDay(assignedOn),
                events.isEmpty() ? Optional.empty() : Optional.of(LIFECYCLE.replay(events)),
                request,
                a -> {
                    a.status = way.status;
                    a.createdOn = way.actions.isEmpty() ? Oracle.ABSENT : createdOn;
                    a.assignedOn = way.actions.size() > 1 ? assignedOn : Oracle.ABSENT;
                    a.lastStepOn = lastStepOn;
                    a.redeemedOn = redeemed;
                    a.holder = way.actions.contains(VoucherAction.RESERVE) ? scene.taker : 0;
                    a.requestUsed = requested;
                    a.requestHolds = requested && way != Way.REJECTED && way != Way.REQUESTED_AGAIN;
                });
    }
}
