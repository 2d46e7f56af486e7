package org.planningservices.policy.engine;

import static org.planningservices.policy.Given.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.History;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.houserules.HouseTable;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.rules.RuleBook;
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
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Every status, every step, creation days on the edges of the rulebook and every 7th day, both validity starts, and what is
 * known: nothing, all that complies, or something that breaks a rule. Each question is asked on every day.
 *
 * <p>A voucher is assigned 20 days after its creation, reserved after 30, started after 40, completed after 50, reported
 * after 55, redeemed after 60, claimed after 70, approved after 80, paid after 90; expired after 300, revoked after 25. Its
 * start is planned for the 150th day.
 */
public final class Space {

    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    static final LocalDate FIRST_DAY = LocalDate.of(2018, 12, 31);
    static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    private static final Map<VoucherStatus, Integer> AFTER = new EnumMap<>(VoucherStatus.class);

    static {
        AFTER.put(VoucherStatus.ASSIGNED, 20);
        AFTER.put(VoucherStatus.RESERVED, 30);
        AFTER.put(VoucherStatus.IN_DELIVERY, 40);
        AFTER.put(VoucherStatus.DELIVERED, 50);
        AFTER.put(VoucherStatus.REPORTED, 55);
        AFTER.put(VoucherStatus.REDEEMED, 60);
        AFTER.put(VoucherStatus.PAYMENT_REQUESTED, 70);
        AFTER.put(VoucherStatus.PAYMENT_APPROVED, 80);
        AFTER.put(VoucherStatus.PAID, 90);
        AFTER.put(VoucherStatus.EXPIRED, 300);
        AFTER.put(VoucherStatus.REVOKED, 25);
    }

    private Space() {}

    /** A question, but for its day. */
    public record Row(
            ProgramRules program,
            Profile profile,
            @Nullable Voucher voucher,
            Step step,
            Optional<PaymentRequest> request,
            Facts facts) {

        /** Returns the question with other facts, to a program that has rules of one's own too. */
        Row withOwnRules(Facts facts) {
            ProgramRules own = ProgramRules.of(program.terms(), HouseTable.of(new RuleBook(), OwnRules.ALL));
            return new Row(own, profile, voucher, step, request, facts);
        }

        Case on(LocalDate day) {
            RuleDay on = program.on(day);
            if (step instanceof PaymentStep payment) {
                return PaymentCase.of(
                        on, payment, request.orElse(null), voucher == null ? List.of() : List.of(voucher), facts);
            } else if (step instanceof PartnerStep partner) {
                return Case.of(on, partner, facts);
            } else if (step instanceof PoolStep enrollment) {
                return Case.of(on, enrollment, facts);
            }
            VoucherStep taken = (VoucherStep) step;
            return voucher == null ? Case.of(on, V_1, taken, facts) : Case.of(on, voucher, taken, facts);
        }

        @Override
        public String toString() {
            return profile.name() + ": " + step + " on " + voucher + ", "
                    + program.terms().validityFrom();
        }
    }

    /** What is known, and how a step is said. */
    public record Profile(
            String name,
            Facts facts,
            UnaryOperator<Step> step,
            UnaryOperator<Terms> terms,
            Offering offering,
            int days) {

        static Profile of(String name, Facts facts) {
            return new Profile(name, facts, step -> step, terms -> terms, Offering.DDPS, 5);
        }

        static Profile saying(String name, UnaryOperator<Step> step) {
            return new Profile(name, Given.COMPLIANT, step, terms -> terms, Offering.DDPS, 5);
        }

        Profile knowing(Facts other) {
            return new Profile(name, other, step, terms, offering, days);
        }

        Profile under(UnaryOperator<Terms> other) {
            return new Profile(name, facts, step, other, offering, days);
        }

        Profile about(Offering other, int otherDays) {
            return new Profile(name, facts, step, terms, other, otherDays);
        }
    }

    private static final class Given {
        static final Facts COMPLIANT = facts();
    }

    static List<LocalDate> creationDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = LocalDate.of(2018, 7, 2); day.isBefore(LocalDate.of(2021, 9, 1)); day = day.plusDays(7)) {
            days.add(day);
        }
        Stream.of(
                        "2019-03-31",
                        "2020-01-31",
                        "2020-02-01",
                        "2020-04-01",
                        "2020-07-01",
                        "2020-08-20",
                        "2020-12-02",
                        "2021-02-01",
                        "2021-04-07",
                        "2021-07-01",
                        "2022-01-02")
                .map(LocalDate::parse)
                .forEach(edge -> {
                    for (LocalDate day : List.of(edge, edge.minusDays(180), edge.minusDays(270))) {
                        days.add(day);
                        days.add(day.minusDays(1));
                    }
                });
        Stream.of("2019-09-02", "2019-09-03", "2020-02-29")
                .map(LocalDate::parse)
                .forEach(days::add);
        days.removeIf(day -> day.isAfter(LocalDate.of(2021, 9, 1)));
        return List.copyOf(days);
    }

    public static List<Profile> profiles() {
        Facts compliant = Given.COMPLIANT;
        Partner bare = Partner.builder().id(FABRIKAM).build();
        Facts withoutCompetencies = factsOf(fabrikam().competencies(List.of()).build());
        Facts competentForAYear = factsOf(fabrikam()
                .competencies(everyCompetency()
                        .map(held -> held.withLastDay(day("2020-06-30")))
                        .toList())
                .build());
        Facts enrolledOnce = factsOf(fabrikam()
                .offeringEnrollments(Stream.of(Offering.DDPS, Offering.SDPS, Offering.DYDPS)
                        .map(offering -> OfferingDate.of(offering, day("2020-02-29")))
                        .toList())
                .build());
        Facts withoutExam = factsOf(fabrikam()
                .consultants(List.of(new Consultant(JANSEN, Set.of())))
                .build());
        Facts otherExpert = factsOf(fabrikam()
                .consultants(List.of(
                        new Consultant(JANSEN, Set.of()),
                        Consultant.of(
                                ConsultantId.of("smit"),
                                Competency.WINDOWS_AND_DEVICES,
                                Competency.DEVICES_AND_DEPLOYMENT)))
                .build());
        Operator visitor = Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);
        Operator roleless = Operator.of(FABRIKAM);
        Voucher rival =
                History.createdOn("2020-01-06").numbered("V-2").ofDays(15).until(VoucherStatus.RESERVED);
        return List.of(
                Profile.of("nothing known", Facts.none()),
                Profile.of("compliant", compliant),
                Profile.of("compliant, SDPS", compliant).about(Offering.SDPS, 10),
                Profile.of("compliant, DYDPS", compliant).about(Offering.DYDPS, 3),
                Profile.of("VCH-02", compliant).about(Offering.of("AZDPS"), 5),
                Profile.of("VCH-03", compliant).about(Offering.DDPS, 4),
                Profile.of(
                        "ACT-01",
                        compliant.withEnrollment(
                                enrollment("2019-06-01", "2020-12-31").withActivatedOn(day("2019-06-01")))),
                Profile.of("ENT-05", compliant.withEnrollment(enrollment("2014-01-01", "2025-12-31"))),
                Profile.of(
                        "ENT-05 later",
                        compliant.withEnrollment(
                                enrollment("2014-01-01", "2025-12-31").withActivatedOn(day("2020-06-01")))),
                Profile.of("ENT-06", compliant.withRemainingDays(0)),
                Profile.of("ENT-06, some", compliant.withRemainingDays(3)),
                Profile.saying("VCH-23", step -> Space.planned(step, -120)),
                Profile.saying("TIM-05 planned", step -> Space.planned(step, 150)),
                Profile.saying("ACT-07, ACT-08", step -> Space.by(step, visitor)),
                Profile.saying("role unknown", step -> Space.by(step, roleless)),
                Profile.saying("VCH-24", step -> Space.by(step, LITWARE)),
                Profile.saying("ENG-09", step -> Space.at(step)),
                Profile.of(
                        "ENG-09, no location",
                        factsOf(fabrikam().locations(List.of()).build())),
                Profile.saying("ENG-16", step -> Space.engagement(step, Engagement.SHAREPOINT_DEPLOYMENT)),
                Profile.saying(
                                "ENG-16 joins",
                                step -> Space.engagement(step, Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT))
                        .about(Offering.SDPS, 5)
                        .under(terms -> Terms.builder(terms)
                                .catalog(JOINING_LATER.terms().catalog())
                                .build()),
                Profile.saying(
                        "ENG-13",
                        step -> step instanceof Reserve reserve
                                ? copy(reserve).cloud(true).build()
                                : step),
                Profile.of("ENG-08", compliant.withCustomerVouchers(List.of(rival)))
                        .about(Offering.DDPS, 15),
                Profile.of("ELG-15, ELG-16, ELG-04, ELG-03", withoutCompetencies),
                Profile.of("ELG-16 ended", competentForAYear),
                Profile.of("ELG-11, ELG-08", enrolledOnce),
                Profile.of(
                        "ELG-11",
                        factsOf(fabrikam().offeringEnrollments(List.of()).build())),
                Profile.of("ELG-13", withoutExam),
                Profile.of(
                        "ELG-13 dated",
                        factsOf(fabrikam()
                                .consultants(List.of(new Consultant(JANSEN, Set.of())))
                                .addPassedExams(
                                        new PassedExam(JANSEN, Competency.WINDOWS_AND_DEVICES, day("2020-06-02")),
                                        new PassedExam(JANSEN, Competency.WINDOWS_AND_DEVICES, day("2020-03-03")),
                                        new PassedExam(JANSEN, Competency.DEVICES_AND_DEPLOYMENT, day("2019-11-04")))
                                .build())),
                Profile.of(
                        "ELG-13 dated, of an unknown consultant",
                        factsOf(fabrikam()
                                .consultants(List.of())
                                .addPassedExam(
                                        new PassedExam(JANSEN, Competency.WINDOWS_AND_DEVICES, day("2020-03-03")))
                                .build())),
                Profile.saying(
                        "ENG-16, in no catalog", step -> Space.engagement(step, Engagement.of("azure-migration"))),
                Profile.saying(
                                "ENG-16, in no catalog, without competencies",
                                step -> Space.engagement(step, Engagement.of("azure-migration")))
                        .knowing(withoutCompetencies),
                Profile.saying(
                                "ENG-16 complete later",
                                step -> Space.engagement(step, Engagement.of("azure-migration")))
                        .under(terms -> Terms.builder(terms)
                                .catalogCompleteFrom(Sourced.assumed(Optional.of(day("2020-05-12"))))
                                .offeringsCompleteFrom(Sourced.assumed(Optional.of(day("2019-12-11"))))
                                .build()),
                Profile.of("VCH-02 complete later", compliant)
                        .about(Offering.of("AZDPS"), 5)
                        .under(terms -> Terms.builder(terms)
                                .offeringsCompleteFrom(Sourced.assumed(Optional.of(day("2020-05-12"))))
                                .catalogCompleteFrom(Sourced.assumed(Optional.of(day("2020-03-10"))))
                                .build()),
                Profile.of("VCH-02 complete always", compliant)
                        .about(Offering.of("AZDPS"), 5)
                        .under(terms -> Terms.builder(terms)
                                .offeringsCompleteFrom(Sourced.assumed(Optional.empty()))
                                .catalogCompleteFrom(Sourced.assumed(Optional.empty()))
                                .build()),
                Profile.of("ELG-13 other", otherExpert),
                Profile.of(
                        "ELG-13 none", factsOf(fabrikam().consultants(List.of()).build())),
                Profile.saying(
                        "ENG-03",
                        step -> step instanceof CompleteEngagement
                                ? CompleteEngagement.builder()
                                        .partnerId(FABRIKAM)
                                        .deliveredDays(16)
                                        .offsiteDays(0)
                                        .build()
                                : step),
                Profile.saying(
                        "ENG-12",
                        step -> step instanceof CompleteEngagement
                                ? CompleteEngagement.builder()
                                        .partnerId(FABRIKAM)
                                        .deliveredDays(5)
                                        .offsiteDays(4)
                                        .build()
                                : step),
                Profile.saying(
                        "ENG-07",
                        step -> step instanceof SubmitCompletionReport
                                ? SubmitCompletionReport.of(FABRIKAM, " ")
                                : step),
                Profile.of("ENG-04", compliant)
                        .under(terms -> Terms.builder(terms)
                                .engagementServiceLevels(Sourced.assumed(Map.of(
                                        Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT, Set.of(ServiceLevel.ofDays(3)))))
                                .build()),
                Profile.of(
                        "PAY-02",
                        factsOf(fabrikam().paymentToolRegistrations(List.of()).build())
                                .withRedeemedOfferings(Set.of())),
                Profile.of(
                        "PAY-02 later",
                        factsOf(fabrikam()
                                .paymentToolRegistrations(List.of(OfferingDate.of(Offering.DDPS, day("2020-10-01"))))
                                .build())),
                Profile.of(
                        "ELG-05, ELG-06",
                        factsOf(fabrikam().complianceTrainings(List.of()).build())),
                Profile.of(
                        "ELG-06 later",
                        factsOf(fabrikam()
                                .complianceTrainings(List.of(day("2020-03-02")))
                                .build())),
                Profile.of(
                                "everything at once",
                                Facts.none()
                                        .withPartner(bare)
                                        .withRedeemedOfferings(Set.of())
                                        .withCustomerVouchers(List.of(rival))
                                        .withRemainingDays(0))
                        .about(Offering.DDPS, 15),
                Profile.of("SAT-03", compliant)
                        .under(terms -> Terms.builder(terms)
                                .rules(Sourced.assumed(
                                        Stream.concat(terms.rules().value().stream(), Stream.of(RuleId.SAT_03))
                                                .collect(Collectors.toSet())))
                                .build()));
    }

    public static Stream<Row> rows(LocalDate createdOn, Profile profile, ValidityStart validityFrom) {
        ProgramRules program = ProgramRules.of(
                profile.terms().apply(Terms.planningServices().withValidityFrom(validityFrom)), new RuleBook());
        List<Row> rows = new ArrayList<>();
        for (Step step : steps(createdOn, profile)) {
            rows.add(row(program, profile, null, step));
            if (step instanceof VoucherStep || step instanceof PaymentStep) {
                for (VoucherStatus status : VoucherStatus.values()) {
                    rows.add(row(program, profile, voucher(createdOn, status, profile), step));
                }
            }
        }
        return rows.stream();
    }

    private static Row row(ProgramRules program, Profile profile, @Nullable Voucher voucher, Step step) {
        Optional<PaymentRequest> request = Optional.ofNullable(voucher)
                .filter(known -> known.paymentRequestId().isPresent())
                .map(known -> requested(known.lastStepOn().toString(), known));
        return new Row(program, profile, voucher, step, request, profile.facts());
    }

    static Voucher voucher(LocalDate createdOn, VoucherStatus status, Profile profile) {
        History history = History.createdOn(createdOn).of(profile.offering()).ofDays(profile.days());
        for (VoucherAction action : VoucherAction.values()) {
            if (action != VoucherAction.REJECT_PAYMENT
                    && action != VoucherAction.CANCEL_RESERVATION
                    && AFTER.containsKey(TABLE.to(action))) {
                history.on(
                        action,
                        createdOn
                                .plusDays(AFTER.getOrDefault(TABLE.to(action), 0))
                                .toString());
            }
        }
        return history.until(status);
    }

    private static List<Step> steps(LocalDate createdOn, Profile profile) {
        LocalDate plannedStart = createdOn.plusDays(150);
        return Stream.<Step>of(
                        Create.of(E_1, profile.offering(), profile.days()),
                        Assign.of("mulder"),
                        Reassign.of("scully"),
                        reserve(profile.offering(), plannedStart).build(),
                        cancel(),
                        Reschedule.of(FABRIKAM, plannedStart),
                        start(),
                        complete(),
                        report(),
                        redeem(),
                        RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1),
                        ApprovePayment.of(R_1),
                        RejectPayment.of(R_1, "no deliverable"),
                        MakePayment.of(R_1),
                        Expire.of(),
                        Revoke.of(),
                        EnrollInOffering.of(FABRIKAM, profile.offering()),
                        RegisterForPaymentTool.of(FABRIKAM, profile.offering()),
                        AccrueDays.of(E_1, 5),
                        ConvertTrainingDays.builder()
                                .enrollmentId(E_1)
                                .trainingDays(9)
                                .planningDays(3)
                                .build())
                .map(profile.step())
                .toList();
    }

    /** Returns an intent that says all that a step says. */
    public static Intent intent(LifecycleStep step) {
        Intent.Builder intent = Intent.builder();
        if (step instanceof Reserve reserve) {
            intent.operator(reserve.operator());
            intent.locationId(reserve.locationId());
            intent.engagement(reserve.engagement());
            intent.deliveryCountry(reserve.deliveryCountry());
            intent.plannedStart(reserve.plannedStart());
            intent.cloud(reserve.cloud());
            intent.division(reserve.division());
            intent.product(reserve.product());
        } else if (step instanceof CancelReservation cancel) {
            intent.operator(cancel.operator());
        } else if (step instanceof Redeem redeem) {
            intent.operator(redeem.operator());
            intent.locationId(redeem.locationId());
        } else if (step instanceof Reschedule reschedule) {
            intent.partnerId(reschedule.partnerId());
            intent.plannedStart(reschedule.plannedStart());
        } else if (step instanceof StartEngagement start) {
            intent.partnerId(start.partnerId());
            intent.consultantId(start.consultantId());
        } else if (step instanceof CompleteEngagement complete) {
            intent.partnerId(complete.partnerId());
            intent.deliveredDays(complete.deliveredDays());
            intent.offsiteDays(complete.offsiteDays());
        } else if (step instanceof SubmitCompletionReport report) {
            intent.partnerId(report.partnerId());
            intent.deliverable(report.deliverable());
        } else if (step instanceof RequestPayment request) {
            intent.partnerId(request.partnerId());
            intent.locationId(request.locationId());
        }
        return intent.build();
    }

    /** Returns the facts without each one of them. */
    static List<Facts> fewer(Facts facts) {
        List<UnaryOperator<Facts>> given = new ArrayList<>();
        facts.partner().ifPresent(partner -> given.add(some -> some.withPartner(partner)));
        facts.enrollment().ifPresent(enrollment -> given.add(some -> some.withEnrollment(enrollment)));
        facts.remainingDays().ifPresent(days -> given.add(some -> some.withRemainingDays(days)));
        facts.customerVouchers().ifPresent(vouchers -> given.add(some -> some.withCustomerVouchers(vouchers)));
        facts.redeemedOfferings().ifPresent(offerings -> given.add(some -> some.withRedeemedOfferings(offerings)));
        return given.stream()
                .map(left -> {
                    Facts fewer = Facts.none();
                    for (UnaryOperator<Facts> fact : given) {
                        fewer = fact == left ? fewer : fact.apply(fewer);
                    }
                    return fewer;
                })
                .toList();
    }

    private static Step planned(Step step, int later) {
        if (step instanceof Reserve reserve) {
            return copy(reserve)
                    .plannedStart(reserve.plannedStart().plusDays(later))
                    .build();
        }
        return step instanceof Reschedule reschedule
                ? Reschedule.of(FABRIKAM, reschedule.plannedStart().plusDays(later))
                : step;
    }

    private static Step by(Step step, Operator operator) {
        if (step instanceof Reserve reserve) {
            return copy(reserve).operator(operator).build();
        } else if (step instanceof CancelReservation) {
            return CancelReservation.of(operator);
        }
        return step instanceof Redeem ? Redeem.of(operator, NL_SITE) : step;
    }

    private static Step by(Step step, PartnerId partner) {
        boolean afterReserve = step instanceof PartnerVoucherStep && !(step instanceof Reserve);
        return afterReserve || step instanceof RequestPayment ? ChangedStep.by(step, partner) : step;
    }

    private static Step at(Step step) {
        boolean placed = step instanceof Reserve || step instanceof Redeem || step instanceof RequestPayment;
        return placed ? ChangedStep.at(step, DE_SITE) : step;
    }

    private static Step engagement(Step step, Engagement engagement) {
        return step instanceof Reserve reserve
                ? copy(reserve).engagement(engagement).build()
                : step;
    }

    private static Reserve.Builder copy(Reserve reserve) {
        Reserve.Builder copy = Reserve.builder();
        copy.from(reserve);
        return copy;
    }
}
