package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
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
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * The life of a voucher, or of several side by side, by a plan. Its records go to a {@link JournalDraft}.
 *
 * <p>The plan gives the number of days between two steps. A step that would come after its last day comes on its last
 * day, so that last days are frequent. Before each step {@link PartnerFacts} and {@link PoolFacts} provide the facts
 * that its rules need. A life complies whether validity counts from creation or from assignment: its steps keep the
 * last days counted from creation, which are the earlier ones, and a voucher expires after the last day counted from
 * assignment.
 */
final class VoucherSimulation {

    static final Lifecycle LIFECYCLE = Terms.planningServices().lifecycle().value();

    private static final List<Offering> OFFERINGS =
            List.of(Offering.DDPS, Offering.PVDPS, Offering.SDPS, Offering.S_EDPS, Offering.SSDPS, Offering.DYDPS);
    private static final List<Integer> LEVELS = Published.TERMS.serviceLevels().value().stream()
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
    private final PartnerFacts partners;
    private final PoolFacts pool;
    private VoucherCalendar calendar = Published.CALENDAR;
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
        partners = new PartnerFacts(telling, plan, this);
        pool = new PoolFacts(telling, cast, plan, this);
        detours = new ArrayList<>(plan.detours());
        today = plan.createdOn();
        List<Offering> possible = OFFERINGS.stream()
                .filter(one -> Published.isQualificationKnown(
                        one, today.plusDays(Published.TERMS.validityDays().value())))
                .toList();
        offering = Plan.choose(possible, plan.what().offering());
        serviceLevel = Plan.choose(LEVELS, plan.what().serviceLevel());
        country = Plan.choose(COUNTRIES, plan.what().country());
    }

    /** Replaces the offering and the service level of the plan. */
    void becomes(Offering offering, int serviceLevel) {
        this.offering = offering;
        this.serviceLevel = serviceLevel;
    }

    /** Replaces the country of the plan. */
    void moveTo(Country country) {
        this.country = country;
    }

    /** Uses another calendar for last days. */
    void goBy(VoucherCalendar calendar) {
        this.calendar = calendar;
    }

    /** Creates the voucher and takes every step up to the stage of the plan. */
    void live() {
        create();
        goOnTo(plan.stage());
    }

    /** Takes steps up to a stage. For {@code EXPIRED} the plan gives the stage in which the voucher lapses. */
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

    /** Leaves out the detours of the plan. */
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
                if (!today.isAfter(Published.TERMS.lastCreationDay().value()) && detours.remove(Detour.REASSIGN)) {
                    passTo(earlier(
                            lastValidDay(), Published.TERMS.lastCreationDay().value()));
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
        pool.activate(pool.begins());
        pool.accrue(serviceLevel * plan.what().copies());
        pool.run();
    }

    Create creation() {
        Create create = Create.of(cast.enrollment(), offering, serviceLevel);
        return plan.has(Extra.ADMINISTRATOR)
                ? create.withAdministrator("benefits@" + cast.customer() + ".example")
                : create;
    }

    private void assign() {
        passTo(earlier(lastValidDay(), Published.TERMS.lastCreationDay().value()));
        take(Assign.of("de Vries"));
    }

    private void reserve() {
        passToReservation();
        partners.enroll();
        partners.qualify(reservingPartner(), today);
        Map<VoucherId, Reserve> all = new LinkedHashMap<>();
        vouchers.forEach(voucher -> all.put(voucher.id(), reservation(voucher).build()));
        all.forEach(this::take);
    }

    /** Lets days pass before a reservation, and waits until a table tells what qualifies. */
    void passToReservation() {
        pass();
        if (!Published.isQualificationKnown(offering, today)) {
            skipTo(Published.NEWER_TABLE);
        }
    }

    /** Returns a reservation that complies today if the partner is enrolled and qualified. */
    Reserve.Builder reservation(Voucher voucher) {
        PartnerId partner = reservingPartner();
        Reserve.Builder reserve = Reserve.builder()
                .operator(partners.operator(partner))
                .locationId(partners.site(partner, country))
                .engagement(row().engagement())
                .deliveryCountry(country)
                .plannedStart(plannedStart())
                .cloud(plan.has(Extra.CLOUD)
                        && voucher.createdOn()
                                .isBefore(Published.TERMS.firstDayWithoutCloud().value()));
        if (plan.has(Extra.PRODUCT)) {
            reserve.product("product " + plan.what().role());
        }
        return distinguish(reserve, voucher);
    }

    /** Adds a division by the plan, and wherever ENG-08 requires that vouchers have different ones. */
    private Reserve.Builder distinguish(Reserve.Builder reserve, Voucher voucher) {
        boolean single = voucher.serviceLevel()
                .equals(Published.TERMS.exclusiveServiceLevel().value());
        boolean first = voucher.id().value().equals("V-1");
        return (single && !first) || plan.has(Extra.DIVISION)
                ? reserve.division("division of " + voucher.id())
                : reserve;
    }

    private void start() {
        pass();
        partners.qualify(holder(), today);
        take(StartEngagement.of(holder(), partners.examined(holder())));
    }

    private void complete() {
        pass();
        int delivered = 1
                + plan.what().delivered()
                        % Math.min(
                                Math.max(serviceLevel, 1),
                                Published.TERMS.maxDeliveryDays().value());
        int offsite = plan.has(Extra.OFF_SITE) ? delivered : 0;
        take(CompleteEngagement.builder()
                .partnerId(holder())
                .deliveredDays(delivered)
                .offsiteDays(
                        isRemoteAllowed()
                                ? offsite
                                : Math.min(
                                        offsite,
                                        Published.TERMS.maxOffsiteDays().value()))
                .build());
    }

    private boolean isRemoteAllowed() {
        return DayRange.of(
                        Published.TERMS.firstRemoteDay().value(),
                        Published.TERMS.lastRemoteDay().value())
                .contains(today);
    }

    private void report() {
        pass();
        take(SubmitCompletionReport.of(holder(), "roadmap"));
    }

    CancelReservation cancel() {
        return CancelReservation.of(partners.operator(holder()));
    }

    Redeem redeem() {
        return Redeem.of(partners.operator(holder()), partners.site(holder(), country));
    }

    void register() {
        telling.add(new PartnerStepTaken(today, RegisterForPaymentTool.of(holder(), offering)));
    }

    RequestPayment requestPayment() {
        return requestPayment(partners.site(holder(), country));
    }

    RequestPayment requestPayment(LocationId location) {
        return new RequestPayment(
                telling.newRequest(),
                holder(),
                location,
                vouchers.stream().map(Voucher::id).toList());
    }

    /** Expires after the last day counted from assignment: by then the voucher has lapsed however its validity counts. */
    private void expire() {
        skipTo(Published.CALENDAR_FROM_ASSIGNMENT
                .deadlines(voucher())
                .redeemBy()
                .orElseThrow()
                .plusDays(1));
        pass(LocalDate.MAX);
        take(Expire.of());
    }

    private CatalogEntry row() {
        return Plan.choose(rows(today), plan.what().engagement());
    }

    /** Returns the row of the engagement that is reserved, or else of the one that will be. */
    CatalogEntry reservedRow() {
        return voucher()
                .lastReservation()
                .filter(reserve -> status() != VoucherStatus.ASSIGNED)
                .flatMap(reserve -> Published.TERMS.catalog().value().find(reserve.engagement()))
                .orElseGet(this::row);
    }

    List<CatalogEntry> rows(LocalDate day) {
        return Published.TERMS.catalog().value().of(offering).stream()
                .filter(row -> row.joinedOn().filter(day::isBefore).isEmpty())
                .toList();
    }

    private LocalDate plannedStart() {
        return earlier(today.plusDays(plan.days().get(daysTaken % plan.days().size())), lastValidDay());
    }

    /** Lets days pass, up to the last valid day. */
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

    /** Waits for a day, if that is later than today. */
    void skipTo(LocalDate day) {
        today = today.isAfter(day) ? today : day;
    }

    /** Keeps the following steps on or before a day. */
    void keepTo(LocalDate lastDay) {
        bound = lastDay;
    }

    PartnerFacts partners() {
        return partners;
    }

    PoolFacts pool() {
        return pool;
    }

    LocalDate today() {
        return today;
    }

    private LocalDate lastValidDay() {
        return lastValidDay(calendar);
    }

    LocalDate lastValidDay(VoucherCalendar calendar) {
        return calendar.deadlines(voucher()).lastValidDay().orElse(LocalDate.MAX);
    }

    LocalDate requestBy() {
        return calendar.deadlines(voucher()).paymentRequestBy().orElseThrow();
    }

    LocalDate payBy() {
        return calendar.deadlines(voucher()).payBy().orElseThrow();
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

    /** Takes a step and marks its record as the one that breaks the rule. */
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
            vouchers.replaceAll(voucher -> voucher.id().equals(id) && LIFECYCLE.canTake(voucher, step)
                    ? LIFECYCLE.apply(voucher, event)
                    : voucher);
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
