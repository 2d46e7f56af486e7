package org.planningservices.benchmarks.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
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
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Vouchers to work on, and what is done with each. */
final class Work {

    static final LocalDate TODAY = LocalDate.of(2021, 1, 15);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final LocalDate JOINED = LocalDate.of(2020, 12, 15);

    static final Partner PARTNER = Partner.builder()
            .id(FABRIKAM)
            .addLocation(Location.of(LocationId.of("fabrikam-nl"), Country.of("NL")))
            .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, JOINED))
            .addConsultant(Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES))
            .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, JOINED))
            .build();

    static final List<VoucherStep> STEPS = List.of(
            Assign.of("m.devries@contoso.example"),
            Reserve.builder()
                    .operator(Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN))
                    .locationId(LocationId.of("fabrikam-nl"))
                    .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                    .deliveryCountry(Country.of("NL"))
                    .plannedStart(TODAY.plusDays(14))
                    .build(),
            Reschedule.of(FABRIKAM, TODAY.plusDays(28)),
            StartEngagement.of(FABRIKAM, ConsultantId.of("jansen")),
            CompleteEngagement.builder()
                    .partnerId(FABRIKAM)
                    .deliveredDays(5)
                    .offsiteDays(0)
                    .build(),
            SubmitCompletionReport.of(FABRIKAM, "Deployment plan, 2021-02-12"));

    private static final EnrollmentId POOL = EnrollmentId.of("E-1");
    static final int AT_ONCE = 500;

    private Work() {}

    static VoucherId voucher(int number) {
        return VoucherId.of("V-" + number);
    }

    static CommandId command(VoucherId voucher, int number) {
        return CommandId.of(voucher + "-" + number);
    }

    static Optional<Partner> find(PartnerId id) {
        return id.equals(FABRIKAM) ? Optional.of(PARTNER) : Optional.empty();
    }

    /** Opens the pool from which vouchers are created, in a repository in which there is nothing. */
    static void open(VoucherRepository repository) {
        Enrollment enrollment =
                Enrollment.of(POOL, CustomerId.of("contoso"), LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
        repository.append(
                CommandId.of("open"), List.of(StreamChange.of(enrollment, new EnrollmentDeclared(enrollment))));
    }

    /** Creates the next {@value #AT_ONCE} vouchers, from a number on. */
    static void create(VoucherRepository repository, int first) {
        Create create = Create.of(POOL, Offering.DDPS, 5);
        List<StreamChange> changes = new ArrayList<>();
        for (int number = first; number < first + AT_ONCE; number++) {
            Voucher voucher = Voucher.create(VoucherEvent.of(voucher(number), create, TODAY));
            changes.add(StreamChange.of(voucher, new VoucherStepTaken(TODAY, voucher.id(), create)));
        }
        repository.append(CommandId.of("create-" + first), changes);
    }
}
