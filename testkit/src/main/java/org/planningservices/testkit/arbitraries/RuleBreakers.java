package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;

/** How each rule is broken, by a life that complies but for one record. */
final class RuleBreakers {

    /** Somebody of whom a life knows nothing. */
    private static final PartnerId THIRD = PartnerId.of("southridge");

    private static final Competency OF_NO_USE = Competency.of("first-aid");
    private static final OperatorRole STRANGE_ROLE = OperatorRole.of("intern");

    /** A voucher made before this day lapses while vouchers are still assigned. */
    private static final LocalDate ASSIGNABLE_WHEN_LATE = LocalDate.of(2020, 7, 1);

    private static final VoucherStatus[] STAGES = {
        VoucherStatus.CREATED,
        VoucherStatus.ASSIGNED,
        VoucherStatus.RESERVED,
        VoucherStatus.IN_DELIVERY,
        VoucherStatus.DELIVERED,
        VoucherStatus.REPORTED,
        VoucherStatus.REDEEMED,
        VoucherStatus.PAYMENT_REQUESTED,
        VoucherStatus.PAYMENT_APPROVED,
        VoucherStatus.PAID
    };

    /** The first and the last day on which the voucher is made. */
    private record Window(LocalDate firstDay, LocalDate lastDay) {}

    private final Plan plan;
    private final Terms terms;
    private final int way;
    private final int late;
    private final VoucherCalendar calendar;
    private final Participants cast = Participants.TROUPE.get(0);
    private final JournalDraft telling = new JournalDraft();
    private final VoucherSimulation life;

    private RuleBreakers(Plan plan, Terms terms, int way, int late) {
        this.plan = plan;
        this.terms = terms;
        this.way = way;
        this.late = late;
        calendar = VoucherCalendar.of(terms);
        life = new VoucherSimulation(telling, cast, plan);
    }

    static Arbitrary<ViolatingHistory> of(RuleId rule) {
        Window window = window(rule);
        return Combinators.combine(
                        Plan.plans(window.firstDay(), window.lastDay(), STAGES),
                        Arbitraries.of(ValidityStart.class),
                        Arbitraries.of(IntStream.range(0, 12).boxed().toList()),
                        Arbitraries.of(1, 1, 2, 3, 10, 30),
                        bystanders(rule))
                .as((plan, validityFrom, way, late, others) -> new RuleBreakers(
                                plan.alone(), terms(rule).withValidityFrom(validityFrom), way, late)
                        .broken(rule, others))
                .withoutEdgeCases();
    }

    private static Terms terms(RuleId rule) {
        return rule == RuleId.SAT_03 ? Terms.trainingVouchers() : VoucherSimulation.TERMS;
    }

    /** Others who comply under the published terms; none where the terms are not those. */
    private static Arbitrary<List<Plan>> bystanders(RuleId rule) {
        return Plan.plans(VoucherStatus.CREATED, VoucherStatus.RESERVED, VoucherStatus.PAID, VoucherStatus.EXPIRED)
                .list()
                .ofMaxSize(rule == RuleId.SAT_03 || rule == RuleId.ENG_04 ? 0 : 2);
    }

    /** Returns when a voucher is made with which the rule can be broken; for TIM-09 that is one that is extended. */
    private static Window window(RuleId rule) {
        LocalDate first = Plan.FIRST_DAY;
        LocalDate last = Plan.LAST_DAY;
        LocalDate newer = VoucherSimulation.NEWER_TABLE;
        return switch (rule) {
            case VCH_02 ->
                new Window(
                        VoucherSimulation.TERMS.offeringsCompleteFrom().value().orElse(first), last);
            case TIM_08 -> new Window(last.minusDays(178), last);
            case TIM_09 -> new Window(LocalDate.of(2019, 10, 4), LocalDate.of(2020, 3, 31));
            case ACT_07 -> new Window(first, VoucherSimulation.CONTACTS_END);
            case ACT_08 -> new Window(VoucherSimulation.CONTACTS_END.minusDays(179), last);
            case ENG_13 ->
                new Window(VoucherSimulation.TERMS.firstDayWithoutCloud().value(), last);
            case ELG_15 -> new Window(first, newer.minusDays(181));
            case ELG_16 -> new Window(newer.minusDays(179), last);
            case ELG_08 -> new Window(first, VoucherSimulation.RENEWAL_END);
            case ELG_05 -> new Window(first, newer.minusDays(1));
            case ELG_06 -> new Window(newer, VoucherSimulation.TRAINING_END);
            case ENT_11 ->
                new Window(VoucherSimulation.TERMS.firstDayWithoutConversion().value(), last);
            case ENT_13 ->
                new Window(VoucherSimulation.TERMS.firstDayWithoutAccrual().value(), last);
            default -> new Window(first, last);
        };
    }

    private ViolatingHistory broken(RuleId rule, List<Plan> others) {
        breakRule(rule);
        others.forEach(other ->
                new VoucherSimulation(telling, Plan.choose(Participants.BYSTANDERS, other.cast()), other).live());
        return new ViolatingHistory(
                rule == RuleId.ENG_04 ? withoutTheLevel() : terms, telling.journal(), telling.brokenLine(), rule);
    }

    private void breakRule(RuleId rule) {
        switch (rule) {
            case LIF_03 -> neverCreated();
            case LIF_01 -> outOfTurn();
            case VCH_02 -> oneOf(this::strangeOffering, this::strangeOfferingToEnrollIn);
            case VCH_03 -> strangeServiceLevel();
            case TIM_08 -> oneOf(this::assignedAfterTheEnd, this::reassignedAfterTheEnd);
            case ACT_01 -> outsideTheEnrollment();
            case ENT_05 -> notActivated();
            case ENT_06 -> tooFewDays();
            case TIM_05 -> afterTheLastValidDay();
            case VCH_23 -> oneOf(this::reservedTooLate, this::rescheduledTooLate);
            case ACT_07 -> strangeRoleWhileContactsMay();
            case ACT_08 -> strangeRole();
            case VCH_24 -> anotherPartner();
            case ENG_09 -> oneOf(this::reservedElsewhere, this::redeemedElsewhere, this::claimedElsewhere);
            case ENG_16 -> strangeEngagement();
            case ENG_13 -> cloudEngagement();
            case ENG_08 -> secondLongEngagement();
            case ELG_15 -> lostCompetencyByTheOlderTable();
            case ELG_16 -> lostCompetencyByTheNewerTable();
            case ELG_11 -> neverEnrolled();
            case ELG_08 -> notRenewed();
            case ELG_04 -> lostCompetencyBeforeTheStart();
            case ELG_13 -> withoutExam();
            case ENG_03 -> deliveredTooLong();
            case ENG_04 -> wrongServiceLevel();
            case ENG_12 -> deliveredOffSite();
            case ENG_07 -> nothingNamed();
            case TIM_06 -> redeemedAfterTheLastValidDay();
            case TIM_09 -> redeemedAfterTheEnd();
            case PAY_04 -> twoCountries();
            case TIM_07 -> claimedTooLate();
            case PAY_02 -> oneOf(this::claimedUnregistered, this::registeredTooEarly);
            case PAY_07 -> paidTooLate();
            case VCH_18 -> expiredTooEarly();
            case VCH_20 -> revoked();
            case ELG_03 -> unqualifiedToEnroll();
            case ELG_05, ELG_06 -> untrained();
            case ENT_11 -> convertedAfterTheEnd();
            case ENT_13 -> accruedAfterTheEnd();
            case SAT_03 -> trainingGivenAway();
            case LIF_02 -> throw new IllegalArgumentException("`" + rule + "` cannot be broken in a history");
        }
    }

    private void oneOf(Runnable... ways) {
        ways[way % ways.length].run();
    }

    private void goOn() {
        life.keepTo(LocalDate.MAX);
        life.goOnTo(plan.stage());
    }

    private void neverCreated() {
        life.create();
        life.goOnTo(plan.stage());
        telling.knows(cast.partner());
        LocalDate on = life.today();
        VoucherId unknown = VoucherId.of("V-99");
        PartnerId known = late > 1 ? cast.partner() : THIRD;
        List<Runnable> ways = List.of(
                () -> telling.breakWith(new VoucherStepTaken(on, unknown, Assign.of("de Vries"))),
                () -> telling.breakWith(new VoucherStepTaken(on, unknown, Expire.of())),
                () -> telling.breakWith(new PaymentStepTaken(on, ApprovePayment.of(telling.newRequest()))),
                () -> telling.breakWith(new PaymentStepTaken(
                        on, RequestPayment.of(telling.newRequest(), cast.partner(), site(cast.partner()), unknown))),
                () -> telling.breakWith(new BenefitActivated(on, EnrollmentId.of("E-99"))),
                () -> telling.breakWith(new DaysAdded(on, AccrueDays.of(EnrollmentId.of("E-99"), late))),
                () -> telling.breakWith(new TrainingPassed(on, THIRD)),
                () -> telling.breakWith(new AgreementSigned(on, THIRD)),
                () -> telling.breakWith(new ProfilePublished(on, THIRD)),
                () -> telling.breakWith(new ExamPassed(on, known, ConsultantId.of("nobody"), OF_NO_USE)),
                () -> telling.breakWith(new PartnerStepTaken(on, EnrollInOffering.of(THIRD, life.offering()))),
                () -> telling.breakWith(new LocationDeclared(THIRD, Location.of("southridge-NL", "NL"))));
        Plan.choose(ways, way).run();
    }

    private LocationId site(PartnerId partner) {
        return life.site(partner, life.country());
    }

    private void outOfTurn() {
        life.create();
        life.goOnTo(Plan.choose(List.of(STAGES), way));
        PartnerId partner = life.voucher().lastReservingPartner().orElse(cast.partner());
        Operator operator = life.operator(partner);
        List<LifecycleStep> steps = new ArrayList<>(List.of(
                life.creation(),
                Assign.of("Jansen"),
                Reassign.of("Jansen"),
                life.reservation(life.voucher()).build(),
                CancelReservation.of(operator),
                Reschedule.of(partner, life.today()),
                StartEngagement.of(partner, ConsultantId.of("jansen")),
                delivery(partner),
                SubmitCompletionReport.of(partner, "roadmap"),
                Redeem.of(operator, site(partner)),
                RequestPayment.of(
                        telling.newRequest(),
                        partner,
                        site(partner),
                        life.voucher().id()),
                Expire.of(),
                Revoke.of()));
        life.voucher().paymentRequestId().ifPresent(request -> steps.add(ApprovePayment.of(request)));
        life.voucher().paymentRequestId().ifPresent(request -> steps.add(MakePayment.of(request)));
        steps.removeIf(life.voucher()::canTake);
        life.breakWith(Plan.choose(steps, late + plan.what().role()));
        goOn();
    }

    private void strangeOffering() {
        life.becomes(Offering.of("AZDPS"), life.serviceLevel());
        life.provideForCreation();
        life.breakWith(life.creation());
    }

    private void strangeOfferingToEnrollIn() {
        life.create();
        goOn();
        life.train(THIRD, plan.createdOn());
        enrollThird(Offering.of("AZDPS"));
    }

    private void strangeServiceLevel() {
        life.becomes(life.offering(), Plan.choose(List.of(2, 4, 6, 7, 8, 9, 12, 14, 16, 20, 0), way));
        life.provideForCreation();
        life.breakWith(life.creation());
        goOn();
    }

    private void assignedAfterTheEnd() {
        life.create();
        life.skipTo(afterTheEnd());
        life.breakWith(Assign.of("de Vries"));
        goOn();
    }

    private void reassignedAfterTheEnd() {
        life.create();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.skipTo(afterTheEnd());
        life.breakWith(Reassign.of("Jansen"));
        goOn();
    }

    private LocalDate afterTheEnd() {
        return VoucherSimulation.earlier(
                Plan.LAST_DAY.plusDays(late), life.lastValidDay(VoucherCalendar.of(VoucherSimulation.TERMS)));
    }

    private void outsideTheEnrollment() {
        life.activate(life.begins());
        life.accrue(life.serviceLevel());
        oneOf(
                () -> life.run(
                        plan.createdOn().minusDays(late + 365L),
                        plan.createdOn().minusDays(late)),
                () -> life.run(plan.createdOn().plusDays(late), plan.createdOn().plusDays(late + 365L)));
        life.breakWith(life.creation());
        goOn();
    }

    private void notActivated() {
        life.accrue(life.serviceLevel());
        life.run();
        oneOf(() -> {}, () -> life.activate(plan.createdOn().plusDays(late)));
        life.breakWith(life.creation());
        goOn();
    }

    private void tooFewDays() {
        int missing = 1 + way % life.serviceLevel();
        life.activate(life.begins());
        if (missing < life.serviceLevel()) {
            life.accrue(life.serviceLevel() - missing);
        }
        life.run();
        life.breakWith(life.creation());
        goOn();
    }

    private void afterTheLastValidDay() {
        life.create();
        if (way % 6 < 5) {
            deliverAfterTheLastValidDay();
        } else if (!plan.createdOn().isBefore(ASSIGNABLE_WHEN_LATE)) {
            reserveAfterTheLastValidDay();
        } else if (terms.validityFrom() == ValidityStart.CREATION) {
            breakLate(Assign.of("de Vries"));
        } else {
            life.take(Assign.of("de Vries"));
            breakLate(Reassign.of("Jansen"));
        }
    }

    private void breakLate(VoucherStep step) {
        life.skipTo(lateDay());
        life.breakWith(step);
    }

    private LocalDate lateDay() {
        return life.lastValidDay(calendar).plusDays(late);
    }

    private void reserveAfterTheLastValidDay() {
        life.goOnTo(VoucherStatus.ASSIGNED);
        if (way > 5) {
            life.passToReservation();
        } else {
            life.skipTo(lateDay());
        }
        life.breakWith(ready().plannedStart(lateDay()).build());
    }

    private void deliverAfterTheLastValidDay() {
        switch (way % 6) {
            case 0 -> reserveAfterTheLastValidDay();
            case 1 -> {
                life.goOnTo(VoucherStatus.RESERVED);
                if (way < 6) {
                    life.skipTo(lateDay());
                }
                life.breakWith(Reschedule.of(life.holder(), lateDay()));
            }
            case 2 -> {
                life.goOnTo(VoucherStatus.RESERVED);
                life.skipTo(lateDay());
                life.breakWith(start(life.holder()));
            }
            case 3 -> {
                life.goOnTo(VoucherStatus.IN_DELIVERY);
                breakLate(delivery(life.holder()));
            }
            default -> {
                life.goOnTo(VoucherStatus.DELIVERED);
                breakLate(SubmitCompletionReport.of(life.holder(), "roadmap"));
            }
        }
    }

    /** Returns a reservation that complies today. */
    private Reserve.Builder ready() {
        life.enroll();
        life.qualify(life.reservingPartner(), life.today());
        return life.reservation(life.voucher());
    }

    private void comeToReserve() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.passToReservation();
    }

    private void reservedTooLate() {
        comeToReserve();
        life.breakWith(ready().plannedStart(life.today().minusDays(late)).build());
        goOn();
    }

    private void rescheduledTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.pass();
        life.breakWith(Reschedule.of(life.holder(), life.today().minusDays(late)));
        goOn();
    }

    private void redeemedAfterTheLastValidDay() {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(
                VoucherSimulation.earlier(lateDay(), terms.lastRedemptionDay().value()));
        life.breakWith(life.redeem());
        goOn();
    }

    /** Counted from assignment, a voucher that was extended and assigned late is valid beyond the end. */
    private void redeemedAfterTheEnd() {
        LocalDate day = terms.lastRedemptionDay().value().plusDays(late);
        life.create();
        if (terms.validityFrom() == ValidityStart.ASSIGNMENT) {
            life.goBy(calendar);
            life.keepTo(day);
            life.skipTo(Plan.LAST_DAY.minusDays(5L * way));
            life.take(Assign.of("de Vries"));
        }
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(day);
        life.breakWith(life.redeem());
        goOn();
    }

    private void claimedTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        life.straighten();
        life.skipTo(life.requestBy().plusDays(late));
        life.breakWith(life.requestPayment());
        goOn();
    }

    private void paidTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.PAYMENT_APPROVED);
        life.skipTo(life.payBy().plusDays(late));
        life.breakWith(MakePayment.of(life.request()));
    }

    private void expiredTooEarly() {
        life.create();
        life.goOnTo(Plan.choose(
                List.of(
                        VoucherStatus.CREATED,
                        VoucherStatus.ASSIGNED,
                        VoucherStatus.RESERVED,
                        VoucherStatus.IN_DELIVERY,
                        VoucherStatus.DELIVERED,
                        VoucherStatus.REPORTED),
                way));
        LocalDate lastDay = life.lastValidDay(calendar);
        if (late == 1 && lastDay.isBefore(LocalDate.MAX)) {
            life.skipTo(lastDay);
        }
        life.breakWith(Expire.of());
    }

    private void revoked() {
        life.create();
        life.goOnTo(Plan.choose(List.of(VoucherStatus.CREATED, VoucherStatus.ASSIGNED), way));
        life.breakWith(Revoke.of());
    }

    private void strangeRoleWhileContactsMay() {
        life.keepTo(VoucherSimulation.CONTACTS_END);
        actAs(STRANGE_ROLE, Plan.FIRST_DAY);
    }

    private void strangeRole() {
        actAs(late > 1 ? STRANGE_ROLE : OperatorRole.LOCATION_CONTACT, VoucherSimulation.CONTACTS_END.plusDays(1));
    }

    private void actAs(OperatorRole role, LocalDate firstDay) {
        oneOf(() -> reserveAs(role, firstDay), () -> cancelAs(role, firstDay), () -> redeemAs(role, firstDay));
        goOn();
    }

    private void reserveAs(OperatorRole role, LocalDate firstDay) {
        comeToReserve();
        life.skipTo(firstDay);
        Reserve.Builder ready = ready();
        life.breakWith(ready.operator(as(role, life.reservingPartner())).build());
    }

    private void cancelAs(OperatorRole role, LocalDate firstDay) {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.skipTo(firstDay);
        life.breakWith(CancelReservation.of(as(role, life.holder())));
    }

    private void redeemAs(OperatorRole role, LocalDate firstDay) {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(firstDay);
        life.breakWith(Redeem.of(as(role, life.holder()), site(life.holder())));
    }

    private static Operator as(OperatorRole role, PartnerId partner) {
        return Operator.of(partner).withRole(role);
    }

    /** The other partner has all that the step asks for but the reservation. */
    private void anotherPartner() {
        switch (way % 7) {
            case 0 -> breakByAnother(VoucherStatus.RESERVED, other -> CancelReservation.of(life.operator(other)));
            case 1 -> breakByAnother(VoucherStatus.RESERVED, other -> Reschedule.of(other, life.today()));
            case 2 -> breakByAnother(VoucherStatus.RESERVED, this::start);
            case 3 -> breakByAnother(VoucherStatus.IN_DELIVERY, RuleBreakers::delivery);
            case 4 -> breakByAnother(VoucherStatus.DELIVERED, other -> SubmitCompletionReport.of(other, "roadmap"));
            case 5 -> breakByAnother(VoucherStatus.REPORTED, this::redeem);
            default -> claimedByAnother();
        }
    }

    private void breakByAnother(VoucherStatus status, Function<PartnerId, VoucherStep> step) {
        life.create();
        life.goOnTo(status);
        life.pass();
        life.breakWith(step.apply(cast.otherThan(life.holder())));
        if (status != VoucherStatus.REPORTED) {
            goOn();
        }
    }

    private StartEngagement start(PartnerId partner) {
        life.qualify(partner, life.today());
        return StartEngagement.of(partner, life.examined(partner));
    }

    private Redeem redeem(PartnerId partner) {
        return Redeem.of(life.operator(partner), site(partner));
    }

    /** The other partner has a redeemed voucher of the offering too, and so a registration. */
    private void claimedByAnother() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        VoucherSimulation other = new VoucherSimulation(telling, cast.turned(), plan);
        other.straighten();
        other.create();
        other.goOnTo(VoucherStatus.REDEEMED);
        other.register();
        life.breakWith(RequestPayment.of(
                telling.newRequest(),
                other.holder(),
                site(other.holder()),
                life.voucher().id()));
        goOn();
    }

    private void reservedElsewhere() {
        comeToReserve();
        life.breakWith(ready().locationId(elsewhere(life.reservingPartner())).build());
        goOn();
    }

    private void redeemedElsewhere() {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.pass();
        life.breakWith(Redeem.of(life.operator(life.holder()), elsewhere(life.holder())));
        goOn();
    }

    private void claimedElsewhere() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        life.breakWith(life.requestPayment(elsewhere(life.holder())));
        goOn();
    }

    private LocationId elsewhere(PartnerId partner) {
        return late > 1 ? life.site(partner, life.otherCountry()) : LocationId.of("somewhere");
    }

    private void strangeEngagement() {
        comeToReserve();
        Reserve.Builder ready = ready();
        life.breakWith(ready.engagement(Plan.choose(strangeEngagements(), way)).build());
        goOn();
    }

    /** Returns engagements of other offerings: of one that no catalogue has, the start could not be told either. */
    private List<Engagement> strangeEngagements() {
        return VoucherSimulation.TERMS.catalogue().value().entries().stream()
                .filter(row -> !row.offering().equals(life.offering()))
                .map(CatalogueEntry::engagement)
                .toList();
    }

    private void cloudEngagement() {
        comeToReserve();
        life.breakWith(ready().cloud(true).build());
        goOn();
    }

    private void secondLongEngagement() {
        life.becomes(life.offering(), terms.exclusiveServiceLevel().value().days());
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        Reserve first = life.voucher().lastReservation().orElseThrow();
        LocalDate reservedOn = life.today();
        goOn();
        VoucherSimulation second =
                new VoucherSimulation(telling, way % 2 == 0 ? cast : cast.under(EnrollmentId.of("E-2")), plan);
        second.becomes(life.offering(), life.serviceLevel());
        second.straighten();
        second.create();
        second.goOnTo(VoucherStatus.ASSIGNED);
        second.skipTo(reservedOn);
        second.enroll();
        second.qualify(second.reservingPartner(), second.today());
        second.breakWith(
                second.reservation(second.voucher()).division(first.division()).build());
        second.goOnTo(plan.stage());
    }

    private void lostCompetencyByTheOlderTable() {
        life.keepTo(VoucherSimulation.NEWER_TABLE.minusDays(1));
        comeToReserve();
        lostCompetency();
    }

    private void lostCompetencyByTheNewerTable() {
        comeToReserve();
        life.skipTo(VoucherSimulation.NEWER_TABLE);
        if (life.offering().equals(Offering.DYDPS)) {
            life.skipTo(VoucherSimulation.NEWER_TABLE.plusDays(1));
        }
        lostCompetency();
    }

    /** The partner held what qualifies when it enrolled, and does not today. */
    private void lostCompetency() {
        life.enroll(
                life.reservingPartner(),
                life.today().minusDays(Math.max(1, plan.lead().enrolled())));
        life.breakWith(life.reservation(life.voucher()).build());
    }

    private void neverEnrolled() {
        comeToReserve();
        life.qualify(life.reservingPartner(), life.today());
        life.breakWith(life.reservation(life.voucher()).build());
        goOn();
    }

    private void notRenewed() {
        avoidDynamics();
        life.keepTo(VoucherSimulation.RENEWAL_END);
        comeToReserve();
        PartnerId partner = life.reservingPartner();
        life.enroll(partner, life.today().minusYears(1).minusDays(late));
        life.qualify(partner, life.today());
        life.breakWith(life.reservation(life.voucher()).build());
        goOn();
    }

    /** No table tells what qualifies for DYDPS before 2020-01-31. */
    private void avoidDynamics() {
        if (life.offering().equals(Offering.DYDPS)) {
            life.becomes(Offering.DDPS, life.serviceLevel());
        }
    }

    private void lostCompetencyBeforeTheStart() {
        avoidDynamics();
        life.straighten();
        life.create();
        life.keepTo(
                life.lastValidDay(VoucherCalendar.of(VoucherSimulation.TERMS)).minusDays(late));
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.passToReservation();
        life.take(ready().build());
        life.skipTo(life.today().plusDays(late));
        life.breakWith(StartEngagement.of(life.holder(), life.examined(life.holder())));
        goOn();
    }

    private void withoutExam() {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.pass();
        PartnerId partner = life.holder();
        life.qualify(partner, life.today());
        ConsultantId consultant = switch (way % 3) {
            case 0 -> ConsultantId.of("nobody");
            case 1 -> life.employ(partner, OF_NO_USE);
            default -> life.examine(partner, life.today().plusDays(late));
        };
        life.breakWith(StartEngagement.of(partner, consultant));
        goOn();
    }

    private void wrongServiceLevel() {
        comeToReserve();
        life.breakWith(ready().build());
        goOn();
    }

    /** Returns the terms in which the data sheet of the engagement allows all service levels but the one reserved. */
    private Terms withoutTheLevel() {
        Set<ServiceLevel> others = new LinkedHashSet<>(terms.serviceLevels().value());
        others.remove(life.voucher().serviceLevel());
        Engagement engagement = life.voucher().lastReservation().orElseThrow().engagement();
        return terms.withEngagementServiceLevels(Sourced.assumed(Map.of(engagement, others)));
    }

    private static CompleteEngagement delivery(PartnerId partner) {
        return CompleteEngagement.builder()
                .partnerId(partner)
                .deliveredDays(1)
                .offsiteDays(0)
                .build();
    }

    private void deliveredTooLong() {
        life.create();
        life.goOnTo(VoucherStatus.IN_DELIVERY);
        life.pass();
        life.breakWith(CompleteEngagement.builder()
                .partnerId(life.holder())
                .deliveredDays(terms.maxDeliveryDays().value() + late)
                .offsiteDays(way % 4)
                .build());
        goOn();
    }

    private void deliveredOffSite() {
        LocalDate waived = terms.firstRemoteDay().value();
        boolean before = plan.createdOn().isBefore(waived);
        life.keepTo(before ? waived.minusDays(1) : LocalDate.MAX);
        life.create();
        life.goOnTo(VoucherStatus.IN_DELIVERY);
        life.pass();
        if (!before) {
            life.skipTo(terms.lastRemoteDay().value().plusDays(1));
        }
        life.breakWith(CompleteEngagement.recorded(
                life.holder(),
                terms.maxDeliveryDays().value(),
                terms.maxOffsiteDays().value() + 1 + way));
        goOn();
    }

    private void nothingNamed() {
        life.create();
        life.goOnTo(VoucherStatus.DELIVERED);
        life.pass();
        life.breakWith(SubmitCompletionReport.of(life.holder(), Plan.choose(List.of("", " ", "\t"), way)));
        goOn();
    }

    /** Two vouchers redeemed side by side, but each in its own country. */
    private void twoCountries() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        VoucherSimulation second = new VoucherSimulation(telling, cast, plan);
        second.moveTo(life.otherCountry());
        second.straighten();
        second.create();
        second.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        LocationId location = late > 1 ? life.site(life.holder(), life.otherCountry()) : site(life.holder());
        telling.breakWith(new PaymentStepTaken(
                life.today(),
                RequestPayment.of(
                        telling.newRequest(),
                        life.holder(),
                        location,
                        life.voucher().id(),
                        second.voucher().id())));
    }

    private void claimedUnregistered() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.straighten();
        life.breakWith(life.requestPayment());
        goOn();
    }

    private void registeredTooEarly() {
        life.create();
        life.goOnTo(
                Plan.choose(List.of(VoucherStatus.RESERVED, VoucherStatus.DELIVERED, VoucherStatus.REPORTED), late));
        telling.breakWith(
                new PartnerStepTaken(life.today(), RegisterForPaymentTool.of(life.holder(), life.offering())));
        goOn();
    }

    private void unqualifiedToEnroll() {
        if (plan.createdOn().isBefore(VoucherSimulation.NEWER_TABLE)) {
            avoidDynamics();
        }
        life.create();
        goOn();
        life.train(THIRD, plan.createdOn());
        if (late > 1) {
            telling.holds(THIRD, OF_NO_USE, CompetencyLevel.GOLD, plan.createdOn());
        }
        enrollThird(life.offering());
    }

    private void untrained() {
        if (plan.createdOn().isBefore(VoucherSimulation.NEWER_TABLE)) {
            avoidDynamics();
        }
        life.create();
        goOn();
        life.qualifyToEnroll(THIRD, plan.createdOn());
        if (late > 1) {
            telling.add(new TrainingPassed(plan.createdOn().plusDays(late), THIRD));
        }
        enrollThird(life.offering());
    }

    private void enrollThird(Offering offering) {
        telling.breakWith(new PartnerStepTaken(plan.createdOn(), EnrollInOffering.of(THIRD, offering)));
    }

    private void convertedAfterTheEnd() {
        life.create();
        goOn();
        telling.breakWith(new DaysAdded(
                plan.createdOn(),
                ConvertTrainingDays.builder()
                        .enrollmentId(cast.enrollment())
                        .trainingDays(3 * late)
                        .planningDays(late)
                        .build()));
    }

    private void accruedAfterTheEnd() {
        life.create();
        goOn();
        telling.breakWith(new DaysAdded(plan.createdOn(), AccrueDays.of(cast.enrollment(), late)));
    }

    private void trainingGivenAway() {
        life.becomes(Offering.SATV, 1 + way % 5);
        life.goBy(calendar);
        life.create();
        life.straighten();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.breakWith(Reassign.of("Jansen"));
    }
}
