package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.planningservices.benchmarks.byhand.Model.CancelReservation;
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
import org.planningservices.benchmarks.byhand.Model.SettlePayment;
import org.planningservices.benchmarks.byhand.Model.Start;
import org.planningservices.benchmarks.byhand.Model.Step;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.planningservices.benchmarks.byhand.Model.Voucher;

/** Says what is wrong, word for word as the library does. A payment request is taken to cover one voucher. */
public final class Messages {

    private Messages() {}

    /**
     * Explains an answer.
     *
     * @param question  the question
     * @param violated  the rules that {@link ByHand#decide} found violated
     * @return a message for each rule, in the same order
     */
    public static List<String> explain(Question question, List<RuleCode> violated) {
        List<String> messages = new ArrayList<>();
        for (RuleCode rule : violated) {
            messages.add(message(question, rule));
        }
        return messages;
    }

    private static String message(Question question, RuleCode rule) {
        LocalDate day = question.day();
        return switch (rule) {
            case LIF_03 -> neverCreated(question);
            case LIF_01 -> wrongStatus(question);
            case LIF_02 ->
                "a step cannot go back in time: the latest one was on `"
                        + voucher(question).lastStepOn() + "`, this one is on `" + day + "`";
            case VCH_02 ->
                "`" + ((Create) question.step()).offeringCode()
                        + "` is not an offering of this program: the program has `" + offerings() + "`";
            case VCH_03 ->
                "a voucher of `" + ((Create) question.step()).serviceLevel()
                        + "` days cannot be created: service levels are `" + joined(ByHand.SERVICE_LEVELS) + "` days";
            case TIM_08 ->
                question.step().kind().title + " is closed: the last day was `" + ByHand.LAST_CREATION_DAY
                        + "`, attempted on `" + day + "`";
            case ACT_01 -> {
                Enrollment enrollment = question.facts().enrollment();
                yield "the customer's enrollment runs from `" + enrollment.startsOn() + "` through `"
                        + enrollment.endsOn() + "`: no voucher can be created on `" + day + "`";
            }
            case ENT_05 -> {
                LocalDate activatedOn = question.facts().enrollment().activatedOn();
                yield activatedOn == null
                        ? "the benefit was never activated: activate it before creating a voucher, attempted on `" + day
                                + "`"
                        : "the benefit was activated on `" + activatedOn
                                + "`: no voucher can be created before that day, attempted on `" + day + "`";
            }
            case ENT_06 ->
                "`" + question.facts().remainingDays() + "` days remain in the pool, the voucher needs `"
                        + ((Create) question.step()).serviceLevel() + "`";
            case TIM_05 -> notValid(question);
            case VCH_23 ->
                "the planned start `" + plannedStart(question.step()) + "` is before `" + day
                        + "`: plan to start on or after it";
            case ACT_07 ->
                "an operator with role `" + roleCode(question.step())
                        + "` may not work in the voucher tool: one of `location-contact`, `mpn-admin`, `global-admin` is required";
            case ACT_08 ->
                "an operator with role `" + roleCode(question.step())
                        + "` may not work in the voucher tool: one of `mpn-admin`, `global-admin` is required";
            case VCH_24 ->
                "the voucher is held by partner `" + reservation(question).partner() + "`: partner `"
                        + partner(question.step()) + "` cannot act on it";
            case ENG_09 -> wrongCountry(question);
            case ENG_16 ->
                "`" + ((Reserve) question.step()).engagementCode() + "` is not an engagement of offering `"
                        + voucher(question).offering().code + "` on `" + day + "`: choose one from its catalog";
            case ENG_13 ->
                "a cloud engagement needs a voucher created before `" + ByHand.CLOUD_END
                        + "`, this one was created on `" + voucher(question).createdOn() + "`";
            case ENG_08 -> rival(question);
            case ELG_15, ELG_16 ->
                "the partner holds none of `" + asked(question) + "` on `" + day + "`: any one is enough";
            case ELG_11 ->
                "the partner was not enrolled in `" + voucher(question).offering().code + "` by `" + day
                        + "`: enroll first";
            case ELG_08 -> notRenewed(question);
            case ELG_04 ->
                "the partner holds none of `" + asked(question) + "` on `" + day
                        + "`, when the engagement starts: any one is enough";
            case ELG_13 -> noExam(question, (Start) question.step());
            case ENG_03 ->
                "`" + ((Complete) question.step()).deliveredDays()
                        + "` days were delivered: an engagement lasts at most `15`";
            case ENG_12 ->
                "`" + ((Complete) question.step()).offsiteDays()
                        + "` days were off site: at most `3` may be, except on completion from `" + ByHand.WAIVER_START
                        + "` through `" + ByHand.WAIVER_END + "`, attempted on `" + day + "`";
            case ENG_07 ->
                "the completion report names no customer deliverable, found `"
                        + ((Report) question.step()).deliverable() + "`";
            case TIM_06 ->
                "redeem is closed: the last day was `" + ByHand.lastValidDay(voucher(question)) + "`, attempted on `"
                        + day + "`";
            case TIM_09 ->
                "redeem is closed for the whole program: the last day was `" + ByHand.LAST_REDEMPTION_DAY
                        + "`, attempted on `" + day + "`";
            case PAY_04 ->
                "the request covers deliveries in `" + countries(question) + "`: a request covers one country";
            case TIM_07 ->
                "the voucher was redeemed on `" + voucher(question).redeemedOn()
                        + "`: payment was to be requested by `" + ByHand.requestPaymentBy(voucher(question))
                        + "`, attempted on `" + day + "`";
            case PAY_02 ->
                "the partner was not registered in the payment tool for `"
                        + voucher(question).offering().code + "` by `" + day + "`: register first";
            case VCH_18 ->
                "the voucher has not lapsed: its last day to redeem is `" + ByHand.redeemBy(voucher(question))
                        + "`, it can expire from the day after, attempted on `" + day + "`";
            case VCH_20 ->
                "the terms do not permit revoking a voucher (no source mentions it): it can only be used or left to lapse";
        };
    }

    private static String neverCreated(Question question) {
        return question.step() instanceof SettlePayment settle && question.made() == null
                ? "no payment request `" + settle.request() + "` was ever made: request payment first"
                : "no voucher `" + question.id() + "` was ever created: create it first";
    }

    private static String wrongStatus(Question question) {
        Step step = question.step();
        if (step instanceof Create) {
            return "voucher `" + question.id() + "` was created already: a new voucher needs a number of its own";
        }
        if (step instanceof RequestPayment request && question.made() != null) {
            return "payment request `" + request.request()
                    + "` was made already: a new request needs a number of its own";
        }
        Voucher voucher = voucher(question);
        return step.kind().from.contains(voucher.status())
                ? "payment request `" + ((SettlePayment) step).request() + "` no longer covers voucher `" + voucher.id()
                        + "`: only the request that covers it counts"
                : step.kind().title + " is not possible: voucher `" + voucher.id() + "` is `" + voucher.status()
                        + "`, and must be `" + statuses(step.kind()) + "`";
    }

    private static String notValid(Question question) {
        LocalDate lastValidDay = ByHand.lastValidDay(voucher(question));
        return question.day().isAfter(lastValidDay)
                ? question.step().kind().title + " is closed: the last valid day was `" + lastValidDay
                        + "`, attempted on `" + question.day() + "`"
                : "the planned start `" + plannedStart(question.step()) + "` is after the last valid day `"
                        + lastValidDay + "`: plan to start on or before it";
    }

    private static String wrongCountry(Question question) {
        Partner partner = question.facts().partner();
        String location = location(question.step());
        String country = partner.countryByLocation().get(location);
        String deliveryCountry =
                (question.step() instanceof Reserve reserve ? reserve : reservation(question)).deliveryCountry();
        return country == null
                ? "partner `" + partner.id() + "` has no location `" + location + "`: choose one of its own in `"
                        + deliveryCountry + "`"
                : "location `" + location + "` is in `" + country + "`, delivery is in `" + deliveryCountry
                        + "`: choose a location in the country of delivery";
    }

    private static String rival(Question question) {
        Voucher rival = Objects.requireNonNull(ByHand.findRival(
                question.facts().customerVouchers(), voucher(question), (Reserve) question.step(), question.day()));
        return "a `" + rival.serviceLevel() + "`-day voucher of the customer for `"
                + ByHand.reservation(rival).engagementCode() + "` is reserved or redeemed already, `" + rival.id()
                + "`: a second needs another division or product";
    }

    private static String notRenewed(Question question) {
        Offering offering = voucher(question).offering();
        LocalDate latest = Objects.requireNonNull(
                ByHand.latest(question.facts().partner().enrolledOn().get(offering), question.day()));
        return "the enrollment in `" + offering.code + "` of `" + latest + "` was to be renewed by `"
                + latest.plusYears(1) + "`, attempted on `" + question.day() + "`";
    }

    private static String noExam(Question question, Start start) {
        Partner partner = question.facts().partner();
        return partner.examsByConsultant().containsKey(start.consultant())
                ? "consultant `" + start.consultant() + "` passed no exam for any of `"
                        + exams(qualifications(question)) + "` by `" + question.day() + "`: one is enough"
                : "partner `" + partner.id() + "` has no consultant `" + start.consultant()
                        + "`: choose one of its own";
    }

    private static Voucher voucher(Question question) {
        return question.voucher() == null ? question.covered().get(0) : question.voucher();
    }

    private static Reserve reservation(Question question) {
        return ByHand.reservation(voucher(question));
    }

    private static LocalDate plannedStart(Step step) {
        return step instanceof Reserve reserve ? reserve.plannedStart() : ((Reschedule) step).plannedStart();
    }

    private static String roleCode(Step step) {
        if (step instanceof Reserve reserve) {
            return reserve.roleCode();
        }
        return step instanceof Redeem redeem ? redeem.roleCode() : ((CancelReservation) step).roleCode();
    }

    private static String location(Step step) {
        if (step instanceof Reserve reserve) {
            return reserve.locationId();
        }
        return step instanceof Redeem redeem ? redeem.locationId() : ((RequestPayment) step).locationId();
    }

    private static String partner(Step step) {
        return switch (step.kind()) {
            case CANCEL_RESERVATION -> ((CancelReservation) step).partner();
            case RESCHEDULE -> ((Reschedule) step).partner();
            case START_ENGAGEMENT -> ((Start) step).partner();
            case COMPLETE_ENGAGEMENT -> ((Complete) step).partner();
            case SUBMIT_COMPLETION_REPORT -> ((Report) step).partner();
            case REDEEM -> ((Redeem) step).partner();
            case REQUEST_PAYMENT -> ((RequestPayment) step).partnerId();
            default -> throw new IllegalArgumentException(step.kind().title);
        };
    }

    private static List<Qualification> qualifications(Question question) {
        Engagement engagement =
                (question.step() instanceof Reserve reserve ? reserve : reservation(question)).engagement();
        return ByHand.qualifications(voucher(question).offering(), engagement, question.day());
    }

    private static String asked(Question question) {
        Set<String> names = new LinkedHashSet<>();
        for (Qualification qualification : qualifications(question)) {
            for (Competency competency : qualification.competencies()) {
                names.add(level(qualification) + " " + competency.code);
            }
        }
        return String.join("`, `", names);
    }

    private static String level(Qualification qualification) {
        return switch (qualification.level()) {
            case SILVER -> "silver or gold";
            case GOLD -> "gold";
        };
    }

    private static String exams(List<Qualification> asked) {
        Set<String> names = new LinkedHashSet<>();
        for (Qualification qualification : asked) {
            for (Competency competency : qualification.competencies()) {
                names.add(competency.code);
            }
        }
        return String.join("`, `", names);
    }

    private static String offerings() {
        List<String> codes = new ArrayList<>();
        for (Offering offering : Offering.values()) {
            codes.add(offering.code);
        }
        return joined(codes);
    }

    private static String statuses(StepKind kind) {
        return joined(List.copyOf(kind.from));
    }

    private static String countries(Question question) {
        Set<String> countries = new LinkedHashSet<>();
        for (Voucher voucher : question.covered()) {
            countries.add(ByHand.reservation(voucher).deliveryCountry());
        }
        return String.join("`, `", countries);
    }

    private static String joined(List<?> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(text.isEmpty() ? "" : "`, `").append(value);
        }
        return text.toString();
    }
}
