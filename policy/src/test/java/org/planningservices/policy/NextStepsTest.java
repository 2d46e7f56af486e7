package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Partner;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** What next, by whom, until when. */
class NextStepsTest {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    @Nested
    class Following {

        private static final Intent INTENT = Intent.builder()
                .operator(operator(FABRIKAM))
                .locationId(NL_SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(NL)
                .plannedStart(day("2020-11-02"))
                .consultantId(JANSEN)
                .deliveredDays(5)
                .offsiteDays(0)
                .deliverable("plan.docx")
                .build();

        @ParameterizedTest
        @EnumSource
        void listsTheStepsOfTheTable(VoucherStatus status) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            List<NextStep> steps = on("2020-10-05").nextSteps(voucher, Intent.none(), Facts.none());

            assertThat(steps)
                    .extracting(NextStep::action)
                    .containsExactlyElementsOf(Stream.of(VoucherAction.values())
                            .filter(action -> TABLE.startsFrom(action, status))
                            .toList());
        }

        @Test
        void isOpenToWhoMayTakeItWithTheDaysAndTheDeadlines() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);

            NextStep redeem = only(REDEEM, reported, "2020-12-01", INTENT, facts());

            assertThat(redeem.isOpen()).isTrue();
            assertThat(redeem.state()).isEqualTo(NextStep.State.OPEN);
            assertThat(redeem.actor()).isEqualTo(Actor.PARTNER);
            assertThat(redeem.partnerId()).contains(FABRIKAM);
            assertThat(redeem.days()).hasToString("2020-10-05 to 2021-04-03");
            assertThat(redeem.deadlines()).extracting(Deadline::toString).containsExactly("TIM-06: 2021-04-03");
            assertThat(redeem.step()).contains(redeem());
            assertThat(redeem.remedy()).isEmpty();
        }

        @Test
        void tellsWhatStandsInItsWay() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);

            NextStep redeem = only(REDEEM, reported, "2021-04-04", INTENT, facts());

            assertThat(redeem.isOpen()).isFalse();
            assertThat(redeem.state()).isEqualTo(NextStep.State.CLOSED);
            assertThat(redeem.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.TIM_06);
            assertThat(redeem.openQuestions()).isEmpty();
            assertThat(redeem.remedy()).isEmpty();
        }

        @Test
        void listsARuleThatLacksAnArgumentAsAnOpenQuestion() {
            Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);

            NextStep reserve = only(RESERVE, assigned, "2020-10-05", Intent.none(), facts());

            assertThat(reserve.isOpen()).isFalse();
            assertThat(reserve.state()).isEqualTo(NextStep.State.UNDECIDED);
            assertThat(reserve.violations()).isEmpty();
            assertThat(reserve.undecided()).isEmpty();
            assertThat(reserve.step()).isEmpty();
            assertThat(reserve.partnerId()).isEmpty();
            assertThat(reserve.openQuestions())
                    .extracting(Object::toString)
                    .containsExactly(
                            "TIM-05: PLANNED_START",
                            "VCH-23: PLANNED_START",
                            "ACT-08: OPERATOR",
                            "ENG-09: PARTNER",
                            "ENG-09: LOCATION",
                            "ENG-09: DELIVERY_COUNTRY",
                            "ENG-16: ENGAGEMENT",
                            "ELG-16: PARTNER",
                            "ELG-16: ENGAGEMENT",
                            "ELG-11: PARTNER",
                            "ELG-08: PARTNER",
                            "ENG-04: ENGAGEMENT");
            assertThat(reserve.days()).hasToString("2020-10-05 to 2021-04-03");
        }

        @Test
        void isUndecidedWhereAFactIsMissingAndHasTheDaysOnWhichNoRuleRefuses() {
            Voucher reported = createdOn("2020-10-05").until(REPORTED);

            NextStep redeem = only(REDEEM, reported, "2021-04-03", INTENT, Facts.none());
            NextStep late = only(REDEEM, reported, "2021-04-04", INTENT, Facts.none());

            assertThat(redeem.state()).isEqualTo(NextStep.State.UNDECIDED);
            assertThat(redeem.days()).hasToString("2020-10-05 to 2021-04-03");
            assertThat(redeem.toString()).startsWith("redeem: undecided, [], undecided: [ENG-09: ");
            assertThat(late.state()).isEqualTo(NextStep.State.CLOSED);
            assertThat(late.days()).hasToString("2020-10-05 to 2021-04-03");
        }

        @Test
        void hasReasonsWithTheDaysOnWhichTheRuleDoesNotRefuseAlsoWithoutAPlannedStart() {
            Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);

            NextStep reserve = only(RESERVE, assigned, "2021-04-04", Intent.none(), Facts.none());

            assertThat(reserve.days()).hasToString("2020-10-05 to 2021-04-03");
            assertThat(reserve.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.TIM_05);
            assertThat(reserve.violations()).extracting(one -> one.days()).hasToString("[through 2021-04-03]");
        }

        @Test
        void refusesWhatNoPlannedStartCouldHelp() {
            Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);

            NextStep reserve = only(RESERVE, assigned, "2021-04-04", Intent.none(), facts());

            assertThat(reserve.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.TIM_05);
            assertThat(reserve.state()).isEqualTo(NextStep.State.CLOSED);
            assertThat(reserve.openQuestions())
                    .extracting(question -> question.rule().id())
                    .doesNotContain(RuleId.TIM_05);
        }

        @Test
        void asksOfThePaymentRequestThatCoversTheVoucher() {
            Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);

            List<NextStep> steps = on("2020-10-06").nextSteps(requested, INTENT, facts());

            assertThat(steps).extracting(NextStep::action).containsExactly(APPROVE_PAYMENT, REJECT_PAYMENT);
            assertThat(steps).allMatch(NextStep::isOpen);
            assertThat(steps).extracting(NextStep::actor).containsOnly(Actor.MICROSOFT);
            assertThat(only(
                                    MAKE_PAYMENT,
                                    createdOn("2020-10-05").until(PAYMENT_APPROVED),
                                    "2020-10-06",
                                    INTENT,
                                    facts())
                            .deadlines())
                    .extracting(Deadline::toString)
                    .containsExactly("PAY-07: 2020-11-04");
        }

        @Test
        void saysOfAPaymentStepThatItsRequestCoversTheVoucher() {
            Voucher requested = createdOn("2020-10-05").until(PAYMENT_REQUESTED);
            Voucher approved = createdOn("2020-10-05").until(PAYMENT_APPROVED);

            for (NextStep step : List.of(
                    only(APPROVE_PAYMENT, requested, "2020-10-04", INTENT, facts()),
                    only(REJECT_PAYMENT, requested, "2020-10-04", INTENT, facts()),
                    only(MAKE_PAYMENT, approved, "2020-10-04", INTENT, facts()))) {
                assertThat(step.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.LIF_02);
            }
            assertThat(only(APPROVE_PAYMENT, requested, "2020-10-06", INTENT, facts())
                            .step())
                    .contains(ApprovePayment.of(R_1));
            assertThat(only(MAKE_PAYMENT, approved, "2020-10-06", INTENT, facts())
                            .step())
                    .contains(MakePayment.of(R_1));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "RESERVED    | START_ENGAGEMENT         | VCH-24: PARTNER, ELG-04: PARTNER, ELG-13: PARTNER,"
                            + " ELG-13: CONSULTANT",
                    "IN_DELIVERY | COMPLETE_ENGAGEMENT      | VCH-24: PARTNER, ENG-03: DELIVERED_DAYS,"
                            + " ENG-12: OFFSITE_DAYS",
                    "DELIVERED   | SUBMIT_COMPLETION_REPORT | VCH-24: PARTNER, ENG-07: DELIVERABLE",
                    "REPORTED    | REDEEM                   | ACT-08: OPERATOR, VCH-24: PARTNER, ENG-09: PARTNER,"
                            + " ENG-09: LOCATION",
                    "REDEEMED    | REQUEST_PAYMENT          | VCH-24: PARTNER, ENG-09: PARTNER, ENG-09: LOCATION,"
                            + " PAY-02: PARTNER"
                })
        void asksForWhatTheRulesReadOfTheStep(VoucherStatus status, VoucherAction action, String questions) {
            Voucher voucher = createdOn("2020-10-05").until(status);

            NextStep step = only(action, voucher, "2020-10-05", Intent.none(), facts());

            assertThat(step.openQuestions())
                    .extracting(Object::toString)
                    .containsExactlyElementsOf(Arrays.asList(questions.split(", ")));
            assertThat(step.isOpen()).isFalse();
        }

        @Test
        void asksOfALongReservationForWhichEngagementItIs() {
            Voucher assigned = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);

            assertThat(only(RESERVE, assigned, "2020-10-05", Intent.none(), facts())
                            .openQuestions())
                    .extracting(Object::toString)
                    .contains("ENG-08: ENGAGEMENT");
        }

        @Test
        void isNotOpenWhileTheDaysAreNotSaid() {
            Voucher delivering = createdOn("2020-10-05").until(IN_DELIVERY);
            Intent intent = Intent.builder().partnerId(FABRIKAM).build();

            NextStep complete = only(COMPLETE_ENGAGEMENT, delivering, "2020-10-05", intent, facts());

            assertThat(complete.violations()).isEmpty();
            assertThat(complete.undecided()).isEmpty();
            assertThat(complete.isOpen()).isFalse();
        }

        @Test
        void mayStartWhatNoTableTellsOf() {
            Voucher foreign = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT))
                    .until(RESERVED);

            NextStep start = only(START_ENGAGEMENT, foreign, "2020-10-05", INTENT, Facts.none());

            assertThat(start.isOpen()).isTrue();
            assertThat(start.days()).hasToString("2020-10-05 to 2021-04-03");
        }

        @Test
        void isOpenWhereNoRuleReadsWhatIsNotSaid() {
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .rules(Sourced.assumed(Given.rulesBut(RuleId.ENG_07)))
                    .build());
            Voucher delivered = createdOn("2020-10-05").until(DELIVERED);
            Intent intent = Intent.builder().partnerId(FABRIKAM).build();

            List<NextStep> steps = program.on(day("2020-10-05")).nextSteps(delivered, intent, facts());

            assertThat(steps)
                    .filteredOn(step -> step.action() == SUBMIT_COMPLETION_REPORT)
                    .singleElement()
                    .matches(NextStep::isOpen)
                    .hasToString("submit completion report: open");
        }

        @Test
        void tellsWhatIsUnknownBesideWhatIsNotSaid() {
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);
            Intent intent = Intent.builder().partnerId(FABRIKAM).build();

            NextStep start = only(START_ENGAGEMENT, reserved, "2020-10-05", intent, Facts.none());

            assertThat(start.undecided()).extracting(one -> one.rule().id()).containsExactly(RuleId.ELG_04);
            assertThat(start.openQuestions()).extracting(Object::toString).containsExactly("ELG-13: CONSULTANT");
            assertThat(start)
                    .asString()
                    .startsWith("start engagement: undecided, [], undecided: [")
                    .endsWith("], open questions: [ELG-13: CONSULTANT]");
        }

        @Test
        void isNotOpenWhileAFactIsMissing() {
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);
            VoucherProgram program = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .rules(Sourced.assumed(Given.rulesBut(RuleId.ELG_13)))
                    .build());
            Intent intent = Intent.builder().partnerId(FABRIKAM).build();

            NextStep start = program.on(day("2020-10-05")).nextSteps(reserved, intent, Facts.none()).stream()
                    .filter(step -> step.action() == START_ENGAGEMENT)
                    .findFirst()
                    .orElseThrow();

            assertThat(start.openQuestions()).isEmpty();
            assertThat(start.isOpen()).isFalse();
        }

        @Test
        void tellsWhatWouldHelpOnceAllIsSaid() {
            Voucher delivering = createdOn("2020-10-05").until(IN_DELIVERY);
            Intent.Builder tooLong = Intent.builder().partnerId(FABRIKAM).deliveredDays(16);

            NextStep half = only(COMPLETE_ENGAGEMENT, delivering, "2020-10-05", tooLong.build(), facts());
            NextStep whole = only(
                    COMPLETE_ENGAGEMENT,
                    delivering,
                    "2020-10-05",
                    tooLong.offsiteDays(0).build(),
                    facts());

            assertThat(half.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.ENG_03);
            assertThat(half.remedy()).isEmpty();
            assertThat(whole.violations()).extracting(one -> one.rule().id()).containsExactly(RuleId.ENG_03);
            assertThat(whole.remedy()).isPresent();
        }

        @Test
        void namesThePartnerWhoWouldTakeIt() {
            Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);
            Voucher reserved = createdOn("2020-10-05").until(RESERVED);
            Intent theirs = Intent.builder().partnerId(LITWARE).build();

            assertThat(only(RESERVE, assigned, "2020-10-05", theirs, facts()).partnerId())
                    .contains(LITWARE);
            assertThat(only(START_ENGAGEMENT, reserved, "2020-10-05", theirs, facts())
                            .partnerId())
                    .contains(FABRIKAM);
            assertThat(only(REASSIGN, assigned, "2020-10-05", theirs, facts()).partnerId())
                    .isEmpty();
        }

        @Test
        void isTheStepThatTheIntentDescribes() {
            Intent.Builder more = Intent.builder();
            more.from(INTENT).division("sales").product("windows");

            assertThat(only(RESERVE, createdOn("2020-10-05").until(ASSIGNED), "2020-10-05", more.build(), facts())
                            .step())
                    .contains(reserve("2020-11-02")
                            .division("sales")
                            .product("windows")
                            .build());
            assertThat(only(START_ENGAGEMENT, createdOn("2020-10-05").until(RESERVED), "2020-10-05", INTENT, facts())
                            .step())
                    .contains(start());
        }

        @Test
        void anOperatorMayBeNamedBesideItsPartner() {
            Intent intent = Intent.builder()
                    .partnerId(FABRIKAM)
                    .operator(operator(FABRIKAM))
                    .build();

            assertThat(intent.acting()).contains(FABRIKAM);
        }

        @Test
        void anOperatorIsOfThePartnerNamed() {
            assertThatThrownBy(() -> Intent.builder()
                            .partnerId(LITWARE)
                            .operator(operator(FABRIKAM))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the operator must be of partner `litware`, found one of `fabrikam`");
        }

        @Test
        void textsAreThoseThatTheStepsAccept() {
            assertThatThrownBy(() -> Intent.builder().division(" ").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("division must not be blank, found ` `");
            assertThatThrownBy(() -> Intent.builder().product("").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("product must not be blank, found ``");
            assertThatThrownBy(
                            () -> Intent.builder().deliverable("a".repeat(1001)).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("deliverable must have at most 1000 characters, found `" + "a".repeat(60) + "…`");
            assertThat(Intent.builder().deliverable(" ").build().deliverable()).contains(" ");
        }

        private static NextStep only(VoucherAction action, Voucher voucher, String day, Intent intent, Facts facts) {
            return on(day).nextSteps(voucher, intent, facts).stream()
                    .filter(step -> step.action() == action)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class UpcomingDeadlines {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "CREATED           | TIM-05: 2021-06-30, TIM-06: 2021-06-30, TIM-08: 2021-06-30",
                    "ASSIGNED          | TIM-05: 2021-06-30, TIM-06: 2021-06-30",
                    "RESERVED          | TIM-05: 2021-06-30, TIM-06: 2021-06-30",
                    "DELIVERED         | TIM-05: 2021-06-30, TIM-06: 2021-06-30",
                    "REPORTED          | TIM-06: 2021-06-30",
                    "REDEEMED          | TIM-07: 2021-03-02",
                    "PAYMENT_REQUESTED | ",
                    "PAYMENT_APPROVED  | PAY-07: 2021-01-31",
                    "PAID              | ",
                    "EXPIRED           | ",
                    "REVOKED           | "
                })
        void areThoseAhead(VoucherStatus status, String deadlines) {
            Voucher voucher = createdOn("2021-01-01").until(status);

            assertThat(on("2021-01-01").upcomingDeadlines(voucher))
                    .extracting(Deadline::toString)
                    .containsExactlyInAnyOrderElementsOf(
                            deadlines == null ? List.of() : Arrays.asList(deadlines.split(", ")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2021-05-03 | TIM-08: 2021-06-30, TIM-05: 2021-10-30, TIM-06: 2021-10-30",
                    "2020-10-05 | TIM-05: 2021-04-03, TIM-06: 2021-04-03, TIM-08: 2021-06-30"
                })
        void standEarliestFirst(String createdOn, String deadlines) {
            Voucher created = createdOn(createdOn).until(CREATED);

            assertThat(on(createdOn).upcomingDeadlines(created))
                    .extracting(Deadline::toString)
                    .containsExactlyElementsOf(Arrays.asList(deadlines.split(", ")));
        }

        @Test
        void nameTheCapWhereItBites() {
            Voucher reported = createdOn("2021-06-30").on(ASSIGN, "2021-07-06").until(REPORTED);

            assertThat(COUNTING_FROM_ASSIGNMENT.on(day("2021-07-06")).upcomingDeadlines(reported))
                    .extracting(Deadline::toString)
                    .containsExactly("TIM-09: 2022-01-01");
            assertThat(on("2021-07-06").upcomingDeadlines(reported))
                    .extracting(Deadline::toString)
                    .containsExactly("TIM-06: 2021-12-27");
        }

        @Test
        void countTheDaysLeftAndTellWhenTheDayEnds() {
            Voucher redeemed = createdOn("2021-10-01").on(REDEEM, "2021-12-27").until(REDEEMED);

            Deadline before = on("2022-02-24").upcomingDeadlines(redeemed).get(0);

            assertThat(before.daysLeft()).isEqualTo(1);
            assertThat(on("2022-02-25").upcomingDeadlines(redeemed).get(0).daysLeft())
                    .isZero();
            assertThat(on("2022-02-26").upcomingDeadlines(redeemed).get(0).daysLeft())
                    .isEqualTo(-1);
            assertThat(before.endIn(ZoneId.of("Europe/Amsterdam")))
                    .isEqualTo(ZonedDateTime.parse("2022-02-26T00:00+01:00[Europe/Amsterdam]"));
            assertThat(before.endIn(ZoneId.of("America/Los_Angeles")).toInstant())
                    .hasToString("2022-02-26T08:00:00Z");
        }

        @Test
        void endWhereTheNextDayBeginsAlsoWhenMidnightIsSkipped() {
            Rule rule = PUBLISHED.rule(RuleId.TIM_06);
            Derivation derivation = new Derivation(Derivation.Origin.PROGRAM, day("2018-11-03"), rule, List.of());
            Deadline deadline = new Deadline(rule, day("2018-11-03"), day("2018-11-01"), derivation);

            assertThat(deadline.endIn(ZoneId.of("America/Sao_Paulo")))
                    .isEqualTo(ZonedDateTime.parse("2018-11-04T01:00-02:00[America/Sao_Paulo]"));
        }
    }

    @Nested
    class Validating {

        @ParameterizedTest
        @CsvSource({
            "CREATED, 2021-01-01, UNASSIGNED",
            "ASSIGNED, 2021-06-30, USABLE",
            "ASSIGNED, 2021-07-01, LAPSED",
            "RESERVED, 2021-06-30, HELD",
            "REPORTED, 2021-07-01, LAPSED",
            "REDEEMED, 2022-07-01, REDEEMED",
            "PAID, 2021-01-01, REDEEMED",
            "EXPIRED, 2021-01-01, LAPSED",
            "REVOKED, 2021-01-01, REVOKED"
        })
        void tellsWhetherTheVoucherIsUsable(VoucherStatus status, String day, Validity validity) {
            assertThat(on(day).validityOf(createdOn("2021-01-01").until(status)))
                    .isEqualTo(validity);
        }
    }

    @Nested
    class BeingEligible {

        @Test
        void tellsWhichEngagementsAndWhatIsMissingForTheOthers() {
            Partner silver = fabrikam()
                    .competencies(List.of(silver(Competency.WINDOWS_AND_DEVICES)))
                    .build();

            List<Eligibility> answers = on("2020-10-05").engagementsFor(silver);

            assertThat(answers)
                    .extracting(answer -> answer.row().engagement())
                    .hasSize(12)
                    .startsWith(
                            Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT,
                            Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT,
                            Engagement.ENTERPRISE_SECURITY_PROOF_OF_CONCEPT);
            assertThat(answers.subList(0, 3))
                    .extracting(Eligibility::isEligible)
                    .containsExactly(true, true, false);
            assertThat(answers.get(2).missing())
                    .singleElement()
                    .hasToString("ELG-16: the partner holds none of `silver or gold enterprise-mobility-management` on"
                            + " `2020-10-05`: any one is enough");
            assertThat(answers.get(2).missing().get(0).remedy()).isPresent();
        }

        @Test
        void asksForTheExamOfAConsultant() {
            Partner partner = fabrikam()
                    .consultants(List.of(
                            Consultant.of(ConsultantId.of("smit"), Competency.MESSAGING),
                            Consultant.of(ConsultantId.of("visser"), Competency.DATACENTER)))
                    .build();

            List<Eligibility> answers = on("2020-10-05").engagementsFor(partner, ConsultantId.of("smit"));

            assertThat(answers)
                    .filteredOn(Eligibility::isEligible)
                    .extracting(answer -> answer.row().engagement())
                    .containsExactly(Engagement.EXCHANGE_DEPLOYMENT);
            assertThat(answers)
                    .filteredOn(answer -> !answer.isEligible())
                    .allSatisfy(answer -> assertThat(answer.missing())
                            .extracting(missing -> missing.rule().id())
                            .containsExactly(RuleId.ELG_13));
        }

        @Test
        void doesNotGuessWhereNoTableTells() {
            assertThat(on("2020-01-30").engagementsFor(fabrikam().build()))
                    .filteredOn(answer -> answer.row().offering().equals(Offering.DYDPS))
                    .isNotEmpty()
                    .allSatisfy(answer -> {
                        assertThat(answer.isEligible()).isFalse();
                        assertThat(answer.missing()).isEmpty();
                        assertThat(answer.undecided())
                                .extracting(unknown -> unknown.rule().id())
                                .containsExactly(RuleId.ELG_15);
                    });
        }

        @Test
        void tellsWhichPartnersOfAList() {
            Partner stranger = Partner.builder().id(LITWARE).build();

            List<Eligibility> answers = on("2020-10-05")
                    .partnersFor(
                            Engagement.DATA_ESTATE_MODERNIZATION,
                            List.of(fabrikam().build(), stranger));

            assertThat(answers).extracting(Eligibility::partnerId).containsExactly(FABRIKAM, LITWARE);
            assertThat(answers).extracting(Eligibility::isEligible).containsExactly(true, false);
            assertThat(answers.get(1).missing())
                    .extracting(missing -> missing.rule().id())
                    .containsExactly(RuleId.ELG_16, RuleId.ELG_11);
            assertThatThrownBy(() -> on("2020-10-05").partnersFor(Engagement.of("azure-migration"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an engagement of the catalog was expected, found `azure-migration`");
        }
    }

    @Nested
    class TheMilestones {

        @ParameterizedTest
        @CsvSource({
            "2020-01-31, ''",
            "2020-02-01, CONVERT_TRAINING_DAYS",
            "2021-01-31, CONVERT_TRAINING_DAYS",
            "2021-02-01, CONVERT_TRAINING_DAYS ACCRUE_DAYS",
            "2021-06-30, CONVERT_TRAINING_DAYS ACCRUE_DAYS",
            "2021-07-01, CONVERT_TRAINING_DAYS ACCRUE_DAYS CREATE ASSIGN REASSIGN",
            "2021-12-27, CONVERT_TRAINING_DAYS ACCRUE_DAYS CREATE ASSIGN REASSIGN",
            "2021-12-28, CONVERT_TRAINING_DAYS ACCRUE_DAYS CREATE ASSIGN REASSIGN RESERVE RESCHEDULE START_ENGAGEMENT"
                    + " COMPLETE_ENGAGEMENT SUBMIT_COMPLETION_REPORT REDEEM",
            "2022-02-25, CONVERT_TRAINING_DAYS ACCRUE_DAYS CREATE ASSIGN REASSIGN RESERVE RESCHEDULE START_ENGAGEMENT"
                    + " COMPLETE_ENGAGEMENT SUBMIT_COMPLETION_REPORT REDEEM",
            "2022-02-26, CONVERT_TRAINING_DAYS ACCRUE_DAYS CREATE ASSIGN REASSIGN RESERVE RESCHEDULE START_ENGAGEMENT"
                    + " COMPLETE_ENGAGEMENT SUBMIT_COMPLETION_REPORT REDEEM REQUEST_PAYMENT"
        })
        void closeTheStepsOneAfterAnother(String day, String closed) {
            Set<Action> open = PUBLISHED.openActionsOn(day(day));

            assertThat(open)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(VoucherAction.values(), PartnerAction.values(), PoolAction.values())
                                    .flatMap(Stream::<Action>of)
                                    .filter(action -> action != REVOKE
                                            && !List.of(closed.split(" ")).contains(action.toString()))
                                    .toList());
        }

        @Test
        void isWhatTheRulesOfTheProgramLeaveOpen() {
            VoucherProgram endless = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .rules(Sourced.assumed(Given.rulesBut(RuleId.TIM_08, RuleId.TIM_09)))
                    .build());

            assertThat(endless.openActionsOn(day("2023-01-02"))).contains(CREATE, ASSIGN, RESERVE, REDEEM);
        }

        @Test
        void reachToTheLastDayInTheOtherEdition() {
            assertThat(COUNTING_FROM_ASSIGNMENT.openActionsOn(day("2022-01-01")))
                    .contains(REDEEM, RESERVE);
            assertThat(COUNTING_FROM_ASSIGNMENT.openActionsOn(day("2022-01-02")))
                    .contains(RESERVE, REQUEST_PAYMENT)
                    .doesNotContain(REDEEM);
            assertThat(COUNTING_FROM_ASSIGNMENT.openActionsOn(day("2022-03-27")))
                    .contains(RESERVE);
            assertThat(COUNTING_FROM_ASSIGNMENT.openActionsOn(day("2022-03-28")))
                    .doesNotContain(RESERVE);
        }

        @Test
        void endWithTheVouchersOfAnEarlierCutOff() {
            VoucherProgram earlier = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .lastCreationDay(Sourced.assumed(day("2020-02-01")))
                    .build());

            assertThat(earlier.openActionsOn(day("2020-10-28"))).contains(RESERVE, REDEEM);
            assertThat(earlier.openActionsOn(day("2020-10-29"))).doesNotContain(RESERVE, REDEEM);
        }

        @Test
        void openWhatTheTermsPermit() {
            VoucherProgram training =
                    VoucherProgram.under(Terms.trainingVouchers().withValidityFrom(ValidityStart.CREATION));

            assertThat(training.openActionsOn(day("2020-10-05")))
                    .contains(REVOKE, REDEEM)
                    .doesNotContain(SUBMIT_COMPLETION_REPORT, REASSIGN);
        }
    }
}
