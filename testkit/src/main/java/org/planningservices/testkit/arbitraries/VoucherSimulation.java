package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.arbitraries.Plan.Detour;
import org.planningservices.testkit.arbitraries.Plan.Extra;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * The life of a voucher as it comes about by a plan, told to a telling.
 *
 * <p>The plan says how many days pass before a step; a step that would come after its last day comes on that day, so that
 * last days are frequent. Each step first provides the facts that its rules need. Left alone, a life complies in both
 * validity starts: it counts from creation, which gives the earlier last days, and lets a voucher expire by the later ones.
 */
final class VoucherSimulation {

    static final Terms TERMS = Terms.planningServices();
    static final Terms FROM_ASSIGNMENT = TERMS.withValidityFrom(ValidityStart.ASSIGNMENT);

    /** The first day on which a table tells what qualifies for DYDPS. */
    static final LocalDate NEWER_TABLE =
            VoucherProgram.planningServices().rule(RuleId.ELG_16).firstDay().orElseThrow();

    static final LocalDate TRAINING_END =
            VoucherProgram.planningServices().rule(RuleId.ELG_06).lastDay().orElseThrow();
    static final LocalDate RENEWAL_END =
            VoucherProgram.planningServices().rule(RuleId.ELG_08).lastDay().orElseThrow();
    static final LocalDate CONTACTS_END =
            VoucherProgram.planningServices().rule(RuleId.ACT_07).lastDay().orElseThrow();

    private static final List<Offering> OFFERINGS =
            List.of(Offering.DDPS, Offering.PVDPS, Offering.SDPS, Offering.S_EDPS, Offering.SSDPS, Offering.DYDPS);
    private static final List<Integer> LEVELS = TERMS.serviceLevels().value().stream()
            .map(ServiceLevel::days)
            .sorted()
            .toList();
    private static final List<Country> COUNTRIES =
            List.of(Country.of("NL"), Country.of("DE"), Country.of("BE"), Country.of("US"));

    private final JournalDraft telling;
    private final Participants cast;
    private final Plan plan;
    private final List<Detour> detours;
    private final List<Voucher> vouchers = new ArrayList<>();
    private VoucherCalendar calendar = VoucherCalendar.of(TERMS);
    private Offering offering;
    private int serviceLevel;
    private Country country;
    private LocalDate today;
    private LocalDate bound = LocalDate.MAX;
    private int daysTaken;
    private int reservations;

    VoucherSimulation(JournalDraft telling, Participants cast, Plan plan) {
        this.telling = telling;
        this.cast = cast;
        this.plan = plan;
        detours = new ArrayList<>(plan.detours());
        today = plan.createdOn();
        List<Offering> possible = OFFERINGS.stream()
                .filter(one -> isKnown(one, today.plusDays(TERMS.validityDays().value())))
                .toList();
        offering = Plan.choose(possible, plan.what().offering());
        serviceLevel = Plan.choose(LEVELS, plan.what().serviceLevel());
        country = Plan.choose(COUNTRIES, plan.what().country());
    }

    /** Tells whether a table says on a day what qualifies for an offering. */
    private static boolean isKnown(Offering offering, LocalDate day) {
        return !day.isBefore(NEWER_TABLE)
                || TERMS.qualificationsBefore2020().value().containsKey(offering);
    }

    /** Makes the voucher another than the plan says. */
    void becomes(Offering offering, int serviceLevel) {
        this.offering = offering;
        this.serviceLevel = serviceLevel;
    }

    /** Delivers in another country than the plan says. */
    void moveTo(Country country) {
        this.country = country;
    }

    /** Takes the last days from another calendar. */
    void goBy(VoucherCalendar calendar) {
        this.calendar = calendar;
    }

    /** Lives by the plan, to the stage that it names. */
    void live() {
        create();
        goOnTo(plan.stage());
    }

    /** Goes on to a stage; to {@code EXPIRED} from as far as the plan comes before it lapses. */
    void goOnTo(VoucherStatus stage) {
        boolean lapses = stage == VoucherStatus.EXPIRED;
        VoucherStatus last = lapses ? lapsingStage() : stage;
        while (status().compareTo(last) < 0) {
            next();
        }
        if (lapses) {
            expire();
        }
    }

    /** Leaves out what need not happen. */
    void straighten() {
        detours.clear();
    }

    private VoucherStatus lapsingStage() {
        return Plan.choose(
                List.of(
                        VoucherStatus.ASSIGNED,
                        VoucherStatus.RESERVED,
                        VoucherStatus.IN_DELIVERY,
                        VoucherStatus.DELIVERED,
                        VoucherStatus.REPORTED),
                plan.what().delivered());
    }

    private void next() {
        switch (status()) {
            case CREATED -> assign();
            case ASSIGNED -> {
                if (!today.isAfter(TERMS.lastCreationDay().value()) && detours.remove(Detour.REASSIGN)) {
                    passTo(earlier(lastValidDay(), TERMS.lastCreationDay().value()));
                    take(Reassign.of("Jansen"));
                } else {
                    reserve();
                }
            }
            case RESERVED -> {
                if (detours.remove(Detour.CANCEL)) {
                    pass();
                    take(cancel());
                } else if (detours.remove(Detour.RESCHEDULE)) {
                    pass();
                    take(Reschedule.of(holder(), plannedStart()));
                } else {
                    start();
                }
            }
            case IN_DELIVERY -> complete();
            case DELIVERED -> report();
            case REPORTED -> {
                pass();
                take(redeem());
            }
            case REDEEMED -> {
                register();
                passTo(requestBy());
                take(requestPayment());
            }
            case PAYMENT_REQUESTED -> {
                if (detours.remove(Detour.REJECT)) {
                    passTo(requestBy());
                    take(RejectPayment.of(request(), "invoice missing"));
                } else {
                    passTo(LocalDate.MAX);
                    take(ApprovePayment.of(request()));
                }
            }
            case PAYMENT_APPROVED -> {
                passTo(payBy());
                take(MakePayment.of(request()));
            }
            case PAID, EXPIRED, REVOKED -> throw new IllegalStateException("nothing follows on `" + status() + "`");
        }
    }

    void create() {
        provideForCreation();
        for (int copy = 0; copy < plan.what().copies(); copy++) {
            take(telling.newVoucher(), creation());
        }
    }

    void provideForCreation() {
        activate(begins());
        accrue(serviceLevel * plan.what().copies());
        run();
    }

    Create creation() {
        Create create = Create.of(cast.enrollment(), offering, serviceLevel);
        return plan.has(Extra.ADMINISTRATOR)
                ? create.withAdministrator("benefits@" + cast.customer() + ".example")
                : create;
    }

    /** Returns the day on which the enrolment begins and has its days: no later than today, and while days are got. */
    LocalDate begins() {
        LocalDate end = plan.has(Extra.CONVERTED)
                ? TERMS.firstDayWithoutConversion().value()
                : TERMS.firstDayWithoutAccrual().value();
        return earlier(today.minusDays(plan.lead().began()), end.minusDays(1));
    }

    void activate(LocalDate on) {
        telling.add(new BenefitActivated(on, cast.enrollment()));
    }

    void run() {
        run(begins(), today.plusDays(plan.lead().lasts()));
    }

    void run(LocalDate first, LocalDate last) {
        telling.runs(cast.enrollment(), cast.customer(), first, last);
    }

    void accrue(int days) {
        telling.add(new DaysAdded(
                begins(),
                plan.has(Extra.CONVERTED)
                        ? ConvertTrainingDays.builder()
                                .enrollmentId(cast.enrollment())
                                .trainingDays(3 * days)
                                .planningDays(days)
                                .build()
                        : AccrueDays.of(cast.enrollment(), days)));
    }

    private void assign() {
        passTo(earlier(lastValidDay(), TERMS.lastCreationDay().value()));
        take(Assign.of("de Vries"));
    }

    private void reserve() {
        passToReservation();
        enroll();
        qualify(reservingPartner(), today);
        Map<VoucherId, Reserve> all = new LinkedHashMap<>();
        vouchers.forEach(voucher -> all.put(voucher.id(), reservation(voucher).build()));
        all.forEach(this::take);
    }

    /** Lets days pass to the next reservation, no earlier than a table tells what qualifies. */
    void passToReservation() {
        pass();
        if (!isKnown(offering, today)) {
            skipTo(NEWER_TABLE);
        }
    }

    /** Returns a reservation that complies today, if the partner is enrolled and qualifies. */
    Reserve.Builder reservation(Voucher voucher) {
        PartnerId partner = reservingPartner();
        Reserve.Builder reserve = Reserve.builder()
                .operator(operator(partner))
                .locationId(site(partner, country))
                .engagement(row().engagement())
                .deliveryCountry(country)
                .plannedStart(plannedStart())
                .cloud(plan.has(Extra.CLOUD)
                        && voucher.createdOn()
                                .isBefore(TERMS.firstDayWithoutCloud().value()));
        if (plan.has(Extra.PRODUCT)) {
            reserve.product("product " + plan.what().role());
        }
        return distinguish(reserve, voucher);
    }

    /** Names a division where it may be, and where it must so that no other voucher is for the same (ENG-08). */
    private Reserve.Builder distinguish(Reserve.Builder reserve, Voucher voucher) {
        boolean single =
                voucher.serviceLevel().equals(TERMS.exclusiveServiceLevel().value());
        boolean first = voucher.id().value().equals("V-1");
        return (single && !first) || plan.has(Extra.DIVISION)
                ? reserve.division("division of " + voucher.id())
                : reserve;
    }

    private void start() {
        pass();
        qualify(holder(), today);
        take(StartEngagement.of(holder(), examined(holder())));
    }

    private void complete() {
        pass();
        int delivered = 1
                + plan.what().delivered()
                        % Math.min(
                                Math.max(serviceLevel, 1),
                                TERMS.maxDeliveryDays().value());
        int offsite = plan.has(Extra.OFF_SITE) ? delivered : 0;
        take(CompleteEngagement.builder()
                .partnerId(holder())
                .deliveredDays(delivered)
                .offsiteDays(
                        isRemoteAllowed()
                                ? offsite
                                : Math.min(offsite, TERMS.maxOffsiteDays().value()))
                .build());
    }

    private boolean isRemoteAllowed() {
        return DayRange.of(TERMS.firstRemoteDay().value(), TERMS.lastRemoteDay().value())
                .contains(today);
    }

    private void report() {
        pass();
        take(SubmitCompletionReport.of(holder(), "roadmap"));
    }

    CancelReservation cancel() {
        return CancelReservation.of(operator(holder()));
    }

    Redeem redeem() {
        return Redeem.of(operator(holder()), site(holder(), country));
    }

    void register() {
        telling.add(new PartnerStepTaken(today, RegisterForPaymentTool.of(holder(), offering)));
    }

    RequestPayment requestPayment() {
        return requestPayment(site(holder(), country));
    }

    RequestPayment requestPayment(LocationId location) {
        return new RequestPayment(
                telling.newRequest(),
                holder(),
                location,
                vouchers.stream().map(Voucher::id).toList());
    }

    /** Expires on a day on which the voucher has lapsed in both validity starts: counted from assignment it lapses later. */
    private void expire() {
        int redeemBy = VoucherCalendar.of(FROM_ASSIGNMENT).redeemBy(voucher());
        skipTo(LocalDate.ofEpochDay(redeemBy + 1L));
        pass(LocalDate.MAX);
        take(Expire.of());
    }

    /** Enrols the partner that will reserve, some days before today. */
    void enroll() {
        enroll(reservingPartner(), today.minusDays(plan.lead().enrolled()));
    }

    /** Enrols a partner on a day, or on the first after it on which a table tells what qualifies. */
    void enroll(PartnerId partner, LocalDate on) {
        LocalDate day = isKnown(offering, on) ? on : NEWER_TABLE;
        train(partner, day);
        qualifyToEnroll(partner, day);
        if (plan.has(Extra.AGREEMENT)) {
            telling.add(new AgreementSigned(day.minusDays(plan.lead().trained()), partner));
            telling.add(new ProfilePublished(day, partner));
        }
        telling.add(new PartnerStepTaken(day, EnrollInOffering.of(partner, offering)));
    }

    void train(PartnerId partner, LocalDate enrolledOn) {
        telling.knows(partner);
        if (!enrolledOn.isAfter(TRAINING_END)) {
            telling.add(new TrainingPassed(enrolledOn.minusDays(plan.lead().trained()), partner));
        }
    }

    void qualifyToEnroll(PartnerId partner, LocalDate day) {
        hold(partner, qualification(offering, day), day);
    }

    /** Makes a partner hold what the engagement asks for on a day. */
    void qualify(PartnerId partner, LocalDate day) {
        engagementQualification(day).ifPresent(asked -> hold(partner, asked, day));
    }

    /** Returns a consultant of a partner with an exam for what the engagement asks for today. */
    ConsultantId examined(PartnerId partner) {
        return plan.has(Extra.DATED_EXAM)
                ? examine(partner, today.minusDays(plan.lead().trained()))
                : employ(partner, exam());
    }

    private Competency exam() {
        Qualification asked = engagementQualification(today).orElseThrow();
        return Plan.choose(asked.competencies(), plan.what().competency());
    }

    /** Lets a consultant of a partner, without any other exam, pass the one that is asked for today, on a day. */
    ConsultantId examine(PartnerId partner, LocalDate on) {
        ConsultantId examinee = employ(partner, Consultant.of(partner + "-" + exam() + "-examinee"));
        telling.add(new ExamPassed(on, partner, examinee, exam()));
        return examinee;
    }

    ConsultantId employ(PartnerId partner, Competency exam) {
        return employ(partner, Consultant.of(partner + "-" + exam, exam));
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

    private Optional<Qualification> engagementQualification(LocalDate day) {
        if (day.isBefore(NEWER_TABLE)) {
            return Optional.of(qualification(offering, day));
        }
        return Optional.of(
                Plan.choose(reservedRow().qualifications(), plan.what().competency()));
    }

    private Qualification qualification(Offering offering, LocalDate day) {
        List<Qualification> asked = day.isBefore(NEWER_TABLE)
                ? TERMS.qualificationsBefore2020().value().getOrDefault(offering, List.of())
                : rows(day).get(0).qualifications();
        return Plan.choose(asked, plan.what().competency());
    }

    private CatalogueEntry row() {
        return Plan.choose(rows(today), plan.what().engagement());
    }

    private CatalogueEntry reservedRow() {
        return voucher()
                .lastReservation()
                .filter(reserve -> status() != VoucherStatus.ASSIGNED)
                .flatMap(reserve -> TERMS.catalogue().value().find(reserve.engagement()))
                .orElseGet(this::row);
    }

    private List<CatalogueEntry> rows(LocalDate day) {
        return TERMS.catalogue().value().of(offering).stream()
                .filter(row -> row.joinedOn().filter(day::isBefore).isEmpty())
                .toList();
    }

    LocationId site(PartnerId partner, Country in) {
        Location site = Location.of(partner + "-" + in, in.code());
        telling.hasSite(partner, site);
        return site.id();
    }

    Operator operator(PartnerId partner) {
        if (plan.has(Extra.LOCATION_CONTACT) && !today.isAfter(CONTACTS_END)) {
            return Operator.of(partner).withRole(OperatorRole.LOCATION_CONTACT);
        }
        return Operator.of(partner)
                .withRole(plan.what().role() % 2 == 0 ? OperatorRole.MPN_ADMIN : OperatorRole.GLOBAL_ADMIN);
    }

    private LocalDate plannedStart() {
        return earlier(today.plusDays(plan.days().get(daysTaken % plan.days().size())), lastValidDay());
    }

    /** Lets days pass, to the last valid day at most. */
    void pass() {
        passTo(lastValidDay());
    }

    private void passTo(LocalDate lastDay) {
        pass(earlier(lastDay, bound));
    }

    private void pass(LocalDate lastDay) {
        LocalDate later = today.plusDays(plan.days().get(daysTaken % plan.days().size()));
        daysTaken++;
        skipTo(earlier(later, lastDay));
    }

    /** Waits for a day, if it is ahead. */
    void skipTo(LocalDate day) {
        today = today.isAfter(day) ? today : day;
    }

    /** Lets no days pass beyond a day from now on. */
    void keepTo(LocalDate lastDay) {
        bound = lastDay;
    }

    LocalDate today() {
        return today;
    }

    private LocalDate lastValidDay() {
        return lastValidDay(calendar);
    }

    LocalDate lastValidDay(VoucherCalendar calendar) {
        return day(calendar.lastValidDay(voucher()));
    }

    LocalDate requestBy() {
        return day(calendar.paymentRequestBy(
                VoucherCalendar.epochDay(voucher().redeemedOn().orElseThrow())));
    }

    LocalDate payBy() {
        return day(calendar.payBy(
                VoucherCalendar.epochDay(voucher().paymentApprovedOn().orElseThrow())));
    }

    private static LocalDate day(int number) {
        return number == VoucherCalendar.NO_DAY ? LocalDate.MAX : LocalDate.ofEpochDay(number);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    void take(VoucherStep step) {
        for (Voucher voucher : List.copyOf(vouchers)) {
            take(voucher.id(), step);
        }
    }

    private void take(VoucherId id, VoucherStep step) {
        telling.add(new VoucherStepTaken(today, id, step));
        apply(id, step);
    }

    void take(PaymentStep step) {
        telling.add(new PaymentStepTaken(today, step));
        for (Voucher voucher : List.copyOf(vouchers)) {
            apply(voucher.id(), step);
        }
    }

    /** Takes the step that breaks a rule. */
    void breakWith(LifecycleStep step) {
        VoucherId id = vouchers.isEmpty() ? telling.newVoucher() : voucher().id();
        telling.breakWith(
                step instanceof PaymentStep payment
                        ? new PaymentStepTaken(today, payment)
                        : new VoucherStepTaken(today, id, (VoucherStep) step));
        apply(id, step);
    }

    private void apply(VoucherId id, LifecycleStep step) {
        VoucherEvent event = VoucherEvent.of(id, step, today);
        if (vouchers.stream().noneMatch(voucher -> voucher.id().equals(id))) {
            vouchers.add(Voucher.create(event));
        } else {
            vouchers.replaceAll(
                    voucher -> voucher.id().equals(id) && voucher.canTake(step) ? voucher.apply(event) : voucher);
        }
        if (step instanceof Reserve && id.equals(voucher().id())) {
            reservations++;
        }
    }

    Offering offering() {
        return offering;
    }

    int serviceLevel() {
        return serviceLevel;
    }

    Country country() {
        return country;
    }

    Country otherCountry() {
        return COUNTRIES.get((COUNTRIES.indexOf(country) + 1) % COUNTRIES.size());
    }

    Voucher voucher() {
        return vouchers.get(0);
    }

    VoucherStatus status() {
        return voucher().status();
    }

    PartnerId holder() {
        return voucher().lastReservingPartner().orElseThrow();
    }

    PartnerId reservingPartner() {
        return cast.partner(reservations);
    }

    PaymentRequestId request() {
        return voucher().paymentRequestId().orElseThrow();
    }
}
