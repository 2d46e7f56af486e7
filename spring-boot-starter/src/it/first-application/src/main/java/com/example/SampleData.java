package com.example;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.AccrueDays;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class SampleData {
    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2021, 12, 31);

    @Bean
    public Clock clock() {
        return Clock.fixed(Instant.parse("2021-01-15T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    public PartnerDirectory partners() {
        Partner fabrikam = Partner.builder()
                .id(PartnerId.of("fabrikam"))
                .addLocation(Location.of(LocationId.of("utrecht"), Country.of("NL")))
                .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.SILVER, START))
                .addConsultant(Consultant.of(ConsultantId.of("okafor"), Competency.WINDOWS_AND_DEVICES))
                .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, LocalDate.of(2020, 12, 7)))
                .build();
        return id -> Optional.of(fabrikam).filter(partner -> partner.id().equals(id));
    }

    @Bean
    public ApplicationRunner enrollment(VoucherDesk desk) {
        EnrollmentId id = EnrollmentId.of("E-4711");
        return arguments -> {
            accept(desk.open(CommandId.of("open-1"), Enrollment.of(id, CustomerId.of("contoso"), START, END)));
            accept(desk.activateBenefit(CommandId.of("activate-1"), id));
            accept(desk.submit(CommandId.of("accrue-1"), AccrueDays.of(id, 20)));
        };
    }

    private static void accept(CommandResult result) {
        if (!(result instanceof CommandResult.Accepted)) {
            throw new IllegalStateException(result.toString());
        }
    }
}
