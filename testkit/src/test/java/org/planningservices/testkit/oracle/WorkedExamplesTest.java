package org.planningservices.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planningservices.testkit.oracle.Questions.A;
import static org.planningservices.testkit.oracle.Questions.DE;
import static org.planningservices.testkit.oracle.Questions.assign;
import static org.planningservices.testkit.oracle.Questions.cancel;
import static org.planningservices.testkit.oracle.Questions.complete;
import static org.planningservices.testkit.oracle.Questions.day;
import static org.planningservices.testkit.oracle.Questions.deliver;
import static org.planningservices.testkit.oracle.Questions.enroll;
import static org.planningservices.testkit.oracle.Questions.ids;
import static org.planningservices.testkit.oracle.Questions.newVoucher;
import static org.planningservices.testkit.oracle.Questions.onDay;
import static org.planningservices.testkit.oracle.Questions.redeem;
import static org.planningservices.testkit.oracle.Questions.register;
import static org.planningservices.testkit.oracle.Questions.reserve;
import static org.planningservices.testkit.oracle.Questions.rival;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked examples of the rulebook's section 9. EX-40 and EX-46 are about no step of the program, EX-45 is a
 * counter-example, whose creation reading is EX-01.
 */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0} created {1}")
    @CsvSource({
        "EX-01, 2021-06-30, 2021-12-27",
        "EX-06, 2019-09-02, 2020-02-29",
        "EX-07, 2019-09-03, 2020-03-01",
        "EX-07, 2018-09-03, 2019-03-02",
        "EX-08, 2020-02-29, 2020-11-25",
        "EX-09, 2019-10-04, 2020-06-30",
        "EX-10, 2019-10-03, 2020-03-31",
        "EX-11, 2020-03-31, 2020-12-26",
        "EX-12, 2020-04-01, 2020-09-28",
        "EX-13, 2020-07-05, 2021-01-01",
        "EX-13, 2019-07-05, 2020-01-01",
        "EX-14, 2019-12-31, 2020-09-26",
        "EX-15, 2020-01-31, 2020-10-27",
        "EX-45, 2021-06-30, 2021-12-27",
    })
    void lastValidDay(String example, LocalDate createdOn, LocalDate expected) {
        int last = Oracle.lastValidDay(Oracle.CREATION, day(createdOn), Oracle.ABSENT);

        assertThat(LocalDate.ofEpochDay(last)).as(example).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} redeemed {1}")
    @CsvSource({
        "EX-28, 2019-12-31, 2020-02-29",
        "EX-29, 2020-12-31, 2021-03-01",
        "EX-30, 2021-12-27, 2022-02-25",
        "EX-30, 2022-01-01, 2022-03-02",
    })
    void paymentRequestBy(String example, LocalDate redeemedOn, LocalDate expected) {
        int last = Oracle.paymentRequestBy(day(redeemedOn));

        assertThat(LocalDate.ofEpochDay(last)).as(example).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} approved {1}")
    @CsvSource({"EX-31, 2020-01-30, 2020-02-29", "EX-31, 2021-02-01, 2021-03-03"})
    void payBy(String example, LocalDate approvedOn, LocalDate expected) {
        assertThat(LocalDate.ofEpochDay(Oracle.payBy(day(approvedOn))))
                .as(example)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void refuses(String example, String when, Consumer<Asked> question, List<String> expected) {
        Asked asked = new Asked();
        asked.clear();
        question.accept(asked);

        Oracle.ask(asked);

        assertThat(ids(asked.refused)).as(example + " " + when).isEqualTo(expected);
        assertThat(ids(asked.unknown)).as("unknown").isEmpty();
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                row("EX-02", "on the last day", redeem("2021-06-30", "2021-12-27")),
                row("EX-03", "on the day after", redeem("2021-06-30", "2021-12-28"), "TIM-06"),
                row("EX-04", "with an empty pool", newVoucher("2021-07-01", 5, 0), "TIM-08", "ENT-06"),
                row("EX-05", "assigned too late", assign("2021-06-30", "2021-07-01"), "TIM-08"),
                row("EX-15", "reserved", reserve("2020-01-31", "2020-10-20", a -> a.cloud = true)),
                row("EX-15", "redeemed", redeem("2020-01-31", "2020-10-27")),
                row("EX-16", "cloud", reserve("2020-02-01", "2020-03-01", a -> a.cloud = true), "ENG-13"),
                row("EX-16", "on premises", reserve("2020-02-01", "2020-03-01", a -> a.cloud = false)),
                row("EX-17", "on the last day", complete("2020-03-01", "2020-06-30", 10)),
                row("EX-17", "on the day after", complete("2020-03-01", "2020-07-01", 10), "ENG-12"),
                row("EX-18", "3 days", complete("2019-03-01", "2019-06-30", 3)),
                row("EX-18", "4 days", complete("2019-03-01", "2019-06-30", 4), "ENG-12"),
                row("EX-24", "by another", reserve("2021-03-01", "2021-08-16", a -> a.holder = A)),
                row("EX-25", "held", reserve("2021-03-01", "2021-05-01", a -> a.status = Oracle.RESERVED), "LIF-01"),
                row(
                        "EX-26",
                        "already begun",
                        reserve("2021-01-01", "2021-02-09", a -> a.plannedStart = day("2021-02-08")),
                        "VCH-23"),
                row(
                        "EX-27",
                        "without a report",
                        redeem("2021-01-01", "2021-02-09").andThen(a -> a.status = Oracle.DELIVERED),
                        "LIF-01"),
                row(
                        "EX-32",
                        "DE for NL",
                        redeem("2021-01-01", "2021-02-09").andThen(a -> a.locationCountry = DE),
                        "ENG-09"),
                row("EX-32", "NL for NL", redeem("2021-01-01", "2021-02-09")),
                row("EX-33", "silver", deliver("data-estate-modernization", "data-platform", Oracle.SILVER), "ELG-16"),
                row("EX-33", "gold", deliver("data-estate-modernization", "data-platform", Oracle.GOLD)),
                row("EX-34", "yes", deliver("windows-and-office-deployment", "windows-and-devices", Oracle.SILVER)),
                row("EX-34", "yes", deliver("mobile-productivity-deployment", "windows-and-devices", Oracle.SILVER)),
                row(
                        "EX-34",
                        "no",
                        deliver("enterprise-security-proof-of-concept", "windows-and-devices", Oracle.SILVER),
                        "ELG-16"),
                row(
                        "EX-35",
                        "silver",
                        deliver(
                                "dynamics-finance-and-operations-upgrade",
                                "enterprise-resource-planning",
                                Oracle.SILVER),
                        "ELG-16"),
                row("EX-36", "same division", reserve("2020-10-01", "2020-10-20", a -> rival(a, true)), "ENG-08"),
                row("EX-36", "another division or product", reserve("2020-10-01", "2020-10-20", a -> rival(a, false))),
                row("EX-37", "2", newVoucher("2020-10-01", 2, 40), "VCH-03"),
                row("EX-37", "20", newVoucher("2020-10-01", 20, 40), "VCH-03"),
                row("EX-37", "1", newVoucher("2020-10-01", 1, 40)),
                row("EX-37", "3", newVoucher("2020-10-01", 3, 40)),
                row("EX-37", "5", newVoucher("2020-10-01", 5, 40)),
                row("EX-37", "10", newVoucher("2020-10-01", 10, 40)),
                row("EX-37", "15", newVoucher("2020-10-01", 15, 40)),
                row("EX-38", "nothing redeemed", register("DDPS", 0), "PAY-02"),
                row("EX-38", "one redeemed", register("DDPS", 1 << Oracle.offering("DDPS"))),
                row("EX-38", "another offering", register("SSDPS", 1 << Oracle.offering("DDPS")), "PAY-02"),
                row("EX-39", "last day", onDay(Oracle.ACCRUE_DAYS, "2021-01-31")),
                row("EX-39", "day after", onDay(Oracle.ACCRUE_DAYS, "2021-02-01"), "ENT-13"),
                row("EX-41", "last day", onDay(Oracle.CONVERT_DAYS, "2020-01-31")),
                row("EX-41", "day after", onDay(Oracle.CONVERT_DAYS, "2020-02-01"), "ENT-11"),
                row("EX-42", "last day", enroll("2020-12-01"), "ELG-06"),
                row("EX-42", "day after", enroll("2020-12-02")),
                row(
                        "EX-43",
                        "last day",
                        reserve("2021-03-01", "2021-04-06", a -> a.enrolledOn = day("2020-04-05")),
                        "ELG-08"),
                row("EX-43", "day after", reserve("2021-03-01", "2021-04-07", a -> a.enrolledOn = day("2020-04-05"))),
                row("EX-44", "before", cancel("2019-01-01", "2019-01-15")),
                row("EX-44", "after", cancel("2019-01-01", "2019-04-01"), "ACT-08"));
    }

    @ParameterizedTest(name = "{0} enrollment to {1}")
    @CsvSource({
        "EX-19, 2020-03-31, 5, 0",
        "EX-20, 2019-12-31, 0, 5",
        "EX-21, 2020-01-28, 5, 0",
    })
    void daysOfAnUnusedVoucher(String example, LocalDate endsOn, int remaining, int lost) {
        Ledger ledger = new Ledger();
        ledger.open(Oracle.CREATION, day(endsOn));
        ledger.accrue(day("2019-08-01"), 5);
        ledger.create(day("2019-08-01"), 5);

        ledger.on(day("2020-01-28"));
        assertThat(ledger.held).as(example).isEqualTo(5);

        ledger.on(day("2020-01-29"));
        assertThat(ledger.held).isZero();
        assertThat(ledger.remaining).isEqualTo(remaining);
        assertThat(ledger.lost).isEqualTo(lost);
    }

    /** EX-22, and EX-04: the pool is empty on the day after. */
    @Test
    void thePoolIsEmptiedAndTheVoucherIsNot() {
        Ledger ledger = new Ledger();
        ledger.open(Oracle.CREATION, day("2022-12-31"));
        ledger.accrue(day("2020-07-01"), 22);
        ledger.create(day("2021-06-01"), 10);

        ledger.on(day("2021-06-30"));
        assertThat(ledger.remaining).isEqualTo(12);

        ledger.on(day("2021-07-01"));
        assertThat(ledger.remaining).isZero();
        assertThat(ledger.removed).isEqualTo(12);
        assertThat(ledger.held).isEqualTo(10);
    }

    /** EX-23, and EX-05 for a voucher that was never assigned. */
    @ParameterizedTest
    @CsvSource({"2021-06-04, 2021-12-01", "2021-06-30, 2021-12-27"})
    void nothingReturnsToAnEmptiedPool(LocalDate createdOn, LocalDate lastDay) {
        Ledger ledger = new Ledger();
        ledger.open(Oracle.CREATION, day("2022-12-31"));
        ledger.accrue(day("2020-07-01"), 10);
        ledger.create(day(createdOn), 10);

        ledger.on(day(lastDay));
        assertThat(ledger.held).isEqualTo(10);

        ledger.on(day(lastDay) + 1);
        assertThat(ledger.lost).isEqualTo(10);
        assertThat(ledger.remaining).isZero();
    }

    private static Arguments row(String example, String when, Consumer<Asked> question, String... expected) {
        return arguments(example, when, question, List.of(expected));
    }
}
