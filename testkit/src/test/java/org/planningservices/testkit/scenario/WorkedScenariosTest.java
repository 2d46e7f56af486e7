package org.planningservices.testkit.scenario;

import static org.planningservices.testkit.scenario.Scenarios.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** The worked examples of the rulebook, section 9, as scenarios: all that a step can show. */
class WorkedScenariosTest {

    /** A voucher that was created and assigned on a day. */
    private static Scenario assigned(String day) {
        return given().on(day, create("V-1"), assign("V-1"));
    }

    /** A voucher whose engagement was delivered and reported on the day that it was created. */
    private static Scenario reported(String day) {
        return assigned(day).on(day, reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));
    }

    /** A voucher whose engagement was delivered, and which was redeemed, all on one day. */
    private static Scenario redeemed(String day) {
        return reported(day).on(day, redeem("V-1"), register("fabrikam", "DDPS"));
    }

    @Test
    @DisplayName("EX-01, EX-02, EX-03: a voucher of the last day is redeemed through 2021-12-27")
    void ex01() {
        reported("2021-06-30").when(redeem("V-1")).thenLastAcceptedOn("2021-12-27", "TIM-06");
    }

    @Test
    @DisplayName("EX-04: nothing is created on 2021-07-01")
    void ex04() {
        given().when(create("V-1")).thenLastAcceptedOn("2021-06-30", "TIM-08", "ENT-06");
    }

    @Test
    @DisplayName("EX-05: a voucher not assigned by 2021-06-30 is stranded")
    void ex05() {
        Scenario created = given().on("2021-06-30", create("V-1"));

        created.when(assign("V-1")).thenLastAcceptedOn("2021-06-30", "TIM-08");
        created.when(expire("V-1")).thenFirstAcceptedOn("2021-12-28", "VCH-18");
    }

    @Test
    @DisplayName("EX-06 to EX-14: the last valid day")
    void ex06() {
        assertRedeemedThrough("2020-02-29", "2019-09-02");
        assertRedeemedThrough("2020-03-01", "2019-09-03");
        assertRedeemedThrough("2019-03-02", "2018-09-03");
        assertRedeemedThrough("2020-11-25", "2020-02-29");
        assertRedeemedThrough("2020-06-30", "2019-10-04");
        assertRedeemedThrough("2020-03-31", "2019-10-03");
        assertRedeemedThrough("2020-12-26", "2020-03-31");
        assertRedeemedThrough("2020-09-28", "2020-04-01");
        assertRedeemedThrough("2021-01-01", "2020-07-05");
        assertRedeemedThrough("2020-01-01", "2019-07-05");
        assertRedeemedThrough("2020-09-26", "2019-12-31");
    }

    private static void assertRedeemedThrough(String lastDay, String createdOn) {
        reported(createdOn).when(redeem("V-1")).thenLastAcceptedOn(lastDay, "TIM-06");
    }

    @Test
    @DisplayName("EX-15: a voucher of 2020-01-31 serves a cloud engagement through its extension")
    void ex15() {
        Scenario assigned = assigned("2020-01-31");
        Scenario delivered = assigned.on("2020-10-01", reserve("V-1").inTheCloud(), start("V-1"));

        assigned.when(reserve("V-1").inTheCloud()).on("2020-10-01").thenAccepted();
        delivered.when(complete("V-1")).on("2020-10-20").thenAccepted();
        delivered
                .on("2020-10-20", complete("V-1"), report("V-1"))
                .when(redeem("V-1"))
                .thenLastAcceptedOn("2020-10-27", "TIM-06");
    }

    @Test
    @DisplayName("EX-16: a voucher of 2020-02-01 serves no cloud engagement")
    void ex16() {
        Scenario assigned = assigned("2020-02-01");

        assigned.when(reserve("V-1").inTheCloud()).on("2020-02-03").thenRefusedBy("ENG-13");
        assigned.when(reserve("V-1")).on("2020-02-03").thenAccepted();
    }

    @Test
    @DisplayName("EX-17: a fully remote engagement is completed through 2020-06-30")
    void ex17() {
        assigned("2020-06-01")
                .on("2020-06-02", reserve("V-1"), start("V-1"))
                .when(complete("V-1", 5, 5))
                .thenLastAcceptedOn("2020-06-30", "ENG-12");
    }

    @Test
    @DisplayName("EX-18: three days off site are permitted, four are not")
    void ex18() {
        Scenario started = given().on("2019-06-03", create("V-1").ofDays(10), assign("V-1"))
                .on("2019-06-04", reserve("V-1"), start("V-1"));

        started.when(complete("V-1", 10, 3)).on("2019-06-17").thenAccepted();
        started.when(complete("V-1", 10, 4)).on("2019-06-17").thenRefusedBy("ENG-12");
    }

    @Test
    @DisplayName("EX-19, EX-20, EX-21: the days of an unused voucher return if the enrollment lasts as long")
    void ex19() {
        anotherOfTheSameDays("2020-03-31").on("2020-01-29").thenAccepted();
        anotherOfTheSameDays("2020-01-28").on("2020-01-28").thenRefusedBy("ENT-06");
        anotherOfTheSameDays("2020-01-28").on("2020-01-29").thenRefusedBy("ACT-01");
        anotherOfTheSameDays("2019-12-31").on("2020-01-29").thenRefusedBy("ACT-01", "ENT-06");
    }

    /** Asks for another voucher of the five days of an enrollment, which lie in a voucher created on 2019-08-01. */
    private static When anotherOfTheSameDays(String endsOn) {
        return given().with(enrollment("E-1").lasting("2019-01-01", endsOn).withDays(5))
                .on("2019-08-01", create("V-1"))
                .when(create("V-2"));
    }

    @Test
    @DisplayName("EX-20: an enrollment that ends does not shorten a voucher")
    void ex20() {
        given().with(enrollment("E-1").lasting("2019-01-01", "2019-12-31"))
                .on("2019-08-01", create("V-1"), assign("V-1"), reserve("V-1"), start("V-1"), complete("V-1"))
                .on("2019-08-02", report("V-1"))
                .when(redeem("V-1"))
                .thenLastAcceptedOn("2020-01-28", "TIM-06");
    }

    @Test
    @DisplayName("EX-22: the emptied pool leaves an assigned voucher alone")
    void ex22() {
        given().on("2021-06-01", create("V-1").ofDays(10), assign("V-1"))
                .when(reserve("V-1"))
                .on("2021-07-01")
                .thenAccepted();
    }

    @Test
    @DisplayName("EX-24: another partner reserves after a cancellation, until the old last valid day")
    void ex24() {
        Scenario canceled = assigned("2021-03-01")
                .with(partner("litware"))
                .on("2021-06-01", reserve("V-1").startingOn("2021-08-20"))
                .on("2021-08-15", cancelReservation("V-1"));

        canceled.when(reserve("V-1").by("litware")).on("2021-08-16").thenAccepted();
        canceled.when(reserve("V-1").by("litware")).thenLastAcceptedOn("2021-08-28", "TIM-05");
    }

    @Test
    @DisplayName("EX-25: no other partner reserves while one holds the reservation")
    void ex25() {
        assigned("2021-03-01")
                .with(partner("litware"))
                .on("2021-03-01", reserve("V-1"))
                .when(reserve("V-1").by("litware"))
                .on("2021-03-02")
                .thenRefusedBy("LIF-01");
    }

    @Test
    @DisplayName("EX-26: a reservation does not come after the start")
    void ex26() {
        assigned("2021-02-01").when(reserve("V-1").startingOn("2021-02-08")).thenLastAcceptedOn("2021-02-08", "VCH-23");
    }

    @Test
    @DisplayName("EX-27: nothing is redeemed without a completion report")
    void ex27() {
        assigned("2021-02-01")
                .on("2021-02-02", reserve("V-1"), start("V-1"), complete("V-1"))
                .when(redeem("V-1"))
                .on("2021-02-08")
                .thenRefusedBy("LIF-01");
    }

    @Test
    @DisplayName("EX-28, EX-29, EX-30: payment is asked for within sixty days")
    void ex28() {
        redeemed("2019-12-31").when(requestPayment("R-1", "V-1")).thenLastAcceptedOn("2020-02-29", "TIM-07");
        redeemed("2020-12-31").when(requestPayment("R-1", "V-1")).thenLastAcceptedOn("2021-03-01", "TIM-07");
        reported("2021-06-30")
                .on("2021-12-27", redeem("V-1"), register("fabrikam", "DDPS"))
                .when(requestPayment("R-1", "V-1"))
                .thenLastAcceptedOn("2022-02-25", "TIM-07");
        reported("2021-06-30")
                .on("2022-01-01", redeem("V-1"), register("fabrikam", "DDPS"))
                .when(requestPayment("R-1", "V-1"))
                .thenLastAcceptedOn("2022-03-02", "TIM-07");
    }

    @Test
    @DisplayName("EX-31: payment that comes late is accepted all the same")
    void ex31() {
        redeemed("2019-12-31")
                .on("2020-01-15", requestPayment("R-1", "V-1"))
                .on("2020-01-30", approvePayment("R-1"))
                .when(makePayment("R-1"))
                .on("2020-03-01")
                .thenAccepted();
    }

    @Test
    @DisplayName("EX-32: the location stands in the country of delivery")
    void ex32() {
        Scenario assigned = assigned("2020-10-05").with(partner("fabrikam").in("NL", "DE"));

        assigned.when(reserve("V-1").deliveredIn("NL").at("fabrikam-de"))
                .on("2020-10-05")
                .thenRefusedBy("ENG-09");
        assigned.when(reserve("V-1").deliveredIn("NL").at("fabrikam-nl"))
                .on("2020-10-05")
                .thenAccepted();
    }

    @Test
    @DisplayName("EX-33: data estate modernization takes gold data platform")
    void ex33() {
        Scenario assigned = given().on("2020-10-05", create("V-1").of("SSDPS"), assign("V-1"));

        assigned.with(partner("fabrikam").holding("silver data-platform"))
                .when(reserve("V-1").forEngagement("data-estate-modernization"))
                .on("2020-10-05")
                .thenRefusedBy("ELG-16");
        assigned.with(partner("fabrikam").holding("gold data-platform"))
                .when(reserve("V-1").forEngagement("data-estate-modernization"))
                .on("2020-10-05")
                .thenAccepted();
    }

    @Test
    @DisplayName("EX-34: to be enrolled is not enough for every engagement")
    void ex34() {
        Scenario assigned = assigned("2020-10-05").with(partner("fabrikam").holding("silver windows-and-devices"));

        assigned.when(reserve("V-1").forEngagement("windows-and-office-deployment"))
                .on("2020-10-05")
                .thenAccepted();
        assigned.when(reserve("V-1").forEngagement("mobile-productivity-deployment"))
                .on("2020-10-05")
                .thenAccepted();
        assigned.when(reserve("V-1").forEngagement("enterprise-security-proof-of-concept"))
                .on("2020-10-05")
                .thenRefusedBy("ELG-16");
    }

    @Test
    @DisplayName("EX-35: Finance and Operations takes gold ERP")
    void ex35() {
        given().with(partner("fabrikam").holding("silver enterprise-resource-planning"))
                .on("2020-10-05", create("V-1").of("DYDPS"), assign("V-1"))
                .when(reserve("V-1").forEngagement("dynamics-finance-and-operations-upgrade"))
                .on("2020-10-05")
                .thenRefusedBy("ELG-16");
    }

    @Test
    @DisplayName("EX-36: a second 15-day engagement takes another division or product")
    void ex36() {
        Scenario second = given().on("2020-10-05", create("V-1").ofDays(15), assign("V-1"))
                .on("2020-10-05", create("V-2").ofDays(15), assign("V-2"))
                .on("2020-10-06", reserve("V-1").forDivision("BV").forProduct("Windows 10"));

        second.when(reserve("V-2").forDivision("BV").forProduct("Windows 10"))
                .on("2020-10-07")
                .thenRefusedBy("ENG-08");
        second.when(reserve("V-2").forDivision("GmbH").forProduct("Windows 10"))
                .on("2020-10-07")
                .thenAccepted();
        second.when(reserve("V-2").forDivision("BV").forProduct("Office 365"))
                .on("2020-10-07")
                .thenAccepted();
    }

    @Test
    @DisplayName("EX-37: a service level is one of five")
    void ex37() {
        for (int days : new int[] {2, 20}) {
            given().when(create("V-1").ofDays(days)).on("2020-10-05").thenRefusedBy("VCH-03");
        }
        for (int days : new int[] {1, 3, 5, 10, 15}) {
            given().when(create("V-1").ofDays(days)).on("2020-10-05").thenAccepted();
        }
    }

    @Test
    @DisplayName("EX-38: a partner registers for each offering, after a redemption")
    void ex38() {
        Scenario reported = reported("2020-10-05")
                .on("2020-10-06", create("V-2").of("SSDPS"), assign("V-2"), reserve("V-2"), start("V-2"))
                .on("2020-10-07", complete("V-2"), report("V-2"), redeem("V-2"));
        Scenario registered = reported.on("2020-10-08", redeem("V-1"), register("fabrikam", "DDPS"));

        reported.when(register("fabrikam", "DDPS")).on("2020-10-08").thenRefusedBy("PAY-02");
        reported.on("2020-10-08", redeem("V-1"))
                .when(register("fabrikam", "DDPS"))
                .on("2020-10-08")
                .thenAccepted();
        registered.when(requestPayment("R-1", "V-1")).on("2020-10-08").thenAccepted();
        registered.when(requestPayment("R-1", "V-2")).on("2020-10-08").thenRefusedBy("PAY-02");
    }

    @Test
    @DisplayName("EX-39: days accrue through 2021-01-31")
    void ex39() {
        given().when(accrue("E-1", 5)).thenLastAcceptedOn("2021-01-31", "ENT-13");
    }

    @Test
    @DisplayName("EX-41: training days are converted through 2020-01-31")
    void ex41() {
        given().when(convert("E-1", 9, 3)).thenLastAcceptedOn("2020-01-31", "ENT-11");
    }

    @Test
    @DisplayName("EX-42: compliance training is asked for through 2020-12-01")
    void ex42() {
        given().with(partner("fabrikam").neverTrained())
                .when(enroll("fabrikam", "DDPS"))
                .thenFirstAcceptedOn("2020-12-02", "ELG-06");
    }

    @Test
    @DisplayName("EX-43: an enrollment is renewed every year through 2021-04-06")
    void ex43() {
        assigned("2021-03-01")
                .with(partner("fabrikam").enrolledIn("DDPS", "2020-04-05"))
                .when(reserve("V-1"))
                .thenFirstAcceptedOn("2021-04-07", "ELG-08");
    }

    @Test
    @DisplayName("EX-44: a location contact reserves until 2019-03-30")
    void ex44() {
        Scenario assigned = assigned("2019-01-02");

        assigned.when(reserve("V-1").as("location-contact")).on("2019-01-15").thenAccepted();
        assigned.when(reserve("V-1").as("location-contact")).on("2019-04-01").thenRefusedBy("ACT-08");
        assigned.when(reserve("V-1").as("location-contact")).thenLastAcceptedOn("2019-03-30", "ACT-08");
    }

    @Test
    @DisplayName("EX-45: a reservation does not begin the 180 days anew")
    void ex45() {
        assigned("2021-06-30")
                .on("2021-12-20", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"))
                .when(redeem("V-1"))
                .thenLastAcceptedOn("2021-12-27", "TIM-06");
    }

    @Test
    @DisplayName("Q-03: counted from assignment, 2022-01-01 is the last day of all")
    void q03() {
        given(VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT)))
                .on("2020-03-31", create("V-1"))
                .on("2021-06-30", assign("V-1"))
                .on("2021-07-01", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"))
                .when(redeem("V-1"))
                .thenLastAcceptedOn("2022-01-01", "TIM-09");
    }
}
