package org.planningservices.benchmarks.byhand;

import static org.planningservices.benchmarks.byhand.Model.Competency.BUSINESS_INTELLIGENCE;
import static org.planningservices.benchmarks.byhand.Model.Competency.COLLABORATION_AND_CONTENT;
import static org.planningservices.benchmarks.byhand.Model.Competency.COMMUNICATIONS;
import static org.planningservices.benchmarks.byhand.Model.Competency.DATA_PLATFORM;
import static org.planningservices.benchmarks.byhand.Model.Competency.DEVICES_AND_DEPLOYMENT;
import static org.planningservices.benchmarks.byhand.Model.Competency.MANAGEMENT_AND_VIRTUALIZATION;
import static org.planningservices.benchmarks.byhand.Model.Competency.MESSAGING;
import static org.planningservices.benchmarks.byhand.Model.Competency.SERVER_PLATFORM;
import static org.planningservices.benchmarks.byhand.Model.Qualification.gold;
import static org.planningservices.benchmarks.byhand.Model.Qualification.silver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Model.Competency;
import org.planningservices.benchmarks.byhand.Model.Complete;
import org.planningservices.benchmarks.byhand.Model.Create;
import org.planningservices.benchmarks.byhand.Model.Engagement;
import org.planningservices.benchmarks.byhand.Model.Enrollment;
import org.planningservices.benchmarks.byhand.Model.Offering;
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
import org.planningservices.benchmarks.byhand.Model.Term;
import org.planningservices.benchmarks.byhand.Model.Voucher;

/** Answers a question with the rules it violates, in the order of the rulebook; none if the step may happen. */
public final class ByHand {

    public static final LocalDate EXTENDED_BEFORE = LocalDate.of(2020, 4, 1);
    public static final LocalDate LAST_CREATION_DAY = LocalDate.of(2021, 6, 30);
    public static final LocalDate LAST_REDEMPTION_DAY = LocalDate.of(2022, 1, 1);
    public static final LocalDate ADMINS_ONLY_FROM = LocalDate.of(2019, 3, 31);
    public static final LocalDate LISTS_WHOLE_FROM = LocalDate.of(2020, 1, 31);
    public static final LocalDate COMPETENCIES_BY_ENGAGEMENT_FROM = LocalDate.of(2020, 1, 31);
    public static final LocalDate CLOUD_END = LocalDate.of(2020, 2, 1);
    public static final LocalDate LAST_RENEWAL_DAY = LocalDate.of(2021, 4, 6);
    public static final LocalDate WAIVER_START = LocalDate.of(2020, 4, 1);
    public static final LocalDate WAIVER_END = LocalDate.of(2020, 6, 30);
    public static final List<Integer> SERVICE_LEVELS = List.of(1, 3, 5, 10, 15);
    public static final int SINGLE_SERVICE_LEVEL = 15;

    private static final Map<Offering, List<Qualification>> EARLIER_QUALIFICATIONS = new EnumMap<>(Offering.class);

    static {
        EARLIER_QUALIFICATIONS.put(Offering.DDPS, List.of(silver(DEVICES_AND_DEPLOYMENT)));
        EARLIER_QUALIFICATIONS.put(Offering.S_EDPS, List.of(silver(COMMUNICATIONS, MESSAGING)));
        EARLIER_QUALIFICATIONS.put(Offering.PVDPS, List.of(gold(MANAGEMENT_AND_VIRTUALIZATION, SERVER_PLATFORM)));
        EARLIER_QUALIFICATIONS.put(
                Offering.SDPS, List.of(silver(COLLABORATION_AND_CONTENT), gold(BUSINESS_INTELLIGENCE)));
        EARLIER_QUALIFICATIONS.put(Offering.SSDPS, List.of(gold(BUSINESS_INTELLIGENCE, DATA_PLATFORM)));
    }

    private ByHand() {}

    /**
     * Decides.
     *
     * @param question  the question
     * @return the rules violated; none if the step may happen
     */
    public static List<RuleCode> decide(Question question) {
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

    private static List<RuleCode> create(Question question, Create create) {
        if (question.voucher() != null) {
            return List.of(RuleCode.LIF_01);
        }
        LocalDate day = question.day();
        Enrollment enrollment = question.facts().enrollment();
        List<RuleCode> violated = new ArrayList<>();
        if (create.offering() == null && hasWholeLists(day)) {
            violated.add(RuleCode.VCH_02);
        }
        if (!SERVICE_LEVELS.contains(create.serviceLevel())) {
            violated.add(RuleCode.VCH_03);
        }
        if (day.isAfter(LAST_CREATION_DAY)) {
            violated.add(RuleCode.TIM_08);
        }
        if (day.isBefore(enrollment.startsOn()) || day.isAfter(enrollment.endsOn())) {
            violated.add(RuleCode.ACT_01);
        }
        if (enrollment.activatedOn() == null || enrollment.activatedOn().isAfter(day)) {
            violated.add(RuleCode.ENT_05);
        }
        if (question.facts().remainingDays() < create.serviceLevel()) {
            violated.add(RuleCode.ENT_06);
        }
        return violated;
    }

    private static List<RuleCode> voucherStep(Question question, StepKind kind) {
        Voucher voucher = question.voucher();
        if (voucher == null) {
            return List.of(RuleCode.LIF_03);
        }
        if (!kind.from.contains(voucher.status())) {
            return List.of(RuleCode.LIF_01);
        }
        List<RuleCode> violated = new ArrayList<>();
        if (question.day().isBefore(voucher.lastStepOn())) {
            violated.add(RuleCode.LIF_02);
        }
        switch (kind) {
            case ASSIGN, REASSIGN -> assign(question.day(), voucher, violated);
            case RESERVE -> reserve(question, voucher, (Reserve) question.step(), violated);
            case CANCEL_RESERVATION ->
                cancelReservation(question.day(), voucher, (Model.CancelReservation) question.step(), violated);
            case RESCHEDULE -> reschedule(question.day(), voucher, (Reschedule) question.step(), violated);
            case START_ENGAGEMENT -> start(question, voucher, (Start) question.step(), violated);
            case COMPLETE_ENGAGEMENT -> complete(question.day(), voucher, (Complete) question.step(), violated);
            case SUBMIT_COMPLETION_REPORT -> report(question.day(), voucher, (Report) question.step(), violated);
            case REDEEM -> redeem(question, voucher, (Redeem) question.step(), violated);
            case EXPIRE -> expire(question.day(), voucher, violated);
            case REVOKE -> violated.add(RuleCode.VCH_20);
            case CREATE, REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                throw new IllegalArgumentException(kind.title);
        }
        return violated;
    }

    private static void assign(LocalDate day, Voucher voucher, List<RuleCode> violated) {
        if (day.isAfter(LAST_CREATION_DAY)) {
            violated.add(RuleCode.TIM_08);
        }
        if (day.isAfter(lastValidDay(voucher))) {
            violated.add(RuleCode.TIM_05);
        }
    }

    private static void reserve(Question question, Voucher voucher, Reserve reserve, List<RuleCode> violated) {
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        LocalDate lastValidDay = lastValidDay(voucher);
        if (day.isAfter(lastValidDay) || reserve.plannedStart().isAfter(lastValidDay)) {
            violated.add(RuleCode.TIM_05);
        }
        if (reserve.plannedStart().isBefore(day)) {
            violated.add(RuleCode.VCH_23);
        }
        checkRole(day, reserve.role(), violated);
        if (!reserve.deliveryCountry().equals(partner.countryByLocation().get(reserve.locationId()))) {
            violated.add(RuleCode.ENG_09);
        }
        boolean foreign = isForeign(voucher.offering(), reserve.engagement(), day);
        if (foreign) {
            violated.add(RuleCode.ENG_16);
        }
        if (reserve.cloud() && !voucher.createdOn().isBefore(CLOUD_END)) {
            violated.add(RuleCode.ENG_13);
        }
        if (voucher.serviceLevel() == SINGLE_SERVICE_LEVEL
                && findRival(question.facts().customerVouchers(), voucher, reserve, day) != null) {
            violated.add(RuleCode.ENG_08);
        }
        if (!foreign && !holdsAny(partner, qualifications(voucher.offering(), reserve.engagement(), day), day)) {
            violated.add(byEngagement(day) ? RuleCode.ELG_16 : RuleCode.ELG_15);
        }
        LocalDate enrolledOn = latest(partner.enrolledOn().get(voucher.offering()), day);
        if (enrolledOn == null) {
            violated.add(RuleCode.ELG_11);
        } else if (!day.isAfter(LAST_RENEWAL_DAY) && day.isAfter(enrolledOn.plusYears(1))) {
            violated.add(RuleCode.ELG_08);
        }
    }

    private static void cancelReservation(
            LocalDate day, Voucher voucher, Model.CancelReservation cancel, List<RuleCode> violated) {
        checkRole(day, cancel.role(), violated);
        checkHolder(voucher, cancel.partner(), violated);
    }

    private static void reschedule(LocalDate day, Voucher voucher, Reschedule reschedule, List<RuleCode> violated) {
        LocalDate lastValidDay = lastValidDay(voucher);
        if (day.isAfter(lastValidDay) || reschedule.plannedStart().isAfter(lastValidDay)) {
            violated.add(RuleCode.TIM_05);
        }
        if (reschedule.plannedStart().isBefore(day)) {
            violated.add(RuleCode.VCH_23);
        }
        checkHolder(voucher, reschedule.partner(), violated);
    }

    private static void start(Question question, Voucher voucher, Start start, List<RuleCode> violated) {
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        Engagement engagement = reservation(voucher).engagement();
        checkValid(day, voucher, violated);
        checkHolder(voucher, start.partner(), violated);
        if (!isForeign(voucher.offering(), engagement, day)) {
            List<Qualification> asked = qualifications(voucher.offering(), engagement, day);
            if (!holdsAny(partner, asked, day)) {
                violated.add(RuleCode.ELG_04);
            }
            if (!holdsExam(partner.examsByConsultant().get(start.consultant()), asked, day)) {
                violated.add(RuleCode.ELG_13);
            }
        }
    }

    private static void complete(LocalDate day, Voucher voucher, Complete complete, List<RuleCode> violated) {
        checkValid(day, voucher, violated);
        checkHolder(voucher, complete.partner(), violated);
        if (complete.deliveredDays() > 15) {
            violated.add(RuleCode.ENG_03);
        }
        if (complete.offsiteDays() > 3 && (day.isBefore(WAIVER_START) || day.isAfter(WAIVER_END))) {
            violated.add(RuleCode.ENG_12);
        }
    }

    private static void report(LocalDate day, Voucher voucher, Report report, List<RuleCode> violated) {
        checkValid(day, voucher, violated);
        checkHolder(voucher, report.partner(), violated);
        if (report.deliverable().isBlank()) {
            violated.add(RuleCode.ENG_07);
        }
    }

    private static void redeem(Question question, Voucher voucher, Redeem redeem, List<RuleCode> violated) {
        LocalDate day = question.day();
        checkRole(day, redeem.role(), violated);
        checkHolder(voucher, redeem.partner(), violated);
        if (!isInDeliveryCountry(question.facts().partner(), redeem.locationId(), voucher)) {
            violated.add(RuleCode.ENG_09);
        }
        if (day.isAfter(lastValidDay(voucher))) {
            violated.add(RuleCode.TIM_06);
        }
        if (day.isAfter(LAST_REDEMPTION_DAY)) {
            violated.add(RuleCode.TIM_09);
        }
    }

    private static void expire(LocalDate day, Voucher voucher, List<RuleCode> violated) {
        if (!day.isAfter(redeemBy(voucher))) {
            violated.add(RuleCode.VCH_18);
        }
    }

    private static List<RuleCode> requestPayment(Question question, RequestPayment request) {
        if (question.covered().size() < request.voucherIds().size()) {
            return List.of(RuleCode.LIF_03);
        }
        if (question.made() != null || !allHave(question.covered(), StepKind.REQUEST_PAYMENT)) {
            return List.of(RuleCode.LIF_01);
        }
        LocalDate day = question.day();
        Partner partner = question.facts().partner();
        String country = reservation(question.covered().get(0)).deliveryCountry();
        boolean backInTime = false;
        boolean otherHolder = false;
        boolean otherCountry = false;
        boolean severalCountries = false;
        boolean late = false;
        boolean unregistered = false;
        for (Voucher voucher : question.covered()) {
            backInTime |= day.isBefore(voucher.lastStepOn());
            otherHolder |= !request.partnerId().equals(reservation(voucher).partner());
            otherCountry |= !isInDeliveryCountry(partner, request.locationId(), voucher);
            severalCountries |= !reservation(voucher).deliveryCountry().equals(country);
            late |= day.isAfter(requestPaymentBy(voucher));
            unregistered |= latest(partner.registeredOn().get(voucher.offering()), day) == null;
        }
        List<RuleCode> violated = new ArrayList<>();
        if (backInTime) {
            violated.add(RuleCode.LIF_02);
        }
        if (otherHolder) {
            violated.add(RuleCode.VCH_24);
        }
        if (otherCountry) {
            violated.add(RuleCode.ENG_09);
        }
        if (severalCountries) {
            violated.add(RuleCode.PAY_04);
        }
        if (late) {
            violated.add(RuleCode.TIM_07);
        }
        if (unregistered) {
            violated.add(RuleCode.PAY_02);
        }
        return violated;
    }

    private static List<RuleCode> settlePayment(Question question, SettlePayment settle) {
        if (question.made() == null
                || question.covered().size() < question.made().voucherIds().size()) {
            return List.of(RuleCode.LIF_03);
        }
        if (!allHave(question.covered(), settle.kind())) {
            return List.of(RuleCode.LIF_01);
        }
        List<RuleCode> violated = new ArrayList<>();
        for (Voucher voucher : question.covered()) {
            if (!settle.request().equals(voucher.paymentRequestId())) {
                return List.of(RuleCode.LIF_01);
            }
            if (violated.isEmpty() && question.day().isBefore(voucher.lastStepOn())) {
                violated.add(RuleCode.LIF_02);
            }
        }
        return violated;
    }

    private static void checkValid(LocalDate day, Voucher voucher, List<RuleCode> violated) {
        if (day.isAfter(lastValidDay(voucher))) {
            violated.add(RuleCode.TIM_05);
        }
    }

    private static void checkRole(LocalDate day, @Nullable Role role, List<RuleCode> violated) {
        if (day.isBefore(ADMINS_ONLY_FROM)) {
            if (role == null) {
                violated.add(RuleCode.ACT_07);
            }
        } else if (role != Role.MPN_ADMIN && role != Role.GLOBAL_ADMIN) {
            violated.add(RuleCode.ACT_08);
        }
    }

    private static void checkHolder(Voucher voucher, String partner, List<RuleCode> violated) {
        if (!partner.equals(reservation(voucher).partner())) {
            violated.add(RuleCode.VCH_24);
        }
    }

    private static boolean allHave(List<Voucher> vouchers, StepKind kind) {
        for (Voucher voucher : vouchers) {
            if (!kind.from.contains(voucher.status())) {
                return false;
            }
        }
        return true;
    }

    static LocalDate lastValidDay(Voucher voucher) {
        LocalDate ordinary = voucher.createdOn().plusDays(180);
        return voucher.createdOn().isBefore(EXTENDED_BEFORE) && !ordinary.isBefore(EXTENDED_BEFORE)
                ? ordinary.plusDays(90)
                : ordinary;
    }

    static LocalDate redeemBy(Voucher voucher) {
        LocalDate lastValidDay = lastValidDay(voucher);
        return lastValidDay.isBefore(LAST_REDEMPTION_DAY) ? lastValidDay : LAST_REDEMPTION_DAY;
    }

    static LocalDate requestPaymentBy(Voucher voucher) {
        return Objects.requireNonNull(voucher.redeemedOn()).plusDays(60);
    }

    static Reserve reservation(Voucher voucher) {
        return Objects.requireNonNull(voucher.reservation());
    }

    static boolean byEngagement(LocalDate day) {
        return !day.isBefore(COMPETENCIES_BY_ENGAGEMENT_FROM);
    }

    /**
     * Returns what is asked of a partner.
     *
     * @param offering  the offering of the voucher
     * @param engagement  the engagement; null where the day does not ask for it
     * @param day  the day
     * @return the qualifications, any one of which is enough
     */
    public static List<Qualification> qualifications(
            Offering offering, @Nullable Engagement engagement, LocalDate day) {
        return byEngagement(day)
                ? Objects.requireNonNull(engagement).qualifications
                : EARLIER_QUALIFICATIONS.getOrDefault(offering, List.of());
    }

    /** Tells whether an engagement is one of another offering, or none at all on a day on which the list is whole. */
    static boolean isForeign(Offering offering, @Nullable Engagement engagement, LocalDate day) {
        return engagement == null ? hasWholeLists(day) : engagement.offering != offering;
    }

    static boolean hasWholeLists(LocalDate day) {
        return !day.isBefore(LISTS_WHOLE_FROM);
    }

    private static boolean isInDeliveryCountry(Partner partner, String location, Voucher voucher) {
        return reservation(voucher)
                .deliveryCountry()
                .equals(partner.countryByLocation().get(location));
    }

    static boolean holdsAny(Partner partner, List<Qualification> asked, LocalDate day) {
        for (Qualification qualification : asked) {
            for (Competency competency : qualification.competencies()) {
                for (Term term : partner.held().getOrDefault(competency, List.of())) {
                    if (term.level().compareTo(qualification.level()) >= 0
                            && !day.isBefore(term.firstDay())
                            && (term.lastDay() == null || !day.isAfter(term.lastDay()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean holdsExam(@Nullable Map<Competency, LocalDate> exams, List<Qualification> asked, LocalDate day) {
        if (exams != null) {
            for (Qualification qualification : asked) {
                for (Competency competency : qualification.competencies()) {
                    LocalDate passedOn = exams.get(competency);
                    if (passedOn != null && !day.isBefore(passedOn)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static @Nullable LocalDate latest(@Nullable NavigableSet<LocalDate> days, LocalDate day) {
        return days == null ? null : days.floor(day);
    }

    static @Nullable Voucher findRival(List<Voucher> vouchers, Voucher voucher, Reserve reserve, LocalDate day) {
        for (Voucher other : vouchers) {
            if (isReservedOrLater(other.status())
                    && other.serviceLevel() == SINGLE_SERVICE_LEVEL
                    && !other.id().equals(voucher.id())
                    && isSameKind(reservation(other), reserve)
                    && (isRedeemed(other.status()) || !day.isAfter(redeemBy(other)))) {
                return other;
            }
        }
        return null;
    }

    private static boolean isSameKind(Reserve one, Reserve other) {
        return one.engagementCode().equals(other.engagementCode())
                && Objects.equals(one.division(), other.division())
                && Objects.equals(one.product(), other.product());
    }

    private static boolean isReservedOrLater(Status status) {
        return status.compareTo(Status.RESERVED) >= 0 && status.compareTo(Status.PAID) <= 0;
    }

    private static boolean isRedeemed(Status status) {
        return status.compareTo(Status.REDEEMED) >= 0 && status.compareTo(Status.PAID) <= 0;
    }
}
