package org.planningservices.testkit.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Country;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolAction;
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
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.desk.Order.OfEnrollment;
import org.planningservices.testkit.desk.Order.OfPayment;
import org.planningservices.testkit.desk.Order.OfVoucher;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** Makes random commands to an {@link Office}: mostly steps that may follow in its present state, so that many are accepted. */
final class Orders {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    private static final List<VoucherAction> VOUCHER_STEPS = List.of(
            VoucherAction.CREATE,
            VoucherAction.ASSIGN,
            VoucherAction.REASSIGN,
            VoucherAction.RESERVE,
            VoucherAction.CANCEL_RESERVATION,
            VoucherAction.RESCHEDULE,
            VoucherAction.START_ENGAGEMENT,
            VoucherAction.COMPLETE_ENGAGEMENT,
            VoucherAction.SUBMIT_COMPLETION_REPORT,
            VoucherAction.REDEEM,
            VoucherAction.EXPIRE,
            VoucherAction.REVOKE);

    private static final List<VoucherAction> PAYMENT_STEPS = List.of(
            VoucherAction.REQUEST_PAYMENT,
            VoucherAction.APPROVE_PAYMENT,
            VoucherAction.REJECT_PAYMENT,
            VoucherAction.MAKE_PAYMENT);

    /** What an order may be called. */
    static final List<String> TITLES = Stream.of(
                    Stream.of("open enrollment", "activate benefit"),
                    Arrays.stream(PoolAction.values()).map(PoolAction::title),
                    Arrays.stream(VoucherAction.values()).map(VoucherAction::title))
            .flatMap(titles -> titles)
            .toList();

    private final Office office;
    private final LocalDate today;

    private Orders(Office office) {
        this.office = office;
        today = office.today(0);
    }

    /** Returns the steps from the creation of a long voucher to its redemption. */
    static List<VoucherStep> way(LocalDate plannedStart) {
        PartnerId holder = Cast.ELIGIBLE.get(0).id();
        Operator operator = Operator.of(holder).withRole(OperatorRole.MPN_ADMIN);
        return List.of(
                Create.of(Cast.enrollment(0), Offering.DDPS, 15),
                Assign.of("m.devries"),
                reservation(operator, plannedStart),
                StartEngagement.of(holder, Cast.expert(holder)),
                CompleteEngagement.builder()
                        .partnerId(holder)
                        .deliveredDays(15)
                        .offsiteDays(0)
                        .build(),
                SubmitCompletionReport.of(holder, "plan.docx"),
                Redeem.of(operator, Cast.location(holder)));
    }

    static Arbitrary<Order> of(Office office) {
        Orders orders = new Orders(office);
        return Arbitraries.frequencyOf(
                Tuple.of(14, orders.vouchers().flatMap(orders::following)),
                Tuple.of(3, orders.anyStep()),
                Tuple.of(2, orders.anyPaymentStep()),
                Tuple.of(3, orders.ofEnrollment()));
    }

    /** Returns a voucher: mostly one of two, so that they come far. */
    private Arbitrary<VoucherId> vouchers() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Cast.VOUCHERS.get(0))),
                Tuple.of(3, Arbitraries.just(Cast.VOUCHERS.get(1))),
                Tuple.of(1, Arbitraries.of(Cast.VOUCHERS)));
    }

    /** Asks for a step that can follow on a voucher by the table. */
    private Arbitrary<Order> following(VoucherId id) {
        VoucherStatus status = office.find(id).map(Voucher::status).orElse(null);
        List<VoucherAction> following = new ArrayList<>();
        for (VoucherAction action : VoucherAction.values()) {
            if (status == null ? action == VoucherAction.CREATE : TABLE.startsFrom(action, status)) {
                // what leads on, more often than what leads back or out
                int weight = action == VoucherAction.EXPIRE || action == VoucherAction.REVOKE
                        ? 1
                        : status == null || TABLE.to(action).compareTo(status) > 0 ? 6 : 2;
                following.addAll(Collections.nCopies(weight, action));
            }
        }
        return following.isEmpty()
                ? anyStep()
                : Arbitraries.of(following)
                        .flatMap(action -> PAYMENT_STEPS.contains(action) ? payment(action, id) : step(action, id));
    }

    private Arbitrary<Order> anyStep() {
        return Combinators.combine(Arbitraries.of(VOUCHER_STEPS), vouchers()).flatAs(this::step);
    }

    private Arbitrary<Order> step(VoucherAction action, VoucherId id) {
        Arbitrary<? extends VoucherStep> step = switch (action) {
            case CREATE ->
                Combinators.combine(enrollments(), offerings(), levels()).as(Create::of);
            case ASSIGN -> managers().map(Assign::of);
            case REASSIGN -> managers().map(Reassign::of);
            case RESERVE -> reservations();
            case CANCEL_RESERVATION -> actors(id).flatMap(this::operators).map(CancelReservation::of);
            case RESCHEDULE -> Combinators.combine(actors(id), plannedStarts()).as(Reschedule::of);
            case START_ENGAGEMENT ->
                actors(id)
                        .flatMap(partner -> mostly(Cast.expert(partner), Cast.trainee(partner))
                                .map(consultant -> StartEngagement.of(partner, consultant)));
            case COMPLETE_ENGAGEMENT ->
                Combinators.combine(actors(id), mostly(5, 16), mostly(0, 4))
                        .as((partner, delivered, offsite) -> CompleteEngagement.builder()
                                .partnerId(partner)
                                .deliveredDays(delivered)
                                .offsiteDays(offsite)
                                .buildRecorded());
            case SUBMIT_COMPLETION_REPORT ->
                Combinators.combine(actors(id), mostly("plan.docx", " ")).as(SubmitCompletionReport::of);
            case REDEEM ->
                actors(id)
                        .flatMap(this::operators)
                        .map(operator -> Redeem.of(operator, Cast.location(operator.partnerId())));
            case EXPIRE -> Arbitraries.just(Expire.of());
            case REVOKE -> Arbitraries.just(Revoke.of());
            case REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                throw new IllegalArgumentException("`" + action.title() + "` is a payment step");
        };
        return step.map(one -> new OfVoucher(id, one));
    }

    private Arbitrary<Order> anyPaymentStep() {
        return Combinators.combine(Arbitraries.of(PAYMENT_STEPS), vouchers()).flatAs(this::payment);
    }

    private Arbitrary<Order> payment(VoucherAction action, VoucherId id) {
        Arbitrary<? extends PaymentStep> step = switch (action) {
            case APPROVE_PAYMENT -> requests(id).map(ApprovePayment::of);
            case REJECT_PAYMENT -> requests(id).map(request -> RejectPayment.of(request, "no deliverable"));
            case MAKE_PAYMENT -> requests(id).map(MakePayment::of);
            default ->
                Combinators.combine(Arbitraries.of(Cast.REQUESTS), actors(id), covered(id))
                        .as((request, partner, vouchers) ->
                                new RequestPayment(request, partner, Cast.location(partner), vouchers));
        };
        return step.map(OfPayment::new);
    }

    private Arbitrary<Order> ofEnrollment() {
        return Arbitraries.of(Cast.ENROLLMENTS)
                .flatMap(enrollment -> Arbitraries.of(
                        new Order.Opening(enrollment),
                        new Order.Activation(enrollment.id()),
                        new OfEnrollment(AccrueDays.of(enrollment.id(), 16)),
                        new OfEnrollment(ConvertTrainingDays.builder()
                                .enrollmentId(enrollment.id())
                                .trainingDays(9)
                                .planningDays(3)
                                .build())));
    }

    private Arbitrary<Reserve> reservations() {
        Arbitrary<PartnerId> partners = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Cast.ELIGIBLE).map(Partner::id)),
                Tuple.of(1, Arbitraries.of(Cast.BARE.id(), Cast.UNHEARD_OF)));
        return Combinators.combine(partners.flatMap(this::operators), plannedStarts())
                .as(Orders::reservation);
    }

    private static Reserve reservation(Operator operator, LocalDate plannedStart) {
        return Reserve.builder()
                .operator(operator)
                .locationId(Cast.location(operator.partnerId()))
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of(Cast.country(operator.partnerId())))
                .plannedStart(plannedStart)
                .build();
    }

    /** Returns who may act on a voucher: mostly who holds it. */
    private Arbitrary<PartnerId> actors(VoucherId id) {
        Arbitrary<PartnerId> any = Arbitraries.of(Cast.everyPartner());
        Optional<PartnerId> holder = office.find(id).flatMap(Voucher::lastReservingPartner);
        return holder.map(one -> Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(one)), Tuple.of(1, any)))
                .orElse(any);
    }

    private Arbitrary<Operator> operators(PartnerId partner) {
        return mostly(OperatorRole.MPN_ADMIN, OperatorRole.LOCATION_CONTACT)
                .map(role -> Operator.of(partner).withRole(role));
    }

    /** Returns the number of the request that covers a voucher, if there is one, or mostly. */
    private Arbitrary<PaymentRequestId> requests(VoucherId id) {
        Arbitrary<PaymentRequestId> any = Arbitraries.of(Cast.REQUESTS);
        return office.find(id)
                .flatMap(Voucher::paymentRequestId)
                .map(one -> Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(one)), Tuple.of(1, any)))
                .orElse(any);
    }

    /** Returns a voucher, mostly alone. */
    private static Arbitrary<List<VoucherId>> covered(VoucherId id) {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(List.of(id))),
                Tuple.of(
                        1,
                        Arbitraries.of(Cast.VOUCHERS)
                                .filter(other -> !other.equals(id))
                                .map(other -> List.of(id, other))));
    }

    private static Arbitrary<EnrollmentId> enrollments() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Cast.enrollment(0))),
                Tuple.of(2, Arbitraries.of(Cast.ENROLLMENTS).map(Enrollment::id)));
    }

    private static Arbitrary<Offering> offerings() {
        return mostly(Offering.DDPS, Offering.SATV);
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.frequency(Tuple.of(3, 5), Tuple.of(4, 15), Tuple.of(1, 2));
    }

    private static Arbitrary<String> managers() {
        return Arbitraries.of("m.devries", "j.jansen");
    }

    private Arbitrary<LocalDate> plannedStarts() {
        return mostly(today.plusDays(3), today.minusDays(1));
    }

    private static <T> Arbitrary<T> mostly(T usual, T other) {
        return Arbitraries.frequency(Tuple.of(9, usual), Tuple.of(1, other));
    }
}
