package org.planningservices.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Reserve;
import org.planningservices.testkit.house.HouseRuleContract;

/** Checks a rule that reads a fact of one's own by the contract. */
class OpenReservationLimitTest implements HouseRuleContract {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    @Override
    public HouseRule rule() {
        return new OpenReservationLimit(3);
    }

    @Override
    public List<Question> questions() {
        Reserve reserve = Reserve.builder()
                .operator(Operator.of(PartnerId.of("fabrikam")))
                .locationId(LocationId.of("fabrikam-nl"))
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(DAY)
                .build();
        return IntStream.rangeClosed(0, 4)
                .mapToObj(open -> Question.of(reserve, DAY, Terms.planningServices())
                        .withFacts(Facts.none().with(OpenReservationLimit.OPEN_RESERVATIONS, open)))
                .toList();
    }
}
