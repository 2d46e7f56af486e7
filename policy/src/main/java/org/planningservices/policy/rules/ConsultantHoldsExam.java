package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_13;
import static org.planningservices.rule.RuleId.ELG_15;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2019;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Partner;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Qualifications;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.StartEngagement;

/**
 * ELG-13. Refused: the consultant, one of the partner's, passed no exam on or before the day for a competency of ELG-04.
 */
final class ConsultantHoldsExam extends RuleCondition implements Remediable {

    ConsultantHoldsExam() {
        super(ELG_13, stated(PROGRAM_PAGE_2019, PROGRAM_PAGE_2020, PROGRAM_PAGE_DUTCH), START_ENGAGEMENT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (!appliesTo(c)) {
            return NOT_ASKED;
        }
        Partner partner = c.partner();
        List<Qualification> asked = Qualifications.forVoucher(c);
        return asked.isEmpty() || partner == null ? UNKNOWN : refusedIf(!holdsExam(partner, c, asked));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.inForce(ELG_15, c);
        ConsultantId consultant = ((StartEngagement) c.step()).consultantId();
        for (PassedExam exam : passedExams(c)) {
            if (exam.consultantId().equals(consultant)) {
                days.from(exam.on());
            }
        }
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER, StepArgument.CONSULTANT);
    }

    @Override
    protected boolean appliesTo(Case c) {
        return !Qualifications.belongsToAnotherOffering(c);
    }

    @Override
    protected Reason explain(Case c) {
        StartEngagement start = (StartEngagement) c.step();
        Partner partner = Objects.requireNonNull(c.partner());
        return partner.findConsultant(start.consultantId()).isPresent()
                ? reason(
                        ComparedValue.of("consultant", start.consultantId()),
                        ComparedValue.of("competencies", Qualifications.competencies(Qualifications.forVoucher(c))),
                        ComparedValue.of("day", c.on()))
                : variant(
                        "consultant",
                        ComparedValue.of("consultant", start.consultantId()),
                        ComparedValue.of("partner", partner.id()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        StartEngagement start = (StartEngagement) c.step();
        Partner partner = Objects.requireNonNull(c.partner());
        List<Competency> exams = Qualifications.competencies(Qualifications.forVoucher(c));
        List<ConsultantId> examined = partner.consultants().stream()
                .map(Consultant::id)
                .distinct()
                .filter(id -> partner.holdsAnyExam(id, exams, c.epochDay()))
                .toList();
        if (!examined.isEmpty()) {
            return Fix.change(
                    c, StepArgument.CONSULTANT, examined, StartEngagement.of(start.partnerId(), examined.get(0)));
        }
        Partner.Builder examinee = Fix.copy(partner);
        if (partner.findConsultant(start.consultantId()).isEmpty()) {
            examinee.addConsultant(new Consultant(start.consultantId(), Set.of()));
        }
        examinee.addPassedExam(new PassedExam(start.consultantId(), exams.get(0), c.on()));
        return Fix.obtain(c, Requirement.EXAM, exams, c.facts().withPartner(examinee.build()));
    }

    @Override
    protected Fact missing(Case c) {
        return Qualifications.missing(c, Qualifications.forVoucher(c));
    }

    private static List<PassedExam> passedExams(Case c) {
        Partner partner = c.partner();
        return partner == null ? List.of() : partner.passedExams();
    }

    private static boolean holdsExam(Partner partner, Case c, List<Qualification> asked) {
        ConsultantId consultant = ((StartEngagement) c.step()).consultantId();
        for (int i = 0; i < asked.size(); i++) {
            if (partner.holdsAnyExam(consultant, asked.get(i).competencies(), c.epochDay())) {
                return true;
            }
        }
        return false;
    }
}
