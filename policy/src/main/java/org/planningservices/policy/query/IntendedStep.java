package org.planningservices.policy.query;

import static org.planningservices.policy.decision.StepArgument.CONSULTANT;
import static org.planningservices.policy.decision.StepArgument.DELIVERABLE;
import static org.planningservices.policy.decision.StepArgument.DELIVERED_DAYS;
import static org.planningservices.policy.decision.StepArgument.DELIVERY_COUNTRY;
import static org.planningservices.policy.decision.StepArgument.ENGAGEMENT;
import static org.planningservices.policy.decision.StepArgument.LOCATION;
import static org.planningservices.policy.decision.StepArgument.OFFSITE_DAYS;
import static org.planningservices.policy.decision.StepArgument.OPERATOR;
import static org.planningservices.policy.decision.StepArgument.PARTNER;
import static org.planningservices.policy.decision.StepArgument.PLANNED_START;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.next.Intent;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
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
import org.planningservices.voucher.Voucher;

/**
 * Makes a step of an intent, and notes what the intent lacks for it. Where it lacks something a word stands in, which no
 * condition gets to see.
 */
final class IntendedStep {

    private static final String OPEN = "open";
    private static final PaymentRequestId REQUEST = PaymentRequestId.of(OPEN);
    private static final Engagement ANY_ENGAGEMENT = Engagement.of(OPEN);
    private static final Country ANY_COUNTRY = Country.of("ZZ");
    private static final PartnerId ANYBODY = PartnerId.of(OPEN);
    private static final LocationId ANYWHERE = LocationId.of(OPEN);
    private static final ConsultantId ANY_CONSULTANT = ConsultantId.of(OPEN);

    private static final Set<VoucherAction> SAYING_MORE = EnumSet.of(
            VoucherAction.ASSIGN, VoucherAction.REASSIGN, VoucherAction.REQUEST_PAYMENT, VoucherAction.REJECT_PAYMENT);

    private static final LifecycleStep ANY_ASSIGNMENT = Assign.of(OPEN);
    private static final LifecycleStep ANY_REASSIGNMENT = Reassign.of(OPEN);
    private static final LifecycleStep EXPIRY = Expire.of();
    private static final LifecycleStep REVOCATION = Revoke.of();

    private static final Set<StepArgument> MANAGER_UNSAID = Set.of(StepArgument.PROJECT_MANAGER);
    private static final Set<StepArgument> REASON_UNSAID = Set.of(StepArgument.REASON);
    private static final Set<StepArgument> NUMBER_UNSAID = Set.of(StepArgument.NUMBER);

    private final Intent intent;
    private final LocalDate day;
    private Set<StepArgument> lacking = Set.of();

    IntendedStep(Intent intent, LocalDate day) {
        this.intent = intent;
        this.day = day;
    }

    /** Tells whether an intent can say all of a step: none names a project manager, a new number or a reason. */
    static boolean canSayAll(VoucherAction action) {
        return !SAYING_MORE.contains(action);
    }

    /** Returns the step, of this voucher. */
    LifecycleStep step(VoucherAction action, Voucher voucher) {
        return switch (action) {
            case ASSIGN -> ANY_ASSIGNMENT;
            case REASSIGN -> ANY_REASSIGNMENT;
            case RESERVE -> reserve();
            case CANCEL_RESERVATION -> CancelReservation.of(operator());
            case RESCHEDULE -> Reschedule.of(partner(), plannedStart());
            case START_ENGAGEMENT -> StartEngagement.of(partner(), consultant());
            case COMPLETE_ENGAGEMENT -> complete();
            case SUBMIT_COMPLETION_REPORT ->
                SubmitCompletionReport.of(partner(), say(intent.deliverable(), DELIVERABLE, OPEN));
            case REDEEM -> Redeem.of(operator(), location());
            case REQUEST_PAYMENT -> RequestPayment.of(REQUEST, partner(), location(), voucher.id());
            case APPROVE_PAYMENT -> ApprovePayment.of(number(voucher));
            case REJECT_PAYMENT -> RejectPayment.of(number(voucher), OPEN);
            case MAKE_PAYMENT -> MakePayment.of(number(voucher));
            case EXPIRE -> EXPIRY;
            case REVOKE -> REVOCATION;
            case CREATE -> throw new IllegalArgumentException("a voucher is created once");
        };
    }

    /** Returns the arguments of a step that no intent can give. No rule of the rulebook reads them; a house rule may. */
    static Set<StepArgument> unsaid(VoucherAction action) {
        return switch (action) {
            case ASSIGN, REASSIGN -> MANAGER_UNSAID;
            case CANCEL_RESERVATION, REJECT_PAYMENT -> REASON_UNSAID;
            case REQUEST_PAYMENT -> NUMBER_UNSAID;
            default -> Set.of();
        };
    }

    /** Returns what the intent does not say of the step made. */
    Set<StepArgument> lacking() {
        return lacking;
    }

    private static PaymentRequestId number(Voucher voucher) {
        return voucher.paymentRequestId().orElseThrow();
    }

    private Reserve reserve() {
        return Reserve.builder()
                .operator(operator())
                .locationId(location())
                .engagement(say(intent.engagement(), ENGAGEMENT, ANY_ENGAGEMENT))
                .deliveryCountry(say(intent.deliveryCountry(), DELIVERY_COUNTRY, ANY_COUNTRY))
                .plannedStart(plannedStart())
                .cloud(intent.cloud())
                .division(intent.division())
                .product(intent.product())
                .build();
    }

    /**
     * Returns the completion as intended, whether the rules accept it or not; days delivered that are not given are as many as
     * the days off site.
     */
    private CompleteEngagement complete() {
        return CompleteEngagement.builder()
                .partnerId(partner())
                .deliveredDays(say(
                        boxed(intent.deliveredDays()),
                        DELIVERED_DAYS,
                        intent.offsiteDays().orElse(0)))
                .offsiteDays(say(boxed(intent.offsiteDays()), OFFSITE_DAYS, 0))
                .buildRecorded();
    }

    private static Optional<Integer> boxed(OptionalInt days) {
        return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
    }

    private PartnerId partner() {
        return say(intent.acting(), PARTNER, ANYBODY);
    }

    private Operator operator() {
        Operator given = intent.operator().orElse(null);
        return given != null ? given : lack(OPERATOR, Operator.of(partner()));
    }

    private LocationId location() {
        return say(intent.locationId(), LOCATION, ANYWHERE);
    }

    private ConsultantId consultant() {
        return say(intent.consultantId(), CONSULTANT, ANY_CONSULTANT);
    }

    /** Stands in with the day itself, on which a start can be planned if on any. */
    private LocalDate plannedStart() {
        return say(intent.plannedStart(), PLANNED_START, day);
    }

    private <T> T say(Optional<T> given, StepArgument argument, T standIn) {
        return given.isPresent() ? given.get() : lack(argument, standIn);
    }

    private <T> T lack(StepArgument argument, T standIn) {
        if (lacking.isEmpty()) {
            lacking = EnumSet.noneOf(StepArgument.class);
        }
        lacking.add(argument);
        return standIn;
    }
}
