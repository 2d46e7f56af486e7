package org.planningservices.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.arbitraries.Lifecycles;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;
import org.threeten.extra.MutableClock;

/**
 * Programs with any lifecycle, and random walks through them: deciding a step and applying it equals replaying, next steps are
 * those of the table, an audit of the walk finds nothing, and the days and remedies of refusals hold.
 */
class LifecyclesProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 3);
    private static final int DAYS_AROUND = 420;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void decideThenApplyEqualsReplay(
            @ForAll("programs") VoucherProgram program, @ForAll("choices") List<Integer> choices) {
        Walk walk = new Walk(program);

        for (int choice : choices) {
            walk.checkState();
            if (!walk.takeOne(choice)) {
                break;
            }
        }

        walk.checkState();
        walk.checkReplay();
        walk.checkDesk();
        walk.events.forEach(
                event -> Statistics.label("steps taken").collect(event.step().action()));
        Statistics.label("steps taken")
                .coverage(seen -> Stream.of(VoucherAction.values())
                        .forEach(action -> seen.check(action).count(count -> count > 0)));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theDaysAndRemediesOfRefusalsHold(
            @ForAll("programs") VoucherProgram program, @ForAll("choices") List<Integer> choices) {
        Walk walk = new Walk(program);

        for (int choice : choices) {
            if (walk.refused != null) {
                walk.checkDays();
                walk.checkRemedy();
                walk.refused = null;
            }
            if (!walk.takeOne(choice)) {
                break;
            }
        }
        walk.checkStrays();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aLifecycleIsRebuiltFromItsRows(@ForAll("lifecycles") Lifecycle lifecycle) {
        assertThat(Lifecycle.builder()
                        .rows(lifecycle.rows())
                        .ends(lifecycle.ends())
                        .build())
                .isEqualTo(lifecycle);
    }

    @Provide
    Arbitrary<Lifecycle> lifecycles() {
        return Lifecycles.any();
    }

    @Provide
    Arbitrary<VoucherProgram> programs() {
        return Combinators.combine(
                        Lifecycles.any(),
                        Arbitraries.of(30, 90, 180),
                        Arbitraries.of(0, 60),
                        Arbitraries.of(ValidityStart.class),
                        Arbitraries.of(RevocationPolicy.class),
                        Arbitraries.of(UnusedDays.class))
                .as((lifecycle, validityDays, requestDays, validityFrom, revocation, unused) ->
                        VoucherProgram.under(Terms.builder(Terms.planningServices())
                                .program("any")
                                .lifecycle(Sourced.assumed(lifecycle))
                                .validityDays(Sourced.assumed(validityDays))
                                .paymentRequestWindowDays(Sourced.assumed(requestDays))
                                .validityFrom(validityFrom)
                                .revocationPolicy(Sourced.assumed(revocation))
                                .unusedDays(Sourced.assumed(unused))
                                .build()));
    }

    /** Of which step is taken next, and after how many days. */
    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, 9_999)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(4)
                .ofMaxSize(25);
    }

    /** A voucher on its way, and all that is known on it. */
    private static final class Walk {

        private final VoucherProgram program;
        private final Lifecycle lifecycle;
        private final Scene scene = Scene.compliant();
        private final VoucherId id = scene.voucher();
        private final Facts facts = scene.facts();
        private final List<VoucherEvent> events = new ArrayList<>();
        private final Map<PaymentRequestId, PaymentRequest> requests = new HashMap<>();
        private final RunningAudit audit;
        private final MutableClock clock = MutableClock.of(Instant.EPOCH, ZoneOffset.UTC);
        private final VoucherDesk desk;
        private final List<OfferingDate> renewals = new ArrayList<>();
        private int line;
        private LocalDate today = FIRST_DAY;
        private Voucher voucher;
        private @Nullable LifecycleStep refused;

        Walk(VoucherProgram program) {
            this.program = program;
            lifecycle = program.lifecycle();
            audit = program.runningAudit();
            desk = VoucherDesk.of(program, MemoryRepository.create(), clock, partner -> facts.partner());
            declare();
            openDesk();
            VoucherStep create = (VoucherStep) scene.step(VoucherAction.CREATE, today);
            Transition created = program.on(today).decide(id, create, facts).get();
            voucher = created.voucher();
            accept(created.event(), new JournalRecord.VoucherStepTaken(today, id, create));
        }

        private void declare() {
            Enrollment enrollment = facts.enrollment().orElseThrow();
            Partner partner = facts.partner().orElseThrow();
            LocalDate longAgo = enrollment.startsOn();
            List<JournalRecord> records = new ArrayList<>(List.of(
                    new JournalRecord.EnrollmentDeclared(enrollment), new JournalRecord.PartnerDeclared(partner.id())));
            partner.locations().forEach(one -> records.add(new JournalRecord.LocationDeclared(partner.id(), one)));
            partner.competencies().forEach(one -> records.add(new JournalRecord.CompetencyDeclared(partner.id(), one)));
            partner.consultants().forEach(one -> records.add(new JournalRecord.ConsultantDeclared(partner.id(), one)));
            records.add(new JournalRecord.BenefitActivated(longAgo, enrollment.id()));
            records.add(new JournalRecord.DaysAdded(longAgo, AccrueDays.of(enrollment.id(), 100)));
            partner.complianceTrainings()
                    .forEach(day -> records.add(new JournalRecord.TrainingPassed(day, partner.id())));
            partner.paymentToolRegistrations()
                    .forEach(one -> records.add(new JournalRecord.PartnerStepTaken(
                            one.on(), RegisterForPaymentTool.of(partner.id(), one.offering()))));
            renewals.addAll(partner.offeringEnrollments());
            records.forEach(record -> audit.record(new JournalEntry(++line, record)));
        }

        private void openDesk() {
            Enrollment enrollment = facts.enrollment().orElseThrow();
            clock.set(enrollment.startsOn());
            desk.open(
                    CommandId.of("open"),
                    Enrollment.of(
                            enrollment.id(), enrollment.customerId(), enrollment.startsOn(), enrollment.endsOn()));
            desk.activateBenefit(CommandId.of("activate"), enrollment.id());
            desk.submit(CommandId.of("accrue"), AccrueDays.of(enrollment.id(), 100));
        }

        /** Takes a step that can follow, if the rules accept it; tells whether the walk goes on. */
        boolean takeOne(int choice) {
            List<VoucherAction> following = lifecycle.following(voucher.status());
            if (following.isEmpty()) {
                return false;
            }
            today = today.plusDays(choice / 100 % 4 == 0 ? choice / 100 : choice / 100 % 10);
            LifecycleStep step = step(following.get(choice % following.size()));
            Either<Refusal, Voucher> answer = decide(program.on(today), voucher, step);
            if (answer.isLeft()) {
                assertThat(answer.getLeft().violations())
                        .as("of a step that can follow")
                        .noneMatch(violation -> violation.rule().id().equals(RuleId.LIF_01));
                refused = step;
                return true;
            }
            VoucherEvent event = VoucherEvent.of(id, step, today);
            assertThat(answer.get()).isEqualTo(lifecycle.apply(voucher, event));
            voucher = answer.get();
            accept(
                    event,
                    step instanceof PaymentStep payment
                            ? new JournalRecord.PaymentStepTaken(today, payment)
                            : new JournalRecord.VoucherStepTaken(today, id, (VoucherStep) step));
            return true;
        }

        /** The partner renews its enrollment in the offering each year. */
        private void renew() {
            while (!renewals.isEmpty() && !renewals.get(0).on().isAfter(today)) {
                OfferingDate renewal = renewals.remove(0);
                audit.record(new JournalEntry(
                        ++line,
                        new JournalRecord.PartnerStepTaken(
                                renewal.on(),
                                EnrollInOffering.of(
                                        facts.partner().orElseThrow().id(), renewal.offering()))));
            }
        }

        private void accept(VoucherEvent event, JournalRecord record) {
            renew();
            events.add(event);
            Either<Refusal, ?> judged = audit.record(new JournalEntry(++line, record));
            assertThat(judged.isRight())
                    .as("the audit of %s under %s: %s", record, lifecycle, judged)
                    .isTrue();
            clock.set(today);
            CommandId command = CommandId.of("step " + events.size());
            assertThat(
                            event.step() instanceof PaymentStep payment
                                    ? desk.submit(command, payment)
                                    : desk.submit(command, id, (VoucherStep) event.step()))
                    .isInstanceOf(CommandResult.Accepted.class);
        }

        private LifecycleStep step(VoucherAction action) {
            if (action == VoucherAction.REQUEST_PAYMENT) {
                scene.request = "R-" + requests.size();
            }
            return scene.step(action, today);
        }

        private Either<Refusal, Voucher> decide(ProgramDay day, Voucher voucher, LifecycleStep step) {
            if (step instanceof PaymentStep payment) {
                Either<Refusal, PaymentTransition> answer = day.decide(
                        payment, Optional.ofNullable(requests.get(payment.requestId())), List.of(voucher), facts);
                answer.filter(accepted -> day.date().equals(today))
                        .forEach(accepted -> accepted.forEach(one -> requests.put(payment.requestId(), one.request())));
                return answer.map(accepted -> accepted.vouchers().get(0));
            }
            return day.decide(voucher, (VoucherStep) step, facts).map(Transition::voucher);
        }

        /** What the program says about the voucher agrees with the table. */
        void checkState() {
            ProgramDay day = program.on(today);
            List<VoucherAction> following = lifecycle.following(voucher.status());

            List<NextStep> next = day.nextSteps(voucher, Intent.builder().build(), facts);
            assertThat(next).extracting(NextStep::action).isEqualTo(following);
            for (NextStep one : next) {
                assertThat(one.actor()).isEqualTo(lifecycle.actor(one.action()));
                assertThat(one.days()).isNotNull();
                assertThat(one.remedy()).isNotNull();
            }
            assertThat(Voucher.restored(lifecycle).from(voucher).build()).isEqualTo(voucher);
            PortfolioRow row = PortfolioRow.of(voucher, Optional.empty());
            assertThat(day.standing(row)).isEqualTo(day.standing(voucher));
            assertThat(day.nextDeadline(row))
                    .isEqualTo(day.upcomingDeadlines(voucher).stream().findFirst());
            assertThat(day.stages(facts.partner().orElseThrow(), voucher)).hasSize(8);
            if (lifecycle.ends().contains(voucher.status())) {
                assertThat(day.upcomingDeadlines(voucher)).isEmpty();
                assertThat(day.standing(voucher)).isNotEqualTo(Standing.OPEN);
            }
            assertThat(program.openActionsOn(today).stream()
                            .filter(VoucherAction.class::isInstance)
                            .map(VoucherAction.class::cast))
                    .allMatch(lifecycle::has);
        }

        void checkReplay() {
            assertThat(lifecycle.replay(events)).isEqualTo(voucher);
        }

        /** A desk has the same voucher, and its sweep expires one that has lapsed and can no longer change, and no other. */
        void checkDesk() {
            assertThat(desk.findVoucher(id)).contains(voucher);
            LocalDate later = today.plusDays(1000);
            clock.set(later);
            List<VoucherAction> possible = lifecycle.following(voucher.status()).stream()
                    .filter(action -> decide(program.on(later), voucher, scene.step(action, later))
                            .isRight())
                    .toList();

            desk.sweep();

            assertThat(desk.findVoucher(id).map(Voucher::status))
                    .as("%s, which can take %s under %s", voucher, possible, lifecycle)
                    .contains(
                            possible.equals(List.of(VoucherAction.EXPIRE)) ? VoucherStatus.EXPIRED : voucher.status());
        }

        /** A step that cannot follow is refused by LIF-01. */
        void checkStrays() {
            for (VoucherAction action : VoucherAction.values()) {
                LifecycleStep step = step(action);
                if (action != VoucherAction.CREATE && !lifecycle.canTake(voucher, step)) {
                    Refusal refusal = decide(program.on(today), voucher, step).getLeft();
                    assertThat(refusal.violations())
                            .as("%s of %s", step, voucher)
                            .extracting(violation -> violation.rule().id())
                            .containsAnyOf(RuleId.LIF_01, RuleId.LIF_03);
                    refusal.remedy().ifPresent(this::apply);
                }
            }
        }

        void checkDays() {
            LifecycleStep step = Optional.ofNullable(refused).orElseThrow();
            Refusal refusal = decide(program.on(today), voucher, step).getLeft();
            for (int i = -DAYS_AROUND; i <= DAYS_AROUND; i++) {
                LocalDate day = today.plusDays(i);
                if (!day.isBefore(FIRST_DAY) && i != 0) {
                    assertThat(refusal.days().contains(day))
                            .as("%s on %s, refused: %s", step, day, refusal)
                            .isEqualTo(decide(program.on(day), voucher, step).isRight());
                }
            }
        }

        void checkRemedy() {
            LifecycleStep step = Optional.ofNullable(refused).orElseThrow();
            decide(program.on(today), voucher, step).getLeft().remedy().ifPresent(this::apply);
        }

        /** Does what the remedy says, if it consists of steps of the voucher and of waiting alone. */
        private void apply(Remedy remedy) {
            if (!remedy.actions().stream()
                    .allMatch(action -> action instanceof RemedyAction.WaitUntil
                            || (action instanceof RemedyAction.TakeFirst first
                                    && first.step() instanceof VoucherStep))) {
                return;
            }
            LocalDate day = today;
            Voucher after = voucher;
            for (RemedyAction action : remedy.actions()) {
                if (action instanceof RemedyAction.WaitUntil wait) {
                    day = wait.day();
                } else if (action instanceof RemedyAction.TakeFirst first) {
                    after = accepted(day, after, first.step(), remedy);
                }
            }
            accepted(remedy.on(), after, remedy.step(), remedy);
        }

        private Voucher accepted(LocalDate day, Voucher before, Step step, Remedy remedy) {
            Either<Refusal, Voucher> answer = decide(program.on(day), before, (LifecycleStep) step);
            assertThat(answer.isRight() || answer.getLeft().violations().isEmpty())
                    .as("%s on %s of %s, by %s under %s: %s", step, day, before, remedy, lifecycle, answer)
                    .isTrue();
            return answer.getOrElse(() -> lifecycle.apply(before, VoucherEvent.of(id, (LifecycleStep) step, day)));
        }
    }
}
