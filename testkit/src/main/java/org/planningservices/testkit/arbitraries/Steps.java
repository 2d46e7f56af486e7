package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
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

/**
 * Steps with any values that their constructors accept, whether or not a rule accepts the step. For example, unknown
 * codes, blank deliverables and absent roles.
 *
 * <p>There are few ids and names, and {@link Journals} uses the same ones, so that many steps concern the same voucher.
 * Days are near deadlines of the program.
 */
public final class Steps {

    private static final Arbitrary<String> NAMES = Arbitraries.of("de Vries", "Jansen", "Ω, \"quoted\"");
    private static final Arbitrary<PartnerId> PARTNERS =
            Arbitraries.of("fabrikam", "litware", "adatum", "nobody").map(PartnerId::of);
    private static final Arbitrary<Country> COUNTRIES =
            Arbitraries.of("NL", "DE", "BE", "ZZ").map(Country::of);
    private static final Arbitrary<PaymentRequestId> REQUESTS =
            Arbitraries.of("PR-1", "PR-2", "PR-3").map(PaymentRequestId::of);
    private static final Arbitrary<String> TEXTS = Arbitraries.of("roadmap", "", " ", "invoice missing");

    private static final Set<VoucherAction> PAYMENTS =
            EnumSet.range(VoucherAction.REQUEST_PAYMENT, VoucherAction.MAKE_PAYMENT);

    private Steps() {}

    /**
     * Returns steps of one voucher, of any action.
     *
     * @return the steps; they shrink toward a creation
     */
    public static Arbitrary<VoucherStep> ofVouchers() {
        return anyOf(VoucherStep.class, EnumSet.complementOf(EnumSet.copyOf(PAYMENTS)));
    }

    /**
     * Returns steps of a payment request, of any action.
     *
     * @return the steps; they shrink toward a request
     */
    public static Arbitrary<PaymentStep> ofPayments() {
        return anyOf(PaymentStep.class, PAYMENTS);
    }

    private static <T extends LifecycleStep> Arbitrary<T> anyOf(Class<T> kind, Set<VoucherAction> actions) {
        return Arbitraries.of(actions).flatMap(action -> of(action).map(kind::cast));
    }

    /**
     * Returns steps of an action.
     *
     * @param action  the action
     * @return the steps; those of a payment action are each a {@link PaymentStep}, all others a {@link VoucherStep}
     */
    public static Arbitrary<LifecycleStep> of(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return kind(action).map(LifecycleStep.class::cast);
    }

    private static Arbitrary<? extends LifecycleStep> kind(VoucherAction action) {
        return switch (action) {
            case CREATE ->
                Combinators.combine(enrollments(), offerings(), numbers(), NAMES.optional())
                        .as(Steps::create);
            case ASSIGN -> NAMES.map(Assign::of);
            case REASSIGN -> NAMES.map(Reassign::of);
            case RESERVE -> reservations();
            case CANCEL_RESERVATION ->
                Combinators.combine(operators(), TEXTS.optional()).as(Steps::cancel);
            case RESCHEDULE ->
                Combinators.combine(PARTNERS, DaysAround.anyProgramDay()).as(Reschedule::of);
            case START_ENGAGEMENT ->
                Combinators.combine(PARTNERS, consultants()).as(StartEngagement::of);
            case COMPLETE_ENGAGEMENT ->
                Combinators.combine(PARTNERS, numbers(), numbers())
                        .as((partner, delivered, offsite) -> CompleteEngagement.builder()
                                .partnerId(partner)
                                .deliveredDays(delivered)
                                .offsiteDays(offsite)
                                .buildRecorded());
            case SUBMIT_COMPLETION_REPORT ->
                Combinators.combine(PARTNERS, TEXTS).as(SubmitCompletionReport::of);
            case REDEEM -> Combinators.combine(operators(), locations()).as(Redeem::new);
            case REQUEST_PAYMENT ->
                Combinators.combine(REQUESTS, PARTNERS, locations(), vouchers()).as(RequestPayment::new);
            case APPROVE_PAYMENT -> REQUESTS.map(ApprovePayment::of);
            case REJECT_PAYMENT -> Combinators.combine(REQUESTS, TEXTS).as(RejectPayment::of);
            case MAKE_PAYMENT -> REQUESTS.map(MakePayment::of);
            case EXPIRE -> Arbitraries.just(Expire.of());
            case REVOKE -> Arbitraries.just(Revoke.of());
        };
    }

    private static Arbitrary<Reserve> reservations() {
        return Combinators.combine(
                        operators(),
                        locations(),
                        engagements(),
                        COUNTRIES,
                        DaysAround.anyProgramDay(),
                        Arbitraries.of(false, true),
                        Arbitraries.of("retail", "banking").optional(),
                        Arbitraries.of("Windows", "Office").optional())
                .as(Steps::reservation);
    }

    private static Reserve reservation(
            Operator operator,
            LocationId location,
            Engagement engagement,
            Country country,
            LocalDate plannedStart,
            boolean cloud,
            Optional<String> division,
            Optional<String> product) {
        return Reserve.builder()
                .operator(operator)
                .locationId(location)
                .engagement(engagement)
                .deliveryCountry(country)
                .plannedStart(plannedStart)
                .cloud(cloud)
                .division(division)
                .product(product)
                .build();
    }

    private static Create create(EnrollmentId enrollment, Offering offering, int days, Optional<String> administrator) {
        Create create = Create.of(enrollment, offering, days);
        return administrator.map(create::withAdministrator).orElse(create);
    }

    private static CancelReservation cancel(Operator operator, Optional<String> reason) {
        CancelReservation cancel = CancelReservation.of(operator);
        return reason.map(cancel::withReason).orElse(cancel);
    }

    private static Arbitrary<EnrollmentId> enrollments() {
        return Arbitraries.of("E-1", "E-2", "E-3", "E-4", "E-99").map(EnrollmentId::of);
    }

    private static Arbitrary<Offering> offerings() {
        List<Offering> offerings =
                new ArrayList<>(Terms.planningServices().offerings().value());
        offerings.add(Offering.SATV);
        return Arbitraries.of(offerings);
    }

    private static Arbitrary<Engagement> engagements() {
        List<Engagement> engagements = new ArrayList<>();
        Terms.planningServices().catalog().value().entries().forEach(row -> engagements.add(row.engagement()));
        engagements.add(Engagement.of("time-travel"));
        return Arbitraries.of(engagements);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.of(1, 3, 5, 10, 15, 0, 2, 4, 16, 20);
    }

    private static Arbitrary<Operator> operators() {
        Arbitrary<OperatorRole> roles = Arbitraries.of("mpn-admin", "global-admin", "location-contact", "intern")
                .map(OperatorRole::of);
        return Combinators.combine(PARTNERS, roles.optional()).as(Steps::operator);
    }

    private static Operator operator(PartnerId partner, Optional<OperatorRole> role) {
        Operator operator = Operator.of(partner);
        return role.map(operator::withRole).orElse(operator);
    }

    private static Arbitrary<LocationId> locations() {
        return Combinators.combine(PARTNERS, COUNTRIES)
                .as((partner, country) -> LocationId.of(partner + "-" + country));
    }

    private static Arbitrary<ConsultantId> consultants() {
        return Combinators.combine(PARTNERS, Arbitraries.of("windows-and-devices", "devices-and-deployment", "novice"))
                .as((partner, exam) -> ConsultantId.of(partner + "-" + exam));
    }

    private static Arbitrary<List<VoucherId>> vouchers() {
        return Arbitraries.of("V-1", "V-2", "V-3", "V-99")
                .map(VoucherId::of)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
