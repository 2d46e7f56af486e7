package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Histories that break one rule each: which terms and which days of creation a rule needs, and how it is broken.
 *
 * <p>A {@link BreakSeries} knows how to break the rules of its series: a voucher lives as its plan says, with all that
 * the rules ask for, until one record breaks the rule.
 */
final class RuleBreakers {

    /** The first and the last day on which the voucher is created. */
    private record Window(LocalDate firstDay, LocalDate lastDay) {}

    private final BreakSetup setup;
    private final LifecycleBreaks lifecycle;
    private final VoucherBreaks vouchers;
    private final DeadlineBreaks deadlines;
    private final ActorBreaks actors;
    private final EntitlementBreaks entitlement;
    private final EngagementBreaks engagements;
    private final EligibilityBreaks eligibility;
    private final PaymentBreaks payments;

    private RuleBreakers(BreakSetup setup) {
        this.setup = setup;
        lifecycle = new LifecycleBreaks(setup);
        vouchers = new VoucherBreaks(setup);
        deadlines = new DeadlineBreaks(setup);
        actors = new ActorBreaks(setup);
        entitlement = new EntitlementBreaks(setup);
        engagements = new EngagementBreaks(setup);
        eligibility = new EligibilityBreaks(setup);
        payments = new PaymentBreaks(setup);
    }

    static Arbitrary<ViolatingHistory> of(RuleId rule) {
        Window window = window(rule);
        return Combinators.combine(
                        Plan.plans(window.firstDay(), window.lastDay(), Plan.UNTIL_PAID),
                        Arbitraries.of(ValidityStart.class),
                        Arbitraries.of(IntStream.range(0, 12).boxed().toList()),
                        Arbitraries.of(1, 1, 2, 3, 10, 30),
                        bystanders(rule))
                .as((plan, validityFrom, way, late, others) -> new RuleBreakers(
                                BreakSetup.of(plan.alone(), terms(rule).withValidityFrom(validityFrom), way, late))
                        .broken(rule, others))
                .withoutEdgeCases();
    }

    private static Terms terms(RuleId rule) {
        return rule.equals(RuleId.SAT_03) ? Terms.trainingVouchers() : Published.TERMS;
    }

    /** Others who comply under the published terms; none where the terms are not those. */
    private static Arbitrary<List<Plan>> bystanders(RuleId rule) {
        return Plan.plans(VoucherStatus.CREATED, VoucherStatus.RESERVED, VoucherStatus.PAID, VoucherStatus.EXPIRED)
                .list()
                .ofMaxSize(rule.equals(RuleId.SAT_03) || rule.equals(RuleId.ENG_04) ? 0 : 2);
    }

    /** Returns when a voucher is made with which the rule can be broken; for TIM-09 that is one that is extended. */
    private static Window window(RuleId rule) {
        LocalDate first = Plan.FIRST_DAY;
        LocalDate last = Plan.LAST_DAY;
        LocalDate newer = Published.NEWER_TABLE;
        return switch (rule.toString()) {
            case "VCH-02" ->
                new Window(Published.TERMS.offeringsCompleteFrom().value().orElse(first), last);
            case "TIM-08" -> new Window(last.minusDays(178), last);
            case "TIM-09" -> new Window(LocalDate.of(2019, 10, 4), LocalDate.of(2020, 3, 31));
            case "ACT-07" -> new Window(first, Published.CONTACTS_END);
            case "ACT-08" -> new Window(Published.CONTACTS_END.minusDays(179), last);
            case "ENG-13" -> new Window(Published.TERMS.firstDayWithoutCloud().value(), last);
            case "ELG-15" -> new Window(first, newer.minusDays(181));
            case "ELG-16" -> new Window(newer.minusDays(179), last);
            case "ELG-08" -> new Window(first, Published.RENEWAL_END);
            case "ELG-05" -> new Window(first, newer.minusDays(1));
            case "ELG-06" -> new Window(newer, Published.TRAINING_END);
            case "ENT-11" ->
                new Window(Published.TERMS.firstDayWithoutConversion().value(), last);
            case "ENT-13" -> new Window(Published.TERMS.firstDayWithoutAccrual().value(), last);
            default -> new Window(first, last);
        };
    }

    private ViolatingHistory broken(RuleId rule, List<Plan> others) {
        breakRule(rule);
        JournalDraft telling = setup.telling();
        others.forEach(other ->
                new VoucherSimulation(telling, Plan.choose(Participants.BYSTANDERS, other.cast()), other).live());
        Terms terms = rule.equals(RuleId.ENG_04) ? engagements.withoutTheLevel() : setup.terms();
        return new ViolatingHistory(terms, telling.journal(), telling.brokenLine(), rule);
    }

    private void breakRule(RuleId rule) {
        switch (rule.toString()) {
            case "LIF-03" -> lifecycle.neverCreated();
            case "LIF-01" -> lifecycle.outOfTurn();
            case "VCH-02" -> setup.oneOf(vouchers::strangeOffering, vouchers::strangeOfferingToEnrollIn);
            case "VCH-03" -> vouchers.strangeServiceLevel();
            case "TIM-08" -> setup.oneOf(deadlines::assignedAfterTheEnd, deadlines::reassignedAfterTheEnd);
            case "ACT-01" -> actors.outsideTheEnrollment();
            case "ENT-05" -> entitlement.notActivated();
            case "ENT-06" -> entitlement.tooFewDays();
            case "TIM-05" -> deadlines.afterTheLastValidDay();
            case "VCH-23" -> setup.oneOf(vouchers::reservedTooLate, vouchers::rescheduledTooLate);
            case "ACT-07" -> actors.strangeRoleWhileContactsMay();
            case "ACT-08" -> actors.strangeRole();
            case "VCH-24" -> vouchers.anotherPartner();
            case "ENG-09" ->
                setup.oneOf(
                        engagements::reservedElsewhere, engagements::redeemedElsewhere, engagements::claimedElsewhere);
            case "ENG-16" -> engagements.strangeEngagement();
            case "ENG-13" -> engagements.cloudEngagement();
            case "ENG-08" -> engagements.secondLongEngagement();
            case "ELG-15" -> eligibility.lostCompetencyByTheOlderTable();
            case "ELG-16" -> eligibility.lostCompetencyByTheNewerTable();
            case "ELG-11" -> eligibility.neverEnrolled();
            case "ELG-08" -> eligibility.notRenewed();
            case "ELG-04" -> eligibility.lostCompetencyBeforeTheStart();
            case "ELG-13" -> eligibility.withoutExam();
            case "ENG-03" -> engagements.deliveredTooLong();
            case "ENG-04" -> engagements.wrongServiceLevel();
            case "ENG-12" -> engagements.deliveredOffSite();
            case "ENG-07" -> engagements.nothingNamed();
            case "TIM-06" -> deadlines.redeemedAfterTheLastValidDay();
            case "TIM-09" -> deadlines.redeemedAfterTheEnd();
            case "PAY-04" -> payments.twoCountries();
            case "TIM-07" -> deadlines.claimedTooLate();
            case "PAY-02" -> setup.oneOf(payments::claimedUnregistered, payments::registeredTooEarly);
            case "PAY-07" -> payments.paidTooLate();
            case "VCH-18" -> vouchers.expiredTooEarly();
            case "VCH-20" -> vouchers.revoked();
            case "ELG-03" -> eligibility.unqualifiedToEnroll();
            case "ELG-05", "ELG-06" -> eligibility.untrained();
            case "ENT-11" -> entitlement.convertedAfterTheEnd();
            case "ENT-13" -> entitlement.accruedAfterTheEnd();
            case "SAT-03" -> vouchers.trainingGivenAway();
            default -> throw new IllegalArgumentException("`" + rule + "` cannot be broken in a history");
        }
    }
}
