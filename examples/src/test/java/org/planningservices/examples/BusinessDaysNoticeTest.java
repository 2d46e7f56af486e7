package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Reserve;
import org.planningservices.testkit.house.HouseRuleContract;

/** Checks a rule of one's own by the contract, and on its last day. */
class BusinessDaysNoticeTest implements HouseRuleContract {

    @Override
    public HouseRule rule() {
        return new BusinessDaysNotice(Set.of(LocalDate.of(2020, 12, 25), LocalDate.of(2021, 1, 1)));
    }

    @Override
    public List<Question> questions() {
        return List.of(startingOn("2019-03-04"), startingOn("2021-01-11"), startingOn("2021-06-26"));
    }

    private static Question startingOn(String start) {
        Reserve reserve = Reserve.builder()
                .operator(Operator.of(PartnerId.of("fabrikam")))
                .locationId(LocationId.of("fabrikam-nl"))
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(LocalDate.parse(start))
                .build();
        return Question.of(reserve, LocalDate.parse(start), Terms.planningServices());
    }

    @ParameterizedTest
    @CsvSource({"2020-12-23, ACCEPTED", "2020-12-24, ACCEPTED", "2020-12-25, REFUSED"})
    void countsNoHoliday(LocalDate day, Ruling.Kind kind) {
        assertThat(rule().judge(startingOn("2021-01-11").on(day)).kind()).isEqualTo(kind);
    }
}
