package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENG_09;
import static org.planningservices.rule.Sources.COMMON_OVERSIGHTS;
import static org.planningservices.rule.Sources.PROCESS_PAGE;
import static org.planningservices.rule.Sources.PROCESS_SUMMARY;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Country;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;

/** ENG-09. Refused: the location is not the partner's, or its country is not the delivery country. */
final class LocationInDeliveryCountry extends RuleCondition implements Remediable {

    LocationInDeliveryCountry() {
        super(ENG_09, stated(PROCESS_PAGE, PROCESS_SUMMARY, COMMON_OVERSIGHTS), RESERVE, REDEEM, REQUEST_PAYMENT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Partner partner = c.partner();
        if (partner == null) {
            return UNKNOWN;
        }
        return refusedIf(!partner.isIn(c.reservation().deliveryCountry(), location(c)));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER, StepArgument.LOCATION, StepArgument.DELIVERY_COUNTRY);
    }

    @Override
    protected Reason explain(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        Optional<Location> found = partner.findLocation(location(c));
        return found.isPresent()
                ? reason(
                        ComparedValue.of("location", location(c)),
                        ComparedValue.of("country", found.get().country()),
                        ComparedValue.of("deliveryCountry", c.reservation().deliveryCountry()))
                : variant(
                        "location",
                        ComparedValue.of("location", location(c)),
                        ComparedValue.of("partner", partner.id()),
                        ComparedValue.of("deliveryCountry", c.reservation().deliveryCountry()));
    }

    @Override
    public boolean excludesVouchers() {
        return true;
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        Country country = c.reservation().deliveryCountry();
        List<LocationId> there = partner.locations().stream()
                .map(Location::id)
                .distinct()
                .filter(id -> partner.findLocation(id).orElseThrow().country().equals(country))
                .toList();
        if (!there.isEmpty()) {
            return Fix.change(c, StepArgument.LOCATION, there, ChangedStep.at(c.step(), there.get(0)));
        }
        Location location = new Location(LocationId.of("location in " + country), country);
        Facts facts =
                c.facts().withPartner(Fix.copy(partner).addLocation(location).build());
        return new Fix(
                List.of(new RemedyAction.Obtain(Requirement.LOCATION, List.of(country))),
                c.with(ChangedStep.at(c.step(), location.id()), facts));
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.PARTNER;
    }

    private static LocationId location(Case c) {
        if (c.step() instanceof Reserve reserve) {
            return reserve.locationId();
        }
        return c.step() instanceof Redeem redeem ? redeem.locationId() : ((RequestPayment) c.step()).locationId();
    }
}
