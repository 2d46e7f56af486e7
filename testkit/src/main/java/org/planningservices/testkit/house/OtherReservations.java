package org.planningservices.testkit.house;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.step.Reserve;

/** A reservation with one argument changed, by argument. */
final class OtherReservations {

    private OtherReservations() {}

    static Map<StepArgument, Reserve> of(Reserve reserve) {
        Map<StepArgument, Reserve> others = new EnumMap<>(StepArgument.class);
        others.put(
                StepArgument.PLANNED_START,
                with(reserve, one -> one.plannedStart(reserve.plannedStart().plusDays(200))));
        others.put(StepArgument.LOCATION, with(reserve, one -> one.locationId(LocationId.of("another-location"))));
        others.put(StepArgument.DELIVERY_COUNTRY, with(reserve, one -> one.deliveryCountry(Country.of("ZZ"))));
        others.put(StepArgument.ENGAGEMENT, with(reserve, one -> one.engagement(Engagement.of("another-engagement"))));
        others.put(StepArgument.CLOUD, with(reserve, one -> one.cloud(!reserve.cloud())));
        others.put(StepArgument.DIVISION, with(reserve, one -> one.division("another division")));
        others.put(
                StepArgument.OPERATOR,
                with(reserve, one -> one.operator(reserve.operator().withRole(OperatorRole.of("another-role")))));
        return others;
    }

    private static Reserve with(Reserve reserve, UnaryOperator<Reserve.Builder> change) {
        Reserve.Builder builder = Reserve.builder();
        builder.from(reserve);
        return change.apply(builder).build();
    }
}
