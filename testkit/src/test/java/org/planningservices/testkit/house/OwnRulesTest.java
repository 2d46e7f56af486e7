package org.planningservices.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.scenario.Scenarios.assign;
import static org.planningservices.testkit.scenario.Scenarios.given;
import static org.planningservices.testkit.scenario.Scenarios.reserve;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.VoucherAction;
import org.planningservices.testkit.coverage.RuleCoverage;
import org.planningservices.testkit.scenario.Scenario;
import org.planningservices.testkit.scenario.Scenarios;

/** Scenarios and coverage have rules of one's own like those of the rulebook. */
class OwnRulesTest {

    private static final RuleId CLOSED = RuleId.of("ACME-01");
    private static final VoucherProgram PROGRAM =
            VoucherProgram.planningServices().with(new Closed());

    /** No reservation from 2020-12-01 on. */
    private static final class Closed implements HouseRule {

        private static final LocalDate FROM = LocalDate.of(2020, 12, 1);

        @Override
        public Rule rule() {
            return Rule.of(
                    CLOSED,
                    Wording.of("no reservation from 2020-12-01 on"),
                    Evidence.stated(Citation.of("Handbook", "https://acme.example/handbook", "2020-01-01")),
                    VoucherAction.RESERVE);
        }

        @Override
        public Ruling judge(Question question) {
            return question.day().isBefore(FROM) ? Ruling.accepted() : Ruling.refused(Wording.of("closed"));
        }

        @Override
        public Set<LocalDate> turningDays(Question question) {
            return Set.of(FROM);
        }
    }

    @Test
    void aScenarioNamesThem() {
        Scenario assigned = given(PROGRAM).on("2020-11-30", Scenarios.create("V-1"), assign("V-1"));

        assigned.when(reserve("V-1")).on("2020-11-30").thenAccepted();
        assigned.when(reserve("V-1")).on("2020-12-01").thenRefusedBy("ACME-01");
        assigned.when(reserve("V-1")).thenLastAcceptedOn("2020-11-30", "ACME-01");
    }

    @Test
    void aCoverageCountsThem() {
        RuleCoverage coverage = RuleCoverage.of(PROGRAM).onlyRules(CLOSED);
        Scenario assigned =
                given(PROGRAM).withListener(coverage::wrap).on("2020-11-30", Scenarios.create("V-1"), assign("V-1"));
        int before = coverage.percent();

        assigned.when(reserve("V-1")).on("2020-12-01").thenRefusedBy("ACME-01");

        assertThat(coverage.percent()).isGreaterThan(before);
    }
}
