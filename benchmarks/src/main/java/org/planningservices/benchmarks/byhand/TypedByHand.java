package org.planningservices.benchmarks.byhand;

import static org.planningservices.benchmarks.byhand.ByHand.lastValidDay;
import static org.planningservices.benchmarks.byhand.ByHand.latest;
import static org.planningservices.benchmarks.byhand.ByHand.reservation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Model.Assign;
import org.planningservices.benchmarks.byhand.Model.CancelReservation;
import org.planningservices.benchmarks.byhand.Model.Competency;
import org.planningservices.benchmarks.byhand.Model.Complete;
import org.planningservices.benchmarks.byhand.Model.Create;
import org.planningservices.benchmarks.byhand.Model.Engagement;
import org.planningservices.benchmarks.byhand.Model.Enrollment;
import org.planningservices.benchmarks.byhand.Model.Partner;
import org.planningservices.benchmarks.byhand.Model.Qualification;
import org.planningservices.benchmarks.byhand.Model.Redeem;
import org.planningservices.benchmarks.byhand.Model.Report;
import org.planningservices.benchmarks.byhand.Model.RequestPayment;
import org.planningservices.benchmarks.byhand.Model.Reschedule;
import org.planningservices.benchmarks.byhand.Model.Reserve;
import org.planningservices.benchmarks.byhand.Model.Role;
import org.planningservices.benchmarks.byhand.Model.SettlePayment;
import org.planningservices.benchmarks.byhand.Model.Start;
import org.planningservices.benchmarks.byhand.Model.Status;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.planningservices.benchmarks.byhand.Model.Voucher;

/**
 * Answers a question as {@link ByHand} does, but with all that a caller needs: the voucher that the step makes, or each rule
 * violated with the values that it compared.
 */
public final class TypedByHand {

    private TypedByHand() {}

    /**
     * Decides.
     *
     * @param question  the question
     * @return what the step makes, or the rules violated in the order of the rulebook
     */
    public static Decided decide(Question question) {
        return switch (question.step().kind()) {
            case REQUEST_PAYMENT -> requestPayment(question, (RequestPayment) question.step());
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                settlePayment(question, (SettlePayment) question.step());
            case CREATE -> create(question, (Create) question.step());
            case ASSIGN,
                    REASSIGN,
                    RESERVE,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REDEEM,
                    EXPIRE,
                    REVOKE -> voucherStep(question, question.step().kind());
        };
    }

    private static Decided refused(TypedViolation violation) {
        return new Decided.Refused(List.of(violation));
    }

    private static Decided create(Question question, Create create) {
        if (question.voucher() != null) {
            return refused(new TypedViolation.CreatedAlready(RuleCode.LIF_01, question.id()));
        }
        LocalDate day = question.day();
        Enrollment enrollment = question.facts().enrollment();
        Violations violations = new Violations();
        if (create.offering() == null && ByHand.hasWholeLists(day)) {
            violations.add(new TypedViolation.NotListed(RuleCode.VCH_02, create.offeringCode()));
        }
        if (!ByHand.SERVICE_LEVELS.contains(create.serviceLevel())) {
            violations.add(new TypedViolation.WrongDays(RuleCode.VCH_03, create.serviceLevel()));
        }
        checkCreationsOpen(day, violations);
        if (day.isBefore(enrollment.startsOn()) || day.isAfter(enrollment.endsOn())) {
            violations.add(
                    new TypedViolation.NotEnrolled(RuleCode.ACT_01, enrollment.startsOn(), enrollment.endsOn(), day));
        }
        if (enrollment.activatedOn() == null || enrollment.activatedOn().isAfter(day)) {
            violations.add(new TypedViolation.NotActivated(RuleCode.ENT_05, enrollment.activatedOn(), day));
        }
        if (question.facts().remainingDays() < create.serviceLevel()) {
            violations.add(new TypedViolation.PoolTooSmall(
                    RuleCode.ENT_06, question.facts().remainingDays(), create.serviceLevel()));
        }
        return violations.isEmpty()
                ? new Decided.Accepted(Voucher.created(question.id(), create, day))
                : violations.refused();
    }

    private static Decided voucherStep(Question question, StepKind kind) {
        Voucher voucher = question.voucher();
        if (voucher == null) {
            return refused(new TypedViolation.NeverCreated(RuleCode.LIF_03, question.id()));
        }
        if (!kind.from.contains(voucher.status())) {
            return refused(wrongStatus(kind, voucher));
        }
        LocalDate day = question.day();
        Violations violations = new Violations();
        checkOrder(day, voucher, violations);
        switch (kind) {
            case ASSIGN, REASSIGN -> {
                checkCreationsOpen(day, violations);
                checkValid(day, voucher, violations);
            }
            case RESERVE -> reserve(question, voucher, (Reserve) question.step(), violations);
            case CANCEL_RESERVATION -> {
                CancelReservation cancel = (CancelReservation) question.step();
                checkRole(day, cancel.role(), cancel.roleCode(), violations);
                checkHolder(voucher, cancel.partner(), violations);
            }
            case RESCHEDULE -> {
                Reschedule reschedule = (Reschedule) question.step();
                checkPlan(day, reschedule.plannedStart(), voucher, violations);
                checkHolder(voucher, reschedule.partner(), violations);
            }
            case START_ENGAGEMENT -> start(question, voucher, (Start) question.step(), violations);
            case COMPLETE_ENGAGEMENT -> complete(day, voucher, (Complete) question.step(), violations);
            case SUBMIT_COMPLETION_REPORT -> {
                Report report = (Report) question.step();
                checkValid(day, voucher, violations);
                checkHolder(voucher, report.partner(), violations);
                if (report.deliverable().isBlank()) {
                    violations.add(new TypedViolation.NoDeliverable(RuleCode.ENG_07, report.deliverable()));
                }
            }
            case REDEEM -> redeem(question, voucher, (Redeem) question.step(), violations);
            case EXPIRE -> {
                LocalDate redeemBy = ByHand.redeemBy(voucher);
                if (!day.isAfter(redeemBy)) {
                    violations.add(new TypedViolation.Closed(RuleCode.VCH_18, redeemBy, day));
                }
            }
            case REVOKE -> violations.add(new TypedViolation.NotPermitted(RuleCode.VCH_20));
            case CREATE, REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                throw new IllegalArgumentException(kind.title);
        }
        return violations.isEmpty() ? new Decided.Accepted(next(voucher, question.step(), day)) : violations.refused();
    }

    /** Returns the voucher that a step makes. */
    private static Voucher next(Voucher voucher, Model.Step step, LocalDate day) {
        return switch (step.kind()) {
            case ASSIGN -> voucher.assigned(((Assign) step).projectManager(), day);
            case REASSIGN -> voucher.reassigned(((Assign) step).projectManager(), day);
            case RESERVE -> voucher.reserved((Reserve) step, day);
            case CANCEL_RESERVATION -> voucher.planned(Status.ASSIGNED, null, day);
            case RESCHEDULE -> voucher.planned(Status.RESERVED, ((Reschedule) step).plannedStart(), day);
            case START_ENGAGEMENT -> voucher.moved(Status.IN_DELIVERY, day);
            case COMPLETE_ENGAGEMENT -> voucher.moved(Status.DELIVERED, day);
            case SUBMIT_COMPLETION_REPORT -> voucher.moved(Status.REPORTED, day);
            case REDEEM -> voucher.redeemed(day);
            case REQUEST_PAYMENT -> voucher.requested(Status.PAYMENT_REQUESTED, ((RequestPayment) step).request(), day);
            case APPROVE_PAYMENT -> voucher.approved(day);
            case REJECT_PAYMENT -> voucher.requested(Status.REDEEMED, null, day);
            case MAKE_PAYMENT -> voucher.paid(day);
            case EXPIRE -> voucher.moved(Status.EXPIRED, day);
            case REVOKE -> voucher.moved(Status.REVOKED, day);
            case CREATE -> throw new IllegalArgumentException(step.kind().title);
        };
    }

    private static void reserve(Question question, Voucher voucher, Reserve reserve, Violations violations) {
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        checkPlan(day, reserve.plannedStart(), voucher, violations);
        checkRole(day, reserve.role(), reserve.roleCode(), violations);
        checkCountry(partner, reserve.locationId(), reserve.deliveryCountry(), violations);
        boolean foreign = ByHand.isForeign(voucher.offering(), reserve.engagement(), day);
        if (foreign) {
            violations.add(new TypedViolation.ForeignEngagement(
                    RuleCode.ENG_16, reserve.engagementCode(), voucher.offering(), day));
        }
        if (reserve.cloud() && !voucher.createdOn().isBefore(ByHand.CLOUD_END)) {
            violations.add(new TypedViolation.CreatedTooLate(RuleCode.ENG_13, ByHand.CLOUD_END, voucher.createdOn()));
        }
        if (voucher.serviceLevel() == ByHand.SINGLE_SERVICE_LEVEL) {
            Voucher rival = ByHand.findRival(question.facts().customerVouchers(), voucher, reserve, day);
            if (rival != null) {
                violations.add(new TypedViolation.Rival(
                        RuleCode.ENG_08, rival.id(), reservation(rival).engagementCode(), rival.serviceLevel()));
            }
        }
        if (!foreign) {
            List<Qualification> asked = ByHand.qualifications(voucher.offering(), reserve.engagement(), day);
            if (!ByHand.holdsAny(partner, asked, day)) {
                violations.add(new TypedViolation.NotCompetent(
                        ByHand.byEngagement(day) ? RuleCode.ELG_16 : RuleCode.ELG_15, asked, day));
            }
        }
        checkEnrolled(partner.enrolledOn().get(voucher.offering()), voucher, day, violations);
    }

    private static void checkEnrolled(
            @Nullable NavigableSet<LocalDate> days, Voucher voucher, LocalDate day, Violations violations) {
        LocalDate enrolledOn = latest(days, day);
        if (enrolledOn == null) {
            violations.add(new TypedViolation.NotRegistered(RuleCode.ELG_11, voucher.offering(), day));
        } else if (!day.isAfter(ByHand.LAST_RENEWAL_DAY)) {
            LocalDate renewBy = enrolledOn.plusYears(1);
            if (day.isAfter(renewBy)) {
                violations.add(
                        new TypedViolation.NotRenewed(RuleCode.ELG_08, voucher.offering(), enrolledOn, renewBy, day));
            }
        }
    }

    private static void start(Question question, Voucher voucher, Start start, Violations violations) {
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        Engagement engagement = reservation(voucher).engagement();
        checkValid(day, voucher, violations);
        checkHolder(voucher, start.partner(), violations);
        if (!ByHand.isForeign(voucher.offering(), engagement, day)) {
            List<Qualification> asked = ByHand.qualifications(voucher.offering(), engagement, day);
            if (!ByHand.holdsAny(partner, asked, day)) {
                violations.add(new TypedViolation.NotCompetent(RuleCode.ELG_04, asked, day));
            }
            Map<Competency, LocalDate> exams = partner.examsByConsultant().get(start.consultant());
            if (exams == null) {
                violations.add(new TypedViolation.NoConsultant(RuleCode.ELG_13, partner.id(), start.consultant()));
            } else if (!ByHand.holdsExam(exams, asked, day)) {
                violations.add(new TypedViolation.NoExam(RuleCode.ELG_13, start.consultant(), asked, day));
            }
        }
    }

    private static void complete(LocalDate day, Voucher voucher, Complete complete, Violations violations) {
        checkValid(day, voucher, violations);
        checkHolder(voucher, complete.partner(), violations);
        if (complete.deliveredDays() > 15) {
            violations.add(new TypedViolation.WrongDays(RuleCode.ENG_03, complete.deliveredDays()));
        }
        if (complete.offsiteDays() > 3 && (day.isBefore(ByHand.WAIVER_START) || day.isAfter(ByHand.WAIVER_END))) {
            violations.add(new TypedViolation.WrongDaysOn(RuleCode.ENG_12, complete.offsiteDays(), day));
        }
    }

    private static void redeem(Question question, Voucher voucher, Redeem redeem, Violations violations) {
        LocalDate day = question.day();
        checkRole(day, redeem.role(), redeem.roleCode(), violations);
        checkHolder(voucher, redeem.partner(), violations);
        checkCountry(
                question.facts().partner(),
                redeem.locationId(),
                reservation(voucher).deliveryCountry(),
                violations);
        LocalDate lastValidDay = lastValidDay(voucher);
        if (day.isAfter(lastValidDay)) {
            violations.add(new TypedViolation.Closed(RuleCode.TIM_06, lastValidDay, day));
        }
        if (day.isAfter(ByHand.LAST_REDEMPTION_DAY)) {
            violations.add(new TypedViolation.Closed(RuleCode.TIM_09, ByHand.LAST_REDEMPTION_DAY, day));
        }
    }

    private static Decided requestPayment(Question question, RequestPayment request) {
        List<Voucher> covered = question.covered();
        if (covered.size() < request.voucherIds().size()) {
            return refused(new TypedViolation.NeverCreated(RuleCode.LIF_03, missing(request.voucherIds(), covered)));
        }
        if (question.made() != null) {
            return refused(new TypedViolation.CreatedAlready(RuleCode.LIF_01, request.request()));
        }
        Violations violations = new Violations();
        for (Voucher voucher : covered) {
            if (!request.kind().from.contains(voucher.status())) {
                violations.add(wrongStatus(request.kind(), voucher));
            }
        }
        if (!violations.isEmpty()) {
            return violations.refused();
        }
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        for (Voucher voucher : covered) {
            checkOrder(day, voucher, violations);
        }
        for (Voucher voucher : covered) {
            checkHolder(voucher, request.partnerId(), violations);
        }
        for (Voucher voucher : covered) {
            checkCountry(partner, request.locationId(), reservation(voucher).deliveryCountry(), violations);
        }
        if (covered.size() > 1) {
            checkOneCountry(covered, violations);
        }
        for (Voucher voucher : covered) {
            LocalDate redeemedOn = Objects.requireNonNull(voucher.redeemedOn());
            LocalDate lastDay = ByHand.requestPaymentBy(voucher);
            if (day.isAfter(lastDay)) {
                violations.add(new TypedViolation.RequestedTooLate(RuleCode.TIM_07, redeemedOn, lastDay, day));
            }
        }
        for (Voucher voucher : covered) {
            if (latest(partner.registeredOn().get(voucher.offering()), day) == null) {
                violations.add(new TypedViolation.NotRegistered(RuleCode.PAY_02, voucher.offering(), day));
            }
        }
        return violations.isEmpty() ? paymentAccepted(request, question) : violations.refused();
    }

    private static void checkOneCountry(List<Voucher> covered, Violations violations) {
        Set<String> countries = new TreeSet<>();
        for (Voucher voucher : covered) {
            countries.add(reservation(voucher).deliveryCountry());
        }
        if (countries.size() > 1) {
            violations.add(new TypedViolation.SeveralCountries(RuleCode.PAY_04, List.copyOf(countries)));
        }
    }

    private static Decided settlePayment(Question question, SettlePayment settle) {
        List<Voucher> covered = question.covered();
        RequestPayment made = question.made();
        if (made == null) {
            return refused(new TypedViolation.NeverCreated(RuleCode.LIF_03, settle.request()));
        }
        if (covered.size() < made.voucherIds().size()) {
            return refused(new TypedViolation.NeverCreated(RuleCode.LIF_03, missing(made.voucherIds(), covered)));
        }
        Violations violations = new Violations();
        for (Voucher voucher : covered) {
            if (!settle.kind().from.contains(voucher.status())) {
                violations.add(wrongStatus(settle.kind(), voucher));
            } else if (!settle.request().equals(voucher.paymentRequestId())) {
                violations.add(new TypedViolation.NotCovered(RuleCode.LIF_01, settle.request(), voucher.id()));
            }
        }
        if (!violations.isEmpty()) {
            return violations.refused();
        }
        for (Voucher voucher : covered) {
            checkOrder(question.day(), voucher, violations);
        }
        return violations.isEmpty() ? paymentAccepted(made, question) : violations.refused();
    }

    private static Decided paymentAccepted(RequestPayment request, Question question) {
        List<Voucher> covered = question.covered();
        if (covered.size() == 1) {
            return new Decided.PaymentAccepted(request, List.of(next(covered.get(0), question.step(), question.day())));
        }
        List<Voucher> next = new ArrayList<>(covered.size());
        for (Voucher voucher : covered) {
            next.add(next(voucher, question.step(), question.day()));
        }
        return new Decided.PaymentAccepted(request, next);
    }

    private static String missing(List<String> named, List<Voucher> found) {
        for (String id : named) {
            if (found.stream().noneMatch(voucher -> voucher.id().equals(id))) {
                return id;
            }
        }
        throw new IllegalArgumentException("a voucher was expected to be missing, found all of `" + named + "`");
    }

    private static TypedViolation wrongStatus(StepKind kind, Voucher voucher) {
        return new TypedViolation.WrongStatus(RuleCode.LIF_01, kind, voucher.id(), voucher.status());
    }

    private static void checkOrder(LocalDate day, Voucher voucher, Violations violations) {
        if (day.isBefore(voucher.lastStepOn())) {
            violations.add(new TypedViolation.BackInTime(RuleCode.LIF_02, voucher.lastStepOn(), day));
        }
    }

    private static void checkCreationsOpen(LocalDate day, Violations violations) {
        if (day.isAfter(ByHand.LAST_CREATION_DAY)) {
            violations.add(new TypedViolation.Closed(RuleCode.TIM_08, ByHand.LAST_CREATION_DAY, day));
        }
    }

    private static void checkValid(LocalDate day, Voucher voucher, Violations violations) {
        LocalDate lastValidDay = lastValidDay(voucher);
        if (day.isAfter(lastValidDay)) {
            violations.add(new TypedViolation.Closed(RuleCode.TIM_05, lastValidDay, day));
        }
    }

    private static void checkPlan(LocalDate day, LocalDate plannedStart, Voucher voucher, Violations violations) {
        LocalDate lastValidDay = lastValidDay(voucher);
        if (day.isAfter(lastValidDay)) {
            violations.add(new TypedViolation.Closed(RuleCode.TIM_05, lastValidDay, day));
        } else if (plannedStart.isAfter(lastValidDay)) {
            violations.add(new TypedViolation.PlannedTooLate(RuleCode.TIM_05, plannedStart, lastValidDay));
        }
        if (plannedStart.isBefore(day)) {
            violations.add(new TypedViolation.PlannedTooEarly(RuleCode.VCH_23, plannedStart, day));
        }
    }

    private static void checkRole(LocalDate day, @Nullable Role role, String code, Violations violations) {
        if (day.isBefore(ByHand.ADMINS_ONLY_FROM)) {
            if (role == null) {
                violations.add(new TypedViolation.WrongRole(RuleCode.ACT_07, code));
            }
        } else if (role != Role.MPN_ADMIN && role != Role.GLOBAL_ADMIN) {
            violations.add(new TypedViolation.WrongRole(RuleCode.ACT_08, code));
        }
    }

    private static void checkHolder(Voucher voucher, String partner, Violations violations) {
        String holder = reservation(voucher).partner();
        if (!partner.equals(holder)) {
            violations.add(new TypedViolation.OtherHolder(RuleCode.VCH_24, holder, partner));
        }
    }

    private static void checkCountry(Partner partner, String location, String deliveryCountry, Violations violations) {
        String country = partner.countryByLocation().get(location);
        if (!deliveryCountry.equals(country)) {
            violations.add(new TypedViolation.OtherCountry(RuleCode.ENG_09, location, country, deliveryCountry));
        }
    }

    /** A list that is made when the first violation comes. */
    private static final class Violations {

        private @Nullable List<TypedViolation> found;

        void add(TypedViolation violation) {
            if (found == null) {
                found = new ArrayList<>();
            }
            found.add(violation);
        }

        boolean isEmpty() {
            return found == null;
        }

        Decided refused() {
            return new Decided.Refused(Objects.requireNonNull(found));
        }
    }
}
