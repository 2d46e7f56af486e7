package org.planningservices.examples.spring;

import java.time.LocalDate;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.VoucherId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Records the sample data of the profile {@code demo}: an enrollment, a partner and two vouchers. A restart records nothing twice. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private final VoucherDesk desk;

    DemoData(VoucherDesk desk) {
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        EnrollmentId enrollment = EnrollmentId.of("E-4711");
        LocalDate start = LocalDate.of(2019, 1, 1);
        accept(desk.open(
                id("open"), Enrollment.of(enrollment, CustomerId.of("contoso"), start, LocalDate.of(2021, 12, 31))));
        accept(desk.activateBenefit(id("activate"), enrollment));
        accept(desk.submit(id("accrue"), AccrueDays.of(enrollment, 40)));

        PartnerId fabrikam = PartnerId.of("fabrikam");
        Competency windows = Competency.WINDOWS_AND_DEVICES;
        accept(desk.record(id("partner"), new PartnerDeclared(fabrikam)));
        accept(desk.record(
                id("location"),
                new LocationDeclared(fabrikam, Location.of(LocationId.of("utrecht"), Country.of("NL")))));
        accept(desk.record(
                id("competency"),
                new CompetencyDeclared(fabrikam, HeldCompetency.of(windows, CompetencyLevel.SILVER, start))));
        accept(desk.record(
                id("consultant"), new ConsultantDeclared(fabrikam, Consultant.of(ConsultantId.of("okafor"), windows))));
        accept(desk.submit(id("enroll"), EnrollInOffering.of(fabrikam, Offering.DDPS)));

        VoucherId assigned = VoucherId.of("V-1001");
        accept(desk.submit(id("create-1"), assigned, Create.of(enrollment, Offering.DDPS, 5)));
        accept(desk.submit(id("assign-1"), assigned, Assign.of("m.devries@contoso.example")));
        accept(desk.submit(id("create-2"), VoucherId.of("V-1002"), Create.of(enrollment, Offering.DDPS, 3)));
    }

    private static void accept(CommandResult result) {
        if (!(result instanceof CommandResult.Accepted)) {
            throw new IllegalStateException(result.toString());
        }
    }

    private static CommandId id(String name) {
        return CommandId.of("demo-" + name);
    }
}
