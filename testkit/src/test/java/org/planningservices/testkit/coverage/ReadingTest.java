package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.EnrollInOffering;

class ReadingTest {

    private static final VoucherProgram PUBLISHED = VoucherProgram.planningServices();
    private static final AccrueDays ACCRUAL = AccrueDays.of(EnrollmentId.of("E-1"), 5);

    private final RuleCoverage coverage = RuleCoverage.of(PUBLISHED);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void assertMet(String row) {
        assertThat(coverage.toString().lines()).contains(row);
    }

    @Test
    void anAcceptanceMeetsTheRulesThatItSatisfiesAndIsPassedOn() {
        var answer = PUBLISHED.on(day("2021-01-31")).decide(ACCRUAL);

        assertThat(coverage.record(answer)).isSameAs(answer);
        assertMet("ENT-13  met       NOT MET   -         NOT MET");
        assertMet("ENT-11  NOT MET   NOT MET   -         NOT MET");
    }

    @Test
    void aRefusalTellsItsEdgeByItself() {
        coverage.record(PUBLISHED.on(day("2021-02-02")).decide(ACCRUAL));
        assertMet("ENT-13  NOT MET   met       -         NOT MET");

        coverage.record(PUBLISHED.on(day("2021-02-01")).decide(ACCRUAL));
        assertMet("ENT-13  NOT MET   met       -         met");
    }

    @Test
    void aRuleThatLacksAFactIsMetSo() {
        coverage.record(PUBLISHED
                .on(day("2020-06-01"))
                .decide(EnrollInOffering.of(PartnerId.of("litware"), Offering.DDPS), Facts.none()));

        assertMet("ELG-06  NOT MET   NOT MET   met       NOT MET");
        assertMet("ELG-05  NOT MET   NOT MET   NOT MET   NOT MET");
    }

    @Test
    void anAcceptanceIsOnItsEdgeWhereTheDayAfterOrBeforeIsRefused() {
        coverage.wrap(day("2021-01-30"), day -> PUBLISHED.on(day).decide(ACCRUAL));
        assertMet("ENT-13  met       NOT MET   -         NOT MET");

        coverage.wrap(day("2021-01-31"), day -> PUBLISHED.on(day).decide(ACCRUAL));
        assertMet("ENT-13  met       NOT MET   -         met");
    }

    @Test
    void aWatchedScenarioIsReadAroundItsDay() {
        given().withListener(coverage::wrap)
                .with(partner("fabrikam").neverTrained())
                .when(enroll("fabrikam", "DDPS"))
                .on("2020-12-02")
                .thenAccepted();

        assertMet("ELG-06  NOT MET   NOT MET   NOT MET   met");
        assertMet("ELG-03  met       NOT MET   NOT MET   NOT MET");
    }

    @Test
    void aJournalIsReadInTheOrderOfAnAuditWithTheNeighbouringDays() {
        Journal journal = given().with(enrollment("E-1").withDays(5))
                .on("2021-06-30", create("V-1"), assign("V-1"), reserve("V-1"), start("V-1"), complete("V-1"))
                .on("2021-07-01", report("V-1"))
                .when(redeem("V-1"))
                .on("2021-12-27")
                .journal();
        List<JournalRecord> backwards = new ArrayList<>(
                journal.entries().stream().map(JournalEntry::record).toList());
        Collections.swap(backwards, backwards.size() - 1, backwards.size() - 2);

        coverage.record(Journal.of(backwards));

        assertMet("TIM-06  met       NOT MET   -         met");
        assertMet("TIM-09  met       NOT MET   -         NOT MET");
        assertMet("TIM-08  met       NOT MET   -         met");
        assertMet("ENT-06  met       NOT MET   NOT MET   -");
        assertMet("LIF-01  met       NOT MET   -         -");
    }

    @Test
    void whatTheTermsRuleOutIsLeftAside() {
        VoucherProgram revoking = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .revocationPolicy(Sourced.assumed(RevocationPolicy.PERMITTED))
                .build());

        assertMet("VCH-20  -         NOT MET   -         -");
        assertMet("PAY-07  -         -         -         -");
        assertMet("ENG-04  NOT MET   -         -         -");
        assertThat(RuleCoverage.of(revoking).toString().lines()).contains("VCH-20  NOT MET   -         -         -");
    }

    @Test
    void nothingReadIsNothingMet() {
        assertThat(coverage.percent()).isZero();
    }

    @Test
    void aShareIsBetween0And100() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage.atLeast(101))
                .withMessage("a share must be 0 to 100 percent, found `101`");
        assertThatIllegalArgumentException().isThrownBy(() -> coverage.atLeast(-1));
    }
}
