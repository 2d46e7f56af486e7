package org.planningservices.policy.remedy;

import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.engine.Case;
import org.planningservices.rule.RuleId;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.OperatorStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

/**
 * Steps to take before another step. Their arguments come from the other step and the facts; where these do not give one, a
 * placeholder name shows what belongs there. Such a step is fixed like any other where a rule refuses it.
 */
public final class PlaceholderSteps {

    private final Case c;
    private final Optional<Partner> known;

    /** Makes examples for what comes before a step. */
    public PlaceholderSteps(Case c) {
        this.c = c;
        known = c.facts().partner();
    }

    /** Returns the creation of a voucher. */
    public LifecycleStep creation() {
        return Create.of(
                c.facts().enrollment().map(Enrollment::id).orElse(EnrollmentId.of("enrollment")),
                offering(),
                c.terms().serviceLevels().value().stream().findFirst().orElse(ServiceLevel.ofDays(1)));
    }

    /** Returns a step that the voucher can take by the table. */
    public LifecycleStep of(VoucherAction action, Voucher voucher) {
        return switch (action) {
            case ASSIGN -> Assign.of("project manager");
            case RESERVE -> reserve();
            case CANCEL_RESERVATION -> CancelReservation.of(operator(holder(voucher)));
            case RESCHEDULE -> Reschedule.of(holder(voucher), c.on());
            case START_ENGAGEMENT -> StartEngagement.of(holder(voucher), consultant(voucher));
            case COMPLETE_ENGAGEMENT ->
                CompleteEngagement.builder()
                        .partnerId(holder(voucher))
                        .deliveredDays(Math.min(
                                voucher.serviceLevel().days(),
                                c.terms().maxDeliveryDays().value()))
                        .offsiteDays(0)
                        .build();
            case SUBMIT_COMPLETION_REPORT -> SubmitCompletionReport.of(holder(voucher), "customer deliverable");
            case REDEEM -> Redeem.of(operator(holder(voucher)), location(holder(voucher)));
            case REQUEST_PAYMENT ->
                RequestPayment.of(
                        PaymentRequestId.of("payment request"),
                        holder(voucher),
                        location(holder(voucher)),
                        voucher.id());
            case APPROVE_PAYMENT -> ApprovePayment.of(voucher.paymentRequestId().orElseThrow());
            case REJECT_PAYMENT -> RejectPayment.of(voucher.paymentRequestId().orElseThrow(), "reason");
            case MAKE_PAYMENT -> MakePayment.of(voucher.paymentRequestId().orElseThrow());
            case CREATE, REASSIGN, EXPIRE, REVOKE ->
                throw new IllegalArgumentException("`" + action.title() + "` leads nowhere");
        };
    }

    private Reserve reserve() {
        PartnerId partner =
                c.actingPartner() == null ? known.map(Partner::id).orElse(PartnerId.of("partner")) : c.actingPartner();
        LocationId location = location(partner);
        return Reserve.builder()
                .operator(operator(partner))
                .locationId(location)
                .engagement(Engagement.of("engagement"))
                .deliveryCountry(partner(partner)
                        .flatMap(one -> one.findLocation(location))
                        .map(Location::country)
                        .orElse(Country.of("NL")))
                .plannedStart(c.on())
                .build();
    }

    private Offering offering() {
        Optional<CatalogEntry> asked = c.step() instanceof Reserve reserve
                ? c.terms().catalog().value().find(reserve.engagement())
                : Optional.empty();
        return asked.map(CatalogEntry::offering).orElse(Offering.of("offering"));
    }

    private ConsultantId consultant(Voucher voucher) {
        return partner(holder(voucher)).stream()
                .flatMap(partner -> partner.consultants().stream())
                .findFirst()
                .map(Consultant::id)
                .orElse(ConsultantId.of("consultant"));
    }

    private static PartnerId holder(Voucher voucher) {
        return voucher.lastReservingPartner().orElseThrow();
    }

    private Optional<Partner> partner(PartnerId id) {
        return known.filter(partner -> partner.id().equals(id));
    }

    private Operator operator(PartnerId partner) {
        if (c.step() instanceof OperatorStep asked && asked.partnerId().equals(partner)) {
            return asked.operator();
        }
        OperatorRole role = toolRoles().stream().findFirst().orElse(OperatorRole.MPN_ADMIN);
        return Operator.of(partner).withRole(role);
    }

    private Set<OperatorRole> toolRoles() {
        return (c.day().isInForce(RuleId.ACT_07)
                        ? c.terms().toolRolesBefore2019()
                        : c.terms().toolRoles())
                .value();
    }

    LocationId location(PartnerId partner) {
        Optional<LocationId> asked = partner.equals(c.actingPartner()) ? location(c.step()) : Optional.empty();
        return asked.or(() -> partner(partner)
                        .flatMap(one -> one.locations().stream().findFirst())
                        .map(Location::id))
                .orElse(LocationId.of("location"));
    }

    private static Optional<LocationId> location(Step step) {
        if (step instanceof Redeem redeem) {
            return Optional.of(redeem.locationId());
        }
        return step instanceof RequestPayment request ? Optional.of(request.locationId()) : Optional.empty();
    }
}
