package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** What a decision promises, for every step of every history. */
@StatisticsReport(StatisticsReportMode.OFF)
class DecisionProperties {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final Set<RuleId> TOO_LATE =
            Set.of(RuleId.TIM_05, RuleId.TIM_06, RuleId.TIM_07, RuleId.TIM_08, RuleId.TIM_09);

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aTransitionAppliesItsEvent(@ForAll("histories") RandomHistory history) {
        for (Question question : history.questions()) {
            if (question.record() instanceof VoucherStepTaken taken
                    && question.ask(history.program()).getOrNull() instanceof Transition transition) {
                VoucherEvent event = VoucherEvent.of(taken.voucherId(), taken.step(), taken.on());

                assertThat(transition.on()).isEqualTo(taken.on());
                assertThat(transition.event()).isEqualTo(event);
                assertThat(transition.voucher()).isEqualTo(after(event, question.vouchers()));
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aPaymentTransitionAppliesAnEventToEachVoucherOfTheRequest(@ForAll("histories") RandomHistory history) {
        for (Question question : history.questions()) {
            if (question.record() instanceof PaymentStepTaken taken
                    && question.ask(history.program()).getOrNull() instanceof PaymentTransition transition) {
                PaymentRequest request = transition.request();
                List<VoucherEvent> events = request.step().voucherIds().stream()
                        .map(voucher -> VoucherEvent.of(voucher, taken.step(), taken.on()))
                        .toList();

                assertThat(transition.on()).isEqualTo(taken.on());
                assertThat(request.id()).isEqualTo(taken.step().requestId());
                assertThat(transition.events()).isEqualTo(events);
                assertThat(transition.vouchers())
                        .isEqualTo(events.stream()
                                .map(event -> after(event, question.vouchers()))
                                .toList());
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void decidedStepsEqualTheirReplay(@ForAll("histories") RandomHistory history) {
        Map<VoucherId, Voucher> vouchers = new HashMap<>();
        Map<PaymentRequestId, PaymentRequest> requests = new HashMap<>();
        Map<VoucherId, List<VoucherEvent>> events = new HashMap<>();

        for (Question question : history.questions()) {
            Acceptance accepted = Question.of(question.line(), question.record(), vouchers, requests, question.facts())
                    .ask(history.program())
                    .getOrNull();
            if (accepted instanceof Transition transition) {
                vouchers.put(transition.voucher().id(), transition.voucher());
                record(transition.event(), events);
            } else if (accepted instanceof PaymentTransition transition) {
                requests.put(transition.request().id(), transition.request());
                transition.vouchers().forEach(voucher -> vouchers.put(voucher.id(), voucher));
                transition.events().forEach(event -> record(event, events));
            }
        }

        Map<VoucherId, Voucher> replayed = new HashMap<>();
        events.forEach((id, recorded) -> replayed.put(id, LIFECYCLE.replay(recorded)));
        assertThat(replayed).isEqualTo(vouchers);
        vouchers.values().forEach(voucher -> Statistics.collect(voucher.status()));
        Statistics.coverage(seen -> EnumSet.of(VoucherStatus.PAID, VoucherStatus.EXPIRED)
                .forEach(status -> seen.check(status).count(count -> count > 0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsTooLateStaysTooLate(@ForAll("histories") RandomHistory history) {
        for (Question question : history.questions()) {
            Set<RuleId> tooLate = new TreeSet<>();
            for (LocalDate day : daysFrom(question.on())) {
                Set<RuleId> now = tooLateOn(day, question, history.program());

                assertThat(tooLate).as("%s on %s", question, day).isSubsetOf(now);
                tooLate = now;
            }
            tooLate.forEach(Statistics::collect);
        }

        Statistics.coverage(seen -> TOO_LATE.forEach(rule -> seen.check(rule).count(count -> count > 0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSameQuestionHasTheSameAnswer(@ForAll("histories") RandomHistory history) {
        for (Question question : history.questions()) {
            Either<Refusal, ? extends Acceptance> answer = question.ask(history.program());
            Either<Refusal, ? extends Acceptance> again = question.ask(history.program());

            assertThat(told(again)).isEqualTo(told(answer));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRefusalCitesRulesThatAreAskedInTheOrderOfTheTable(@ForAll("histories") RandomHistory history) {
        for (Question question : history.questions()) {
            question.ask(history.program()).peekLeft(refusal -> {
                List<Rule> broken =
                        refusal.violations().stream().map(Violation::rule).toList();
                List<Rule> open =
                        refusal.undecided().stream().map(Undecided::rule).toList();

                assertThat(refusal.on()).isEqualTo(question.on());
                assertThat(broken.isEmpty() && open.isEmpty()).isFalse();
                assertCited(broken, question, history.program());
                assertCited(open, question, history.program());
                assertThat(open).doesNotHaveDuplicates();
                assertThat(Collections.disjoint(open, broken)).isTrue();
                assertThat(refusal.violations()).doesNotHaveDuplicates();
                assertThat(refusal.violations())
                        .allSatisfy(violation ->
                                assertThat(violation.message()).isNotBlank().doesNotContain("{"));
                if (broken.stream()
                        .anyMatch(rule ->
                                rule.id().equals(RuleId.LIF_01) || rule.id().equals(RuleId.LIF_03))) {
                    assertThat(broken).hasSize(1);
                    assertThat(open).isEmpty();
                }
            });
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aFactSettlesOnlyWhatWasUnknown(
            @ForAll("histories") RandomHistory history, @ForAll Set<FactKind> given, @ForAll FactKind added) {
        Set<FactKind> more = EnumSet.of(added);
        more.addAll(given);
        Set<FactKind> less = EnumSet.copyOf(more);
        less.remove(added);

        for (Question question : history.questions()) {
            Either<Refusal, ? extends Acceptance> before = askKnowing(less, question, history.program());
            Either<Refusal, ? extends Acceptance> after = askKnowing(more, question, history.program());

            List<Violation> newlyBroken = new ArrayList<>(violations(after));
            newlyBroken.removeAll(violations(before));
            assertThat(violations(before)).isSubsetOf(violations(after));
            assertThat(unknownRules(after)).isSubsetOf(unknownRules(before));
            assertThat(newlyBroken).extracting(Violation::rule).isSubsetOf(unknownRules(before));
            if (unknownRules(before).size() > unknownRules(after).size()) {
                Statistics.label("settled by").collect(added);
            }
        }

        Statistics.label("settled by")
                .coverage(seen -> EnumSet.complementOf(
                                EnumSet.of(FactKind.COMPETENCY_TABLE, FactKind.OFFERING_LIST, FactKind.ENGAGEMENT_LIST))
                        .forEach(fact -> seen.check(fact).count(count -> count > 0)));
    }

    @Provide
    Arbitrary<RandomHistory> histories() {
        return Histories.any();
    }

    private static Voucher after(VoucherEvent event, List<Voucher> before) {
        return before.stream()
                .filter(voucher -> voucher.id().equals(event.voucherId()))
                .findFirst()
                .map(voucher -> LIFECYCLE.apply(voucher, event))
                .orElseGet(() -> Voucher.create(event));
    }

    private static void record(VoucherEvent event, Map<VoucherId, List<VoucherEvent>> events) {
        events.computeIfAbsent(event.voucherId(), id -> new ArrayList<>()).add(event);
    }

    /** Returns a day and later ones: around where the counts of days end, and around the days of the rules. */
    private static List<LocalDate> daysFrom(LocalDate first) {
        Stream<LocalDate> counted = IntStream.of(0, 1, 2, 7, 30, 59, 60, 61, 89, 90, 91, 179, 180, 181, 270, 271, 400)
                .mapToObj(first::plusDays);
        Stream<LocalDate> edges = Histories.EDGES.stream()
                .flatMap(edge -> Stream.of(edge.minusDays(1), edge))
                .filter(first::isBefore);
        return Stream.concat(counted, edges).sorted().toList();
    }

    private static Set<RuleId> tooLateOn(LocalDate day, Question question, VoucherProgram program) {
        Set<RuleId> rules = new TreeSet<>();
        violations(question.ask(program.on(day), question.facts()))
                .forEach(violation -> rules.add(violation.rule().id()));
        rules.retainAll(TOO_LATE);
        return rules;
    }

    private static void assertCited(List<Rule> rules, Question question, VoucherProgram program) {
        assertThat(rules).isSubsetOf(program.rules());
        assertThat(rules)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.id().order(), other.id().order()));
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.governedActions()).contains(question.step().action());
            assertThat(question.on())
                    .isBetween(
                            rule.firstDay().orElse(LocalDate.MIN),
                            rule.lastDay().orElse(LocalDate.MAX));
        });
    }

    /** Returns all that an answer says. */
    private static List<Object> told(Either<Refusal, ? extends Acceptance> answer) {
        return answer.fold(
                refusal -> List.of(refusal.on(), refusal.violations(), refusal.undecided(), refusal.toString()),
                accepted -> List.of(
                        accepted.on(),
                        accepted.satisfied(),
                        accepted instanceof Transition transition ? transition.voucher() : "",
                        accepted instanceof PaymentTransition transition ? transition.vouchers() : ""));
    }

    private static List<Violation> violations(Either<Refusal, ? extends Acceptance> answer) {
        return answer.fold(Refusal::violations, accepted -> List.of());
    }

    private static List<Rule> unknownRules(Either<Refusal, ? extends Acceptance> answer) {
        return answer.fold(
                refusal -> refusal.undecided().stream().map(Undecided::rule).toList(), accepted -> List.of());
    }

    private static Either<Refusal, ? extends Acceptance> askKnowing(
            Set<FactKind> given, Question question, VoucherProgram program) {
        Question asked = given.contains(FactKind.ROLE) ? question : question.withoutRole();
        return asked.ask(program.on(question.on()), only(given, question.facts()));
    }

    private static Facts only(Set<FactKind> given, Facts known) {
        Facts facts = Facts.none();
        if (given.contains(FactKind.PARTNER) && known.partner().isPresent()) {
            facts = facts.withPartner(known.partner().get());
        }
        if (given.contains(FactKind.ENROLLMENT) && known.enrollment().isPresent()) {
            facts = facts.withEnrollment(known.enrollment().get());
        }
        if (given.contains(FactKind.REMAINING_DAYS) && known.remainingDays().isPresent()) {
            facts = facts.withRemainingDays(known.remainingDays().getAsLong());
        }
        if (given.contains(FactKind.CUSTOMER_VOUCHERS)
                && known.customerVouchers().isPresent()) {
            facts = facts.withCustomerVouchers(known.customerVouchers().get());
        }
        if (given.contains(FactKind.REDEEMED_OFFERINGS)
                && known.redeemedOfferings().isPresent()) {
            facts = facts.withRedeemedOfferings(known.redeemedOfferings().get());
        }
        return facts;
    }
}
