package org.planningservices.examples;

// tag::scenario[]
import static org.planningservices.testkit.scenario.Scenarios.*;

import org.junit.jupiter.api.Test;
import org.planningservices.testkit.scenario.Scenario;

class RedemptionTest {

    private final Scenario reported = given().on("2021-06-30", create("V-1"), assign("V-1"))
            .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

    @Test
    void redeemsOnTheLastValidDayAndNotAfterIt() {
        reported.when(redeem("V-1")).on("2021-12-27").thenAccepted();
        reported.when(redeem("V-1")).on("2021-12-28").thenRefusedBy("TIM-06");
    }

    @Test
    void needsARoleInTheVoucherTool() {
        reported.when(redeem("V-1").as("location-contact")).on("2021-12-27").thenRefusedBy("ACT-08");
    }
}
// end::scenario[]
