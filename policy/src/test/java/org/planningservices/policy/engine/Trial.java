package org.planningservices.policy.engine;

import static org.planningservices.policy.Given.*;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Enrollment;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.engine.Space.Row;
import org.planningservices.policy.facts.FactName;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** Does what a remedy says, measure by measure, through the public API alone, and looks whether the step is accepted. */
final class Trial {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private final Row row;
    private final VoucherProgram program;
    private LocalDate today;
    private VoucherId id;
    private @Nullable Voucher voucher;
    private Facts facts;
    private final Map<PaymentRequestId, PaymentRequest> requests = new HashMap<>();

    private Trial(Row row) {
        this.row = row;
        HouseRule[] own =
                row.program().rules().stream().anyMatch(rule -> !rule.id().isPublished())
                        ? OwnRules.ALL.toArray(new HouseRule[0])
                        : new HouseRule[0];
        program = VoucherProgram.under(row.program().terms()).with(own);
        today = Space.FIRST_DAY;
        voucher = row.voucher();
        id = V_1;
        facts = row.facts();
        row.request().ifPresent(known -> requests.put(known.id(), known));
    }

    static Trial of(Row row) {
        return new Trial(row);
    }

    void apply(Remedy remedy, Case c) {
        today = c.on();
        for (RemedyAction measure : remedy.actions()) {
            if (measure instanceof RemedyAction.WaitUntil wait) {
                today = wait.day();
            } else if (measure instanceof RemedyAction.TakeFirst first) {
                require(first.step(), remedy, "first");
                take(first.step());
            } else if (measure instanceof RemedyAction.Obtain obtain) {
                obtain(obtain, remedy.step());
            } else if (measure instanceof RemedyAction.ObtainOwn obtain) {
                facts = with(facts, obtain.fact(), obtain.accepted());
            } else if (measure instanceof RemedyAction.ChangeArgument change
                    && change.argument() == org.planningservices.policy.decision.StepArgument.NUMBER) {
                id = VoucherId.of("V-1'");
                voucher = row.step() instanceof Create ? null : voucher;
            }
        }
        if (!today.equals(remedy.on())) {
            throw failure("the day is " + today, remedy, remedy.step());
        }
        require(remedy.step(), remedy, "then");
        for (RemedyAction measure : remedy.actions()) {
            if (measure instanceof RemedyAction.ChangeArgument change) {
                for (Object accepted : change.accepted()) {
                    require(said(remedy.step(), change, accepted), remedy, "or " + accepted);
                }
            }
        }
    }

    private static <T> Facts with(Facts facts, FactName<T> fact, Object value) {
        return facts.with(fact, fact.type().cast(value));
    }

    private static Step said(Step step, RemedyAction.ChangeArgument change, Object accepted) {
        return switch (change.argument()) {
            case OPERATOR -> ChangedStep.as(step, (OperatorRole) accepted);
            case LOCATION -> ChangedStep.at(step, (LocationId) accepted);
            case ENGAGEMENT -> ChangedStep.of((Reserve) step, (Engagement) accepted);
            case CONSULTANT -> StartEngagement.of(((StartEngagement) step).partnerId(), (ConsultantId) accepted);
            case SERVICE_LEVEL -> ((Create) step).withServiceLevel((ServiceLevel) accepted);
            case OFFERING -> step instanceof Create create ? create.withOffering((Offering) accepted) : step;
            default -> step;
        };
    }

    /** The step has no violation; unknown it may be, where a fact was not given. */
    private void require(Step step, Remedy remedy, String when) {
        Either<Refusal, ?> answer = decide(step);
        if (answer.isLeft() && !answer.getLeft().violations().isEmpty()) {
            throw failure(when + " refused: " + answer.getLeft(), remedy, step);
        }
    }

    private AssertionError failure(String what, Remedy remedy, Step step) {
        return new AssertionError(what + "\n step " + step + "\n on " + today + "\n remedy " + remedy + "\n of " + row);
    }

    private Either<Refusal, ?> decide(Step step) {
        ProgramDay day = program.on(today);
        if (step instanceof PaymentStep payment) {
            return day.decide(
                    payment,
                    Optional.ofNullable(requests.get(payment.requestId())),
                    voucher == null ? List.of() : List.of(voucher),
                    facts);
        } else if (step instanceof PartnerStep partner) {
            return day.decide(partner, facts);
        } else if (step instanceof PoolStep enrollment) {
            return day.decide(enrollment);
        }
        return voucher == null
                ? day.decide(id, (VoucherStep) step, facts)
                : day.decide(voucher, (VoucherStep) step, facts);
    }

    private void take(Step step) {
        if (step instanceof PaymentStep payment) {
            PaymentTransition taken = payment instanceof RequestPayment made
                    ? new PaymentCaseTransition(
                            PaymentCase.of(row.program().on(today), made, null, List.of(voucher()), facts))
                    : new PaymentCaseTransition(PaymentCase.of(
                            row.program().on(today),
                            payment,
                            requests.get(payment.requestId()),
                            List.of(voucher()),
                            facts));
            requests.put(taken.request().id(), taken.request());
            voucher = taken.vouchers().get(0);
        } else if (step instanceof VoucherStep one) {
            var event = org.planningservices.voucher.VoucherEvent.of(id, one, today);
            voucher = voucher == null ? Voucher.create(event) : LIFECYCLE.apply(voucher, event);
            if (one instanceof Redeem && facts.redeemedOfferings().isPresent()) {
                redeemed(voucher.offering());
            }
        } else if (step instanceof AccrueDays accrual) {
            facts = facts.withRemainingDays(facts.remainingDays().orElseThrow() + accrual.days());
        } else {
            PartnerStep taken = (PartnerStep) step;
            OfferingDate done = OfferingDate.of(taken.offering(), today);
            learn(partner -> {
                if (taken instanceof EnrollInOffering) {
                    partner.addOfferingEnrollment(done);
                } else {
                    partner.addPaymentToolRegistration(done);
                }
            });
        }
    }

    private Voucher voucher() {
        return Optional.ofNullable(voucher).orElseThrow();
    }

    private void redeemed(Offering offering) {
        Set<Offering> offerings = new HashSet<>(facts.redeemedOfferings().orElse(Set.of()));
        offerings.add(offering);
        facts = facts.withRedeemedOfferings(offerings);
    }

    private void obtain(RemedyAction.Obtain obtain, Step step) {
        Object accepted = obtain.accepted().get(0);
        switch (obtain.need()) {
            case COMPETENCY -> {
                Qualification one = (Qualification) accepted;
                learn(partner -> partner.addCompetency(
                        HeldCompetency.of(one.competencies().get(0), one.level(), today)));
            }
            case EXAM -> {
                ConsultantId consultant = step instanceof StartEngagement start ? start.consultantId() : JANSEN;
                learn(partner -> {
                    partner.addConsultant(new Consultant(consultant, Set.of((Competency) accepted)));
                    partner.addConsultant(new Consultant(ConsultantId.of("consultant"), Set.of((Competency) accepted)));
                });
            }
            case LOCATION ->
                learn(partner -> partner.addLocation(
                        new Location(LocationId.of("location in " + accepted), (Country) accepted)));
            case TRAINING -> learn(partner -> partner.addComplianceTraining((LocalDate) accepted));
            case REDEMPTION -> redeemed((Offering) accepted);
            case ACTIVATION ->
                facts = facts.withEnrollment(facts.enrollment().orElseThrow().withActivatedOn((LocalDate) accepted));
            case ENROLLMENT ->
                facts = facts.withEnrollment(Enrollment.of(
                                        ((Create) step).enrollmentId(),
                                        CONTOSO,
                                        today.minusYears(1),
                                        today.plusYears(1))
                                .withActivatedOn(today.minusYears(1)))
                        .withRemainingDays(100);
        }
    }

    private void learn(Consumer<Partner.Builder> fact) {
        Partner.Builder more = Partner.builder();
        more.from(facts.partner().orElseThrow());
        fact.accept(more);
        facts = facts.withPartner(more.build());
    }

    /**
     * Tries every way of complying steps from the voucher as it is, on the day of the refusal and on days after it, with
     * all that complies known; none of them ends in the step being accepted.
     */
    void provesThatNothingHelps(Case c) {
        if (row.program().rules().stream()
                .noneMatch(rule -> rule.id().equals(org.planningservices.rule.RuleId.SAT_03))) {
            for (int later : new int[] {0, 1, 40, 200}) {
                today = c.on().plusDays(later);
                facts = OwnRules.copy(row.facts(), facts().withRemainingDays(100));
                if (today.isAfter(row.program().terms().lastRedemptionDay().value())) {
                    row.facts()
                            .redeemedOfferings()
                            .ifPresent(offerings -> facts = facts.withRedeemedOfferings(offerings));
                }
                search(c);
            }
        }
    }

    private void search(Case c) {
        record State(@Nullable Voucher voucher) {}
        Deque<State> states = new ArrayDeque<>(List.of(new State(row.voucher())));
        Set<VoucherStatus> seen = new HashSet<>();
        while (!states.isEmpty()) {
            State state = states.remove();
            voucher = state.voucher();
            Step asked = complying(row.step());
            if (decide(asked).isRight()) {
                throw new AssertionError("no remedy on " + c.on() + ", but on " + today + " it is accepted of "
                        + voucher + ": " + asked + ", of " + row + ", refused " + c);
            }
            for (VoucherStep step : steps()) {
                if (voucher != null || step instanceof Create) {
                    Either<Refusal, ?> answer = decide(step);
                    if (answer.isRight()) {
                        Voucher after = ((org.planningservices.policy.decision.Transition) answer.get()).voucher();
                        if (seen.add(after.status())) {
                            states.add(new State(after));
                        }
                    }
                }
            }
        }
    }

    private List<VoucherStep> steps() {
        return List.of(
                create(),
                Assign.of("mulder"),
                reserve(voucher == null ? Offering.DDPS : voucher.offering(), today)
                        .build(),
                cancel(),
                start(),
                complete(),
                report(),
                redeem());
    }

    private Step complying(Step step) {
        if (step instanceof Create) {
            return create();
        } else if (step instanceof Reserve) {
            return reserve(voucher == null ? Offering.DDPS : voucher.offering(), today)
                    .build();
        } else if (step instanceof org.planningservices.step.Reschedule) {
            return org.planningservices.step.Reschedule.of(FABRIKAM, today);
        } else if (step instanceof org.planningservices.step.CancelReservation) {
            return cancel();
        } else if (step instanceof StartEngagement) {
            return start();
        } else if (step instanceof CompleteEngagement) {
            return complete();
        } else if (step instanceof org.planningservices.step.SubmitCompletionReport) {
            return report();
        } else if (step instanceof Redeem) {
            return redeem();
        } else if (step instanceof RequestPayment && voucher != null) {
            return requestPayment(voucher);
        }
        return step;
    }
}
