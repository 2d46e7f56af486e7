package org.planningservices.policy.rules;

import static org.planningservices.rule.Argument.CONSULTANT;
import static org.planningservices.rule.Argument.DELIVERABLE;
import static org.planningservices.rule.Argument.DELIVERED_DAYS;
import static org.planningservices.rule.Argument.DELIVERY_COUNTRY;
import static org.planningservices.rule.Argument.ENGAGEMENT;
import static org.planningservices.rule.Argument.LOCATION;
import static org.planningservices.rule.Argument.OFFSITE_DAYS;
import static org.planningservices.rule.Argument.OPERATOR;
import static org.planningservices.rule.Argument.PARTNER;
import static org.planningservices.rule.Argument.PLANNED_START;

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
import org.planningservices.policy.next.Intent;
import org.planningservices.rule.Argument;
import org.planningservices.voucher.ApprovePayment;
import org.planningservices.voucher.Assign;
import org.planningservices.voucher.CancelReservation;
import org.planningservices.voucher.CompleteEngagement;
import org.planningservices.voucher.Expire;
import org.planningservices.voucher.LifecycleStep;
import org.planningservices.voucher.MakePayment;
import org.planningservices.voucher.PaymentRequestId;
import org.planningservices.voucher.Reassign;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.RejectPayment;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Reschedule;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Revoke;
import org.planningservices.voucher.StartEngagement;
import org.planningservices.voucher.SubmitCompletionReport;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;

/**
 * A step made of an intent, and what the intent lacks for it. Where it lacks something a word stands in, which no law gets
 * to see.
 *
 * @param step  the step
 * @param lacking  what the intent does not say
 */
record Meant(LifecycleStep step, Set<Argument> lacking) {

    private static final String OPEN = "open";
    private static final PaymentRequestId REQUEST = PaymentRequestId.of(OPEN);
    private static final Engagement ANY_ENGAGEMENT = Engagement.of(OPEN);
    private static final Country ANY_COUNTRY = Country.of("ZZ");
    private static final PartnerId ANYBODY = PartnerId.of(OPEN);
    private static final LocationId ANYWHERE = LocationId.of(OPEN);
    private static final ConsultantId ANY_CONSULTANT = ConsultantId.of(OPEN);

    private static final Set<VoucherAction> SAYING_MORE = EnumSet.of(
            VoucherAction.ASSIGN, VoucherAction.REASSIGN, VoucherAction.REQUEST_PAYMENT, VoucherAction.REJECT_PAYMENT);

    /** Tells whether the intent says all of the step: no intent names a project manager, a new number or a reason. */
    boolean isWhole() {
        return lacking.isEmpty() && !SAYING_MORE.contains(step.action());
    }

    static Meant of(VoucherAction action, Voucher voucher, Intent intent, LocalDate day) {
        Draft draft = new Draft(intent);
        LifecycleStep step = switch (action) {
            case ASSIGN -> Assign.to(OPEN);
            case REASSIGN -> Reassign.to(OPEN);
            case RESERVE -> draft.reserve(day);
            case CANCEL_RESERVATION -> CancelReservation.by(draft.operator());
            case RESCHEDULE -> Reschedule.of(draft.partner(), draft.plannedStart(day));
            case START_ENGAGEMENT -> StartEngagement.of(draft.partner(), draft.consultant());
            case COMPLETE_ENGAGEMENT -> draft.complete();
            case SUBMIT_COMPLETION_REPORT ->
                SubmitCompletionReport.of(draft.partner(), draft.say(intent.deliverable(), DELIVERABLE, OPEN));
            case REDEEM -> Redeem.by(draft.operator()).at(draft.location());
            case REQUEST_PAYMENT -> RequestPayment.of(REQUEST, draft.partner(), draft.location(), voucher.id());
            case APPROVE_PAYMENT -> ApprovePayment.of(number(voucher));
            case REJECT_PAYMENT -> RejectPayment.of(number(voucher), OPEN);
            case MAKE_PAYMENT -> MakePayment.of(number(voucher));
            case EXPIRE -> Expire.now();
            case REVOKE -> Revoke.now();
            case CREATE -> throw new IllegalArgumentException("a voucher is created once");
        };
        return new Meant(step, draft.lacking);
    }

    private static PaymentRequestId number(Voucher voucher) {
        return voucher.paymentRequest().orElseThrow();
    }

    private static final class Draft {

        private final Intent intent;
        private Set<Argument> lacking = Set.of();

        Draft(Intent intent) {
            this.intent = intent;
        }

        Reserve reserve(LocalDate day) {
            Reserve.Builder reserve = Reserve.builder()
                    .operator(operator())
                    .location(location())
                    .engagement(say(intent.engagement(), ENGAGEMENT, ANY_ENGAGEMENT))
                    .deliveryCountry(say(intent.deliveryCountry(), DELIVERY_COUNTRY, ANY_COUNTRY))
                    .plannedStart(plannedStart(day))
                    .cloud(intent.cloud());
            intent.division().ifPresent(reserve::division);
            intent.product().ifPresent(reserve::product);
            return reserve.build();
        }

        CompleteEngagement complete() {
            return CompleteEngagement.of(
                    partner(),
                    say(boxed(intent.deliveredDays()), DELIVERED_DAYS, 0),
                    say(boxed(intent.offsiteDays()), OFFSITE_DAYS, 0));
        }

        private static Optional<Integer> boxed(OptionalInt days) {
            return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
        }

        PartnerId partner() {
            return say(intent.acting(), PARTNER, ANYBODY);
        }

        Operator operator() {
            return say(intent.operator(), OPERATOR, Operator.of(partner()));
        }

        LocationId location() {
            return say(intent.location(), LOCATION, ANYWHERE);
        }

        ConsultantId consultant() {
            return say(intent.consultant(), CONSULTANT, ANY_CONSULTANT);
        }

        /** Stands in with the day itself, on which a start can be planned if on any. */
        LocalDate plannedStart(LocalDate day) {
            return say(intent.plannedStart(), PLANNED_START, day);
        }

        <T> T say(Optional<T> said, Argument argument, T standIn) {
            if (said.isPresent()) {
                return said.get();
            }
            if (lacking.isEmpty()) {
                lacking = EnumSet.noneOf(Argument.class);
            }
            lacking.add(argument);
            return standIn;
        }
    }
}
