package org.planningservices.testkit.log;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.desk.Answer;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyStated;
import org.planningservices.journal.JournalRecord.ConsultantStated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentStated;
import org.planningservices.journal.JournalRecord.LocationStated;
import org.planningservices.journal.JournalRecord.PartnerStated;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.LogEntry;
import org.planningservices.json.Outcome;
import org.planningservices.party.CompetencyHeld;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.OfferingDay;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.PlanningServices;
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

/** A system that writes a log: a desk under some terms, with one enrolment and one partner, and a clock to set. */
final class LoggedDesk {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 12, 2);

    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final PartnerId PARTNER = PartnerId.of("fabrikam");
    private static final Location SITE = Location.of("fabrikam-nl", "NL");
    private static final CompetencyHeld COMPETENCY =
            CompetencyHeld.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, LocalDate.of(2018, 1, 1));
    private static final Consultant CONSULTANT = Consultant.of("jansen", Competency.WINDOWS_AND_DEVICES);

    private final MutableClock clock =
            MutableClock.of(FIRST_DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final List<LogEntry> log = new ArrayList<>();
    private final VoucherDesk desk;
    private Partner partner = Partner.builder()
            .id(PARTNER)
            .addLocation(SITE)
            .addCompetency(COMPETENCY)
            .addConsultant(CONSULTANT)
            .addEnrollment(OfferingDay.of(Offering.DDPS, FIRST_DAY))
            .build();
    private boolean registered;

    LoggedDesk(Terms terms) {
        desk = VoucherDesk.of(
                PlanningServices.under(terms),
                new MemoryRepository(),
                clock,
                id -> id.equals(PARTNER) ? Optional.of(partner) : Optional.empty());
        Enrollment enrollment = Enrollment.of(
                ENROLLMENT, CustomerId.of("contoso"), LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
        add(new PartnerStated(PARTNER));
        add(new LocationStated(PARTNER, SITE));
        add(new CompetencyStated(PARTNER, COMPETENCY));
        add(new ConsultantStated(PARTNER, CONSULTANT));
        add(new PartnerStepTaken(FIRST_DAY, EnrollInOffering.of(PARTNER, Offering.DDPS)));
        desk.open(next(), enrollment);
        add(new EnrollmentStated(enrollment));
        desk.activateBenefit(next(), ENROLLMENT);
        add(new BenefitActivated(FIRST_DAY, ENROLLMENT));
    }

    List<LogEntry> log() {
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
        Answer answer = desk.submit(next(), voucher, step);
        add(new VoucherStepTaken(today(), voucher, step), answer);
        if (step instanceof Redeem && answer instanceof Answer.Accepted && !registered) {
            registered = true;
            partner = Partner.builder()
                    .from(partner)
                    .addPaymentToolRegistration(OfferingDay.of(Offering.DDPS, today()))
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
                .submit(voucher, Assign.to("m.devries"))
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
                .location(SITE.id())
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
                .partner(PARTNER)
                .deliveredDays(5)
                .offsiteDays(0)
                .build();
    }

    static SubmitCompletionReport report() {
        return SubmitCompletionReport.of(PARTNER, "plan.docx");
    }

    static Redeem redeem() {
        return Redeem.by(operator()).at(SITE.id());
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
        log.add(new LogEntry(log.size() + 1, record, Outcome.ACCEPTED));
    }

    private void add(JournalRecord record, Answer answer) {
        Outcome outcome = answer instanceof Answer.Accepted ? Outcome.ACCEPTED : Outcome.REFUSED;
        log.add(new LogEntry(log.size() + 1, record, outcome));
    }
}
