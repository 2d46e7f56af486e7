package org.planningservices.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.TrainingPassed;
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
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * A small world in which a history comes about: three customers, three partners, and all that happens to them.
 *
 * <p>Like an audit it applies every step that the table of steps and the numbers named permit, whatever the rules say.
 */
final class World {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    static final List<Offering> OFFERINGS =
            List.of(Offering.DDPS, Offering.S_EDPS, Offering.SDPS, Offering.SSDPS, Offering.PVDPS, Offering.DYDPS);

    private static final Competency[] COMPETENCIES = {
        Competency.WINDOWS_AND_DEVICES,
        Competency.COLLABORATION_AND_CONTENT,
        Competency.MESSAGING,
        Competency.DATA_PLATFORM,
        Competency.DATACENTER,
        Competency.CLOUD_BUSINESS_APPLICATIONS,
        Competency.DEVICES_AND_DEPLOYMENT,
        Competency.SERVER_PLATFORM
    };

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final VoucherProgram program;
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<EnrollmentId, Enrollment> enrollments = new LinkedHashMap<>();
    private final Map<EnrollmentId, PoolLedger> pools = new LinkedHashMap<>();
    private final Map<PartnerId, Partner> partners = new LinkedHashMap<>();
    private final Map<PartnerId, Set<Offering>> redeemed = new LinkedHashMap<>();
    private final Map<VoucherId, Voucher> vouchers = new LinkedHashMap<>();
    private final Map<PaymentRequestId, PaymentRequest> requests = new LinkedHashMap<>();
    private LocalDate today;

    World(ValidityStart validityFrom, LocalDate firstDay) {
        program = VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
        today = firstDay;
        stateEnrollment("E-1", "contoso", LocalDate.of(2021, 12, 31));
        stateEnrollment("E-2", "contoso", LocalDate.of(2020, 6, 30));
        stateEnrollment("E-3", "northwind", LocalDate.of(2021, 6, 30));
        stateEnrollment("E-4", "tailspin", LocalDate.of(2021, 2, 28));
        statePartner("fabrikam", CompetencyLevel.GOLD);
        statePartner("litware", CompetencyLevel.SILVER);
        statePartner("adatum", CompetencyLevel.GOLD);
        Stream.of("E-1", "E-3", "E-4").map(EnrollmentId::of).forEach(this::activate);
        enrollments.keySet().forEach(id -> take(AccrueDays.of(id, 60)));
        Stream.of("fabrikam", "litware").map(PartnerId::of).forEach(this::train);
        for (Offering offering : OFFERINGS) {
            partners.keySet().forEach(id -> take(new EnrollInOffering(id, offering)));
        }
    }

    private void stateEnrollment(String id, String customer, LocalDate endsOn) {
        Enrollment enrollment = Enrollment.of(EnrollmentId.of(id), CustomerId.of(customer), LONG_AGO, endsOn);
        enrollments.put(enrollment.id(), enrollment);
        pools.put(enrollment.id(), program.pool(enrollment));
        records.add(new EnrollmentDeclared(enrollment));
        records.add(new EnrollmentDeclared(
                Enrollment.of(enrollment.id(), CustomerId.of("another"), LONG_AGO, endsOn.plusDays(1))));
    }

    /** States a partner with a location in NL and one in DE; what is stated too early or once more is to be found. */
    private void statePartner(String name, CompetencyLevel level) {
        PartnerId id = PartnerId.of(name);
        Partner.Builder partner = Partner.builder().id(id);
        Location tooEarly = Location.of(LocationId.of(name + "-be"), Country.of("BE"));
        records.add(new LocationDeclared(id, tooEarly));
        records.add(new PartnerDeclared(id));
        records.add(new PartnerDeclared(id));
        for (String country : List.of("NL", "DE")) {
            Location location = Location.of(LocationId.of(name + "-" + country), Country.of(country));
            partner.addLocation(location);
            records.add(new LocationDeclared(id, Location.of(LocationId.of(name + "-" + country), Country.of("FR"))));
            records.add(new LocationDeclared(id, location));
        }
        Consultant expert = Consultant.of(ConsultantId.of(name + "-expert"), COMPETENCIES);
        Consultant novice = Consultant.of(ConsultantId.of(name + "-novice"));
        partner.addConsultants(expert, novice);
        records.add(new ConsultantDeclared(id, expert));
        records.add(new ConsultantDeclared(id, novice));
        for (Competency competency : COMPETENCIES) {
            HeldCompetency held =
                    HeldCompetency.of(competency, level, LONG_AGO).withLastDay(LocalDate.of(2021, 10, 31));
            partner.addCompetency(held);
            records.add(new CompetencyDeclared(id, held));
        }
        partners.put(id, partner.build());
        redeemed.put(id, new HashSet<>());
    }

    RandomHistory history(ValidityStart validityFrom) {
        return new RandomHistory(validityFrom, List.copyOf(records), List.copyOf(questions));
    }

    VoucherProgram program() {
        return program;
    }

    LocalDate today() {
        return today;
    }

    void skipTo(LocalDate day) {
        today = day;
    }

    Optional<Voucher> voucher(VoucherId id) {
        return Optional.ofNullable(vouchers.get(id));
    }

    Collection<Voucher> vouchers() {
        return vouchers.values();
    }

    Collection<PaymentRequestId> requestNumbers() {
        return requests.keySet();
    }

    boolean isRegistered(PartnerId id, Offering offering) {
        return Optional.ofNullable(partners.get(id))
                .filter(partner -> partner.registeredOn(offering).isEmpty())
                .isEmpty();
    }

    void activate(EnrollmentId id) {
        records.add(new BenefitActivated(today, id));
        enrollments.computeIfPresent(
                id,
                (same, enrollment) ->
                        enrollment.activatedOn().isPresent() ? enrollment : enrollment.withActivatedOn(today));
    }

    void train(PartnerId id) {
        records.add(new TrainingPassed(today, id));
        learn(id, partner -> partner.addComplianceTraining(today));
    }

    void take(PoolStep step) {
        ask(new DaysAdded(today, step), Facts.none());
        LocalDate end = step instanceof AccrueDays ? LocalDate.of(2021, 2, 1) : LocalDate.of(2020, 2, 1);
        PoolLedger pool = pools.get(step.enrollmentId());
        if (pool != null && today.isBefore(end)) {
            pool.record(step, today);
        }
    }

    void take(PartnerStep step) {
        ask(new PartnerStepTaken(today, step), factsOf(step.partnerId()));
        OfferingDate day = OfferingDate.of(step.offering(), today);
        learn(step.partnerId(), partner -> {
            if (step instanceof EnrollInOffering) {
                partner.addOfferingEnrollment(day);
            } else {
                partner.addPaymentToolRegistration(day);
            }
        });
    }

    void take(VoucherId id, VoucherStep step) {
        Optional<Voucher> voucher = voucher(id);
        ask(new VoucherStepTaken(today, id, step), factsFor(voucher, step));
        if (voucher.map(one -> LIFECYCLE.canTake(one, step)).orElse(step instanceof Create)) {
            apply(VoucherEvent.of(id, step, today));
            if (step instanceof Redeem redeem) {
                voucher.ifPresent(one -> noteRedemption(redeem.partnerId(), one.offering()));
            }
        }
    }

    void take(PaymentStep step) {
        Facts facts = step instanceof RequestPayment made ? factsOf(made.partnerId()) : Facts.none();
        Question question = ask(new PaymentStepTaken(today, step), facts);
        if (question.isPossible(step)) {
            if (step instanceof RequestPayment made) {
                requests.put(made.requestId(), new PaymentRequest(made, today));
            }
            question.vouchers().forEach(voucher -> apply(VoucherEvent.of(voucher.id(), step, today)));
        }
    }

    private Question ask(Occurrence record, Facts facts) {
        records.add(record);
        Question question = Question.of(records.size(), record, vouchers, requests, facts);
        questions.add(question);
        return question;
    }

    private void apply(VoucherEvent event) {
        Voucher after = voucher(event.voucherId())
                .map(voucher -> LIFECYCLE.apply(voucher, event))
                .orElseGet(() -> Voucher.create(event));
        vouchers.put(after.id(), after);
        PoolLedger pool = pools.get(after.enrollmentId());
        if (pool != null) {
            pool.record(event);
        }
    }

    private Facts factsFor(Optional<Voucher> voucher, VoucherStep step) {
        if (step instanceof Create create) {
            Enrollment enrollment = enrollments.get(create.enrollmentId());
            PoolLedger pool = pools.get(create.enrollmentId());
            return enrollment == null || pool == null
                    ? Facts.none()
                    : Facts.none()
                            .withEnrollment(enrollment)
                            .withRemainingDays(pool.balanceOn(today).remaining());
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? factsOf(taken.partnerId()) : Facts.none();
        return voucher.flatMap(this::customer)
                .map(customer -> facts.withCustomerVouchers(vouchersOf(customer)))
                .orElse(facts);
    }

    private Facts factsOf(PartnerId id) {
        Partner partner = partners.get(id);
        Set<Offering> offerings = redeemed.get(id);
        return partner == null || offerings == null
                ? Facts.none()
                : Facts.none().withPartner(partner).withRedeemedOfferings(Set.copyOf(offerings));
    }

    private List<Voucher> vouchersOf(CustomerId customer) {
        return vouchers.values().stream()
                .filter(voucher -> customer(voucher).filter(customer::equals).isPresent())
                .toList();
    }

    private Optional<CustomerId> customer(Voucher voucher) {
        return Optional.ofNullable(enrollments.get(voucher.enrollmentId())).map(Enrollment::customerId);
    }

    private void learn(PartnerId id, Consumer<Partner.Builder> fact) {
        partners.computeIfPresent(id, (same, partner) -> {
            Partner.Builder more = Partner.builder();
            more.from(partner);
            fact.accept(more);
            return more.build();
        });
    }

    private void noteRedemption(PartnerId id, Offering offering) {
        Set<Offering> offerings = redeemed.get(id);
        if (offerings != null) {
            offerings.add(offering);
        }
    }
}
