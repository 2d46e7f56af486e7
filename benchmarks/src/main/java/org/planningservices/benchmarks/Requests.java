package org.planningservices.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
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
import org.planningservices.party.PassedExam;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * Makes requests: all steps of the transition table in turn, on days from 2018 to 2022 and around the edges, with every
 * fact given. Half of them are made to be accepted where that can be, in the other half each part may be wrong.
 *
 * <p>The day of the program is made once per day, as an application would with {@code program.on(day)}.
 */
final class Requests {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2019, 3, 31),
            LocalDate.of(2020, 1, 31),
            LocalDate.of(2020, 2, 1),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2020, 8, 20),
            LocalDate.of(2021, 4, 7),
            LocalDate.of(2021, 6, 30),
            LocalDate.of(2021, 12, 27),
            LocalDate.of(2022, 1, 1));
    private static final List<Integer> AGES = List.of(0, 1, 179, 180, 181, 269, 270, 271);
    private static final List<String> COUNTRIES = List.of("NL", "DE", "BE", "FR", "GB", "US");
    private static final LocalDate LAST_CREATION_DAY = LocalDate.of(2021, 6, 30);

    private final VoucherProgram program;
    private final Random random;
    private final Map<LocalDate, ProgramDay> days = new HashMap<>();
    private final List<Offering> offerings;
    private final List<CatalogEntry> catalog;
    private final List<Partner> partners;
    private final List<List<Voucher>> customers;
    private int number;
    private boolean honest;

    Requests(VoucherProgram program, long seed) {
        this.program = program;
        offerings = List.copyOf(program.terms().offerings().value());
        catalog = program.terms().catalog().value().entries();
        random = new Random(seed);
        partners = IntStream.range(0, 40).mapToObj(this::partner).toList();
        customers = IntStream.range(0, 40).mapToObj(this::customerVouchers).toList();
    }

    /** Returns the requests that are accepted and those that are refused, so many of each, every step as often. */
    static List<List<Request>> acceptedAndRefused(VoucherProgram program, long seed, int each) {
        return acceptedAndRefused(program, seed, each, request -> true);
    }

    /** Returns the same of the requests that a condition lets pass. */
    static List<List<Request>> acceptedAndRefused(
            VoucherProgram program, long seed, int each, Predicate<Request> condition) {
        Requests requests = new Requests(program, seed);
        List<VoucherAction> all = List.of(VoucherAction.values());
        List<VoucherAction> acceptable =
                all.stream().filter(action -> action != VoucherAction.REVOKE).toList();
        return List.of(
                requests.take(each, acceptable, condition.and(Requests::isAccepted)),
                requests.take(each, all, condition.and(Requests::isRefused)));
    }

    /** Tells whether a rule says no and none lacks a fact, such as a list of the offerings of before 2020-01-31. */
    private static boolean isRefused(Request request) {
        return Request.decide(request).fold(refusal -> refusal.undecided().isEmpty(), acceptance -> false);
    }

    private static boolean isAccepted(Request request) {
        return Request.decide(request).isRight();
    }

    private List<Request> take(int count, List<VoucherAction> actions, Predicate<Request> condition) {
        List<Request> taken = new ArrayList<>();
        while (taken.size() < count) {
            Request request = next(actions.get(taken.size() % actions.size()));
            if (condition.test(request)) {
                taken.add(request);
            }
        }
        Collections.shuffle(taken, random);
        return taken;
    }

    private Request next(VoucherAction action) {
        honest = random.nextBoolean();
        number++;
        LocalDate day = day();
        Partner partner = pick(partners);
        Facts facts = facts(partner, day);
        if (action == VoucherAction.CREATE && !wrong()) {
            return new Request.OfNumber(on(day), voucherId(), create(), facts);
        }
        Voucher voucher = voucher(status(action), wrong() ? pick(partners) : partner, day);
        if (action.compareTo(VoucherAction.REQUEST_PAYMENT) >= 0 && action.compareTo(VoucherAction.MAKE_PAYMENT) <= 0) {
            return payment(action, voucher, partner, on(day), facts);
        }
        VoucherStep step = step(action, voucher, partner, day);
        return rarely()
                ? new Request.OfNumber(on(day), voucherId(), step, facts)
                : new Request.OfVoucher(on(day), voucher, step, facts);
    }

    private Request payment(VoucherAction action, Voucher voucher, Partner partner, ProgramDay day, Facts facts) {
        PaymentRequestId id =
                voucher.paymentRequestId().filter(covering -> !wrong()).orElse(PaymentRequestId.of("R-" + number));
        RequestPayment request = RequestPayment.of(id, partner.id(), location(partner, voucher), voucher.id());
        boolean first = action == VoucherAction.REQUEST_PAYMENT;
        Optional<PaymentRequest> made =
                first == rarely() ? Optional.of(new PaymentRequest(request, voucher.lastStepOn())) : Optional.empty();
        PaymentStep step = switch (action) {
            case APPROVE_PAYMENT -> ApprovePayment.of(id);
            case REJECT_PAYMENT -> RejectPayment.of(id, "no report");
            case MAKE_PAYMENT -> MakePayment.of(id);
            default -> request;
        };
        return new Request.OfPayment(day, voucher.id(), step, made, rarely() ? List.of() : List.of(voucher), facts);
    }

    private VoucherStep step(VoucherAction action, Voucher voucher, Partner partner, LocalDate day) {
        return switch (action) {
            case CREATE -> create();
            case ASSIGN -> Assign.of("kim");
            case REASSIGN -> Reassign.of("robin");
            case RESERVE -> reserve(partner, voucher.offering(), day);
            case CANCEL_RESERVATION -> CancelReservation.of(operator(partner));
            case RESCHEDULE -> Reschedule.of(partner.id(), plannedStart(day));
            case START_ENGAGEMENT -> StartEngagement.of(partner.id(), consultant(partner));
            case COMPLETE_ENGAGEMENT ->
                CompleteEngagement.builder()
                        .partnerId(partner.id())
                        .deliveredDays(wrong() ? 16 : 5)
                        .offsiteDays(random.nextInt(wrong() ? 8 : 4))
                        .buildRecorded();
            case SUBMIT_COMPLETION_REPORT -> SubmitCompletionReport.of(partner.id(), wrong() ? " " : "rollout plan");
            case REDEEM -> new Redeem(operator(partner), location(partner, voucher));
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
            case REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                throw new IllegalArgumentException(action.title());
        };
    }

    private Create create() {
        Offering offering = wrong() ? Offering.of("SATV") : pick(offerings);
        return Create.of(EnrollmentId.of("E-1"), offering, wrong() ? 2 : pick(List.of(1, 3, 5, 10, 15)));
    }

    private Reserve reserve(Partner partner, Offering offering, LocalDate day) {
        Location location = location(partner);
        Reserve.Builder reserve = Reserve.builder();
        reserve.operator(operator(partner));
        reserve.locationId(location.id());
        reserve.engagement(engagement(offering));
        reserve.deliveryCountry(wrong() ? Country.of(pick(COUNTRIES)) : location.country());
        reserve.plannedStart(plannedStart(day));
        reserve.cloud(random.nextInt(6) == 0);
        reserve.division(random.nextBoolean() ? Optional.of("sales") : Optional.empty());
        reserve.product(random.nextBoolean() ? Optional.of("windows") : Optional.empty());
        return reserve.build();
    }

    /** Returns a voucher with this status, under a reservation of this partner if it has one, with age enough. */
    private Voucher voucher(VoucherStatus status, Partner partner, LocalDate day) {
        Offering offering = pick(offerings.stream()
                .filter(known -> !known.equals(Offering.DYDPS) || !day.isBefore(LocalDate.of(2020, 1, 31)))
                .toList());
        int age = wrong() ? 90 + random.nextInt(300) : random.nextInt(4) == 0 ? pick(AGES) : random.nextInt(170);
        LocalDate createdOn = day.minusDays(age);
        if (createdOn.isAfter(LAST_CREATION_DAY)) {
            createdOn = LAST_CREATION_DAY.minusDays(random.nextInt(10));
        }
        long untilNow = Math.max(0, day.toEpochDay() - createdOn.toEpochDay());
        LocalDate lastStepOn = rarely()
                ? day.plusDays(1 + random.nextInt(5))
                : day.minusDays(Math.min(untilNow, random.nextInt(honest ? 40 : 90)));
        Create create = Create.of(EnrollmentId.of("E-1"), offering, pick(List.of(1, 3, 5, 10, 15, 15)));
        return voucher(create, createdOn, lastStepOn, status, reserve(partner, offering, lastStepOn));
    }

    private Voucher voucher(
            Create create, LocalDate createdOn, LocalDate lastStepOn, VoucherStatus status, Reserve reserve) {
        VoucherId id = voucherId();
        PartnerId partner = reserve.partnerId();
        PaymentRequestId request = PaymentRequestId.of("R-" + number);
        List<LifecycleStep> life = List.of(
                Assign.of("kim"),
                reserve,
                StartEngagement.of(partner, ConsultantId.of("K-1")),
                CompleteEngagement.builder()
                        .partnerId(partner)
                        .deliveredDays(5)
                        .offsiteDays(0)
                        .buildRecorded(),
                SubmitCompletionReport.of(partner, "rollout plan"),
                new Redeem(reserve.operator(), reserve.locationId()),
                RequestPayment.of(request, partner, reserve.locationId(), id),
                ApprovePayment.of(request),
                MakePayment.of(request));
        List<LifecycleStep> steps = switch (status) {
            case EXPIRED -> List.of(Expire.of());
            case REVOKED -> List.of(Revoke.of());
            default -> life.subList(0, status.compareTo(VoucherStatus.CREATED));
        };
        Voucher voucher = Voucher.create(VoucherEvent.of(id, create, createdOn));
        for (LifecycleStep step : steps) {
            voucher = TABLE.apply(voucher, VoucherEvent.of(id, step, lastStepOn));
        }
        return voucher;
    }

    private VoucherStatus status(VoucherAction action) {
        return TABLE.from(action).isEmpty() || (wrong() && random.nextInt(3) == 0)
                ? pick(List.of(VoucherStatus.values()))
                : pick(List.copyOf(TABLE.from(action)));
    }

    private Facts facts(Partner partner, LocalDate day) {
        LocalDate startsOn = day.minusDays(wrong() ? random.nextInt(3) - 1 : random.nextInt(1000));
        Enrollment enrollment =
                Enrollment.of(EnrollmentId.of("E-1"), CustomerId.of("contoso"), startsOn, startsOn.plusYears(3));
        return Facts.none()
                .withPartner(partner)
                .withRedeemedOfferings(Set.copyOf(offerings))
                .withEnrollment(
                        rarely()
                                ? enrollment
                                : enrollment.withActivatedOn(wrong() ? day.plusDays(random.nextInt(3)) : startsOn))
                .withRemainingDays(wrong() ? random.nextInt(15) : 15 + random.nextInt(60))
                .withCustomerVouchers(pick(customers));
    }

    private List<Voucher> customerVouchers(int index) {
        List<Voucher> vouchers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            number++;
            vouchers.add(voucher(pick(List.of(VoucherStatus.values())), pick(partners), day()));
        }
        return Collections.unmodifiableList(vouchers);
    }

    private Partner partner(int index) {
        Partner.Builder partner = Partner.builder();
        partner.id(PartnerId.of("partner-" + index));
        for (int i = 0; i < 4; i++) {
            partner.addLocation(Location.of(LocationId.of("location-" + index + "-" + i), Country.of(pick(COUNTRIES))));
        }
        Set<Competency> competencies = competencies();
        for (Competency competency : competencies) {
            HeldCompetency held =
                    HeldCompetency.of(competency, pick(List.of(CompetencyLevel.values())), LocalDate.of(2017, 1, 1));
            partner.addCompetency(
                    random.nextInt(5) == 0 ? held.withLastDay(LocalDate.of(2019 + random.nextInt(3), 6, 30)) : held);
        }
        for (int i = 0; i < 4; i++) {
            Set<Competency> exams = new HashSet<>(competencies);
            exams.removeIf(exam -> random.nextInt(4) == 0);
            ConsultantId consultant = ConsultantId.of("consultant-" + index + "-" + i);
            partner.addConsultant(new Consultant(consultant, exams));
            for (Competency competency : competencies) {
                if (random.nextInt(8) == 0) {
                    partner.addPassedExam(new PassedExam(consultant, competency, day()));
                }
            }
        }
        for (Offering offering : offerings) {
            LocalDate first = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(500));
            for (int year = 0; year < 5; year++) {
                if (random.nextInt(6) > 0) {
                    partner.addOfferingEnrollment(
                            OfferingDate.of(offering, first.plusYears(year).minusDays(random.nextInt(20))));
                }
            }
            partner.addPaymentToolRegistration(OfferingDate.of(offering, first.plusDays(60)));
        }
        return partner.build();
    }

    private Set<Competency> competencies() {
        Set<Competency> all = new LinkedHashSet<>();
        for (CatalogEntry row : catalog) {
            row.qualifications().forEach(one -> all.addAll(one.competencies()));
        }
        for (List<Qualification> earlier :
                program.terms().qualificationsBefore2020().value().values()) {
            earlier.forEach(one -> all.addAll(one.competencies()));
        }
        all.removeIf(competency -> random.nextInt(8) == 0);
        return all;
    }

    private LocalDate day() {
        return random.nextBoolean()
                ? pick(EDGES).plusDays(random.nextInt(5) - 2)
                : LocalDate.of(2018, 1, 1).plusDays(random.nextInt(5 * 365));
    }

    private ProgramDay on(LocalDate day) {
        return days.computeIfAbsent(day, program::on);
    }

    private LocalDate plannedStart(LocalDate day) {
        return day.plusDays(wrong() ? random.nextInt(200) - 20 : random.nextInt(20));
    }

    private Operator operator(Partner partner) {
        OperatorRole role = wrong()
                ? pick(List.of(OperatorRole.of("intern"), OperatorRole.LOCATION_CONTACT))
                : OperatorRole.MPN_ADMIN;
        return Operator.of(partner.id()).withRole(role);
    }

    private Engagement engagement(Offering offering) {
        if (wrong()) {
            return random.nextInt(3) == 0
                    ? Engagement.of("coffee-planning")
                    : pick(catalog).engagement();
        }
        return pick(program.terms().catalog().value().of(offering)).engagement();
    }

    private Location location(Partner partner) {
        return pick((wrong() ? pick(partners) : partner).locations());
    }

    private LocationId location(Partner partner, Voucher voucher) {
        return voucher.lastReservation()
                .map(Reserve::locationId)
                .filter(reserved -> !wrong())
                .orElseGet(() -> location(partner).id());
    }

    private ConsultantId consultant(Partner partner) {
        return pick((wrong() ? pick(partners) : partner).consultants()).id();
    }

    private VoucherId voucherId() {
        return VoucherId.of("V-" + number);
    }

    private boolean wrong() {
        return !honest && random.nextInt(8) == 0;
    }

    private boolean rarely() {
        return !honest && random.nextInt(40) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
