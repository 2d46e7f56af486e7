package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.RuleId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.testkit.scenario.Scenario;
import org.planningservices.testkit.scenario.When;

/** Meets every rule of the published program in every way in which it can be met. */
class RuleCoverageTest {

    private static final VoucherProgram PUBLISHED = VoucherProgram.planningServices();

    @RegisterExtension
    static final RuleCoverage coverage = RuleCoverage.of(PUBLISHED).atLeast(100);

    private static Scenario watched() {
        return given(PUBLISHED).withListener(coverage::wrap);
    }

    private static Scenario assigned(String day) {
        return watched().on(day, create("V-1"), assign("V-1"));
    }

    private static Scenario reported(String day) {
        return assigned(day).on(day, reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));
    }

    /** The remaining days of ENT-06 are a fact, but a scenario works them out for each day: the pools are emptied. */
    @AfterAll
    static void nothingIsMetThatIsSaidToBeImpossible() {
        assertThat(coverage.met())
                .filteredOn(cell -> Exclusions.reason(cell, PUBLISHED.terms()).isPresent())
                .containsExactly(new CoverageCell(RuleId.ENT_06, CoverageKind.EDGE));
    }

    @Test
    void anyStep() {
        Scenario assigned = assigned("2020-10-05");

        assigned.when(reserve("V-1")).on("2020-10-05").thenAccepted();
        assigned.when(reserve("V-1")).on("2020-10-04").thenRefusedBy("LIF-02");
        assigned.when(start("V-1")).on("2020-10-05").thenRefusedBy("LIF-01");
        assigned.when(assign("V-2")).on("2020-10-05").thenRefusedBy("LIF-03");
    }

    @Test
    void creation() {
        watched().when(create("V-1")).thenLastAcceptedOn("2021-06-30", "TIM-08", "ENT-06");
        watched().when(create("V-1").of("SATV").ofDays(2)).on("2020-10-05").thenRefusedBy("VCH-02", "VCH-03");
        watched().when(create("V-1").from("E-9")).on("2020-10-05").thenUndecided("ACT-01", "ENT-05", "ENT-06");
        watched()
                .with(enrollment("E-1").lasting("2019-01-01", "2019-12-31").withDays(4))
                .when(create("V-1").ofDays(3))
                .thenLastAcceptedOn("2019-12-31", "ACT-01");
        watched()
                .with(enrollment("E-1").activatedOn("2019-01-01"))
                .when(create("V-1"))
                .thenFirstAcceptedOn("2019-01-01", "ENT-05");
    }

    @Test
    void reservationInTime() {
        When reserve = assigned("2020-10-05").when(reserve("V-1"));

        reserve.thenLastAcceptedOn("2021-04-03", "TIM-05");
        assigned("2020-10-05").when(reserve("V-1").startingOn("2020-10-12")).thenLastAcceptedOn("2020-10-12", "VCH-23");
    }

    @Test
    void roles() {
        Scenario assigned = assigned("2019-03-01");

        assigned.when(reserve("V-1").as("location-contact")).thenLastAcceptedOn("2019-03-30", "ACT-08");
        assigned.when(reserve("V-1").as("janitor")).on("2019-03-30").thenRefusedBy("ACT-07");
        assigned.when(reserve("V-1").withoutRole()).on("2019-03-30").thenUndecided("ACT-07");
        assigned.when(reserve("V-1").withoutRole()).on("2019-03-31").thenUndecided("ACT-08");
        assigned.when(reserve("V-1")).on("2019-03-31").thenAccepted();
    }

    @Test
    void eligibilityToReserve() {
        Scenario early = assigned("2020-01-01");
        Scenario late = assigned("2021-01-04");

        early.with(partner("fabrikam").holding("silver devices-and-deployment"))
                .when(reserve("V-1"))
                .thenLastAcceptedOn("2020-01-30", "ELG-16");
        early.with(partner("fabrikam").holding("silver windows-and-devices"))
                .when(reserve("V-1"))
                .thenFirstAcceptedOn("2020-01-31", "ELG-15");
        early.when(reserve("V-1").by("litware")).on("2020-01-30").thenUndecided("ENG-09", "ELG-15", "ELG-11", "ELG-08");
        late.when(reserve("V-1").by("litware")).on("2021-01-05").thenUndecided("ENG-09", "ELG-16", "ELG-11", "ELG-08");
        late.with(partner("fabrikam").enrolledIn("DDPS", "2021-01-20"))
                .when(reserve("V-1"))
                .thenFirstAcceptedOn("2021-01-20", "ELG-11");
        late.with(partner("fabrikam").enrolledIn("DDPS", "2020-01-20"))
                .when(reserve("V-1"))
                .thenLastAcceptedOn("2021-01-20", "ELG-08");
    }

    @Test
    void engagements() {
        Scenario sharePoint = watched().on("2020-06-01", create("V-1").of("SDPS"), assign("V-1"));

        sharePoint
                .when(reserve("V-1").forEngagement("exchange-deployment"))
                .on("2020-06-02")
                .thenRefusedBy("ENG-16");
        sharePoint.when(reserve("V-1").inTheCloud()).on("2020-06-02").thenRefusedBy("ENG-13");
        sharePoint
                .when(reserve("V-1").deliveredIn("DE").at("fabrikam-nl"))
                .on("2020-06-02")
                .thenRefusedBy("ENG-09");
    }

    @Test
    void listsThatAreNotWholeBefore2020() {
        When create = watched().when(create("V-1").of("AZDPS"));
        When reserve = assigned("2020-01-01").when(reserve("V-1").forEngagement("time-travel"));

        create.on("2020-01-30").thenUndecided("VCH-02");
        create.on("2020-01-31").thenRefusedBy("VCH-02");
        reserve.on("2020-01-30").thenUndecided("ENG-16");
        reserve.on("2020-01-31").thenRefusedBy("ENG-16");
    }

    @Test
    void longEngagements() {
        Scenario both = watched()
                .on("2020-06-01", create("V-1").ofDays(15), assign("V-1"), reserve("V-1"))
                .on("2020-06-08", create("V-2").ofDays(15), assign("V-2"));

        both.when(reserve("V-2")).thenFirstAcceptedOn("2020-11-29", "ENG-08");
        watched()
                .on("2020-06-01", create("V-1").from("E-9").ofDays(15), assign("V-1"))
                .when(reserve("V-1"))
                .on("2020-06-02")
                .thenUndecided("ENG-08");
    }

    @Test
    void theStartOfAnEngagement() {
        Scenario reserved = watched()
                .with(partner("fabrikam").withConsultant("mulder", "devices-and-deployment"))
                .on("2020-01-01", create("V-1"), assign("V-1"), reserve("V-1"));

        reserved.with(partner("fabrikam").holding("gold devices-and-deployment"))
                .when(start("V-1"))
                .thenLastAcceptedOn("2020-01-30", "ELG-04");
        reserved.when(start("V-1", "mulder")).thenLastAcceptedOn("2020-01-30", "ELG-13");
        reserved.when(start("V-1").by("litware"))
                .on("2020-01-02")
                .withUndecided("ELG-04", "ELG-13")
                .thenRefusedBy("VCH-24");
    }

    @Test
    void delivery() {
        Scenario started = assigned("2020-05-04").on("2020-05-04", reserve("V-1"));
        Scenario delivered = started.on("2020-05-04", start("V-1"));

        delivered.when(complete("V-1", 16, 0)).on("2020-05-29").thenRefusedBy("ENG-03");
        delivered.when(complete("V-1", 5, 5)).thenLastAcceptedOn("2020-06-30", "ENG-12");
        delivered
                .on("2020-05-05", complete("V-1"))
                .when(report("V-1", ""))
                .on("2020-05-06")
                .thenRefusedBy("ENG-07");
        delivered
                .on("2020-05-05", complete("V-1"))
                .when(report("V-1"))
                .on("2020-05-06")
                .thenAccepted();
    }

    @Test
    void redemption() {
        reported("2021-06-30").when(redeem("V-1")).thenLastAcceptedOn("2021-12-27", "TIM-06");
        reported("2021-06-30").when(redeem("V-1")).on("2022-01-02").thenRefusedBy("TIM-06", "TIM-09");
    }

    @Test
    void payment() {
        Scenario redeemed = reported("2020-10-05").on("2020-10-06", redeem("V-1"));
        Scenario registered = redeemed.on("2020-10-12", register("fabrikam", "DDPS"));

        redeemed.when(requestPayment("R-1", "V-1")).on("2020-10-12").thenRefusedBy("PAY-02");
        registered.when(requestPayment("R-1", "V-1")).thenLastAcceptedOn("2020-12-05", "TIM-07");
        registered
                .with(partner("fabrikam").in("NL", "DE"))
                .on("2020-10-12", create("V-2"), assign("V-2"), reserve("V-2").deliveredIn("DE"))
                .on("2020-10-12", start("V-2"))
                .on("2020-10-12", complete("V-2"), report("V-2"), redeem("V-2"))
                .when(requestPayment("R-1", "V-1", "V-2"))
                .on("2020-10-12")
                .thenRefusedBy("ENG-09", "PAY-04");
        coverage.record(PUBLISHED
                .on(LocalDate.parse("2020-10-12"))
                .decide(RegisterForPaymentTool.of(PartnerId.of("fabrikam"), Offering.DDPS), Facts.none()));
    }

    @Test
    void theEndOfAVoucher() {
        Scenario assigned = assigned("2020-10-05");

        assigned.when(expire("V-1")).thenFirstAcceptedOn("2021-04-04", "VCH-18");
        assigned.when(revoke("V-1")).on("2020-10-05").thenRefusedBy("VCH-20");
    }

    @Test
    void partnersAndEnrollments() {
        watched()
                .with(partner("fabrikam").neverTrained())
                .when(enroll("fabrikam", "DDPS"))
                .thenFirstAcceptedOn("2020-12-02", "ELG-06");
        watched()
                .with(partner("fabrikam").trainedOn("2019-06-03"))
                .when(enroll("fabrikam", "DDPS"))
                .thenFirstAcceptedOn("2019-06-03", "ELG-05");
        watched().when(enroll("fabrikam", "DDPS")).on("2020-06-03").thenAccepted();
        watched()
                .with(partner("fabrikam").holding("silver windows-and-devices"))
                .when(enroll("fabrikam", "DDPS"))
                .thenFirstAcceptedOn("2020-01-31", "ELG-03");
        for (String day : new String[] {"2020-01-30", "2020-01-31"}) {
            coverage.record(PUBLISHED
                    .on(LocalDate.parse(day))
                    .decide(EnrollInOffering.of(PartnerId.of("litware"), Offering.DDPS), Facts.none()));
        }
        watched().when(accrue("E-1", 5)).thenLastAcceptedOn("2021-01-31", "ENT-13");
        watched().when(convert("E-1", 9, 3)).thenLastAcceptedOn("2020-01-31", "ENT-11");
    }
}
