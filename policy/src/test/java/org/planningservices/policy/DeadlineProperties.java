package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Every deadline falls on the day that counting by hand gives, in every year; it is the last day, inclusive. */
class DeadlineProperties {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final LocalDate EXTENSION = LocalDate.of(2020, 4, 1);
    private static final LocalDate LAST_REDEMPTION = LocalDate.of(2022, 1, 1);

    private static final VoucherId ID = VoucherId.of("V-1001");
    private static final PaymentRequestId REQUEST = PaymentRequestId.of("PR-1");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final LocationId FABRIKAM_NL = LocationId.of("fabrikam-nl");
    private static final Operator ADMIN = Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);

    /** A voucher of DDPS from its creation to its redemption. */
    private static final List<VoucherStep> TO_REDEMPTION = List.of(
            Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5),
            Assign.of("de Vries"),
            reserve(LocalDate.of(1990, 1, 1)),
            StartEngagement.of(FABRIKAM, ConsultantId.of("bakker")),
            CompleteEngagement.builder()
                    .partnerId(FABRIKAM)
                    .deliveredDays(5)
                    .offsiteDays(0)
                    .build(),
            SubmitCompletionReport.of(FABRIKAM, "roadmap"),
            Redeem.of(ADMIN, FABRIKAM_NL));

    private static final RequestPayment REQUEST_PAYMENT = RequestPayment.of(REQUEST, FABRIKAM, FABRIKAM_NL, ID);

    @Property
    void validityEndsOnTheDayCountedByHand(
            @ForAll ValidityStart validityFrom,
            @ForAll("days") LocalDate createdOn,
            @ForAll @IntRange(max = 400) int unassigned) {
        LocalDate assignedOn = createdOn.plusDays(unassigned);
        LocalDate lastValidDay = lastValidDay(validityFrom, createdOn, assignedOn);
        LocalDate redeemBy = lastValidDay.isAfter(LAST_REDEMPTION) ? LAST_REDEMPTION : lastValidDay;
        VoucherProgram program = program(validityFrom);

        Voucher voucher = voucher(createdOn, assignedOn, 2);

        assertThat(program.deadlines(voucher).lastValidDay()).contains(lastValidDay);
        assertThat(program.deadlines(voucher).redeemBy()).contains(redeemBy);
        assertThat(program.on(redeemBy).standing(voucher)).isEqualTo(Standing.OPEN);
        assertThat(program.on(redeemBy.plusDays(1)).standing(voucher)).isEqualTo(Standing.LAPSED);
    }

    @Property
    void redeemsThroughTheLastValidDay(
            @ForAll ValidityStart validityFrom,
            @ForAll("days") LocalDate createdOn,
            @ForAll @IntRange(max = 180) int unassigned) {
        LocalDate assignedOn = createdOn.plusDays(unassigned);
        LocalDate lastValidDay = lastValidDay(validityFrom, createdOn, assignedOn);
        Voucher voucher = voucher(createdOn, assignedOn, 6);
        Redeem redeem = Redeem.of(ADMIN, FABRIKAM_NL);

        var onTheLastDay = program(validityFrom).on(lastValidDay).decide(voucher, redeem, facts(assignedOn));
        var onTheDayAfter =
                program(validityFrom).on(lastValidDay.plusDays(1)).decide(voucher, redeem, facts(assignedOn));

        assertThat(against(onTheLastDay))
                .isEqualTo(lastValidDay.isAfter(LAST_REDEMPTION) ? List.of(RuleId.TIM_09) : List.of());
        assertThat(against(onTheDayAfter))
                .isEqualTo(
                        lastValidDay.isBefore(LAST_REDEMPTION)
                                ? List.of(RuleId.TIM_06)
                                : List.of(RuleId.TIM_06, RuleId.TIM_09));
    }

    @Property
    void deliversThroughTheLastValidDay(
            @ForAll ValidityStart validityFrom,
            @ForAll("days") LocalDate createdOn,
            @ForAll @IntRange(max = 180) int unassigned) {
        LocalDate assignedOn = createdOn.plusDays(unassigned);
        LocalDate lastValidDay = lastValidDay(validityFrom, createdOn, assignedOn);
        LocalDate dayAfter = lastValidDay.plusDays(1);
        VoucherProgram program = program(validityFrom);

        stepsOfDelivery(lastValidDay).forEach((step, before) -> {
            Voucher voucher = voucher(createdOn, assignedOn, before);
            var onTheLastDay = program.on(lastValidDay).decide(voucher, step, Facts.none());
            var onTheDayAfter = program.on(dayAfter).decide(voucher, step, Facts.none());

            assertThat(against(onTheLastDay)).doesNotContain(RuleId.TIM_05);
            assertThat(against(onTheDayAfter)).contains(RuleId.TIM_05);
        });
        var startsTooLate =
                program.on(lastValidDay).decide(voucher(createdOn, assignedOn, 2), reserve(dayAfter), Facts.none());
        assertThat(against(startsTooLate)).contains(RuleId.TIM_05);
    }

    @Property
    void requestsPaymentThroughTheSixtiethDay(
            @ForAll ValidityStart validityFrom,
            @ForAll("days") LocalDate redeemedOn,
            @ForAll @IntRange(max = 180) int age) {
        Voucher voucher = LIFECYCLE.apply(
                voucher(redeemedOn.minusDays(age), redeemedOn.minusDays(age), 6),
                VoucherEvent.of(ID, TO_REDEMPTION.get(6), redeemedOn));
        LocalDate lastDay = daysAfter(redeemedOn, 60);
        VoucherProgram program = program(validityFrom);

        var onTheLastDay = program.on(lastDay).decide(REQUEST_PAYMENT, List.of(voucher), facts(redeemedOn));
        var onTheDayAfter =
                program.on(lastDay.plusDays(1)).decide(REQUEST_PAYMENT, List.of(voucher), facts(redeemedOn));

        assertThat(program.deadlines(voucher).paymentRequestBy()).contains(lastDay);
        assertThat(against(onTheLastDay)).isEmpty();
        assertThat(against(onTheDayAfter)).containsExactly(RuleId.TIM_07);
        assertThat(program.on(lastDay).standing(voucher)).isEqualTo(Standing.OPEN);
        assertThat(program.on(lastDay.plusDays(1)).standing(voucher)).isEqualTo(Standing.LAPSED);
    }

    @Property
    void isPaidThroughTheThirtiethDay(@ForAll("days") LocalDate approvedOn) {
        LocalDate lastDay = daysAfter(approvedOn, 30);

        VoucherReport inTime = paid(approvedOn, lastDay);
        VoucherReport late = paid(approvedOn, lastDay.plusDays(1));

        assertThat(inTime.deadlines().payBy()).contains(lastDay);
        assertThat(inTime.missedDeadlines()).isEmpty();
        assertThat(late.missedDeadlines()).singleElement().satisfies(missed -> {
            assertThat(missed.rule().id()).isEqualTo(RuleId.PAY_07);
            assertThat(missed.due()).isEqualTo(lastDay);
            assertThat(missed.derivation()).hasToString("payment approved " + approvedOn + "; 30 days by PAY-07");
            assertThat(missed.derivation().lastDay()).isEqualTo(lastDay);
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> leapDaysAndYearEnds = Combinators.combine(
                        Arbitraries.integers().between(1991, 2098),
                        Arbitraries.of("-02-28", "-03-01", "-12-31"),
                        Arbitraries.of(0, 30, 60, 180, 270),
                        Arbitraries.integers().between(-1, 1))
                .as((year, day, before, shift) ->
                        LocalDate.parse(year + day).minusDays(before).plusDays(shift));
        Arbitrary<LocalDate> programEdges = Combinators.combine(
                        Arbitraries.of("2019-10-04", "2020-04-01", "2021-06-30", "2021-07-05"),
                        Arbitraries.integers().between(-3, 3))
                .as((day, shift) -> LocalDate.parse(day).plusDays(shift));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31))),
                Tuple.of(2, leapDaysAndYearEnds),
                Tuple.of(1, programEdges));
    }

    /** Returns steps that TIM-05 governs, each with the number of steps before it. */
    private static Map<VoucherStep, Integer> stepsOfDelivery(LocalDate plannedStart) {
        return Map.of(
                Reassign.of("Jansen"), 2,
                reserve(plannedStart), 2,
                Reschedule.of(FABRIKAM, plannedStart), 3,
                TO_REDEMPTION.get(3), 3,
                TO_REDEMPTION.get(4), 4,
                TO_REDEMPTION.get(5), 5);
    }

    private static LocalDate lastValidDay(ValidityStart validityFrom, LocalDate createdOn, LocalDate assignedOn) {
        LocalDate ordinary = daysAfter(validityFrom == ValidityStart.CREATION ? createdOn : assignedOn, 180);
        boolean extended = createdOn.isBefore(EXTENSION) && !ordinary.isBefore(EXTENSION);
        return extended ? daysAfter(ordinary, 90) : ordinary;
    }

    /** Counts day by day, by the lengths of the months. */
    private static LocalDate daysAfter(LocalDate start, int days) {
        int year = start.getYear();
        int month = start.getMonthValue();
        int day = start.getDayOfMonth() + days;
        for (int length = lengthOf(month, year); day > length; length = lengthOf(month, year)) {
            day -= length;
            year += month == 12 ? 1 : 0;
            month = month == 12 ? 1 : month + 1;
        }
        return LocalDate.of(year, month, day);
    }

    private static int lengthOf(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static VoucherProgram program(ValidityStart validityFrom) {
        return VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
    }

    /** Returns a voucher that has taken its first so many steps; all after the creation on the day of the assignment. */
    private static Voucher voucher(LocalDate createdOn, LocalDate assignedOn, int steps) {
        return LIFECYCLE.replay(TO_REDEMPTION.subList(0, steps).stream()
                .map(step -> VoucherEvent.of(ID, step, step instanceof Create ? createdOn : assignedOn))
                .toList());
    }

    private static Reserve reserve(LocalDate plannedStart) {
        return Reserve.builder()
                .operator(ADMIN)
                .locationId(FABRIKAM_NL)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(plannedStart)
                .build();
    }

    private static Facts facts(LocalDate registeredOn) {
        return Facts.none()
                .withPartner(Partner.builder()
                        .id(FABRIKAM)
                        .addLocation(Location.of(LocationId.of("fabrikam-nl"), Country.of("NL")))
                        .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, registeredOn))
                        .build());
    }

    private static VoucherReport paid(LocalDate approvedOn, LocalDate paidOn) {
        Stream<JournalRecord> delivered =
                TO_REDEMPTION.stream().map(step -> new VoucherStepTaken(approvedOn, ID, step));
        Stream<JournalRecord> approved = Stream.of(REQUEST_PAYMENT, ApprovePayment.of(REQUEST))
                .map(step -> new PaymentStepTaken(approvedOn, step));
        Stream<JournalRecord> paid = Stream.of(new PaymentStepTaken(paidOn, MakePayment.of(REQUEST)));
        Journal journal = RandomHistory.journal(
                Stream.of(delivered, approved, paid).flatMap(records -> records).toList());
        return VoucherProgram.planningServices()
                .audit(journal, paidOn.plusDays(1))
                .vouchers()
                .get(0);
    }

    /** Returns the rules that said no, or could not be answered. */
    private static List<RuleId> against(Either<Refusal, ? extends Acceptance> answer) {
        return answer.fold(
                refusal -> Stream.concat(
                                refusal.violations().stream().map(violation -> violation.rule()),
                                refusal.undecided().stream().map(unknown -> unknown.rule()))
                        .map(rule -> rule.id())
                        .toList(),
                accepted -> List.of());
    }
}
