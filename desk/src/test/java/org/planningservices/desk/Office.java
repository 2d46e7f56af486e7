package org.planningservices.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
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
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;
import org.threeten.extra.MutableClock;

/** A desk on a repository in memory, with a clock that a test sets, one customer and one partner that may do everything. */
final class Office {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    static final CustomerId CONTOSO = CustomerId.of("contoso");
    static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    static final LocationId NL_SITE = LocationId.of("nl-site");
    static final VoucherId V_1 = VoucherId.of("V-1");
    static final VoucherId V_2 = VoucherId.of("V-2");
    static final PaymentRequestId R_1 = PaymentRequestId.of("R-1");

    final MutableClock clock =
            MutableClock.of(day("2021-01-01").atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final VoucherRepository repository;
    final VoucherDesk desk;
    private int commands;

    Office() {
        this(Terms.planningServices());
    }

    Office(Terms terms) {
        this(terms, MemoryRepository.create());
    }

    Office(VoucherRepository repository) {
        this(Terms.planningServices(), repository);
    }

    Office(Terms terms, VoucherRepository repository) {
        this.repository = repository;
        desk = VoucherDesk.of(
                VoucherProgram.under(terms),
                repository,
                clock,
                id -> Optional.of(partner()).filter(partner -> partner.id().equals(id)));
    }

    /** Opens E-1 of contoso, from 2018 to the end of 2021, with so many days. */
    Office withDays(int days) {
        on("2021-01-01");
        accept(desk.open(next(), Enrollment.of(E_1, CONTOSO, day("2018-01-01"), day("2021-12-31"))));
        accept(desk.activateBenefit(next(), E_1));
        accept(desk.submit(next(), AccrueDays.of(E_1, days)));
        return this;
    }

    Office on(String day) {
        clock.setInstant(day(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    Office later(int days) {
        clock.add(Duration.ofDays(days));
        return this;
    }

    /** Creates a voucher and takes it on to a status, all on the day that it is. */
    Office voucher(VoucherId voucher, int days, VoucherStatus status) {
        VoucherStep[] way = {
            Create.of(E_1, Offering.DDPS, days),
            Assign.of("m.devries"),
            reserve(),
            start(),
            complete(),
            report(),
            redeem()
        };
        for (VoucherStep step : way) {
            accept(submit(voucher, step));
            if (TABLE.to(step.action()) == status) {
                break;
            }
        }
        return this;
    }

    CommandResult submit(VoucherId voucher, VoucherStep step) {
        return desk.submit(next(), voucher, step);
    }

    CommandResult submit(PaymentStep step) {
        return desk.submit(next(), step);
    }

    VoucherStatus status(VoucherId voucher) {
        return desk.findVoucher(voucher).orElseThrow().status();
    }

    long remaining() {
        return desk.findPool(E_1).orElseThrow().remaining();
    }

    CommandId next() {
        return CommandId.of("command-" + ++commands);
    }

    private static void accept(CommandResult answer) {
        if (!(answer instanceof CommandResult.Accepted)) {
            throw new AssertionError(answer);
        }
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Reserve reserve() {
        return Reserve.builder()
                .operator(operator())
                .locationId(NL_SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(day("2021-01-20"))
                .build();
    }

    static VoucherStep start() {
        return StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"));
    }

    static VoucherStep complete() {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(1)
                .offsiteDays(0)
                .build();
    }

    static VoucherStep report() {
        return SubmitCompletionReport.of(FABRIKAM, "plan.docx");
    }

    static Redeem redeem() {
        return Redeem.of(operator(), NL_SITE);
    }

    static RequestPayment requestPayment(VoucherId... vouchers) {
        return RequestPayment.of(R_1, FABRIKAM, NL_SITE, vouchers);
    }

    static Operator operator() {
        return Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);
    }

    private static Partner partner() {
        LocalDate joined = day("2020-12-15");
        return Partner.builder()
                .id(FABRIKAM)
                .addLocation(Location.of(LocationId.of("nl-site"), Country.of("NL")))
                .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, joined))
                .addConsultant(Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES))
                .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, joined))
                .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, joined))
                .build();
    }
}
