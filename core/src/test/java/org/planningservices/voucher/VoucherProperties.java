package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.Given.LIFECYCLE;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;

/** A voucher is the fold of its events, whatever steps are tried on it and in which order. */
class VoucherProperties {

    private static final VoucherId ID = VoucherId.of("V-1001");
    private static final LocalDate CREATED_ON = LocalDate.of(2019, 9, 2);
    private static final Create CREATE = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);

    /** The rulebook's table of steps; a second creation starts from nothing. */
    private static Row row(VoucherAction action) {
        return switch (action) {
            case CREATE -> new Row(Set.of(), CREATED);
            case ASSIGN -> new Row(Set.of(CREATED), ASSIGNED);
            case REASSIGN -> new Row(Set.of(ASSIGNED), ASSIGNED);
            case RESERVE -> new Row(Set.of(ASSIGNED), RESERVED);
            case CANCEL_RESERVATION -> new Row(Set.of(RESERVED), ASSIGNED);
            case RESCHEDULE -> new Row(Set.of(RESERVED), RESERVED);
            case START_ENGAGEMENT -> new Row(Set.of(RESERVED), IN_DELIVERY);
            case COMPLETE_ENGAGEMENT -> new Row(Set.of(IN_DELIVERY), DELIVERED);
            case SUBMIT_COMPLETION_REPORT -> new Row(Set.of(DELIVERED), REPORTED);
            case REDEEM -> new Row(Set.of(REPORTED), REDEEMED);
            case REQUEST_PAYMENT -> new Row(Set.of(REDEEMED), PAYMENT_REQUESTED);
            case APPROVE_PAYMENT -> new Row(Set.of(PAYMENT_REQUESTED), PAYMENT_APPROVED);
            case REJECT_PAYMENT -> new Row(Set.of(PAYMENT_REQUESTED), REDEEMED);
            case MAKE_PAYMENT -> new Row(Set.of(PAYMENT_APPROVED), PAID);
            case EXPIRE -> new Row(Set.of(CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED), EXPIRED);
            case REVOKE -> new Row(Set.of(CREATED, ASSIGNED), REVOKED);
        };
    }

    private record Row(Set<VoucherStatus> from, VoucherStatus to) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void replayEqualsApplyingOneByOne(@ForAll("attempts") List<VoucherEvent> attempts) {
        List<VoucherEvent> history = new ArrayList<>(List.of(creation()));
        Voucher voucher = Voucher.create(creation());

        for (VoucherEvent event : possible(attempts)) {
            voucher = LIFECYCLE.apply(voucher, event);
            history.add(event);

            assertThat(LIFECYCLE.replay(history)).isEqualTo(voucher);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void changesItsStatusOnlyAsTheTableSays(@ForAll("attempts") List<VoucherEvent> attempts) {
        Voucher voucher = Voucher.create(creation());

        for (VoucherEvent attempt : attempts) {
            Voucher before = voucher;
            Row row = row(attempt.step().action());

            if (row.from().contains(before.status()) && coveredBy(attempt.step(), before)) {
                voucher = LIFECYCLE.apply(before, attempt);
                Statistics.label("steps taken").collect(attempt.step().action());
                assertThat(LIFECYCLE.canTake(before, attempt.step())).isTrue();
                assertThat(voucher.status()).isEqualTo(row.to());
            } else {
                assertThat(LIFECYCLE.canTake(before, attempt.step())).isFalse();
                assertThatThrownBy(() -> LIFECYCLE.apply(before, attempt)).isInstanceOf(IllegalArgumentException.class);
            }
        }

        Statistics.label("steps taken")
                .coverage(seen -> Stream.of(VoucherAction.values())
                        .filter(action -> action != VoucherAction.CREATE)
                        .forEach(action -> seen.check(action).count(count -> count > 0)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void countsItsEvents(@ForAll("attempts") List<VoucherEvent> attempts) {
        List<VoucherEvent> history = possible(attempts);

        Voucher voucher = replay(history);

        assertThat(voucher.revision()).isEqualTo(1 + history.size());
        assertThat(voucher.createdOn()).isEqualTo(CREATED_ON);
        assertThat(voucher.lastStepOn())
                .isEqualTo(last(history, VoucherEvent.class, VoucherEvent::on).orElse(CREATED_ON));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void remembersWhatItsEventsSay(@ForAll("attempts") List<VoucherEvent> attempts) {
        List<VoucherEvent> history = possible(attempts);

        Voucher voucher = replay(history);

        assertThat(voucher.id()).isEqualTo(ID);
        assertThat(voucher.enrollmentId()).isEqualTo(CREATE.enrollmentId());
        assertThat(voucher.offering()).isEqualTo(CREATE.offering());
        assertThat(voucher.serviceLevel()).isEqualTo(CREATE.serviceLevel());
        assertThat(voucher.assignedOn()).isEqualTo(lastDay(history, VoucherAction.ASSIGN));
        assertThat(voucher.redeemedOn()).isEqualTo(lastDay(history, VoucherAction.REDEEM));
        assertThat(voucher.paymentApprovedOn()).isEqualTo(lastDay(history, VoucherAction.APPROVE_PAYMENT));
        assertThat(voucher.paidOn()).isEqualTo(lastDay(history, VoucherAction.MAKE_PAYMENT));
        assertThat(voucher.lastReservation()).isEqualTo(last(history, Reserve.class, step -> step));
        assertThat(voucher.lastReservingPartner()).isEqualTo(last(history, Reserve.class, Reserve::partnerId));
        assertThat(voucher.projectManager())
                .isEqualTo(last(history, Reassign.class, Reassign::projectManager)
                        .or(() -> last(history, Assign.class, Assign::projectManager)));
        assertThat(voucher.plannedStart()).isEqualTo(plannedStart(history));
        assertThat(voucher.paymentRequestId()).isEqualTo(paymentRequest(history));
    }

    /** Most of the steps tried can follow; the ends are rare, so that histories grow long. */
    @Provide
    Arbitrary<List<VoucherEvent>> attempts() {
        Arbitrary<Integer> choices =
                Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(choices, Arbitraries.integers().between(0, 9), Arbitraries.of(true, false))
                .as(Draw::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50)
                .map(VoucherProperties::attempts);
    }

    /** What makes up an attempt: which step, after how many days, and by the other partner or for the other request. */
    private record Draw(int choice, int days, boolean other) {}

    private static List<VoucherEvent> attempts(List<Draw> draws) {
        List<VoucherEvent> attempts = new ArrayList<>();
        VoucherStatus status = CREATED;
        LocalDate on = CREATED_ON;
        for (Draw draw : draws) {
            on = on.plusDays(draw.days());
            VoucherAction action = action(draw.choice(), status);
            attempts.add(VoucherEvent.of(ID, step(action, draw, on), on));
            if (row(action).from().contains(status)) {
                status = row(action).to();
            }
        }
        return attempts;
    }

    private static VoucherAction action(int choice, VoucherStatus status) {
        List<VoucherAction> fitting = Stream.of(VoucherAction.values())
                .filter(action -> row(action).from().contains(status))
                .filter(action -> choice < 5 || (action != VoucherAction.EXPIRE && action != VoucherAction.REVOKE))
                .toList();
        List<VoucherAction> from = choice < 80 && !fitting.isEmpty() ? fitting : List.of(VoucherAction.values());
        return from.get(choice % from.size());
    }

    private static LifecycleStep step(VoucherAction action, Draw draw, LocalDate on) {
        PartnerId partner = PartnerId.of(draw.other() ? "litware" : "fabrikam");
        PaymentRequestId request = PaymentRequestId.of(draw.choice() % 8 == 0 ? "PR-2" : "PR-1");
        LocationId location = LocationId.of(partner + "-nl");
        return switch (action) {
            case CREATE -> CREATE;
            case ASSIGN -> Assign.of(draw.other() ? "de Vries" : "Jansen");
            case REASSIGN -> Reassign.of(draw.other() ? "de Jong" : "Jansen");
            case RESERVE ->
                Reserve.builder()
                        .operator(Operator.of(partner))
                        .locationId(location)
                        .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                        .deliveryCountry(Country.of("NL"))
                        .plannedStart(on.plusDays(draw.days()))
                        .build();
            case CANCEL_RESERVATION -> CancelReservation.of(Operator.of(partner));
            case RESCHEDULE -> Reschedule.of(partner, on.plusDays(draw.days()));
            case START_ENGAGEMENT -> StartEngagement.of(partner, ConsultantId.of("bakker"));
            case COMPLETE_ENGAGEMENT ->
                CompleteEngagement.builder()
                        .partnerId(partner)
                        .deliveredDays(5)
                        .offsiteDays(0)
                        .build();
            case SUBMIT_COMPLETION_REPORT -> SubmitCompletionReport.of(partner, "roadmap");
            case REDEEM -> Redeem.of(Operator.of(partner), location);
            case REQUEST_PAYMENT -> RequestPayment.of(request, partner, location, ID);
            case APPROVE_PAYMENT -> ApprovePayment.of(request);
            case REJECT_PAYMENT -> RejectPayment.of(request, "invoice missing");
            case MAKE_PAYMENT -> MakePayment.of(request);
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
        };
    }

    private static VoucherEvent creation() {
        return VoucherEvent.of(ID, CREATE, CREATED_ON);
    }

    private static boolean coveredBy(LifecycleStep step, Voucher voucher) {
        return !(step instanceof PaymentStep payment)
                || step instanceof RequestPayment
                || voucher.paymentRequestId().equals(Optional.of(payment.requestId()));
    }

    /** Returns the attempts that can follow on those before them. */
    private static List<VoucherEvent> possible(List<VoucherEvent> attempts) {
        List<VoucherEvent> history = new ArrayList<>();
        Voucher voucher = Voucher.create(creation());
        for (VoucherEvent attempt : attempts) {
            if (LIFECYCLE.canTake(voucher, attempt.step())) {
                voucher = LIFECYCLE.apply(voucher, attempt);
                history.add(attempt);
            }
        }
        return history;
    }

    private static Voucher replay(List<VoucherEvent> history) {
        List<VoucherEvent> events = new ArrayList<>(List.of(creation()));
        events.addAll(history);
        return LIFECYCLE.replay(events);
    }

    private static Optional<LocalDate> lastDay(List<VoucherEvent> history, VoucherAction action) {
        return history.stream()
                .filter(event -> event.step().action() == action)
                .reduce((first, second) -> second)
                .map(VoucherEvent::on);
    }

    private static <T, V> Optional<V> last(List<VoucherEvent> history, Class<T> kind, Function<T, V> value) {
        return history.stream()
                .flatMap(event -> Stream.of(event, event.step()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .map(value);
    }

    private static Optional<LocalDate> plannedStart(List<VoucherEvent> history) {
        Optional<LocalDate> planned = Optional.empty();
        for (VoucherEvent event : history) {
            if (event.step() instanceof Reserve reserve) {
                planned = Optional.of(reserve.plannedStart());
            } else if (event.step() instanceof Reschedule reschedule) {
                planned = Optional.of(reschedule.plannedStart());
            } else if (event.step() instanceof CancelReservation) {
                planned = Optional.empty();
            }
        }
        return planned;
    }

    private static Optional<PaymentRequestId> paymentRequest(List<VoucherEvent> history) {
        Optional<PaymentRequestId> request = Optional.empty();
        for (VoucherEvent event : history) {
            if (event.step() instanceof RequestPayment made) {
                request = Optional.of(made.requestId());
            } else if (event.step() instanceof RejectPayment) {
                request = Optional.empty();
            }
        }
        return request;
    }
}
