package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.planningservices.policy.Given.CONTOSO;
import static org.planningservices.policy.Given.E_1;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.NL;
import static org.planningservices.policy.Given.NL_SITE;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.facts;
import static org.planningservices.policy.Given.operator;
import static org.planningservices.policy.Given.reserve;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.policy.engine.OwnRules.OPEN_RESERVATIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.OwnRules;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** A rule of one's own decides like one of the program. */
class HouseRulesTest {

    private static final RuleId NOTICE = RuleId.of("ACME-01");
    private static final LocalDate DAY = day("2020-10-05");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final VoucherProgram PROGRAM =
            VoucherProgram.planningServices().with(new OwnRules.Notice());
    private static final Voucher ASSIGNED = createdOn("2020-10-05").until(VoucherStatus.ASSIGNED);

    private static final Evidence HANDBOOK =
            Evidence.stated(Citation.of("Handbook", "https://acme.example/handbook", "2020-01-01"));

    /** A rule that rules on reservations as it is told. */
    private record Stub(Rule rule, Function<Question, Ruling> judgement) implements HouseRule {

        static Stub of(String id, Function<Question, Ruling> judgement) {
            return new Stub(Rule.of(RuleId.of(id), Wording.of("Ruled"), HANDBOOK, VoucherAction.RESERVE), judgement);
        }

        @Override
        public Ruling judge(Question question) {
            return judgement.apply(question);
        }
    }

    private static Reserve startingOn(String day) {
        return reserve(Offering.DDPS, day(day)).build();
    }

    private static Refusal refused(VoucherProgram program, String start) {
        return program.on(DAY).decide(ASSIGNED, startingOn(start), facts()).getLeft();
    }

    @Test
    void refusesTheDayAfterItsLastDayAndAcceptsTheDayAndTheDayBefore() {
        assertThat(PROGRAM.on(DAY)
                        .decide(ASSIGNED, startingOn("2020-10-18"), facts())
                        .isLeft())
                .isTrue();
        assertThat(PROGRAM.on(DAY)
                        .decide(ASSIGNED, startingOn("2020-10-19"), facts())
                        .isRight())
                .isTrue();
        assertThat(PROGRAM.on(DAY)
                        .decide(ASSIGNED, startingOn("2020-10-20"), facts())
                        .isRight())
                .isTrue();
    }

    @Test
    void tellsTheRuleTheValuesTheDaysAndTheRemedy() {
        Violation violation = refused(PROGRAM, "2020-10-12").violations().get(0);

        assertThat(violation.rule().id()).isEqualTo(NOTICE);
        assertThat(violation.rule().sources().get(0).document()).isEqualTo("Acme handbook");
        assertThat(violation.message()).isEqualTo("reserve by `2020-09-28`");
        assertThat(violation.key()).isEqualTo("ACME-01");
        assertThat(violation.days()).hasToString("through 2020-09-28, from 2021-06-02");
        Remedy remedy = violation.remedy().orElseThrow();
        assertThat(((Reserve) remedy.step()).plannedStart()).isEqualTo(day("2020-10-19"));
        assertThat(PROGRAM.on(DAY)
                        .decide(ASSIGNED, (Reserve) remedy.step(), facts())
                        .isRight())
                .isTrue();
    }

    @Test
    void standsBehindTheRulesOfTheRulebookInARefusal() {
        Refusal refusal = PROGRAM.on(DAY)
                .decide(ASSIGNED, startingOn("2020-10-04"), facts())
                .getLeft();

        assertThat(refusal.violations())
                .extracting(violation -> violation.rule().id())
                .containsExactly(RuleId.VCH_23, NOTICE);
    }

    @Test
    void isNotAskedAboutAStepThatCannotFollow() {
        Voucher created = createdOn("2020-10-05").until(VoucherStatus.CREATED);

        assertThat(PROGRAM.on(DAY)
                        .decide(created, startingOn("2020-10-06"), facts())
                        .getLeft()
                        .violations())
                .extracting(violation -> violation.rule().id())
                .containsExactly(RuleId.LIF_01);
    }

    @Test
    void isAskedOnItsDaysInForceAlone() {
        Voucher late = createdOn("2021-06-01").until(VoucherStatus.ASSIGNED);
        Reserve reserve = startingOn("2021-06-10");

        assertThat(PROGRAM.on(day("2021-06-01")).decide(late, reserve, facts()).isLeft())
                .isTrue();
        assertThat(PROGRAM.on(day("2021-06-02")).decide(late, reserve, facts()).isRight())
                .isTrue();
    }

    @Test
    void isUndecidedWithoutItsFact() {
        VoucherProgram program = PROGRAM.with(OwnRules.ALL.get(1));

        Refusal refusal = refused(program, "2020-11-02");

        assertThat(refusal.violations()).isEmpty();
        assertThat(refusal.undecided().get(0).missing()).isEqualTo(OPEN_RESERVATIONS);
        assertThat(refusal.undecided().get(0).message()).isEqualTo("the fact `openReservations` is not known");
        assertThat(refusal.undecided().get(0).message(DUTCH)).isEqualTo("het feit `openReservations` is niet bekend");
        assertThat(program.on(DAY)
                        .decide(ASSIGNED, startingOn("2020-11-02"), facts().with(OPEN_RESERVATIONS, 4))
                        .isRight())
                .isTrue();
    }

    @Test
    void tellsWhichFactToBringAbout() {
        VoucherProgram program = PROGRAM.with(OwnRules.ALL.get(1));
        Facts many = facts().with(OPEN_RESERVATIONS, 7);

        Remedy remedy = program.on(DAY)
                .decide(ASSIGNED, startingOn("2020-11-02"), many)
                .getLeft()
                .remedy()
                .orElseThrow();

        assertThat(remedy.actions().get(0).message()).isEqualTo("bring the fact `openReservations` to `4`");
    }

    @Test
    void isPartOfTheNextSteps() {
        assertThat(reservation(intent().build()).openQuestions())
                .anyMatch(question ->
                        question.rule().id().equals(NOTICE) && question.argument() == StepArgument.PLANNED_START);
        assertThat(reservation(intent().plannedStart(day("2020-10-12")).build()).violations())
                .extracting(violation -> violation.rule().id())
                .containsExactly(NOTICE);
        assertThat(reservation(intent().plannedStart(day("2020-10-19")).build()).isOpen())
                .isTrue();
    }

    @Test
    void leavesANextStepOpenWhoseArgumentNoIntentCanGive() {
        HouseRule manager = new HouseRule() {
            @Override
            public Rule rule() {
                return Rule.of(RuleId.of("ACME-06"), Wording.of("A known manager"), HANDBOOK, VoucherAction.ASSIGN);
            }

            @Override
            public Ruling judge(Question question) {
                return Ruling.refused(Wording.of("not a known manager"));
            }
        };
        Voucher created = createdOn("2020-10-05").until(VoucherStatus.CREATED);

        NextStep assign = PROGRAM.with(manager)
                .on(DAY)
                .nextSteps(created, Intent.none(), facts())
                .get(0);

        assertThat(assign.state()).isEqualTo(NextStep.State.UNDECIDED);
        assertThat(assign.violations()).isEmpty();
        assertThat(assign.openQuestions())
                .extracting(question -> question.argument())
                .contains(StepArgument.PROJECT_MANAGER);
        assertThat(PROGRAM.on(DAY)
                        .nextSteps(created, Intent.none(), facts())
                        .get(0)
                        .isOpen())
                .isTrue();
    }

    private static Intent.Builder intent() {
        Intent.Builder intent = Intent.builder();
        intent.operator(operator(FABRIKAM))
                .locationId(NL_SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(NL);
        return intent;
    }

    private static NextStep reservation(Intent intent) {
        return PROGRAM.on(DAY).nextSteps(ASSIGNED, intent, facts()).stream()
                .filter(step -> step.action() == VoucherAction.RESERVE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isPartOfEligibilityIfItSaysSo() {
        HouseRule blacklist = new HouseRule() {
            @Override
            public Rule rule() {
                return Rule.of(RuleId.of("ACME-07"), Wording.of("Known partners"), HANDBOOK, VoucherAction.RESERVE);
            }

            @Override
            public Ruling judge(Question question) {
                return Ruling.refused(Wording.of("not a known partner"));
            }

            @Override
            public boolean decidesEligibility() {
                return true;
            }
        };

        assertThat(PROGRAM.with(blacklist)
                        .on(DAY)
                        .engagementsFor(facts().partner().orElseThrow()))
                .allSatisfy(one -> assertThat(one.missing())
                        .extracting(violation -> violation.rule().id())
                        .contains(RuleId.of("ACME-07"))
                        .doesNotContain(NOTICE));
    }

    @Test
    void closesAnActionThatItRefusesByTheDayAlone() {
        HouseRule closed = new HouseRule() {
            @Override
            public Rule rule() {
                return Rule.of(RuleId.of("ACME-08"), Wording.of("Closed"), HANDBOOK, VoucherAction.RESERVE)
                        .withDays(DayRange.from(DAY));
            }

            @Override
            public Ruling judge(Question question) {
                return Ruling.refused(Wording.of("closed"));
            }

            @Override
            public Set<StepArgument> reads() {
                return Set.of();
            }
        };

        assertThat(PROGRAM.with(closed).openActionsOn(DAY)).doesNotContain(VoucherAction.RESERVE);
        assertThat(PROGRAM.with(closed).openActionsOn(DAY.minusDays(1))).contains(VoucherAction.RESERVE);
    }

    @Test
    void isPartOfTheAudit() {
        Journal journal = Journal.of(List.of(
                new JournalRecord.EnrollmentDeclared(Enrollment.of(E_1, CONTOSO, day("2019-01-01"), day("2021-12-31"))),
                new JournalRecord.PartnerDeclared(FABRIKAM),
                new JournalRecord.BenefitActivated(day("2019-01-02"), E_1),
                new JournalRecord.DaysAdded(day("2019-01-03"), org.planningservices.step.AccrueDays.of(E_1, 100)),
                taken(createdOn("2020-10-05"), 0),
                taken(createdOn("2020-10-05"), 1),
                new JournalRecord.VoucherStepTaken(DAY, Given.V_1, startingOn("2020-10-12"))));

        AuditReport report = PROGRAM.audit(journal, DAY);

        assertThat(report.findings()).extracting(Finding::toString).anyMatch(text -> text.contains("ACME-01"));
        assertThat(VoucherProgram.planningServices().audit(journal, DAY).findings())
                .extracting(Finding::toString)
                .noneMatch(text -> text.contains("ACME"));
    }

    private static JournalRecord taken(History history, int index) {
        var event = history.events(VoucherStatus.ASSIGNED).get(index);
        return new JournalRecord.VoucherStepTaken(
                event.on(), event.voucherId(), (org.planningservices.step.VoucherStep) event.step());
    }

    @Test
    void isARuleOfTheProgram() {
        assertThat(PROGRAM.rules()).extracting(Rule::id).endsWith(NOTICE);
        assertThat(PROGRAM.rule(NOTICE).title()).isEqualTo("Reserve fourteen days before the start");
        assertThat(PROGRAM.find(NOTICE)).isPresent();
        assertThat(VoucherProgram.planningServices().find(NOTICE)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VoucherProgram.planningServices().rule(NOTICE))
                .withMessageContaining("found `ACME-01`");
        assertThat(PROGRAM.with(Terms.trainingVouchers()).houseRules()).isEqualTo(PROGRAM.houseRules());
    }

    @Test
    void bringsItsTextsInAnyLanguage() {
        Wording title = Wording.of("Reserve by `{lastDay}`").with(Locale.FRENCH, "Réservez avant le `{lastDay}`");
        VoucherProgram program = VoucherProgram.planningServices()
                .with(Stub.of(
                        "ACME-02",
                        question -> Ruling.refused(
                                title, org.planningservices.rule.ComparedValue.of("lastDay", question.day()))));

        Violation violation = refused(program, "2020-11-02").violations().get(0);

        assertThat(violation.message(Locale.FRANCE)).isEqualTo("Réservez avant le `2020-10-05`");
        assertThat(violation.message(DUTCH)).isEqualTo("Reserve by `2020-10-05`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIM-99", "LIF-01x", "acme-01", "A-1", "ACME-", "ACME-12345", "ACME_01", "SAT-1"})
    void anIdOfOnesOwnHasAPrefixOfItsOwn(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleId.of(text))
                .withMessageContaining("found `" + text + "`");
    }

    @Test
    void anIdOfTheRulebookIsNoIdOfOnesOwn() {
        assertThat(RuleId.of("TIM-06")).isSameAs(RuleId.TIM_06);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.of(RuleId.TIM_06, Wording.of("Mine"), HANDBOOK, VoucherAction.REDEEM));
    }

    @Test
    void termsHaveNoRuleOfOnesOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Terms.builder(Terms.planningServices())
                        .rules(Sourced.assumed(Set.of(RuleId.LIF_01, RuleId.LIF_03, NOTICE)))
                        .build())
                .withMessageContaining("found `ACME-01`");
    }

    @Test
    void twoRulesHaveTwoIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROGRAM.with(new OwnRules.Notice()))
                .withMessageContaining("`ACME-01` twice");
    }

    @Test
    void aProgramTakesTwentyOneRulesOfOnesOwn() {
        HouseRule[] rules = IntStream.range(0, 22)
                .mapToObj(i -> Stub.of("ACME-1" + i, question -> Ruling.accepted()))
                .toArray(HouseRule[]::new);
        VoucherProgram program = VoucherProgram.planningServices().with(java.util.Arrays.copyOf(rules, 21));

        assertThat(program.on(DAY)
                        .decide(ASSIGNED, startingOn("2020-11-02"), facts())
                        .isRight())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VoucherProgram.planningServices().with(rules))
                .withMessageContaining("at most `21`");
    }

    @Test
    void everyOneOfTwentyOneRulesRefuses() {
        HouseRule[] rules = IntStream.range(0, 21)
                .mapToObj(i -> Stub.of("ACME-1" + i, question -> Ruling.refused(Wording.of("no"))))
                .toArray(HouseRule[]::new);

        assertThat(refused(VoucherProgram.planningServices().with(rules), "2020-11-02")
                        .violations())
                .hasSize(21);
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        VoucherProgram program = VoucherProgram.planningServices().with(Stub.of("ACME-09", question -> {
            throw new UnsupportedOperationException("not yet");
        }));

        assertThatIllegalStateException()
                .isThrownBy(() -> program.on(DAY).decide(ASSIGNED, startingOn("2020-11-02"), facts()))
                .withMessage("the rule `ACME-09` failed: not yet")
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }
}
