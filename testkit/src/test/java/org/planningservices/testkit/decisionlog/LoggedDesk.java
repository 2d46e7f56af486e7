package org.planningservices.testkit.decisionlog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
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
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.threeten.extra.MutableClock;

/** A system that writes a log: a desk under some terms, with one enrollment and one partner, and a clock to set. */
final class LoggedDesk {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 12, 2);

    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final PartnerId PARTNER = PartnerId.of("fabrikam");
    private static final Location SITE = Location.of(LocationId.of("fabrikam-nl"), Country.of("NL"));
    private static final HeldCompetency COMPETENCY =
            HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, LocalDate.of(2018, 1, 1));
    private static final Consultant CONSULTANT =
            Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES);

    private final MutableClock clock =
            MutableClock.of(FIRST_DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final List<DecisionLogEntry> log = new ArrayList<>();
    private final VoucherDesk desk;
    private Partner partner = Partner.builder()
            .id(PARTNER)
            .addLocation(SITE)
            .addCompetency(COMPETENCY)
            .addConsultant(CONSULTANT)
            .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, FIRST_DAY))
            .build();
    private boolean registered;

    LoggedDesk(Terms terms) {
        desk = VoucherDesk.of(
                VoucherProgram.under(terms),
                MemoryRepository.create(),
                clock,
                id -> id.equals(PARTNER) ? Optional.of(partner) : Optional.empty());
        Enrollment enrollment = Enrollment.of(
                ENROLLMENT, CustomerId.of("contoso"), LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
        add(new PartnerDeclared(PARTNER));
        add(new LocationDeclared(PARTNER, SITE));
        add(new CompetencyDeclared(PARTNER, COMPETENCY));
        add(new ConsultantDeclared(PARTNER, CONSULTANT));
        add(new PartnerStepTaken(FIRST_DAY, EnrollInOffering.of(PARTNER, Offering.DDPS)));
        desk.open(next(), enrollment);
        add(new EnrollmentDeclared(enrollment));
        desk.activateBenefit(next(), ENROLLMENT);
        add(new BenefitActivated(FIRST_DAY, ENROLLMENT));
    }

    List<DecisionLogEntry> log() {
        return List.copyOf(log);
    }

    LocalDate today() {
        return desk.today().date();
    }

    LoggedDesk later(int days) {
        clock.add(Duration.ofDays(days));
        return this;
    }

    LoggedDesk accrue(int days) {
        AccrueDays step = AccrueDays.of(ENROLLMENT, days);
        add(new DaysAdded(today(), step), desk.submit(next(), step));
        return this;
    }

    LoggedDesk submit(VoucherId voucher, VoucherStep step) {
        CommandResult answer = desk.submit(next(), voucher, step);
        add(new VoucherStepTaken(today(), voucher, step), answer);
        if (step instanceof Redeem && answer instanceof CommandResult.Accepted && !registered) {
            registered = true;
            partner = Partner.builder()
                    .from(partner)
                    .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, today()))
                    .build();
            add(new PartnerStepTaken(today(), RegisterForPaymentTool.of(PARTNER, Offering.DDPS)));
        }
        return this;
    }

    LoggedDesk submit(PaymentStep step) {
        add(new PaymentStepTaken(today(), step), desk.submit(next(), step));
        return this;
    }

    /** Takes a voucher of five days to the report, all on the day that it is. */
    LoggedDesk reported(VoucherId voucher) {
        return submit(voucher, create(5))
                .submit(voucher, Assign.of("m.devries"))
                .submit(voucher, reserve())
                .submit(voucher, start())
                .submit(voucher, complete())
                .submit(voucher, report());
    }

    static Create create(int days) {
        return Create.of(ENROLLMENT, Offering.DDPS, days);
    }

    Reserve reserve() {
        return Reserve.builder()
                .operator(operator())
                .locationId(SITE.id())
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(today())
                .build();
    }

    static StartEngagement start() {
        return StartEngagement.of(PARTNER, ConsultantId.of("jansen"));
    }

    static CompleteEngagement complete() {
        return CompleteEngagement.builder()
                .partnerId(PARTNER)
                .deliveredDays(5)
                .offsiteDays(0)
                .build();
    }

    static SubmitCompletionReport report() {
        return SubmitCompletionReport.of(PARTNER, "plan.docx");
    }

    static Redeem redeem() {
        return Redeem.of(operator(), SITE.id());
    }

    static RequestPayment requestPayment(String request, VoucherId... vouchers) {
        return RequestPayment.of(PaymentRequestId.of(request), PARTNER, SITE.id(), vouchers);
    }

    static Operator operator() {
        return Operator.of(PARTNER).withRole(OperatorRole.MPN_ADMIN);
    }

    private CommandId next() {
        return CommandId.of("command-" + log.size());
    }

    private void add(JournalRecord record) {
        log.add(new DecisionLogEntry(log.size() + 1, record, RecordedOutcome.ACCEPTED));
    }

    private void add(JournalRecord record, CommandResult answer) {
        RecordedOutcome outcome =
                answer instanceof CommandResult.Accepted ? RecordedOutcome.ACCEPTED : RecordedOutcome.REFUSED;
        log.add(new DecisionLogEntry(log.size() + 1, record, outcome));
    }
}
