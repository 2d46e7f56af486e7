package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Consultant;
import org.planningservices.party.Enrollment;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** Turns what the library is asked into what the rules written by hand are asked; what is one stays one. */
public final class Conversion {

    private final IdentityHashMap<Partner, Model.Partner> partners = new IdentityHashMap<>();
    private final IdentityHashMap<Collection<Voucher>, List<Model.Voucher>> customers = new IdentityHashMap<>();

    /**
     * Converts a question.
     *
     * @param day  the day
     * @param id  the number of the voucher
     * @param voucher  the voucher, null if there is none
     * @param step  the step
     * @param made  the payment request that has the number, null if there is none
     * @param covered  the vouchers of the payment request that exist
     * @param facts  what is known besides; nothing is left out
     * @return the question
     */
    public Question question(
            LocalDate day,
            VoucherId id,
            @Nullable Voucher voucher,
            LifecycleStep step,
            @Nullable PaymentRequest made,
            List<Voucher> covered,
            Facts facts) {
        return new Question(
                day,
                id.value(),
                voucher == null ? null : voucher(voucher),
                step(step),
                made == null ? null : requestPayment(made.step()),
                covered.stream().map(Conversion::voucher).toList(),
                facts(facts));
    }

    /**
     * Converts a question about a step of a partner or of an enrollment.
     *
     * @param kind  the kind of the step
     * @param day  the day
     * @param offering  the offering of a partner's step
     * @param partner  the partner
     * @param redeemed  the offerings for which the partner redeemed a voucher
     * @return the question
     */
    public StatementsByHand.Question question(
            StatementsByHand.Kind kind, LocalDate day, Offering offering, Partner partner, Set<Offering> redeemed) {
        Set<Model.Offering> known = EnumSet.noneOf(Model.Offering.class);
        redeemed.forEach(one -> known.add(Objects.requireNonNull(offering(one))));
        return new StatementsByHand.Question(
                kind, day, offering(offering), partners.computeIfAbsent(partner, Conversion::partner), known);
    }

    private Model.Facts facts(Facts facts) {
        Enrollment enrollment = facts.enrollment().orElseThrow();
        return new Model.Facts(
                partners.computeIfAbsent(facts.partner().orElseThrow(), Conversion::partner),
                new Model.Enrollment(
                        enrollment.startsOn(),
                        enrollment.endsOn(),
                        enrollment.activatedOn().orElse(null)),
                facts.remainingDays().orElseThrow(),
                customers.computeIfAbsent(facts.customerVouchers().orElseThrow(), Conversion::vouchers));
    }

    private static List<Model.Voucher> vouchers(Collection<Voucher> vouchers) {
        return vouchers.stream().map(Conversion::voucher).toList();
    }

    /**
     * Converts a voucher of the library.
     *
     * @param voucher  the voucher
     * @return the same voucher for the rules written by hand
     */
    public static Model.Voucher voucher(Voucher voucher) {
        return new Model.Voucher(
                voucher.id().value(),
                voucher.enrollmentId().value(),
                voucher.administrator().orElse(null),
                Objects.requireNonNull(offering(voucher.offering())),
                voucher.serviceLevel().days(),
                voucher.createdOn(),
                Model.Status.valueOf(voucher.status().name()),
                voucher.revision(),
                voucher.lastStepOn(),
                voucher.assignedOn().orElse(null),
                voucher.projectManager().orElse(null),
                voucher.lastReservation().map(Conversion::reserve).orElse(null),
                voucher.plannedStart().orElse(null),
                voucher.redeemedOn().orElse(null),
                voucher.paymentRequestId().map(PaymentRequestId::value).orElse(null),
                voucher.paymentApprovedOn().orElse(null),
                voucher.paidOn().orElse(null));
    }

    private static Model.Partner partner(Partner partner) {
        Map<String, String> countryByLocation = new HashMap<>();
        for (Location location : partner.locations()) {
            countryByLocation.put(location.id().value(), location.country().code());
        }
        Map<Model.Competency, List<Model.Term>> held = new EnumMap<>(Model.Competency.class);
        for (HeldCompetency one : partner.competencies()) {
            held.computeIfAbsent(competency(one.competency()), competency -> new ArrayList<>())
                    .add(new Model.Term(
                            Model.Level.valueOf(one.level().name()),
                            one.firstDay(),
                            one.lastDay().orElse(null)));
        }
        return new Model.Partner(
                partner.id().value(),
                countryByLocation,
                held,
                exams(partner),
                days(partner.offeringEnrollments()),
                days(partner.paymentToolRegistrations()),
                new TreeSet<>(partner.complianceTrainings()));
    }

    /** Returns from which day on each exam counts: every day, if its day is not known. */
    private static Map<String, Map<Model.Competency, LocalDate>> exams(Partner partner) {
        Map<String, Map<Model.Competency, LocalDate>> exams = new HashMap<>();
        for (Consultant consultant : partner.consultants()) {
            Map<Model.Competency, LocalDate> passed = new EnumMap<>(Model.Competency.class);
            consultant.exams().forEach(exam -> passed.put(competency(exam), LocalDate.MIN));
            exams.put(consultant.id().value(), passed);
        }
        for (PassedExam exam : partner.passedExams()) {
            Map<Model.Competency, LocalDate> passed =
                    exams.get(exam.consultantId().value());
            if (passed != null) {
                passed.merge(
                        competency(exam.competency()), exam.on(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return exams;
    }

    private static Map<Model.Offering, NavigableSet<LocalDate>> days(List<OfferingDate> steps) {
        Map<Model.Offering, NavigableSet<LocalDate>> days = new EnumMap<>(Model.Offering.class);
        for (OfferingDate step : steps) {
            days.computeIfAbsent(Objects.requireNonNull(offering(step.offering())), offering -> new TreeSet<>())
                    .add(step.on());
        }
        return days;
    }

    private static Model.Step step(LifecycleStep step) {
        return switch (step.action()) {
            case CREATE -> create((Create) step);
            case RESERVE -> reserve((Reserve) step);
            case CANCEL_RESERVATION -> {
                Operator operator = ((CancelReservation) step).operator();
                yield new Model.CancelReservation(operator.partnerId().value(), roleCode(operator), role(operator));
            }
            case RESCHEDULE -> {
                Reschedule reschedule = (Reschedule) step;
                yield new Model.Reschedule(reschedule.partnerId().value(), reschedule.plannedStart());
            }
            case START_ENGAGEMENT -> {
                StartEngagement start = (StartEngagement) step;
                yield new Model.Start(
                        start.partnerId().value(), start.consultantId().value());
            }
            case COMPLETE_ENGAGEMENT -> {
                CompleteEngagement complete = (CompleteEngagement) step;
                yield new Model.Complete(
                        complete.partnerId().value(), complete.deliveredDays(), complete.offsiteDays());
            }
            case SUBMIT_COMPLETION_REPORT -> {
                SubmitCompletionReport report = (SubmitCompletionReport) step;
                yield new Model.Report(report.partnerId().value(), report.deliverable());
            }
            case REDEEM -> {
                Redeem redeem = (Redeem) step;
                Operator operator = redeem.operator();
                yield new Model.Redeem(
                        operator.partnerId().value(),
                        roleCode(operator),
                        role(operator),
                        redeem.locationId().value());
            }
            case REQUEST_PAYMENT -> requestPayment((RequestPayment) step);
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                new Model.SettlePayment(
                        kind(step), ((PaymentStep) step).requestId().value());
            case ASSIGN -> new Model.Assign(kind(step), ((Assign) step).projectManager());
            case REASSIGN -> new Model.Assign(kind(step), ((Reassign) step).projectManager());
            case EXPIRE, REVOKE -> new Model.PlainStep(kind(step));
        };
    }

    private static Model.StepKind kind(LifecycleStep step) {
        return Model.StepKind.valueOf(step.action().name());
    }

    private static Model.Create create(Create create) {
        return new Model.Create(
                create.enrollmentId().value(),
                create.administrator().orElse(null),
                create.offering().code(),
                offering(create.offering()),
                create.serviceLevel().days());
    }

    private static Model.Reserve reserve(Reserve reserve) {
        return new Model.Reserve(
                reserve.partnerId().value(),
                roleCode(reserve.operator()),
                role(reserve.operator()),
                reserve.locationId().value(),
                reserve.engagement().code(),
                find(
                        Model.Engagement.values(),
                        engagement -> engagement.code,
                        reserve.engagement().code()),
                reserve.deliveryCountry().code(),
                reserve.plannedStart(),
                reserve.cloud(),
                reserve.division().orElse(null),
                reserve.product().orElse(null));
    }

    private static Model.RequestPayment requestPayment(RequestPayment request) {
        return new Model.RequestPayment(
                request.requestId().value(),
                request.partnerId().value(),
                request.locationId().value(),
                request.voucherIds().stream().map(VoucherId::value).toList());
    }

    private static String roleCode(Operator operator) {
        return operator.role().map(OperatorRole::code).orElseThrow();
    }

    private static Model.@Nullable Role role(Operator operator) {
        return find(Model.Role.values(), role -> role.code, roleCode(operator));
    }

    private static Model.@Nullable Offering offering(Offering offering) {
        return find(Model.Offering.values(), known -> known.code, offering.code());
    }

    private static Model.Competency competency(Competency competency) {
        return Objects.requireNonNull(find(Model.Competency.values(), known -> known.code, competency.code()));
    }

    private static <T> @Nullable T find(T[] values, Function<T, String> code, String wanted) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
