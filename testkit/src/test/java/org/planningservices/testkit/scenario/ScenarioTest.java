package org.planningservices.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;

class ScenarioTest {

    private static final Scenario ASSIGNED = given().on("2020-10-05", create("V-1"), assign("V-1"));
    private static final Scenario REPORTED =
            ASSIGNED.on("2020-10-06", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

    private static void assertFails(ThrowingCallable expectation, String... texts) {
        assertThatThrownBy(expectation)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(texts);
    }

    @Test
    void everyDeedOfTheProgramIsAcceptedOnItsWayAsItIsSaidInOneWord() {
        Scenario scenario = given();
        List<ScenarioStep> way = List.of(
                accrue("E-1", 5),
                convert("E-1", 9, 3),
                enroll("fabrikam", "DDPS"),
                create("V-1"),
                assign("V-1"),
                reassign("V-1"),
                reserve("V-1"),
                cancelReservation("V-1"),
                reserve("V-1"),
                reschedule("V-1", "2020-01-20"),
                start("V-1"),
                complete("V-1"),
                report("V-1"),
                redeem("V-1"),
                register("fabrikam", "DDPS"),
                requestPayment("R-1", "V-1"),
                rejectPayment("R-1"),
                requestPayment("R-2", "V-1"),
                approvePayment("R-2"),
                makePayment("R-2"));
        for (ScenarioStep deed : way) {
            scenario.when(deed).on("2020-01-20").thenAccepted();
            scenario = scenario.on("2020-01-20", deed);
        }

        ASSIGNED.when(expire("V-1")).on("2021-04-04").thenAccepted();
        ASSIGNED.when(revoke("V-1")).on("2020-10-05").thenRefusedBy("VCH-20");
    }

    @Test
    void aPartnerIsEligibleForEveryEngagementOfTheProgramInOneWord() {
        VoucherProgram.planningServices()
                .terms()
                .catalog()
                .value()
                .entries()
                .forEach(row -> given().with(partner("lamna"))
                        .on("2021-03-01", create("V-1").of(row.offering().code()), assign("V-1"))
                        .on(
                                "2021-03-01",
                                reserve("V-1")
                                        .by("lamna")
                                        .forEngagement(row.engagement().code()))
                        .when(start("V-1"))
                        .on("2021-03-01")
                        .thenAccepted());
    }

    @Test
    void aPartnerEligibleForOneOfferingIsNotForAnother() {
        Scenario lamna = given().with(partner("lamna").eligibleFor("DDPS").in("BE"));

        lamna.on("2021-03-01", create("V-1"), assign("V-1"))
                .when(reserve("V-1").by("lamna").deliveredIn("BE"))
                .on("2021-03-01")
                .thenAccepted();
        lamna.on("2021-03-01", create("V-1").of("SDPS"), assign("V-1"))
                .when(reserve("V-1").by("lamna"))
                .on("2021-03-01")
                .thenRefusedBy("ENG-09", "ELG-16", "ELG-11");
    }

    @Test
    void aPartnerNeverGivenIsNotKnownToTheRules() {
        ASSIGNED.when(reserve("V-1").by("litware"))
                .on("2020-10-06")
                .thenUndecided("ENG-09", "ELG-16", "ELG-11", "ELG-08");
        ASSIGNED.when(reserve("V-1").by("litware").startingOn("2020-10-05"))
                .on("2020-10-06")
                .withUndecided("ENG-09", "ELG-16", "ELG-11", "ELG-08")
                .thenRefusedBy("VCH-23");
    }

    @Test
    void whatIsSaidTakesThePlaceOfWhatIsAlwaysGiven() {
        given().with(enrollment("E-1").withDays(4))
                .when(create("V-1"))
                .on("2020-01-20")
                .thenRefusedBy("ENT-06");
        given().with(enrollment("E-1").activatedOn("2020-01-20"))
                .when(create("V-1"))
                .thenFirstAcceptedOn("2020-01-20", "ENT-05");
        given().with(enrollment("E-1").neverActivated())
                .when(create("V-1"))
                .on("2020-01-20")
                .thenRefusedBy("ENT-05");
        ASSIGNED.with(partner("fabrikam").holding("gold windows-and-devices", "2020-10-01", "2020-10-31"))
                .when(reserve("V-1"))
                .thenLastAcceptedOn("2020-10-31", "ELG-16");
        ASSIGNED.with(partner("fabrikam").holdingNothing())
                .when(reserve("V-1"))
                .on("2020-10-06")
                .thenRefusedBy("ELG-16");
        ASSIGNED.with(partner("fabrikam").neverEnrolled())
                .when(reserve("V-1"))
                .on("2020-10-06")
                .thenRefusedBy("ELG-11");
        ASSIGNED.with(partner("fabrikam").withConsultant("skinner"))
                .on("2020-10-06", reserve("V-1"))
                .when(start("V-1", "skinner"))
                .on("2020-10-06")
                .thenRefusedBy("ELG-13");
        ASSIGNED.with(partner("fabrikam").withExam("skinner", "windows-and-devices", "2020-10-08"))
                .on("2020-10-06", reserve("V-1"))
                .when(start("V-1", "skinner"))
                .thenFirstAcceptedOn("2020-10-08", "ELG-13");
        given().with(partner("fabrikam").trainedOn("2020-06-01"))
                .when(enroll("fabrikam", "DDPS"))
                .thenFirstAcceptedOn("2020-06-01", "ELG-06");
    }

    @Test
    void aPartnerIsGivenWithItsExamsItsAgreementAndItsProfile() {
        Scenario said = given().with(partner("fabrikam")
                .withExam("skinner", "messaging", "2020-03-02")
                .withExam("skinner", "datacenter", "2020-03-03")
                .withExam("fabrikam-consultant", "messaging", "2020-03-04")
                .agreementSignedOn("2018-01-02")
                .profilePublishedOn("2018-01-03"));
        PartnerId fabrikam = PartnerId.of("fabrikam");
        ConsultantId skinner = ConsultantId.of("skinner");

        List<JournalRecord> records =
                said.journal().entries().stream().map(JournalEntry::record).toList();

        assertThat(records)
                .containsOnlyOnce(new ConsultantDeclared(fabrikam, Consultant.of(ConsultantId.of("skinner"))))
                .containsSubsequence(
                        new AgreementSigned(LocalDate.parse("2018-01-02"), fabrikam),
                        new ProfilePublished(LocalDate.parse("2018-01-03"), fabrikam),
                        new ExamPassed(LocalDate.parse("2020-03-02"), fabrikam, skinner, Competency.MESSAGING),
                        new ExamPassed(LocalDate.parse("2020-03-03"), fabrikam, skinner, Competency.DATACENTER));
        assertThat(said)
                .asString()
                .contains("partner fabrikam in NL, exam for messaging passed by skinner of fabrikam on 2020-03-02,")
                .contains(
                        ", program agreement signed by fabrikam on 2018-01-02, business profile published by fabrikam on 2018-01-03");
    }

    @Test
    void aCreationMayNameAnAdministrator() {
        Scenario named = given().on("2020-10-05", create("V-1").administeredBy("benefits@contoso.example"));

        assertThat(named.journal().entries())
                .extracting(JournalEntry::record)
                .contains(new VoucherStepTaken(
                        LocalDate.parse("2020-10-05"),
                        VoucherId.of("V-1"),
                        Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5)
                                .withAdministrator("benefits@contoso.example")));
        assertThat(named).asString().contains("days from E-1, administered by benefits@contoso.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().on("2020-10-05", create("V-1").administeredBy(" ")))
                .withMessage("administrator must not be blank, found ` `");
    }

    @Test
    void oneCustomerMayHaveSeveralEnrollmentsAndAnotherItsOwn() {
        Scenario both = given().with(enrollment("E-2"))
                .with(enrollment("E-3").ofCustomer("wingtip"))
                .on("2020-10-05", create("V-1").ofDays(15), assign("V-1"), reserve("V-1"));

        both.on("2020-10-05", create("V-2").from("E-2").ofDays(15), assign("V-2"))
                .when(reserve("V-2"))
                .on("2020-10-05")
                .thenRefusedBy("ENG-08");
        both.on("2020-10-05", create("V-2").from("E-3").ofDays(15), assign("V-2"))
                .when(reserve("V-2"))
                .on("2020-10-05")
                .thenAccepted();
    }

    @Test
    void theHistoryMayBreakRules() {
        REPORTED.on("2021-06-30", redeem("V-1"), register("fabrikam", "DDPS"))
                .when(requestPayment("R-1", "V-1"))
                .on("2021-07-01")
                .thenAccepted();
    }

    @Test
    void aDeedMayBeAskedAboutOnADayBeforeTheHistoryEnds() {
        ASSIGNED.when(reserve("V-1")).on("2020-10-04").thenRefusedBy("LIF-02");
    }

    @Test
    void aScenarioNeverChanges() {
        Scenario more = ASSIGNED.on("2020-10-06", reserve("V-1"));

        more.when(start("V-1")).on("2020-10-06").thenAccepted();
        ASSIGNED.when(start("V-1")).on("2020-10-06").thenRefusedBy("LIF-01");
    }

    @Test
    void aFailureTellsTheHistoryTheDeedWhatWasExpectedAndWhyNot() {
        assertThatThrownBy(() -> REPORTED.when(redeem("V-1")).on("2021-04-04").thenAccepted())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("""
                        given
                          enrollment E-1 of contoso, 2018-01-01 to 2022-12-31, activated on 2018-01-01, 100 days accrued
                          partner fabrikam in NL
                        history
                          2020-10-05  create V-1, DDPS, 5 days from E-1
                          2020-10-05  assign V-1 to project manager
                          2020-10-06  reserve V-1 by fabrikam as mpn-admin at fabrikam-nl: windows-and-office-deployment in NL, to start on 2020-10-06
                          2020-10-06  start engagement V-1 by fabrikam with fabrikam-consultant
                          2020-10-06  complete engagement V-1 by fabrikam: 5 days, 0 of them off site
                          2020-10-06  submit completion report V-1 by fabrikam: deployment plan
                        when
                          2021-04-04  redeem V-1 by fabrikam as mpn-admin at fabrikam-nl
                        expected
                          accepted
                        but the program says
                          refused by TIM-06: redeem is closed: the last day was `2021-04-03`, attempted on `2021-04-04`
                              source: Planning Services page (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps; 2021-04-07); Planning Services page, Dutch (https://github.com/MicrosoftDocs/partner-center-pr.nl-nl/commit/b85b880; 2021-04-07); Partner training, module 2 (https://studylib.net/doc/5261500; 2014-08)
                              its days: through 2021-04-03
                        possible on
                          2020-10-06 to 2021-04-03
                        """);
    }

    @Test
    void aFailureTellsWhatAccepted() {
        assertFails(
                () -> REPORTED.when(redeem("V-1")).on("2021-04-03").thenRefusedBy("TIM-06"),
                "expected\n  refused by TIM-06\n",
                "accepted by LIF-03, LIF-01, LIF-02, ACT-08, VCH-24, ENG-09, TIM-06, TIM-09\n");
    }

    @Test
    void aFailureTellsWhatCouldNotBeAnswered() {
        assertFails(
                () -> ASSIGNED.when(reserve("V-1").withoutRole())
                        .on("2020-10-06")
                        .thenUndecided("ELG-16"),
                "in no known role",
                "expected\n  undecided ELG-16\n",
                "  undecided ACT-08: ");
    }

    @Test
    void aRuleTooManyOrTooFewFails() {
        Then answer = given().when(create("V-1")).on("2021-07-01");

        answer.thenRefusedBy("TIM-08", "ENT-06");
        assertFails(() -> answer.thenRefusedBy("TIM-08"), "refused by TIM-08: ", "refused by ENT-06: ");
        assertFails(() -> answer.thenRefusedBy("TIM-08", "ENT-06", "VCH-02"), "expected\n  refused by VCH-02, ");
        assertFails(() -> answer.withUndecided("ENT-05").thenRefusedBy("TIM-08", "ENT-06"), ", undecided ENT-05\n");
        assertFails(answer::thenAccepted, "expected\n  accepted\n");
        assertFails(() -> answer.thenUndecided("TIM-08"), "expected\n  undecided TIM-08\n");
    }

    @Test
    void aLastOrFirstDayThatIsAnotherFails() {
        When redeem = REPORTED.when(redeem("V-1"));
        When enroll = given().with(partner("fabrikam").neverTrained()).when(enroll("fabrikam", "DDPS"));

        redeem.thenLastAcceptedOn("2021-04-03", "TIM-06");
        assertFails(() -> redeem.thenLastAcceptedOn("2021-04-02", "TIM-06"), "when\n  2021-04-03");
        assertFails(() -> redeem.thenLastAcceptedOn("2021-04-04", "TIM-06"), "when\n  2021-04-04");
        assertFails(() -> redeem.thenLastAcceptedOn("2021-04-03", "TIM-06", "TIM-09"), "when\n  2021-04-04");
        enroll.thenFirstAcceptedOn("2020-12-02", "ELG-06");
        assertFails(() -> enroll.thenFirstAcceptedOn("2020-12-01", "ELG-06"), "when\n  2020-12-01");
        assertFails(() -> enroll.thenFirstAcceptedOn("2020-12-03", "ELG-06"), "when\n  2020-12-02");
    }

    @Test
    void aDeedThatCannotHaveHappenedIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSIGNED.on("2020-10-06", redeem("V-1")))
                .withMessageStartingWith(
                        "`2020-10-06  redeem V-1 by fabrikam as mpn-admin at fabrikam-nl` cannot be part of a history:"
                                + " LIF-01: ")
                .withMessageEndingWith("; what is to be refused is asked by `when`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSIGNED.on("2020-10-06", assign("V-2")))
                .withMessageContaining("assign V-2 to project manager` cannot be part of a history: LIF-03: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().on("2021-02-01", accrue("E-1", 5)))
                .withMessageContaining("accrue 5 days for E-1` cannot be part of a history: ENT-13: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().with(enrollment("E-2").lasting("2021-02-01", "2021-12-31")))
                .withMessageContaining("cannot be part of a history: ENT-13: ")
                .withMessageEndingWith(", and an enrollment given `withDays(0)` accrues none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().on("2020-01-20", enroll("litware", "DDPS")))
                .withMessageContaining("enroll partner litware: DDPS` cannot be part of a history: LIF-03: ");
    }

    @Test
    void aHistoryThatGoesBackIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSIGNED.on("2020-10-04", reserve("V-1")))
                .withMessage("the days of a history must be in order, found `2020-10-04` after `2020-10-05`");
    }

    @Test
    void whatIsWrittenOtherwiseIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().on("2020-2-30", create("V-1")))
                .withMessage("a day must be written like `2021-06-30`, found `2020-2-30`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partner("lamna").holding("bronze messaging"))
                .withMessage("a competency must be written like `silver data-platform`, found `bronze messaging`");
        Then answer = given().when(create("V-1")).on("2021-07-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.thenRefusedBy("TIM-8"))
                .withMessage("the id of a rule of one's own must have a prefix that the rulebook does not have, such as"
                        + " `ACME-01`, found `TIM-8`");
        assertThatIllegalArgumentException()
                .isThrownBy(answer::thenRefusedBy)
                .withMessage("at least one rule must be named, found none");
    }

    @Test
    void whatIsUnknownBesideARefusalIsNothingBesideAnotherAnswer() {
        Then answer = ASSIGNED.when(reserve("V-1")).on("2020-10-06");

        answer.thenAccepted();
        assertThatIllegalStateException()
                .isThrownBy(answer.withUndecided("ACT-08")::thenAccepted)
                .withMessageStartingWith("`withUndecided` must be followed by `thenRefusedBy`");
        assertThatIllegalStateException()
                .isThrownBy(() -> answer.withUndecided("ACT-08").thenUndecided("ELG-16"));
        assertThatIllegalArgumentException().isThrownBy(answer::withUndecided);
    }

    @Test
    void aRoleThatIsBlankIsAMistakeAndNotAnUnknownOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> reserve("V-1").as(""));
        assertThatIllegalArgumentException().isThrownBy(() -> redeem("V-1").as(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cancelReservation("V-1").as(""));
    }

    @Test
    void anActivationIsTheSameInAnyOrderOfTheWords() {
        assertThat(enrollment("E-1").neverActivated().lasting("2019-01-01", "2021-12-31"))
                .hasToString(enrollment("E-1")
                        .lasting("2019-01-01", "2021-12-31")
                        .neverActivated()
                        .toString())
                .asString()
                .contains("never activated");
        assertThat(enrollment("E-1").activatedOn("2020-01-01").lasting("2019-01-01", "2021-12-31"))
                .asString()
                .contains("activated on 2020-01-01");
    }

    @Test
    void theJournalOfAnAnswerIsAuditedToTheSame() {
        Then late = REPORTED.when(redeem("V-1")).on("2021-04-04");
        List<JournalEntry> entries = late.journal().entries();

        AuditReport report = VoucherProgram.planningServices().audit(late.journal(), LocalDate.parse("2021-04-04"));

        late.thenRefusedBy("TIM-06");
        assertThat(report.findings())
                .filteredOn(finding -> finding.entry().line() == entries.size())
                .singleElement()
                .satisfies(finding -> assertThat(finding.violations())
                        .extracting(Violation::rule)
                        .extracting(rule -> rule.id().toString())
                        .containsExactly("TIM-06"));
        assertThat(REPORTED.journal().entries())
                .startsWith(entries.get(0))
                .extracting(JournalEntry::line)
                .isSorted()
                .startsWith(1);
    }

    @Test
    void aWatcherIsToldOfEveryAnswerAndItsNeighbours() {
        List<String> told = new ArrayList<>();
        Scenario watched = REPORTED.withListener((day, answers) -> told.add(answers.apply(day)
                        .isRight() + " " + answers.apply(day.plusDays(1)).isRight()));

        watched.on("2020-10-06").when(redeem("V-1")).thenLastAcceptedOn("2021-04-03", "TIM-06");

        assertThat(told).containsExactly("true false", "false false");
    }
}
