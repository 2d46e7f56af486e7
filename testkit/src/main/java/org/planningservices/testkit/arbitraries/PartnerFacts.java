package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Qualification;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.testkit.arbitraries.Plan.Extra;

/** Provides what a partner needs for the steps of a life: sites, operators, competencies, exams, and its enrollment. */
final class PartnerFacts {

    private final JournalDraft telling;
    private final Plan plan;
    private final VoucherSimulation life;

    PartnerFacts(JournalDraft telling, Plan plan, VoucherSimulation life) {
        this.telling = telling;
        this.plan = plan;
        this.life = life;
    }

    /** Enrolls the partner that will reserve, some days before today. */
    void enroll() {
        enroll(life.reservingPartner(), life.today().minusDays(plan.lead().enrolled()));
    }

    /** Enrolls a partner on a day, or if no table tells what qualifies on that day, on the first day on which one does. */
    void enroll(PartnerId partner, LocalDate on) {
        LocalDate day = Published.isQualificationKnown(life.offering(), on) ? on : Published.NEWER_TABLE;
        train(partner, day);
        qualifyToEnroll(partner, day);
        if (plan.has(Extra.AGREEMENT)) {
            telling.add(new AgreementSigned(day.minusDays(plan.lead().trained()), partner));
            telling.add(new ProfilePublished(day, partner));
        }
        telling.add(new PartnerStepTaken(day, EnrollInOffering.of(partner, life.offering())));
    }

    void train(PartnerId partner, LocalDate enrolledOn) {
        telling.knows(partner);
        if (!enrolledOn.isAfter(Published.TRAINING_END)) {
            telling.add(new TrainingPassed(enrolledOn.minusDays(plan.lead().trained()), partner));
        }
    }

    void qualifyToEnroll(PartnerId partner, LocalDate day) {
        hold(partner, qualification(day), day);
    }

    /** Gives a partner the competency that the engagement requires on a day. */
    void qualify(PartnerId partner, LocalDate day) {
        hold(partner, engagementQualification(day), day);
    }

    /** Returns a consultant of a partner with the exam that the engagement requires today. */
    ConsultantId examined(PartnerId partner) {
        return plan.has(Extra.DATED_EXAM)
                ? examine(partner, life.today().minusDays(plan.lead().trained()))
                : employ(partner, exam());
    }

    private Competency exam() {
        return Plan.choose(
                engagementQualification(life.today()).competencies(),
                plan.what().competency());
    }

    /** Lets a consultant of a partner, who has no other exam, pass on a day the exam that the engagement requires today. */
    ConsultantId examine(PartnerId partner, LocalDate on) {
        ConsultantId examinee = employ(partner, Consultant.of(ConsultantId.of(partner + "-" + exam() + "-examinee")));
        telling.add(new ExamPassed(on, partner, examinee, exam()));
        return examinee;
    }

    ConsultantId employ(PartnerId partner, Competency exam) {
        return employ(partner, Consultant.of(ConsultantId.of(partner + "-" + exam), exam));
    }

    private ConsultantId employ(PartnerId partner, Consultant consultant) {
        telling.employs(partner, consultant);
        return consultant.id();
    }

    private void hold(PartnerId partner, Qualification asked, LocalDate day) {
        telling.holds(
                partner,
                Plan.choose(asked.competencies(), plan.what().competency()),
                plan.has(Extra.GOLD) ? CompetencyLevel.GOLD : asked.level(),
                day);
    }

    private Qualification engagementQualification(LocalDate day) {
        return day.isBefore(Published.NEWER_TABLE)
                ? qualification(day)
                : Plan.choose(life.reservedRow().qualifications(), plan.what().competency());
    }

    private Qualification qualification(LocalDate day) {
        List<Qualification> asked = day.isBefore(Published.NEWER_TABLE)
                ? Published.TERMS.qualificationsBefore2020().value().getOrDefault(life.offering(), List.of())
                : life.rows(day).get(0).qualifications();
        return Plan.choose(asked, plan.what().competency());
    }

    LocationId site(PartnerId partner, Country in) {
        Location site = Location.of(LocationId.of(partner + "-" + in), in);
        telling.hasSite(partner, site);
        return site.id();
    }

    Operator operator(PartnerId partner) {
        if (plan.has(Extra.LOCATION_CONTACT) && !life.today().isAfter(Published.CONTACTS_END)) {
            return Operator.of(partner).withRole(OperatorRole.LOCATION_CONTACT);
        }
        return Operator.of(partner)
                .withRole(plan.what().role() % 2 == 0 ? OperatorRole.MPN_ADMIN : OperatorRole.GLOBAL_ADMIN);
    }
}
