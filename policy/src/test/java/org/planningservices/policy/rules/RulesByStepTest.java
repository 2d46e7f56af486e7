package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.policy.engine.RuleOutcome.ACCEPTED;
import static org.planningservices.policy.engine.RuleOutcome.REFUSED;
import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.rules.RuleBook.CONDITIONS;
import static org.planningservices.policy.rules.RuleBook.LIF_01;
import static org.planningservices.policy.rules.RuleBook.LIF_03;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.Given;
import org.planningservices.policy.History;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Decisions;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** The listing by step says what asking every condition that governs the step says, over a wide sweep of cases. */
class RulesByStepTest {

    private static final RuleBook TABLE = new RuleBook();

    /** The other validity start, with what the published terms leave out: a data sheet, revocation, every rule there is. */
    private static final VoucherProgram OTHERWISE = VoucherProgram.under(Terms.builder(Terms.planningServices())
            .validityFrom(ValidityStart.ASSIGNMENT)
            .rules(Sourced.assumed(new TreeSet<>(RuleId.published())))
            .engagementServiceLevels(Sourced.of(
                    Map.of(Engagement.DATA_ESTATE_MODERNIZATION, Set.of(ServiceLevel.ofDays(3))),
                    Sources.COMMON_OVERSIGHTS))
            .revocationPolicy(Sourced.of(RevocationPolicy.PERMITTED, Sources.TRAINING_COMPANY_POLICIES))
            .build());

    private static final List<LocalDate> DAYS = Stream.of(
                    "2018-12-03",
                    "2019-03-30",
                    "2019-03-31",
                    "2020-01-30",
                    "2020-01-31",
                    "2020-02-01",
                    "2020-03-31",
                    "2020-04-01",
                    "2020-06-30",
                    "2020-07-01",
                    "2020-08-19",
                    "2020-08-20",
                    "2020-12-01",
                    "2020-12-02",
                    "2021-01-31",
                    "2021-02-01",
                    "2021-04-06",
                    "2021-04-07",
                    "2021-06-30",
                    "2021-07-01",
                    "2021-12-27",
                    "2021-12-28",
                    "2022-01-01",
                    "2022-01-02",
                    "2023-01-02")
            .map(LocalDate::parse)
            .toList();

    private static final Voucher GERMAN = createdOn("2020-02-03")
            .numbered("V-3")
            .reserving(reserve -> reserve.deliveryCountry(DE))
            .until(VoucherStatus.REDEEMED);

    /** A day on which each rule with days of its own is in force, and one on which it has passed. */
    private static final List<LocalDate> FEW_DAYS = Stream.of(
                    "2019-03-30", "2020-01-30", "2020-12-01", "2021-07-01", "2022-01-02")
            .map(LocalDate::parse)
            .toList();

    /** The verdict of the listing, the case it was about, and the answer made of it. */
    private record Question(long verdict, Case asked, Either<Refusal, ? extends Acceptance> answer) {}

    @Test
    void theVerdictIsThatOfAskingEveryConditionThatGovernsTheStep() {
        sweep(DAYS, question -> {
            long expected = 0;
            for (RuleCondition condition : conditionsAskedOf(question.asked())) {
                for (Case one : question.asked().subjectsOf(condition)) {
                    expected |= condition.verdict(one);
                }
            }

            if (question.verdict() != expected) {
                assertThat(Long.toBinaryString(question.verdict()))
                        .as("%s %s", question.asked().on(), question.asked().step())
                        .isEqualTo(Long.toBinaryString(expected));
            }
        });
    }

    @Test
    void anAnswerSortsTheRulesAskedByWhatTheySaidInTheOrderOfTheTable() {
        sweep(FEW_DAYS, question -> {
            Map<RuleId, Set<RuleOutcome>> said = new TreeMap<>();
            for (RuleCondition condition : conditionsAskedOf(question.asked())) {
                said.put(condition.id(), outcomes(condition, question.asked()));
            }

            if (question.answer().isRight()) {
                assertThat(satisfied(question)).isEqualTo(saying(ACCEPTED, said));
                assertThat(saying(REFUSED, said)).isEmpty();
                assertThat(saying(UNKNOWN, said)).isEmpty();
            } else {
                assertThat(violated(question)).isEqualTo(saying(REFUSED, said));
                assertThat(unknown(question)).isEqualTo(saying(UNKNOWN, said));
                assertThat(Collections.disjoint(violated(question), unknown(question)))
                        .isTrue();
                assertThat(violated(question).size() + unknown(question).size()).isPositive();
            }
        });
    }

    @Test
    void theSweepMakesEveryConditionSpeakBothWays() {
        Set<RuleId> accepting = new TreeSet<>();
        Set<RuleId> refusing = new TreeSet<>();
        Set<RuleId> lacking = new TreeSet<>();

        sweep(FEW_DAYS, question -> {
            if (question.answer().isRight()) {
                accepting.addAll(satisfied(question));
            } else {
                refusing.addAll(violated(question));
                lacking.addAll(unknown(question));
            }
        });

        Set<RuleId> allButPay07 = Given.rulesBut(RuleId.PAY_07);
        assertThat(accepting).isEqualTo(Given.rulesBut(RuleId.PAY_07, RuleId.SAT_03));
        assertThat(refusing).isEqualTo(allButPay07);
        assertThat(lacking)
                .containsExactly(
                        RuleId.VCH_02,
                        RuleId.ACT_01,
                        RuleId.ENT_05,
                        RuleId.ENT_06,
                        RuleId.ACT_07,
                        RuleId.ACT_08,
                        RuleId.ENG_09,
                        RuleId.ENG_08,
                        RuleId.ELG_15,
                        RuleId.ELG_16,
                        RuleId.ELG_11,
                        RuleId.ELG_08,
                        RuleId.ELG_04,
                        RuleId.ELG_13,
                        RuleId.PAY_02,
                        RuleId.ELG_03,
                        RuleId.ELG_05,
                        RuleId.ELG_06);
    }

    /** LIF-03 or LIF-01 alone where one of them says no, in that order; else every condition. */
    private static List<RuleCondition> conditionsAskedOf(Case c) {
        for (RuleCondition condition : List.of(LIF_03, LIF_01)) {
            if (outcomes(condition, c).contains(REFUSED)) {
                return List.of(condition);
            }
        }
        return CONDITIONS;
    }

    private static Set<RuleOutcome> outcomes(RuleCondition condition, Case c) {
        Set<RuleOutcome> outcomes = EnumSet.noneOf(RuleOutcome.class);
        c.subjectsOf(condition).forEach(one -> outcomes.add(condition.outcome(one)));
        return outcomes;
    }

    private static List<RuleId> saying(RuleOutcome outcome, Map<RuleId, Set<RuleOutcome>> said) {
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().contains(outcome))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<RuleId> satisfied(Question question) {
        return question.answer().get().satisfied().stream().map(Rule::id).toList();
    }

    private static List<RuleId> violated(Question question) {
        return question.answer().getLeft().violations().stream()
                .map(violation -> violation.rule().id())
                .distinct()
                .toList();
    }

    private static List<RuleId> unknown(Question question) {
        return question.answer().getLeft().undecided().stream()
                .map(unknown -> unknown.rule().id())
                .toList();
    }

    private static void sweep(List<LocalDate> days, Consumer<Question> check) {
        List<Voucher> vouchers = vouchers();
        for (VoucherProgram program : List.of(PUBLISHED, OTHERWISE)) {
            for (LocalDate day : days) {
                RuleDay on = ProgramRules.of(program.terms(), TABLE).on(day);
                for (Facts facts : profiles()) {
                    for (VoucherStep step : voucherSteps(day)) {
                        check.accept(neverCreated(on, step, facts));
                        vouchers.forEach(voucher -> check.accept(of(on, voucher, step, facts)));
                    }
                    for (PaymentStep step : paymentSteps()) {
                        vouchers.forEach(voucher -> check.accept(of(on, step, Optional.empty(), voucher, facts)));
                        vouchers.forEach(voucher -> check.accept(of(on, step, Optional.of(request()), voucher, facts)));
                    }
                    partnerSteps().forEach(step -> check.accept(of(on, step, facts)));
                    enrollmentSteps().forEach(step -> check.accept(of(on, step, facts)));
                }
            }
        }
    }

    private static Question of(RuleDay on, Voucher voucher, VoucherStep step, Facts facts) {
        Case c = Case.of(on, voucher, step, facts);
        return new Question(TABLE.ask(c, step.action()), c, Decisions.decide(on, voucher, step, facts));
    }

    private static Question neverCreated(RuleDay on, VoucherStep step, Facts facts) {
        Case c = Case.of(on, V_1, step, facts);
        return new Question(TABLE.ask(c, step.action()), c, Decisions.decide(on, V_1, step, facts));
    }

    private static Question of(
            RuleDay on, PaymentStep step, Optional<PaymentRequest> known, Voucher voucher, Facts facts) {
        List<Voucher> found = List.of(voucher, GERMAN);
        PaymentCase c = PaymentCase.of(on, step, known.orElse(null), found, facts);
        return new Question(TABLE.ask(c), c, Decisions.decide(on, step, known, found, facts));
    }

    private static Question of(RuleDay on, PartnerStep step, Facts facts) {
        Case c = Case.of(on, step, facts);
        return new Question(TABLE.ask(c, step.action()), c, Decisions.decide(on, step, facts));
    }

    private static Question of(RuleDay on, PoolStep step, Facts facts) {
        Case c = Case.of(on, step, facts);
        return new Question(TABLE.ask(c, step.action()), c, Decisions.decide(on, step, facts));
    }

    private static List<Voucher> vouchers() {
        List<History> histories = List.of(
                createdOn("2018-12-03").ofDays(15),
                createdOn("2020-01-15").of(Offering.DYDPS),
                createdOn("2020-06-01")
                        .of(Offering.SDPS)
                        .reserving(reserve -> reserve.engagement(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT)),
                createdOn("2021-06-01").of(Offering.SSDPS).reserving(reserve -> reserve.operator(operator(LITWARE))));
        List<Voucher> vouchers = new ArrayList<>();
        for (History history : histories) {
            for (VoucherStatus status : VoucherStatus.values()) {
                vouchers.add(history.until(status));
            }
        }
        return vouchers;
    }

    private static List<Facts> profiles() {
        Partner stranger = Partner.builder().id(FABRIKAM).build();
        Voucher rival = createdOn("2018-12-03").numbered("V-2").ofDays(15).until(VoucherStatus.REDEEMED);
        return List.of(
                facts(),
                Facts.none(),
                factsOf(stranger)
                        .withEnrollment(enrollment("2020-07-01", "2020-12-31"))
                        .withRemainingDays(0)
                        .withCustomerVouchers(List.of(rival))
                        .withRedeemedOfferings(Set.of()),
                factsOf(fabrikam()
                        .offeringEnrollments(fabrikam().build().offeringEnrollments().stream()
                                .filter(enrollment -> enrollment.on().getYear() < 2018)
                                .toList())
                        .build()));
    }

    private static List<VoucherStep> voucherSteps(LocalDate day) {
        Operator contact = Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);
        Operator consultant = Operator.of(FABRIKAM).withRole(OperatorRole.of("consultant"));
        List<VoucherStep> steps = new ArrayList<>(List.of(
                create(),
                Create.of(E_1, Offering.of("AZDPS"), 2),
                Assign.of("mulder"),
                Reassign.of("scully"),
                cancel(),
                CancelReservation.of(Operator.of(LITWARE)),
                Reschedule.of(FABRIKAM, day),
                Reschedule.of(LITWARE, day.minusDays(1)),
                start(),
                StartEngagement.of(FABRIKAM, ConsultantId.of("devries")),
                complete(),
                CompleteEngagement.builder()
                        .partnerId(LITWARE)
                        .deliveredDays(16)
                        .offsiteDays(16)
                        .build(),
                report(),
                SubmitCompletionReport.of(LITWARE, ""),
                redeem(),
                Redeem.of(Operator.of(LITWARE), DE_SITE),
                Redeem.of(consultant, DE_SITE),
                Expire.of(),
                Revoke.of()));
        for (Offering offering : List.of(Offering.DDPS, Offering.DYDPS, Offering.SDPS, Offering.SSDPS)) {
            steps.add(reserve(offering, day).build());
            steps.add(reserve(offering, day.minusDays(1))
                    .operator(contact)
                    .cloud(true)
                    .locationId(DE_SITE)
                    .build());
        }
        return steps;
    }

    private static PaymentRequest request() {
        return new PaymentRequest(RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1), day("2020-02-03"));
    }

    private static List<PaymentStep> paymentSteps() {
        return List.of(
                RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1),
                RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1, GERMAN.id()),
                RequestPayment.of(R_1, LITWARE, DE_SITE, V_1, VoucherId.of("V-9")),
                ApprovePayment.of(R_1),
                RejectPayment.of(R_1, "no deliverable"),
                MakePayment.of(R_1));
    }

    private static List<PartnerStep> partnerSteps() {
        return Stream.of("DDPS", "DYDPS", "SDPS", "AZDPS")
                .map(Offering::of)
                .<PartnerStep>flatMap(offering -> Stream.of(
                        EnrollInOffering.of(FABRIKAM, offering), RegisterForPaymentTool.of(FABRIKAM, offering)))
                .toList();
    }

    private static List<PoolStep> enrollmentSteps() {
        return List.of(
                AccrueDays.of(E_1, 5),
                ConvertTrainingDays.builder()
                        .enrollmentId(E_1)
                        .trainingDays(9)
                        .planningDays(3)
                        .build());
    }
}
