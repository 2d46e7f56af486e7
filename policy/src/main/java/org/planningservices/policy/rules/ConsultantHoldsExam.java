package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.policy.rules.RuleBook.ELG_15;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_13;
import static org.planningservices.rule.Sources.PAGE_2019;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.SEED;
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
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.decision.Need;
import org.planningservices.rule.Compared;
import org.planningservices.step.StartEngagement;

/** ELG-13. Refused: the consultant, one of the partner's, passed no exam on or before the day for any competency that ELG-04 asks for. */
final class ConsultantHoldsExam extends Law {

    ConsultantHoldsExam() {
        super(ELG_13, stated(PAGE_2019, PAGE_2020, SEED), START_ENGAGEMENT);
    }

    @Override
    Outcome answer(Case c) {
        if (!concerns(c)) {
            return NOT_ASKED;
        }
        Partner partner = c.partner();
        List<Qualification> asked = Qualifying.forVoucher(c);
        return asked.isEmpty() || partner == null ? UNKNOWN : refusedIf(!holdsExam(partner, c, asked));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.inForce(ELG_15, c);
        ConsultantId consultant = ((StartEngagement) c.step()).consultant();
        for (PassedExam exam : passedExams(c)) {
            if (exam.consultant().equals(consultant)) {
                days.from(exam.on());
            }
        }
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER, Argument.CONSULTANT);
    }

    @Override
    boolean concerns(Case c) {
        return !Qualifying.belongsToAnotherOffering(c);
    }

    @Override
    Reason explain(Case c) {
        StartEngagement start = (StartEngagement) c.step();
        Partner partner = Objects.requireNonNull(c.partner());
        return partner.findConsultant(start.consultant()).isPresent()
                ? reason(
                        Compared.of("consultant", start.consultant()),
                        Compared.of("competencies", Qualifying.competencies(Qualifying.forVoucher(c))),
                        Compared.of("day", c.on()))
                : variant(
                        "consultant",
                        Compared.of("consultant", start.consultant()),
                        Compared.of("partner", partner.id()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        StartEngagement start = (StartEngagement) c.step();
        Partner partner = Objects.requireNonNull(c.partner());
        List<Competency> exams = Qualifying.competencies(Qualifying.forVoucher(c));
        List<ConsultantId> examined = partner.consultants().stream()
                .map(Consultant::id)
                .distinct()
                .filter(id -> partner.holdsAnyExam(id, exams, c.epochDay()))
                .toList();
        if (!examined.isEmpty()) {
            return Mend.change(c, Argument.CONSULTANT, examined, StartEngagement.of(start.partner(), examined.get(0)));
        }
        Partner.Builder examinee = Mend.copy(partner);
        if (partner.findConsultant(start.consultant()).isEmpty()) {
            examinee.addConsultant(new Consultant(start.consultant(), Set.of()));
        }
        examinee.addPassedExam(new PassedExam(start.consultant(), exams.get(0), c.on()));
        return Mend.obtain(c, Need.EXAM, exams, c.facts().withPartner(examinee.build()));
    }

    @Override
    Fact missing(Case c) {
        return Qualifying.missing(c, Qualifying.forVoucher(c));
    }

    private static List<PassedExam> passedExams(Case c) {
        Partner partner = c.partner();
        return partner == null ? List.of() : partner.passedExams();
    }

    private static boolean holdsExam(Partner partner, Case c, List<Qualification> asked) {
        ConsultantId consultant = ((StartEngagement) c.step()).consultant();
        for (int i = 0; i < asked.size(); i++) {
            if (partner.holdsAnyExam(consultant, asked.get(i).competencies(), c.epochDay())) {
                return true;
            }
        }
        return false;
    }
}
