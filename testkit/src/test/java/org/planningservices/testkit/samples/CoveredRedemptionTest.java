package org.planningservices.testkit.samples;

// tag::coverage[]
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.coverage.RuleCoverage;
import org.planningservices.testkit.scenario.Scenario;

class CoveredRedemptionTest {

    @RegisterExtension
    static final RuleCoverage coverage = RuleCoverage.of(VoucherProgram.planningServices())
            .onlyRules(RuleId.TIM_06, RuleId.ACT_08)
            .atLeast(70)
            .reportedTo(Path.of("target/rule-coverage.html"));

    private final Scenario reported = given().withListener(coverage::wrap)
            .on("2021-06-30", create("V-1"), assign("V-1"))
            .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

    @Test
    void acceptsOnTheLastValidDayAndRefusesOnTheNext() {
        reported.when(redeem("V-1")).thenLastAcceptedOn("2021-12-27", "TIM-06");
    }

    @Test
    void requiresARoleInTheVoucherTool() {
        reported.when(redeem("V-1").as("location-contact")).on("2021-12-27").thenRefusedBy("ACT-08");
    }
}
// end::coverage[]
