package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENG_09;
import static org.planningservices.rule.Sources.NEWS264;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.rule.Sources.SUMM;
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
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.decision.Measure;
import org.planningservices.policy.decision.Need;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.Compared;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;

/** ENG-09. Refused: the location is not the partner's, or its country is not the delivery country. */
final class LocationInDeliveryCountry extends Law {

    LocationInDeliveryCountry() {
        super(ENG_09, stated(PROC, SUMM, NEWS264), RESERVE, REDEEM, REQUEST_PAYMENT);
    }

    @Override
    Outcome answer(Case c) {
        Partner partner = c.partner();
        if (partner == null) {
            return UNKNOWN;
        }
        return refusedIf(!partner.isIn(c.reservation().deliveryCountry(), location(c)));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER, Argument.LOCATION, Argument.DELIVERY_COUNTRY);
    }

    @Override
    Reason explain(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        Optional<Location> found = partner.findLocation(location(c));
        return found.isPresent()
                ? reason(
                        Compared.of("location", location(c)),
                        Compared.of("country", found.get().country()),
                        Compared.of("deliveryCountry", c.reservation().deliveryCountry()))
                : variant(
                        "location",
                        Compared.of("location", location(c)),
                        Compared.of("partner", partner.id()),
                        Compared.of("deliveryCountry", c.reservation().deliveryCountry()));
    }

    @Override
    boolean isMendedByLeavingOut() {
        return true;
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        Country country = c.reservation().deliveryCountry();
        List<LocationId> there = partner.locations().stream()
                .map(Location::id)
                .distinct()
                .filter(id -> partner.findLocation(id).orElseThrow().country().equals(country))
                .toList();
        if (!there.isEmpty()) {
            return Mend.change(c, Argument.LOCATION, there, Amended.at(c.step(), there.get(0)));
        }
        Location location = new Location(LocationId.of("location in " + country), country);
        Facts facts =
                c.facts().withPartner(Mend.copy(partner).addLocation(location).build());
        return new Mend(
                List.of(new Measure.Obtain(Need.LOCATION, List.of(country))),
                c.with(Amended.at(c.step(), location.id()), facts));
    }

    @Override
    Fact missing(Case c) {
        return Fact.PARTNER;
    }

    private static LocationId location(Case c) {
        if (c.step() instanceof Reserve reserve) {
            return reserve.location();
        }
        return c.step() instanceof Redeem redeem ? redeem.location() : ((RequestPayment) c.step()).location();
    }
}
