package org.planningservices.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Facts about partners: each method is a command that adds one, judged as an import judges it. */
@Command
final class DeskPartnerFacts {

    private DeskPartnerFacts() {}

    /** The partner that a fact is about, and what all commands at the desk have. */
    static final class OfPartner {

        @Mixin
        private DeskSubmission submission = new DeskSubmission();

        @Option(
                names = "--partner",
                required = true,
                paramLabel = "PARTNER",
                description = "The number of the partner.")
        private PartnerId partner = PartnerId.of("none");

        PartnerId id() {
            return partner;
        }

        int declare(Function<LocalDate, JournalRecord> declaration) {
            return submission.declare(declaration);
        }

        int submit(DayOption day, Function<LocalDate, JournalRecord> fact) {
            return submission.submit(day, fact);
        }
    }

    /** The offering that a partner takes a step for. */
    static final class ForOffering {

        @Option(
                names = "--offering",
                required = true,
                paramLabel = "OFFERING",
                description = "The offering, such as S-EDPS.")
        private Offering offering = Offering.of("none");

        Offering offering() {
            return offering;
        }
    }

    @Command(name = "register-partner", description = "Registers a partner. Creates the database if it does not exist.")
    static int register(@Mixin OfPartner partner) {
        return partner.declare(on -> new PartnerDeclared(partner.id()));
    }

    @Command(name = "add-location", description = "Adds a location of a partner.")
    static int addLocation(
            @Mixin OfPartner partner,
            @Option(
                            names = "--location",
                            required = true,
                            paramLabel = "LOCATION",
                            description = "The number of the location.")
                    LocationId location,
            @Option(
                            names = "--country",
                            required = true,
                            paramLabel = "COUNTRY",
                            description = "Where the location is: two capital letters.")
                    Country country) {
        return partner.declare(on -> new LocationDeclared(partner.id(), new Location(location, country)));
    }

    @Command(name = "add-competency", description = "Adds a competency that a partner holds.")
    static int addCompetency(
            @Mixin OfPartner partner,
            @Option(
                            names = "--competency",
                            required = true,
                            paramLabel = "COMPETENCY",
                            description = "The competency, such as messaging.")
                    Competency competency,
            @Option(names = "--level", required = true, paramLabel = "silver|gold", description = "Its level.")
                    CompetencyLevel level,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DAY",
                            description = "The first day on which the partner holds it.")
                    LocalDate from,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            description = "The last day on which the partner holds it. Without it: no end.")
                    @Nullable
                    LocalDate until) {
        return partner.declare(on -> {
            HeldCompetency held = HeldCompetency.of(competency, level, from);
            return new CompetencyDeclared(partner.id(), until == null ? held : held.withLastDay(until));
        });
    }

    @Command(
            name = "add-consultant",
            description = {
                "Adds a consultant of a partner, with the competencies whose exams were passed before the partner came to"
                        + " the program.",
                "An exam that was passed on a known day is added by `pass-exam`."
            })
    static int addConsultant(
            @Mixin OfPartner partner,
            @Option(
                            names = "--consultant",
                            required = true,
                            paramLabel = "CONSULTANT",
                            description = "The number of the consultant.")
                    ConsultantId consultant,
            @Option(
                            names = "--competency",
                            paramLabel = "COMPETENCY",
                            description = "A competency whose exam the consultant passed; may be given several times.")
                    @Nullable
                    List<Competency> competencies) {
        LinkedHashSet<Competency> exams = new LinkedHashSet<>(competencies == null ? List.of() : competencies);
        return partner.declare(on -> new ConsultantDeclared(partner.id(), new Consultant(consultant, exams)));
    }

    @Command(name = "pass-exam", description = "Records that a consultant passed the exam of a competency.")
    static int passExam(
            @Mixin OfPartner partner,
            @Mixin DayOption day,
            @Option(
                            names = "--consultant",
                            required = true,
                            paramLabel = "CONSULTANT",
                            description = "The number of the consultant.")
                    ConsultantId consultant,
            @Option(
                            names = "--competency",
                            required = true,
                            paramLabel = "COMPETENCY",
                            description = "The competency, such as messaging.")
                    Competency competency) {
        return partner.submit(day, on -> new ExamPassed(on, partner.id(), consultant, competency));
    }

    @Command(name = "sign-agreement", description = "Records that a partner signed the program agreement.")
    static int signAgreement(@Mixin OfPartner partner, @Mixin DayOption day) {
        return partner.submit(day, on -> new AgreementSigned(on, partner.id()));
    }

    @Command(name = "publish-profile", description = "Records that a partner published its business profile.")
    static int publishProfile(@Mixin OfPartner partner, @Mixin DayOption day) {
        return partner.submit(day, on -> new ProfilePublished(on, partner.id()));
    }

    @Command(name = "complete-training", description = "Records that a partner passed the compliance training.")
    static int completeTraining(@Mixin OfPartner partner, @Mixin DayOption day) {
        return partner.submit(day, on -> new TrainingPassed(on, partner.id()));
    }

    @Command(name = "enroll", description = "Enrolls a partner in an offering.")
    static int enroll(@Mixin OfPartner partner, @Mixin DayOption day, @Mixin ForOffering to) {
        return partner.submit(day, on -> new PartnerStepTaken(on, EnrollInOffering.of(partner.id(), to.offering())));
    }

    @Command(
            name = "register-for-payment",
            description = "Registers a partner in the payment tool for an offering, after its first redemption.")
    static int registerForPayment(@Mixin OfPartner partner, @Mixin DayOption day, @Mixin ForOffering to) {
        return partner.submit(
                day, on -> new PartnerStepTaken(on, RegisterForPaymentTool.of(partner.id(), to.offering())));
    }
}
