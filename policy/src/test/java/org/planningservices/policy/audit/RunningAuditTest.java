package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.CONTOSO;
import static org.planningservices.policy.Given.E_1;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.PUBLISHED;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.reserve;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

class RunningAuditTest {

    private static final Create CREATE = Create.of(E_1, Offering.DDPS, 5);
    private static final Assign ASSIGN = Assign.of("m.devries@contoso.example");

    private final RunningAudit audit = PUBLISHED.runningAudit();
    private int line;

    @BeforeEach
    void stateAnEnrollmentWithDays() {
        record(new EnrollmentDeclared(Enrollment.of(E_1, CONTOSO, day("2019-01-01"), day("2021-12-31"))));
        record(new BenefitActivated(day("2020-03-01"), E_1));
        record(new DaysAdded(day("2020-03-01"), AccrueDays.of(E_1, 5)));
    }

    @Test
    void recordsWhatItAccepts() {
        assertThat(accepted(record(taken("2020-03-02", CREATE)))).contains(RuleId.ENT_06);
        assertThat(accepted(record(taken("2020-03-02", ASSIGN)))).contains(RuleId.TIM_05);

        assertThat(refused(record(taken("2020-03-02", ASSIGN)))).containsExactly(RuleId.LIF_01);
    }

    @Test
    void leavesEverythingAsItIsWhenItOnlyJudges() {
        Either<Refusal, Acceptance> once = audit.judge(taken("2020-03-02", CREATE));

        assertThat(accepted(once)).contains(RuleId.ENT_06);
        assertThat(accepted(audit.judge(taken("2020-03-02", CREATE)))).contains(RuleId.ENT_06);
        assertThat(refused(audit.judge(taken("2020-03-02", ASSIGN)))).containsExactly(RuleId.LIF_03);
    }

    @Test
    void leavesTheDaysOfAnEnrollmentAsTheyAreWhenItJudgesADayToCome() {
        record(taken("2020-03-02", CREATE));
        assertThat(refused(audit.judge(created("V-2", "2020-08-29")))).containsExactly(RuleId.ENT_06);
        assertThat(accepted(audit.judge(created("V-2", "2020-11-28")))).contains(RuleId.ENT_06);
        assertThat(refused(audit.judge(created("V-2", "2021-07-01")))).containsExactly(RuleId.TIM_08, RuleId.ENT_06);

        record(new DaysAdded(day("2020-03-03"), AccrueDays.of(E_1, 5)));

        assertThat(accepted(record(created("V-2", "2020-03-03")))).contains(RuleId.ENT_06);
    }

    @Test
    void recordsWhatBreaksARule() {
        assertThat(refused(record(taken("2021-07-01", CREATE)))).containsExactly(RuleId.TIM_08, RuleId.ENT_06);

        assertThat(refused(record(taken("2021-07-01", ASSIGN)))).containsExactly(RuleId.TIM_08);
    }

    @Test
    void answersAStatementWithItsRule() {
        assertThat(accepted(record(new PartnerDeclared(FABRIKAM)))).containsExactly(RuleId.LIF_01);
        assertThat(accepted(record(new TrainingPassed(day("2020-03-01"), FABRIKAM))))
                .containsExactly(RuleId.LIF_03);
        assertThat(refused(record(new PartnerDeclared(FABRIKAM)))).containsExactly(RuleId.LIF_01);
        assertThat(refused(record(new TrainingPassed(day("2020-03-01"), PartnerId.of("litware")))))
                .containsExactly(RuleId.LIF_03);
    }

    @Test
    void answersWhatAPartnerStatesOfItself() {
        PartnerId litware = PartnerId.of("litware");
        record(new PartnerDeclared(FABRIKAM));
        record(new ConsultantDeclared(FABRIKAM, Consultant.of(ConsultantId.of("jansen"))));

        assertThat(accepted(record(new AgreementSigned(day("2020-03-01"), FABRIKAM))))
                .containsExactly(RuleId.LIF_03);
        assertThat(accepted(record(new ProfilePublished(day("2020-03-01"), FABRIKAM))))
                .containsExactly(RuleId.LIF_03);
        assertThat(accepted(record(examPassed(FABRIKAM, "jansen")))).containsExactly(RuleId.LIF_03);
        assertThat(refused(record(new AgreementSigned(day("2020-03-01"), litware))))
                .containsExactly(RuleId.LIF_03);
        assertThat(refused(record(new ProfilePublished(day("2020-03-01"), litware))))
                .containsExactly(RuleId.LIF_03);
        assertThat(refused(record(examPassed(litware, "jansen")))).containsExactly(RuleId.LIF_03);
    }

    @Test
    void refusesAnExamOfSomebodyWhoIsNotAConsultantOfThePartner() {
        record(new PartnerDeclared(FABRIKAM));

        Refusal refusal = record(examPassed(FABRIKAM, "jansen")).getLeft();

        assertThat(refused(Either.left(refusal))).containsExactly(RuleId.LIF_03);
        assertThat(refusal.violations().get(0).message())
                .isEqualTo("consultant `jansen` is not a consultant of the partner: record the consultant first");
    }

    private static ExamPassed examPassed(PartnerId partner, String consultant) {
        return new ExamPassed(day("2020-03-01"), partner, ConsultantId.of(consultant), Competency.WINDOWS_AND_DEVICES);
    }

    @Test
    void knowsNoDayAndNoRemedyForWhatWasStatedWrongly() {
        Refusal refusal =
                record(new TrainingPassed(day("2020-03-01"), FABRIKAM)).getLeft();

        assertThat(refusal.days()).isEqualTo(new DaySet(List.of()));
        assertThat(refusal.remedy()).isEmpty();
    }

    @Test
    void refusesAStepThatGoesBackBehindTheLatestOfItsVoucher() {
        record(taken("2020-03-02", CREATE));

        assertThat(refused(record(taken("2020-03-01", ASSIGN)))).containsExactly(RuleId.LIF_02);
    }

    @Test
    void doesNotKnowWhatRemainedOfTheDaysOnAnEarlierDay() {
        Refusal refusal = record(taken("2020-02-29", CREATE)).getLeft();

        assertThat(refused(Either.left(refusal))).containsExactly(RuleId.ENT_05);
        assertThat(refusal.undecided())
                .extracting(unknown -> unknown.rule().id())
                .containsExactly(RuleId.ENT_06);
        assertThat(refused(record(taken("2020-02-29", CREATE)))).containsExactly(RuleId.LIF_01);
    }

    @Test
    void countsWhatAPartnerDidLateFromItsOwnDay() {
        record(new PartnerDeclared(FABRIKAM));
        record(enrolled("2020-06-01"));
        record(enrolled("2018-06-01"));
        record(new PartnerStepTaken(day("2020-06-01"), RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS)));
        record(taken("2020-03-02", CREATE));
        record(taken("2020-03-02", ASSIGN));

        assertThat(refused(audit.judge(taken("2020-05-31", reserve("2020-07-01").build()))))
                .contains(RuleId.ELG_08)
                .doesNotContain(RuleId.ELG_11);
        assertThat(refused(audit.judge(taken("2020-06-01", reserve("2020-07-01").build()))))
                .doesNotContain(RuleId.ELG_08);
    }

    private static PartnerStepTaken enrolled(String on) {
        return new PartnerStepTaken(day(on), EnrollInOffering.of(FABRIKAM, Offering.DDPS));
    }

    private static VoucherStepTaken created(String voucher, String on) {
        return new VoucherStepTaken(day(on), VoucherId.of(voucher), CREATE);
    }

    private static VoucherStepTaken taken(String on, VoucherStep step) {
        return new VoucherStepTaken(day(on), V_1, step);
    }

    private Either<Refusal, Acceptance> record(JournalRecord record) {
        return audit.record(new JournalEntry(++line, record));
    }

    private static List<RuleId> accepted(Either<Refusal, Acceptance> answer) {
        return answer.get().satisfied().stream().map(Rule::id).toList();
    }

    private static List<RuleId> refused(Either<Refusal, Acceptance> answer) {
        return answer.getLeft().violations().stream()
                .map(violation -> violation.rule().id())
                .toList();
    }
}
