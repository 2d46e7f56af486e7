package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.COUNTING_FROM_ASSIGNMENT;
import static org.planningservices.policy.Given.PUBLISHED;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.fabrikam;
import static org.planningservices.policy.Given.factsOf;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDate;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** Where the transition table leads, and which of its steps have a time. */
class TransitionTableTest {

    private static final VoucherProgram TRAINING = VoucherProgram.trainingVouchers();
    private static final Facts FACTS = factsOf(fabrikam()
                    .addOfferingEnrollment(OfferingDate.of(Offering.SATV, day("2014-01-01")))
                    .addPaymentToolRegistration(OfferingDate.of(Offering.SATV, day("2014-01-01")))
                    .build())
            .withRedeemedOfferings(Set.of(Offering.DDPS, Offering.SATV));

    private static final Set<VoucherStatus> ENDS =
            EnumSet.of(VoucherStatus.PAID, VoucherStatus.EXPIRED, VoucherStatus.REVOKED);

    /** An ordinary voucher, one that got 90 days more, and one of the last day. */
    private static final List<LocalDate> CREATED_ON = List.of(day("2019-06-03"), day("2020-03-02"), day("2021-06-30"));

    private static final LocalDate FIRST_DAY = day("2019-01-01");
    private static final LocalDate LAST_DAY = day("2023-12-31");

    private static final String GIVEN_UP =
            "always: a reservation is given up on any day, also of a voucher that lapsed";
    private static final String MICROSOFT =
            "always: Microsoft takes its time, and PAY-07 reports a late payment and refuses none";

    private static Stream<Lifecycle> lifecycles() {
        return Stream.of(PUBLISHED.lifecycle(), TRAINING.lifecycle());
    }

    // where it leads

    @ParameterizedTest
    @MethodSource("lifecycles")
    void everyStatusIsReachedFromTheCreation(Lifecycle lifecycle) {
        Set<VoucherStatus> expected = EnumSet.allOf(VoucherStatus.class);
        if (lifecycle.equals(TRAINING.lifecycle())) {
            expected.remove(VoucherStatus.REPORTED);
        }

        assertThat(ways(null, lifecycle).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void everyStatusButAnEndHasAWayOutAndAnEndHasNone(Lifecycle lifecycle) {
        assertThat(ways(null, lifecycle).keySet())
                .allSatisfy(status -> assertThat(following(status, lifecycle).isEmpty())
                        .as("%s is an end", status)
                        .isEqualTo(ENDS.contains(status)));
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void fromEveryStatusButAnEndAVoucherCanStillBePaid(Lifecycle lifecycle) {
        for (VoucherStatus status : ways(null, lifecycle).keySet()) {
            if (!ENDS.contains(status)) {
                assertThat(ways(status, lifecycle)).as("from %s", status).containsKey(VoucherStatus.PAID);
            }
        }
    }

    // which steps have a time

    @Test
    void everyStepHasATimeButThese() {
        assertThat(withoutTime(PUBLISHED))
                .isEqualTo(expected(Map.of(
                        "RESERVED cancel reservation", GIVEN_UP,
                        "PAYMENT_REQUESTED approve payment", MICROSOFT,
                        "PAYMENT_REQUESTED reject payment", MICROSOFT,
                        "PAYMENT_APPROVED make payment", MICROSOFT,
                        "CREATED revoke", "never: VCH-20 refuses it on every day",
                        "ASSIGNED revoke", "never: VCH-20 refuses it on every day")));
    }

    @Test
    void everyStepHasATimeButTheseCountingFromTheAssignment() {
        assertThat(withoutTime(COUNTING_FROM_ASSIGNMENT))
                .isEqualTo(expected(Map.of(
                        "RESERVED cancel reservation", GIVEN_UP,
                        "PAYMENT_REQUESTED approve payment", MICROSOFT,
                        "PAYMENT_REQUESTED reject payment", MICROSOFT,
                        "PAYMENT_APPROVED make payment", MICROSOFT,
                        "CREATED revoke", "never: VCH-20 refuses it on every day",
                        "ASSIGNED revoke", "never: VCH-20 refuses it on every day",
                        "CREATED expire", "never: a voucher that is not assigned has no last valid day")));
    }

    @Test
    void everyStepOfTrainingVouchersHasATimeButThese() {
        assertThat(withoutTime(TRAINING))
                .isEqualTo(expected(Map.of(
                        "RESERVED cancel reservation", GIVEN_UP,
                        "PAYMENT_REQUESTED approve payment", MICROSOFT,
                        "PAYMENT_REQUESTED reject payment", MICROSOFT,
                        "PAYMENT_APPROVED make payment", MICROSOFT,
                        "CREATED revoke", "always: the customer may revoke (SAT-08)",
                        "ASSIGNED revoke", "always: the customer may revoke (SAT-08)",
                        "ASSIGNED reassign", "never: SAT-03 refuses it on every day")));
    }

    /** Returns the rows whose step is accepted always or never, with which of them; the reason is for the reader. */
    private static Map<String, String> expected(Map<String, String> reasons) {
        return reasons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().split(":", 2)[0]));
    }

    /** Asks each step of the table on every day from the voucher's latest step on, of a voucher for which it is time. */
    private static Map<String, String> withoutTime(VoucherProgram program) {
        Lifecycle lifecycle = program.lifecycle();
        Map<String, String> found = new TreeMap<>();
        Stream<@Nullable VoucherStatus> statuses =
                Stream.concat(Stream.of((VoucherStatus) null), ways(null, lifecycle).keySet().stream());
        statuses.forEach(status -> following(status, lifecycle).forEach(action -> {
            Set<Boolean> answers = answers(program, status, action);
            if (answers.size() == 1) {
                found.put(
                        (status == null ? "" : status + " ") + action.title(),
                        answers.contains(true) ? "always" : "never");
            }
        }));
        return found;
    }

    private static Set<Boolean> answers(VoucherProgram program, @Nullable VoucherStatus status, VoucherAction action) {
        return CREATED_ON.stream()
                .flatMap(createdOn -> {
                    Voucher voucher = status == null ? null : voucher(program, createdOn, status);
                    return (voucher == null ? FIRST_DAY : voucher.lastStepOn())
                            .datesUntil(LAST_DAY)
                            .map(day -> decide(
                                            program.on(day),
                                            voucher,
                                            history(program, createdOn).step(action, day))
                                    .isRight());
                })
                .collect(Collectors.toSet());
    }

    private static Either<Refusal, ?> decide(ProgramDay day, @Nullable Voucher voucher, LifecycleStep step) {
        if (step instanceof PaymentStep payment && voucher != null) {
            Optional<PaymentRequest> request = voucher.paymentRequestId()
                    .map(number -> new PaymentRequest(
                            RequestPayment.of(number, Given.FABRIKAM, Given.NL_SITE, V_1), voucher.lastStepOn()));
            return day.decide(payment, request, List.of(voucher), FACTS);
        }
        return voucher == null
                ? day.decide(V_1, (VoucherStep) step, FACTS)
                : day.decide(voucher, (VoucherStep) step, FACTS);
    }

    private static Voucher voucher(VoucherProgram program, LocalDate createdOn, VoucherStatus status) {
        Lifecycle lifecycle = program.lifecycle();
        History history = history(program, createdOn);
        return lifecycle.replay(ways(null, lifecycle).getOrDefault(status, List.of()).stream()
                .map(action -> VoucherEvent.of(V_1, history.step(action, createdOn), createdOn))
                .toList());
    }

    private static History history(VoucherProgram program, LocalDate createdOn) {
        History history = History.createdOn(createdOn);
        return program == TRAINING
                ? history.of(Offering.SATV)
                        .reserving(step -> step.engagement(Engagement.of("administering-windows-server")))
                : history;
    }

    /** Returns the steps that may follow on a status; on none, those with which a voucher begins. */
    private static List<VoucherAction> following(@Nullable VoucherStatus status, Lifecycle lifecycle) {
        return Arrays.stream(VoucherAction.values())
                .filter(action ->
                        status == null ? action == VoucherAction.CREATE : lifecycle.startsFrom(action, status))
                .toList();
    }

    /** Returns a shortest way to every status that can be reached from a status, or from no status. */
    private static Map<VoucherStatus, List<VoucherAction>> ways(@Nullable VoucherStatus from, Lifecycle lifecycle) {
        Map<VoucherStatus, List<VoucherAction>> ways = new EnumMap<>(VoucherStatus.class);
        Deque<VoucherStatus> open = new ArrayDeque<>();
        extend(from, List.of(), lifecycle, ways, open);
        while (!open.isEmpty()) {
            VoucherStatus status = open.remove();
            extend(status, ways.getOrDefault(status, List.of()), lifecycle, ways, open);
        }
        return ways;
    }

    private static void extend(
            @Nullable VoucherStatus status,
            List<VoucherAction> way,
            Lifecycle lifecycle,
            Map<VoucherStatus, List<VoucherAction>> ways,
            Deque<VoucherStatus> open) {
        for (VoucherAction action : following(status, lifecycle)) {
            List<VoucherAction> longer = new ArrayList<>(way);
            longer.add(action);
            VoucherStatus to = lifecycle.to(action);
            if (ways.putIfAbsent(to, longer) == null) {
                open.add(to);
            }
        }
    }
}
