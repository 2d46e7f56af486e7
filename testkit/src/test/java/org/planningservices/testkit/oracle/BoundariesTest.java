package org.planningservices.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planningservices.testkit.oracle.Questions.A;
import static org.planningservices.testkit.oracle.Questions.DE;
import static org.planningservices.testkit.oracle.Questions.complete;
import static org.planningservices.testkit.oracle.Questions.day;
import static org.planningservices.testkit.oracle.Questions.enroll;
import static org.planningservices.testkit.oracle.Questions.ids;
import static org.planningservices.testkit.oracle.Questions.newVoucher;
import static org.planningservices.testkit.oracle.Questions.onDay;
import static org.planningservices.testkit.oracle.Questions.redeem;
import static org.planningservices.testkit.oracle.Questions.register;
import static org.planningservices.testkit.oracle.Questions.reserve;
import static org.planningservices.testkit.oracle.Questions.rival;
import static org.planningservices.testkit.oracle.Questions.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the rulebook's table at their edges, where the worked examples do not reach; {@code ?} is unknown. */
class BoundariesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answers(String what, Consumer<Asked> question, List<String> expected) {
        Asked asked = new Asked();
        asked.clear();
        question.accept(asked);

        Oracle.ask(asked);

        List<String> answer = new ArrayList<>(ids(asked.refused));
        ids(asked.unknown).forEach(id -> answer.add("?" + id));
        assertThat(answer).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> answers() {
        return Stream.of(lifeCycle(), creation(), reservation(), delivery(), payment(), ends(), partners())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> lifeCycle() {
        return Stream.of(
                row("never created", assigned("2020-11-01", a -> a.status = Oracle.NEVER_CREATED), "LIF-03"),
                row("created again", createWith(a -> a.status = Oracle.REVOKED), "LIF-01"),
                row("assigned again", assigned("2020-11-01", a -> a.status = Oracle.ASSIGNED), "LIF-01"),
                row("on the day of the latest step", assigned("2020-11-01", a -> a.lastStepOn = a.day)),
                row("before the latest step", assigned("2020-11-01", a -> a.lastStepOn = a.day + 1), "LIF-02"),
                row(
                        "request without voucher and number",
                        requestWith(a -> {
                            a.status = Oracle.NEVER_CREATED;
                            a.requestUsed = true;
                        }),
                        "LIF-03"),
                row("number used", requestWith(a -> a.requestUsed = true), "LIF-01"),
                row("request unknown", ofRequest(Oracle.APPROVE_PAYMENT, false, false), "LIF-03"),
                row("request without its vouchers", ofRequest(Oracle.APPROVE_PAYMENT, true, false), "LIF-01"),
                row("approval", ofRequest(Oracle.APPROVE_PAYMENT, true, true)),
                row("rejection", ofRequest(Oracle.REJECT_PAYMENT, true, true)),
                row("payment before approval", ofRequest(Oracle.MAKE_PAYMENT, true, true), "LIF-01"));
    }

    private static Stream<Arguments> creation() {
        return Stream.of(
                row("other offering on the day of the list", unlisted("2020-01-31"), "VCH-02"),
                row("other offering on the day before", unlisted("2020-01-30"), "?VCH-02"),
                row("last day", newVoucher("2021-06-30", 5, 5)),
                row("on the first day of the enrollment", createWith(a -> a.enrollmentFirst = a.day)),
                row("the day before it", createWith(a -> a.enrollmentFirst = a.day + 1), "ACT-01"),
                row("on the last day of the enrollment", createWith(a -> a.enrollmentLast = a.day)),
                row("the day after it", createWith(a -> a.enrollmentLast = a.day - 1), "ACT-01"),
                row("activated that day", createWith(a -> a.activatedOn = a.day)),
                row("activated the day after", createWith(a -> a.activatedOn = a.day + 1), "ENT-05"),
                row("never activated", createWith(a -> a.activatedOn = Oracle.ABSENT), "ENT-05"),
                row("one day too few", createWith(a -> a.remaining = 4), "ENT-06"),
                row("pool unknown", createWith(a -> a.remainingKnown = false), "?ENT-06"),
                row("enrollment unknown", createWith(a -> a.enrollmentKnown = false), "?ACT-01", "?ENT-05", "?ENT-06"));
    }

    private static Stream<Arguments> reservation() {
        return Stream.of(
                row("in order", reserveWith(a -> {})),
                row("planned on the last valid day", reserveWith(a -> a.plannedStart = day("2021-04-28"))),
                row("planned on the day after", reserveWith(a -> a.plannedStart = day("2021-04-29")), "TIM-05"),
                row("planned the day before", reserveWith(a -> a.plannedStart = a.day - 1), "VCH-23"),
                row("contact, last day", roleOn("2019-03-30", Oracle.ROLE_LOCATION_CONTACT)),
                row("contact, first day", roleOn("2019-03-31", Oracle.ROLE_LOCATION_CONTACT), "ACT-08"),
                row("global admin", roleOn("2019-03-31", Oracle.ROLE_GLOBAL_ADMIN)),
                row("other role before", roleOn("2019-03-30", Oracle.ROLE_OTHER), "ACT-07"),
                row("other role after", roleOn("2019-03-31", Oracle.ROLE_OTHER), "ACT-08"),
                row("no role before", roleOn("2019-03-30", Oracle.ROLE_UNKNOWN), "?ACT-07"),
                row("no role after", roleOn("2019-03-31", Oracle.ROLE_UNKNOWN), "?ACT-08"),
                row("another holder before", reserveWith(a -> a.holder = A)),
                row("no location", reserveWith(a -> a.locationCountry = Oracle.NOT_THE_PARTNERS), "ENG-09"),
                row(
                        "no location, no country",
                        reserveWith(a -> {
                            a.locationCountry = Oracle.NOT_THE_PARTNERS;
                            a.deliveryCountry = Oracle.NOT_THE_PARTNERS;
                        }),
                        "ENG-09"),
                row("another offering's engagement", reserveWith(a -> a.engagement = 1), "ENG-16"),
                row(
                        "and no competency is asked",
                        reserveWith(a -> {
                            a.engagement = Oracle.NOT_IN_CATALOG;
                            a.periods = 0;
                        }),
                        "ENG-16"),
                row("in the catalog before its row was on the page", projects("2020-08-19"), "ELG-16"),
                row("and long before", projects("2020-01-30")),
                row("by terms, the day before it joins", joining("2020-08-19"), "ENG-16"),
                row("by terms, the day it joins", joining("2020-08-20"), "ELG-16"),
                row("by terms, others never join", joining("2020-08-19").andThen(a -> a.engagement = 8)),
                row("another offering's long before", projects("2020-01-30").andThen(a -> a.engagement = 1), "ENG-16"),
                row(
                        "in no catalog, from the day of the list on",
                        older("collaboration-and-content", Oracle.SILVER, "2020-01-31")
                                .andThen(a -> a.engagement = Oracle.NOT_IN_CATALOG),
                        "ENG-16"),
                row(
                        "in no catalog, before",
                        older("collaboration-and-content", Oracle.SILVER, "2020-01-30")
                                .andThen(a -> a.engagement = Oracle.NOT_IN_CATALOG),
                        "?ENG-16"),
                row(
                        "in no catalog, before, without the competency of the offering",
                        older("messaging", Oracle.GOLD, "2020-01-30")
                                .andThen(a -> a.engagement = Oracle.NOT_IN_CATALOG),
                        "ELG-15",
                        "?ENG-16"),
                row(
                        "another offering, in no catalog, before",
                        older("messaging", Oracle.GOLD, "2020-01-30").andThen(a -> {
                            a.offering = Oracle.OTHER_OFFERING;
                            a.engagement = Oracle.NOT_IN_CATALOG;
                        }),
                        "?ENG-16",
                        "?ELG-15"),
                row(
                        "another offering, a listed engagement",
                        older("messaging", Oracle.GOLD, "2020-01-30").andThen(a -> a.offering = Oracle.OTHER_OFFERING),
                        "ENG-16"),
                row("cloud on a voucher of the last day", cloud("2020-01-31")),
                row("cloud on a voucher of the day after", cloud("2020-02-01"), "ENG-13"),
                row("rival lapsed", rivalWith(Oracle.REPORTED, "2020-04-01")),
                row("rival on its last day", rivalWith(Oracle.REPORTED, "2020-05-06"), "ENG-08"),
                row("rival on the day after", rivalWith(Oracle.REPORTED, "2020-05-05")),
                row("rival redeemed", rivalWith(Oracle.REDEEMED, "2018-04-01"), "ENG-08"),
                row("rival paid", rivalWith(Oracle.PAID, "2018-04-01"), "ENG-08"),
                row("rival assigned", rivalWith(Oracle.ASSIGNED, "2020-10-01")),
                row("rival expired", rivalWith(Oracle.EXPIRED, "2020-10-01")),
                row("rival revoked", rivalWith(Oracle.REVOKED, "2020-10-01")),
                row(
                        "rival of a shorter one",
                        rivalWith(Oracle.RESERVED, "2020-10-01").andThen(a -> a.serviceLevel = 10)),
                row("customer unknown", reserveWith(a -> a.enrollmentKnown = false), "?ENG-08"),
                row("its vouchers unknown", reserveWith(a -> a.customerVouchersKnown = false), "?ENG-08"),
                row("older table, gold for gold", older("business-intelligence", Oracle.GOLD, "2020-01-30")),
                row(
                        "older table, silver for gold",
                        older("business-intelligence", Oracle.SILVER, "2020-01-30"),
                        "ELG-15"),
                row("older table, silver", older("collaboration-and-content", Oracle.SILVER, "2020-01-30")),
                row("older table, over", older("business-intelligence", Oracle.GOLD, "2020-01-31"), "ELG-16"),
                row("held on that day only", heldFor(0, 0)),
                row("held from the day after", heldFor(1, 1), "ELG-16"),
                row("held until the day before", heldFor(-1, -1), "ELG-16"),
                row(
                        "no older table",
                        reserve("2019-10-01", "2020-01-30", a -> {
                            a.offering = Oracle.offering("DYDPS");
                            a.engagement = Oracle.engagement("dynamics-customer-engagement-upgrade");
                        }),
                        "?ELG-15"),
                row("never enrolled", reserveWith(a -> a.enrolledOn = Oracle.ABSENT), "ELG-11"),
                row("enrolled the day after", reserveWith(a -> a.enrolledOn = a.day + 1), "ELG-11"),
                row("anniversary", reserveWith(a -> a.enrolledOn = day("2019-11-02"))),
                row("day after the anniversary", reserveWith(a -> a.enrolledOn = day("2019-11-01")), "ELG-08"),
                row("a leap day's anniversary", leapDay("2021-02-28")),
                row("day after a leap day's anniversary", leapDay("2021-03-01"), "ELG-08"),
                row(
                        "partner unknown",
                        reserveWith(a -> a.partnerKnown = false),
                        "?ENG-09",
                        "?ELG-16",
                        "?ELG-11",
                        "?ELG-08"));
    }

    private static Stream<Arguments> delivery() {
        return Stream.of(
                row("in order", startWith(a -> {})),
                row("on the last valid day", startWith(a -> a.day = day("2021-04-28"))),
                row("on the day after", startWith(a -> a.day = day("2021-04-29")), "TIM-05"),
                row("another partner", startWith(a -> a.taker = A), "VCH-24"),
                row("no competency", startWith(a -> a.periods = 0), "ELG-04"),
                row("no exam", startWith(a -> a.exams = 0), "ELG-13"),
                row("not the partner's", startWith(a -> a.consultantIsPartners = false), "ELG-13"),
                row(
                        "exam without competency",
                        startWith(a -> {
                            a.periods = 0;
                            a.exams = 1 << Oracle.competency("messaging");
                        }),
                        "ELG-04",
                        "ELG-13"),
                row(
                        "exam for gold",
                        startOn("2020-01-30").andThen(a -> a.exams = 1 << Oracle.competency("business-intelligence"))),
                row(
                        "too late for it",
                        startOn("2020-01-31").andThen(a -> a.exams = 1 << Oracle.competency("business-intelligence")),
                        "ELG-13"),
                row("exam that day", startWith(a -> passed(a, "collaboration-and-content", 0))),
                row("exam on the day before", startWith(a -> passed(a, "collaboration-and-content", -1))),
                row("exam on the day after", startWith(a -> passed(a, "collaboration-and-content", 1)), "ELG-13"),
                row("exam of something else", startWith(a -> passed(a, "messaging", -1)), "ELG-13"),
                row("the earliest of two exams", startWith(a -> {
                    passed(a, "collaboration-and-content", 0);
                    a.pass(Oracle.competency("collaboration-and-content"), a.day + 1);
                })),
                row("an exam later than one without a day", startWith(a -> {
                    a.pass(Oracle.competency("collaboration-and-content"), a.day + 1);
                })),
                row(
                        "exam of somebody else",
                        startWith(a -> {
                            passed(a, "collaboration-and-content", 0);
                            a.consultantIsPartners = false;
                        }),
                        "ELG-13"),
                row(
                        "its row not yet on the page, all the same",
                        startOn("2020-01-31")
                                .andThen(a ->
                                        a.reservedEngagement = Oracle.engagement("project-and-portfolio-management")),
                        "ELG-04",
                        "ELG-13"),
                row(
                        "by terms, before it joins, all the same",
                        startOn("2020-01-31")
                                .andThen(BoundariesTest::joins)
                                .andThen(a ->
                                        a.reservedEngagement = Oracle.engagement("project-and-portfolio-management")),
                        "ELG-04",
                        "ELG-13"),
                row("not the offering's", startWith(a -> {
                    a.reservedEngagement = Oracle.engagement("exchange-deployment");
                    a.partnerKnown = false;
                })),
                row(
                        "in no catalog, by the offering",
                        startOn("2020-01-30").andThen(a -> a.reservedEngagement = Oracle.NOT_IN_CATALOG)),
                row(
                        "in no catalog, by the offering, without its competency and exam",
                        startOn("2020-01-30").andThen(a -> {
                            a.reservedEngagement = Oracle.NOT_IN_CATALOG;
                            a.periods = 0;
                            a.exams = 0;
                        }),
                        "ELG-04",
                        "ELG-13"),
                row(
                        "in no catalog, no table any more",
                        startOn("2020-01-31").andThen(a -> {
                            a.reservedEngagement = Oracle.NOT_IN_CATALOG;
                            a.consultantIsPartners = false;
                        }),
                        "?ELG-04",
                        "?ELG-13"),
                row(
                        "in no catalog, of an offering without a table",
                        startOn("2020-01-30").andThen(a -> {
                            a.offering = Oracle.OTHER_OFFERING;
                            a.reservedEngagement = Oracle.NOT_IN_CATALOG;
                        }),
                        "?ELG-04",
                        "?ELG-13"),
                row(
                        "no table",
                        startOn("2020-01-30").andThen(a -> {
                            a.offering = Oracle.offering("DYDPS");
                            a.reservedEngagement = Oracle.engagement("dynamics-customer-engagement-upgrade");
                            a.consultantIsPartners = false;
                        }),
                        "?ELG-04",
                        "?ELG-13"),
                row("partner unknown", startWith(a -> a.partnerKnown = false), "?ELG-04", "?ELG-13"),
                row("15 days", complete("2020-11-01", "2020-12-01", 3).andThen(a -> a.deliveredDays = 15)),
                row("16 days", complete("2020-11-01", "2020-12-01", 3).andThen(a -> a.deliveredDays = 16), "ENG-03"),
                row("remote, first day", complete("2020-03-01", "2020-04-01", 4)),
                row("remote, day before", complete("2020-03-01", "2020-03-31", 4), "ENG-12"),
                row(
                        "no deliverable",
                        step(Oracle.REPORT, Oracle.DELIVERED, "2020-11-01", "2020-12-01")
                                .andThen(a -> a.deliverableBlank = true),
                        "ENG-07"));
    }

    private static Stream<Arguments> payment() {
        return Stream.of(
                row("redeemed on the very last day", redeemLate("2022-01-01")),
                row("redeemed on the day after", redeemLate("2022-01-02"), "TIM-09"),
                row("in order", requestWith(a -> {})),
                row("another country", requestWith(a -> a.locationCountry = DE), "ENG-09"),
                row("another partner", requestWith(a -> a.taker = A), "VCH-24"),
                row("several countries", requestWith(a -> a.severalCountries = true), "PAY-04"),
                row("60 days", requestWith(a -> a.redeemedOn = a.day - 60)),
                row("61 days", requestWith(a -> a.redeemedOn = a.day - 61), "TIM-07"),
                row("registered that day", requestWith(a -> a.registeredOn = a.day)),
                row("registered the day after", requestWith(a -> a.registeredOn = a.day + 1), "PAY-02"),
                row("never registered", requestWith(a -> a.registeredOn = Oracle.ABSENT), "PAY-02"),
                row("partner unknown", requestWith(a -> a.partnerKnown = false), "?ENG-09", "?PAY-02"));
    }

    private static Stream<Arguments> ends() {
        return Stream.of(
                row("expired on the redeem-by day", expire(Oracle.CREATION, "2021-04-28"), "VCH-18"),
                row("expired on the day after", expire(Oracle.CREATION, "2021-04-29")),
                row("without a last day", expire(Oracle.ASSIGNMENT, "2021-04-29"), "VCH-18"),
                row("revoked", step(Oracle.REVOKE, Oracle.CREATED, "2020-11-01", "2020-12-01"), "VCH-20"),
                row(
                        "permitted",
                        step(Oracle.REVOKE, Oracle.CREATED, "2020-11-01", "2020-12-01")
                                .andThen(a -> a.revocationPermitted = true)),
                row(
                        "unassigned it is never too late",
                        step(Oracle.ASSIGN, Oracle.CREATED, "2018-11-01", "2021-06-30")
                                .andThen(a -> a.validityFrom = Oracle.ASSIGNMENT)),
                row(
                        "but by creation it is",
                        step(Oracle.ASSIGN, Oracle.CREATED, "2018-11-01", "2021-06-30"),
                        "TIM-05"));
    }

    private static Stream<Arguments> partners() {
        return Stream.of(
                row("no training before", enroll("2020-01-30"), "ELG-05"),
                row("no training after", enroll("2020-01-31"), "ELG-06"),
                row("trained that day", enroll("2020-01-30").andThen(a -> a.trainedOn = a.day)),
                row("trained the day after", enroll("2020-01-30").andThen(a -> a.trainedOn = a.day + 1), "ELG-05"),
                row(
                        "other offering on the day before the list",
                        enroll("2020-01-30").andThen(a -> a.offering = Oracle.OTHER_OFFERING),
                        "ELG-05",
                        "?VCH-02",
                        "?ELG-03"),
                row(
                        "other offering on the day of the list",
                        enroll("2020-01-31").andThen(a -> a.offering = Oracle.OTHER_OFFERING),
                        "VCH-02",
                        "ELG-06"),
                row("training vouchers, last day", training("2020-12-08"), "ELG-05"),
                row("training vouchers, day after", training("2020-12-09")),
                row("training vouchers, by one rule throughout", training("2020-01-31"), "ELG-05"),
                row("training vouchers, trained", training("2020-12-08").andThen(a -> a.trainedOn = a.day)),
                row(
                        "no table",
                        enroll("2020-12-02")
                                .andThen(a -> a.day = day("2020-01-30"))
                                .andThen(a -> {
                                    a.offering = Oracle.offering("DYDPS");
                                    a.trainedOn = a.day;
                                }),
                        "?ELG-03"),
                row("partner unknown", enroll("2020-12-01").andThen(a -> a.partnerKnown = false), "?ELG-03", "?ELG-06"),
                row("by a row that is not yet on the page", enrollProjects("2020-01-31")),
                row("by the older table", enrollProjects("2020-01-30"), "ELG-03"),
                row(
                        "by a row that joins the day after",
                        enrollProjects("2020-08-19").andThen(BoundariesTest::joins),
                        "ELG-03"),
                row("by a row that joins that day", enrollProjects("2020-08-20").andThen(BoundariesTest::joins)),
                row("registered for another offering", register("DDPS", 1 << Oracle.OTHER_OFFERING), "PAY-02"),
                row("for none of the six", register("AZDPS", 0), "VCH-02", "PAY-02"),
                row(
                        "for none of the six on the day before the list",
                        register("AZDPS", 1 << Oracle.OTHER_OFFERING).andThen(a -> a.day = day("2020-01-30")),
                        "?VCH-02"),
                row("redemptions unknown", register("DDPS", 0).andThen(a -> a.redemptionsKnown = false), "?PAY-02"));
    }

    /** Part II, ELG-16, row by row: what is needed, and that silver will not do for gold. */
    @ParameterizedTest
    @MethodSource
    void qualifies(String offering, String engagement, String level, List<String> competencies) {
        for (int competency = 0; competency < 16; competency++) {
            boolean named = competencies.contains(Oracle.competencyCode(competency));
            assertThat(mayReserve("2020-08-20", offering, engagement, competency, Oracle.GOLD))
                    .isEqualTo(named);
            assertThat(mayReserve("2020-08-20", offering, engagement, competency, Oracle.SILVER))
                    .isEqualTo(named && level.equals("silver"));
        }
    }

    static Stream<Arguments> qualifies() {
        return Stream.of(
                arguments("DDPS", "windows-and-office-deployment", "silver", List.of("windows-and-devices")),
                arguments(
                        "DDPS",
                        "mobile-productivity-deployment",
                        "silver",
                        List.of("enterprise-mobility-management", "windows-and-devices")),
                arguments(
                        "DDPS",
                        "enterprise-security-proof-of-concept",
                        "silver",
                        List.of("enterprise-mobility-management")),
                arguments(
                        "DYDPS",
                        "dynamics-customer-engagement-upgrade",
                        "silver",
                        List.of("cloud-business-applications", "cloud-customer-relationship-management")),
                arguments(
                        "DYDPS",
                        "dynamics-customer-engagement-migration",
                        "silver",
                        List.of("cloud-business-applications", "cloud-customer-relationship-management")),
                arguments(
                        "DYDPS",
                        "dynamics-finance-and-operations-upgrade",
                        "gold",
                        List.of("enterprise-resource-planning")),
                arguments("PVDPS", "windows-server-modernization", "silver", List.of("datacenter")),
                arguments("SDPS", "sharepoint-deployment", "silver", List.of("collaboration-and-content")),
                arguments(
                        "SDPS",
                        "project-and-portfolio-management",
                        "silver",
                        List.of("project-and-portfolio-management")),
                arguments("S-EDPS", "exchange-deployment", "silver", List.of("messaging")),
                arguments("S-EDPS", "skype-for-business-deployment", "silver", List.of("communications")),
                arguments("SSDPS", "data-estate-modernization", "gold", List.of("data-analytics", "data-platform")));
    }

    /** The formats' older table, offering by offering: what silver will do for, and what gold. */
    @ParameterizedTest
    @MethodSource
    void qualifiedBefore(String offering, String engagement, List<String> silver, List<String> gold) {
        for (int competency = 0; competency < 16; competency++) {
            String code = Oracle.competencyCode(competency);
            assertThat(mayReserve("2020-01-30", offering, engagement, competency, Oracle.GOLD))
                    .isEqualTo(silver.contains(code) || gold.contains(code));
            assertThat(mayReserve("2020-01-30", offering, engagement, competency, Oracle.SILVER))
                    .isEqualTo(silver.contains(code));
        }
    }

    static Stream<Arguments> qualifiedBefore() {
        return Stream.of(
                arguments("DDPS", "windows-and-office-deployment", List.of("devices-and-deployment"), List.of()),
                arguments("S-EDPS", "exchange-deployment", List.of("communications", "messaging"), List.of()),
                arguments(
                        "PVDPS",
                        "windows-server-modernization",
                        List.of(),
                        List.of("management-and-virtualization", "server-platform")),
                arguments(
                        "SDPS",
                        "sharepoint-deployment",
                        List.of("collaboration-and-content"),
                        List.of("business-intelligence")),
                arguments(
                        "SSDPS",
                        "data-estate-modernization",
                        List.of(),
                        List.of("business-intelligence", "data-platform")));
    }

    @Test
    void everyStepStartsFromItsStatuses() {
        assertThat(IntStream.rangeClosed(Oracle.CREATE, Oracle.REVOKE).mapToObj(BoundariesTest::statuses))
                .containsExactly(
                        "0>1",
                        "1>2",
                        "2>2",
                        "2>3",
                        "3>2",
                        "3>3",
                        "3>4",
                        "4>5",
                        "5>6",
                        "6>7",
                        "7>8",
                        "8>9",
                        "8>7",
                        "9>10",
                        "123456>11",
                        "12>12");
    }

    /** The table's column "governs": with everything wrong, or unknown, each step is asked all its rules but those that exclude another. */
    @ParameterizedTest(name = "step {0}")
    @MethodSource
    void isAskedAllItsRules(int step, int status, List<String> expected) {
        Asked asked = new Asked();
        asked.clear();
        everythingWrong(asked);
        asked.step = step;
        asked.status = status;
        asked.offering =
                step == Oracle.RESERVE || step == Oracle.START ? Oracle.offering("DDPS") : Oracle.OTHER_OFFERING;
        asked.serviceLevel = step == Oracle.CREATE ? 14 : 15;
        asked.requestUsed = step > Oracle.REQUEST_PAYMENT;

        Oracle.ask(asked);

        assertThat(ids(asked.refused | asked.unknown)).isEqualTo(expected);
    }

    static Stream<Arguments> isAskedAllItsRules() {
        return Stream.of(
                asks(Oracle.CREATE, 0, "VCH-02 VCH-03 TIM-08 ACT-01 ENT-05 ENT-06"),
                asks(Oracle.ASSIGN, 1, "LIF-02 TIM-08 TIM-05"),
                asks(Oracle.REASSIGN, 2, "LIF-02 TIM-08 TIM-05"),
                asks(Oracle.RESERVE, 2, "LIF-02 TIM-05 VCH-23 ACT-08 ENG-09 ENG-13 ENG-08 ELG-16 ELG-11"),
                asks(Oracle.CANCEL_RESERVATION, 3, "LIF-02 ACT-08 VCH-24"),
                asks(Oracle.RESCHEDULE, 3, "LIF-02 TIM-05 VCH-23 VCH-24"),
                asks(Oracle.START, 3, "LIF-02 TIM-05 VCH-24 ELG-04 ELG-13"),
                asks(Oracle.COMPLETE, 4, "LIF-02 TIM-05 VCH-24 ENG-03 ENG-12"),
                asks(Oracle.REPORT, 5, "LIF-02 TIM-05 VCH-24 ENG-07"),
                asks(Oracle.REDEEM, 6, "LIF-02 ACT-08 VCH-24 ENG-09 TIM-06 TIM-09"),
                asks(Oracle.REQUEST_PAYMENT, 7, "LIF-02 VCH-24 ENG-09 PAY-04 TIM-07 PAY-02"),
                asks(Oracle.APPROVE_PAYMENT, 8, "LIF-02"),
                asks(Oracle.REJECT_PAYMENT, 8, "LIF-02"),
                asks(Oracle.MAKE_PAYMENT, 9, "LIF-02"),
                asks(Oracle.EXPIRE, 6, "LIF-02"),
                asks(Oracle.REVOKE, 2, "LIF-02 VCH-20"),
                asks(Oracle.ENROL_PARTNER, 0, "VCH-02"),
                asks(Oracle.REGISTER, 0, "VCH-02 PAY-02"),
                asks(Oracle.CONVERT_DAYS, 0, "ENT-11"),
                asks(Oracle.ACCRUE_DAYS, 0, "ENT-13"));
    }

    private static Arguments asks(int step, int status, String rules) {
        return arguments(step, status, List.of(rules.split(" ", -1)));
    }

    private static void everythingWrong(Asked a) {
        a.day = day("2022-01-02");
        a.createdOn = day("2020-02-10");
        a.assignedOn = a.createdOn;
        a.redeemedOn = day("2020-12-01");
        a.lastStepOn = a.day + 1;
        a.plannedStart = a.day - 1;
        a.role = Oracle.ROLE_OTHER;
        a.taker = A;
        a.cloud = true;
        a.engagement = 1;
        a.reservedEngagement = 1;
        a.deliveredDays = 16;
        a.offsiteDays = 4;
        a.deliverableBlank = true;
        a.severalCountries = true;
        a.requestHolds = true;
    }

    /** The formats' section "Report": standing and missed deadlines on the last day and on the day after. */
    @ParameterizedTest(name = "status {0}")
    @CsvSource({
        "CREATED, 2021-04-28, OPEN, ''",
        "CREATED, 2021-04-29, LAPSED, ''",
        "REPORTED, 2021-04-28, OPEN, ''",
        "REPORTED, 2021-04-29, LAPSED, ''",
        "REDEEMED, 2021-05-30, OPEN, ''",
        "REDEEMED, 2021-05-31, LAPSED, TIM-07",
        "PAYMENT_REQUESTED, 2022-05-31, OPEN, ''",
        "PAYMENT_APPROVED, 2021-05-01, OPEN, ''",
        "PAYMENT_APPROVED, 2021-05-02, OPEN, PAY-07",
        "PAID, 2021-05-01, SETTLED, ''",
        "PAID, 2021-05-02, SETTLED, PAY-07",
        "EXPIRED, 2021-04-01, LAPSED, ''",
        "REVOKED, 2022-04-01, REVOKED, ''",
    })
    void standsAndMisses(String name, LocalDate on, String standing, String missed) {
        int day = day(on);
        int status = IntStream.rangeClosed(Oracle.CREATED, Oracle.REVOKED)
                .filter(each -> Oracle.status(each).equals(name))
                .findFirst()
                .orElseThrow();
        int createdOn = day("2020-10-30");
        int redeemedOn = day("2021-03-31");
        int approvedOn = day("2021-04-01");

        assertThat(Oracle.standing(Oracle.standing(Oracle.CREATION, day, status, createdOn, createdOn, redeemedOn)))
                .isEqualTo(standing);
        assertThat(String.join(" ", ids(Oracle.missed(day, status, redeemedOn, approvedOn, day))))
                .isEqualTo(missed);
    }

    private static String statuses(int step) {
        StringBuilder statuses = new StringBuilder();
        Asked a = new Asked();
        for (int status = Oracle.NEVER_CREATED; status <= Oracle.REVOKED; status++) {
            a.clear();
            a.step = step;
            a.status = status;
            a.requestUsed = step > Oracle.REQUEST_PAYMENT;
            a.requestHolds = true;
            Oracle.ask(a);
            if ((a.refused & 3) == 0) {
                statuses.append(status);
            }
        }
        return statuses.append('>').append(Oracle.leadsTo(step)).toString();
    }

    @Test
    void severalVouchersAreAnsweredAsOne() {
        long both = 1L << Oracle.LIF_03 | 1L << Oracle.LIF_01 | 1L << Oracle.PAY_02;
        long one = 1L << Oracle.LIF_01 | 1L << Oracle.PAY_02;
        long none = 1L << Oracle.PAY_02;

        assertThat(ids(Oracle.wholeRefused(both))).containsExactly("LIF-03");
        assertThat(ids(Oracle.wholeRefused(one))).containsExactly("LIF-01");
        assertThat(ids(Oracle.wholeRefused(none))).containsExactly("PAY-02");
        assertThat(Oracle.wholeUnknown(one, 1L << Oracle.ENG_09)).isZero();
        assertThat(ids(Oracle.wholeUnknown(none, 1L << Oracle.ENG_09 | none))).containsExactly("ENG-09");
    }

    private static boolean mayReserve(String day, String offering, String engagement, int competency, int level) {
        Asked asked = new Asked();
        asked.clear();
        reserve("2020-01-01", day, a -> {
                    a.offering = Oracle.offering(offering);
                    a.engagement = Oracle.engagement(engagement);
                    a.periods = 0;
                    a.hold(competency, level, a.day, a.day);
                })
                .accept(asked);
        Oracle.ask(asked);
        assertThat(asked.unknown).isZero();
        return asked.refused == 0;
    }

    private static Arguments row(String what, Consumer<Asked> question, String... expected) {
        return arguments(what, question, List.of(expected));
    }

    private static Consumer<Asked> createWith(Consumer<Asked> change) {
        return newVoucher("2020-11-01", 5, 5).andThen(change);
    }

    private static Consumer<Asked> unlisted(String day) {
        return newVoucher(day, 5, 5).andThen(a -> a.offering = Oracle.OTHER_OFFERING);
    }

    private static Consumer<Asked> assigned(String day, Consumer<Asked> change) {
        return step(Oracle.ASSIGN, Oracle.CREATED, "2020-10-01", day).andThen(change);
    }

    private static Consumer<Asked> reserveWith(Consumer<Asked> change) {
        return reserve("2020-10-30", "2020-11-02", change);
    }

    private static Consumer<Asked> roleOn(String day, int role) {
        return redeem("2019-01-01", day).andThen(a -> a.role = role);
    }

    private static void joins(Asked a) {
        a.projectsJoinOn = day("2020-08-20");
    }

    private static Consumer<Asked> joining(String day) {
        return projects(day).andThen(BoundariesTest::joins);
    }

    private static Consumer<Asked> projects(String day) {
        return reserve(day, day, a -> a.engagement = Oracle.engagement("project-and-portfolio-management"));
    }

    private static Consumer<Asked> cloud(String createdOn) {
        return reserve(createdOn, "2020-06-01", a -> a.cloud = true);
    }

    private static Consumer<Asked> rivalWith(int status, String createdOn) {
        return reserveWith(a -> {
            rival(a, true);
            a.rivalStatus = status;
            a.rivalCreatedOn = day(createdOn);
            a.rivalAssignedOn = day(createdOn);
        });
    }

    private static Consumer<Asked> older(String competency, int level, String day) {
        return reserve("2019-10-01", day, a -> {
            a.periods = 0;
            a.hold(Oracle.competency(competency), level, day("2010-01-01"), Oracle.OPEN_END);
        });
    }

    private static Consumer<Asked> heldFor(int from, int until) {
        return reserveWith(a -> {
            a.periods = 0;
            a.hold(Oracle.competency("collaboration-and-content"), Oracle.GOLD, a.day + from, a.day + until);
        });
    }

    private static Consumer<Asked> leapDay(String day) {
        return reserve("2020-12-01", day, a -> a.enrolledOn = day("2020-02-29"));
    }

    private static Consumer<Asked> startWith(Consumer<Asked> change) {
        return step(Oracle.START, Oracle.RESERVED, "2020-10-30", "2020-12-01")
                .andThen(a -> {
                    a.consultantIsPartners = true;
                    a.exams = 1 << Oracle.competency("collaboration-and-content");
                })
                .andThen(change);
    }

    /** The consultant has that exam alone, passed some days after the day that is asked about. */
    private static void passed(Asked a, String competency, int later) {
        a.exams = 0;
        a.pass(Oracle.competency(competency), a.day + later);
    }

    private static Consumer<Asked> startOn(String day) {
        return startWith(a -> {
            a.createdOn = day("2019-12-01");
            a.assignedOn = a.createdOn;
            a.lastStepOn = a.createdOn;
            a.day = day(day);
        });
    }

    private static Consumer<Asked> redeemLate(String day) {
        return redeem("2021-12-01", day);
    }

    private static Consumer<Asked> requestWith(Consumer<Asked> change) {
        return step(Oracle.REQUEST_PAYMENT, Oracle.REDEEMED, "2020-11-01", "2021-03-01")
                .andThen(a -> {
                    a.redeemedOn = a.day;
                    a.registeredOn = day("2019-01-01");
                })
                .andThen(change);
    }

    private static Consumer<Asked> ofRequest(int step, boolean used, boolean holds) {
        return onDay(step, "2021-03-01").andThen(a -> {
            a.status = Oracle.PAYMENT_REQUESTED;
            a.requestUsed = used;
            a.requestHolds = holds;
        });
    }

    private static Consumer<Asked> expire(int validityFrom, String day) {
        return step(Oracle.EXPIRE, Oracle.CREATED, "2020-10-30", day).andThen(a -> a.validityFrom = validityFrom);
    }

    private static Consumer<Asked> training(String day) {
        return enroll(day).andThen(a -> a.trainingVouchers = true);
    }

    private static Consumer<Asked> enrollProjects(String day) {
        return enroll(day).andThen(a -> {
            a.offering = Oracle.offering("SDPS");
            a.trainedOn = a.day;
            a.periods = 0;
            a.hold(Oracle.competency("project-and-portfolio-management"), Oracle.SILVER, a.day, a.day);
        });
    }
}
