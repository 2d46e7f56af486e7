package org.planningservices.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Histories at random: mostly compliant, so that they reach the late statuses, with a fault here and there and days
 * that keep close to the edges.
 */
final class Histories {

    /** The days on which a rule begins or ends. */
    static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2019, 3, 31),
            LocalDate.of(2020, 1, 31),
            LocalDate.of(2020, 2, 1),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2020, 8, 20),
            LocalDate.of(2020, 12, 2),
            LocalDate.of(2021, 2, 1),
            LocalDate.of(2021, 4, 7),
            LocalDate.of(2021, 7, 1),
            LocalDate.of(2022, 1, 2));

    private static final List<VoucherStatus> STATUSES = List.of(VoucherStatus.values());
    private static final int VOUCHERS = 6;

    /** The enrollments, and the partner that each mostly works with; the first and the last are of one customer. */
    private static final List<String> ENROLLMENTS = List.of("E-1", "E-3", "E-4", "E-2");

    private static final List<String> PARTNERS = List.of("fabrikam", "litware", "adatum", "fabrikam");

    private enum Skip {
        /** By some days. */
        DAYS,
        /** To about the next edge. */
        EDGE,
        /** To about the next deadline of the voucher. */
        DEADLINE
    }

    private enum Fault {
        NONE,
        OTHER_PARTNER,
        UNKNOWN_PARTNER,
        OTHER_LOCATION,
        UNKNOWN_LOCATION,
        NO_ROLE,
        LOCATION_CONTACT,
        STRANGE_ROLE,
        STARTS_EARLIER,
        STARTS_MUCH_LATER,
        CLOUD,
        OTHER_ENGAGEMENT,
        NOVICE,
        TOO_MUCH,
        NOTHING_NAMED,
        OTHER_OFFERING,
        OTHER_SERVICE_LEVEL,
        OTHER_ENROLLMENT,
        OUT_OF_TURN,
        NEVER_CREATED,
        SEVERAL_VOUCHERS,
        NUMBER_USED
    }

    /**
     * What is made up: about which voucher, after how long, which of the steps that are possible, and with what fault.
     */
    private record Move(int number, Skip skip, int days, int choice, Fault fault) {}

    private final World world;

    private Histories(World world) {
        this.world = world;
    }

    static Arbitrary<RandomHistory> any() {
        Arbitrary<LocalDate> firstDays = Arbitraries.frequencyOf(
                Tuple.of(1, Dates.dates().between(LocalDate.of(2018, 9, 1), LocalDate.of(2021, 6, 25))),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(EDGES.subList(0, 11)),
                                        Arbitraries.integers().between(1, 60))
                                .as(LocalDate::minusDays)));
        return Combinators.combine(
                        Arbitraries.of(ValidityStart.values()),
                        firstDays,
                        moves().list().ofMinSize(40).ofMaxSize(140))
                .as(Histories::play);
    }

    private static Arbitrary<Move> moves() {
        Arbitrary<Skip> skips =
                Arbitraries.frequency(Tuple.of(80, Skip.DAYS), Tuple.of(1, Skip.EDGE), Tuple.of(1, Skip.DEADLINE));
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 2)),
                Tuple.of(1, Arbitraries.integers().between(3, 20)));
        Arbitrary<Fault> faults = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Fault.NONE)), Tuple.of(1, Arbitraries.of(Fault.values())));
        return Combinators.combine(evenly(VOUCHERS), skips, days, evenly(100), faults)
                .as(Move::new);
    }

    private static Arbitrary<Integer> evenly(int end) {
        return Arbitraries.integers().between(0, end - 1).withDistribution(RandomDistribution.uniform());
    }

    private static RandomHistory play(ValidityStart validityFrom, LocalDate firstDay, List<Move> moves) {
        Histories histories = new Histories(new World(validityFrom, firstDay));
        moves.forEach(histories::play);
        return histories.world.history(validityFrom);
    }

    private void play(Move move) {
        VoucherId id = VoucherId.of("V-" + (move.fault() == Fault.NEVER_CREATED ? 99 : move.number()));
        Optional<Voucher> voucher = world.voucher(id);
        world.skipTo(day(move, voucher));
        if (move.choice() < 8) {
            takeSideStep(move);
        } else if (voucher.isEmpty() && move.fault() != Fault.NEVER_CREATED && move.fault() != Fault.OUT_OF_TURN) {
            world.take(id, create(move));
        } else if (voucher.isEmpty() || move.fault() == Fault.OUT_OF_TURN) {
            takeStepFrom(STATUSES.get(move.choice() % 9), move, id, voucher);
        } else if (hasLapsed(voucher.get()) && move.choice() > 80) {
            world.take(id, Expire.of());
        } else {
            takeStepFrom(voucher.get().status(), move, id, voucher);
        }
    }

    private boolean hasLapsed(Voucher voucher) {
        return !voucher.status().isRedeemed()
                && world.program().on(world.today()).standing(voucher) == Standing.LAPSED;
    }

    private LocalDate day(Move move, Optional<Voucher> voucher) {
        LocalDate today = world.today();
        LocalDate later = today.plusDays(move.days());
        Stream<LocalDate> aims = switch (move.skip()) {
            case DAYS -> Stream.empty();
            case EDGE -> EDGES.stream();
            case DEADLINE -> voucher.map(world.program()::deadlines).stream().flatMap(Histories::days);
        };
        return aims.map(day -> day.plusDays(move.days() - 1))
                .filter(day -> !day.isBefore(today))
                .sorted()
                .findFirst()
                .orElse(later);
    }

    private static Stream<LocalDate> days(Deadlines deadlines) {
        return Stream.of(
                        deadlines.lastValidDay(), deadlines.redeemBy(), deadlines.paymentRequestBy(), deadlines.payBy())
                .flatMap(Optional::stream);
    }

    private void takeSideStep(Move move) {
        EnrollmentId enrollment = enrollment(move);
        PartnerId partner = PartnerId.of(PARTNERS.get(move.number() % 4));
        Offering offering = offering(move);
        switch (move.choice()) {
            case 0 -> world.activate(enrollment);
            case 1 -> world.train(partner);
            case 2, 3 -> world.take(AccrueDays.of(enrollment, 10));
            case 4 ->
                world.take(ConvertTrainingDays.builder()
                        .enrollmentId(enrollment)
                        .trainingDays(9)
                        .planningDays(3)
                        .build());
            case 5 -> world.take(new RegisterForPaymentTool(partner, offering));
            default -> world.take(new EnrollInOffering(partner, offering));
        }
    }

    private void takeStepFrom(VoucherStatus status, Move move, VoucherId id, Optional<Voucher> voucher) {
        int choice = move.choice();
        switch (status) {
            case CREATED -> {
                if (choice < 96) {
                    world.take(id, Assign.of("de Vries"));
                } else {
                    world.take(id, choice < 98 ? Expire.of() : Revoke.of());
                }
            }
            case ASSIGNED -> {
                if (choice < 90) {
                    world.take(id, reserve(move, voucher));
                } else if (choice < 96) {
                    world.take(id, Reassign.of("Jansen"));
                } else {
                    world.take(id, choice < 98 ? Expire.of() : Revoke.of());
                }
            }
            case RESERVED -> {
                if (choice < 80) {
                    world.take(id, StartEngagement.of(partner(move), consultant(move)));
                } else if (choice < 90) {
                    world.take(id, CancelReservation.of(operator(move)));
                } else {
                    world.take(id, choice < 99 ? Reschedule.of(partner(move), plannedStart(move)) : Expire.of());
                }
            }
            case IN_DELIVERY -> world.take(id, complete(move));
            case DELIVERED -> world.take(id, SubmitCompletionReport.of(partner(move), deliverable(move)));
            case REPORTED -> world.take(id, choice < 98 ? Redeem.of(operator(move), location(move)) : Expire.of());
            case REDEEMED -> requestPayment(move, id, voucher);
            case PAYMENT_REQUESTED -> {
                PaymentRequestId request = request(move, voucher);
                world.take(choice < 80 ? ApprovePayment.of(request) : RejectPayment.of(request, "invoice missing"));
            }
            case PAYMENT_APPROVED -> world.take(MakePayment.of(request(move, voucher)));
            case PAID, EXPIRED, REVOKED ->
                takeSideStep(new Move(move.number(), move.skip(), 0, choice % 8, Fault.NONE));
        }
    }

    private Create create(Move move) {
        EnrollmentId enrollment = move.fault() == Fault.OTHER_ENROLLMENT ? EnrollmentId.of("E-9") : enrollment(move);
        Offering offering = move.fault() == Fault.OTHER_OFFERING ? Offering.of("SATV") : offering(move);
        int level = List.of(5, 15, 1, 15, 3, 10).get(move.choice() % 6);
        return Create.of(enrollment, offering, move.fault() == Fault.OTHER_SERVICE_LEVEL ? 20 : level);
    }

    private static Offering offering(Move move) {
        return World.OFFERINGS.get(move.choice() % 4 + move.choice() / 90);
    }

    private static EnrollmentId enrollment(Move move) {
        return EnrollmentId.of(ENROLLMENTS.get(move.number() % 4));
    }

    private static PartnerId partner(Move move) {
        return switch (move.fault()) {
            case OTHER_PARTNER -> PartnerId.of(PARTNERS.get((move.number() + 1) % 4));
            case UNKNOWN_PARTNER -> PartnerId.of("proseware");
            default -> PartnerId.of(PARTNERS.get(move.number() % 4));
        };
    }

    private static Operator operator(Move move) {
        Operator operator = Operator.of(partner(move));
        return switch (move.fault()) {
            case NO_ROLE -> operator;
            case LOCATION_CONTACT -> operator.withRole(OperatorRole.LOCATION_CONTACT);
            case STRANGE_ROLE -> operator.withRole(OperatorRole.of("intern"));
            default -> operator.withRole(OperatorRole.MPN_ADMIN);
        };
    }

    private static LocationId location(Move move) {
        return LocationId.of(partner(move)
                + switch (move.fault()) {
                    case OTHER_LOCATION -> country(move).equals("NL") ? "-DE" : "-NL";
                    case UNKNOWN_LOCATION -> "-FR";
                    default -> "-" + country(move);
                });
    }

    private static String country(Move move) {
        return move.number() == 4 ? "DE" : "NL";
    }

    private static ConsultantId consultant(Move move) {
        return ConsultantId.of(partner(move) + (move.fault() == Fault.NOVICE ? "-novice" : "-expert"));
    }

    private LocalDate plannedStart(Move move) {
        LocalDate today = world.today();
        return switch (move.fault()) {
            case STARTS_EARLIER -> today.minusDays(1);
            case STARTS_MUCH_LATER -> today.plusDays(180);
            default -> today.plusDays(move.days());
        };
    }

    private Reserve reserve(Move move, Optional<Voucher> voucher) {
        Offering offering = voucher.map(Voucher::offering).orElse(Offering.DDPS);
        Engagement engagement = world.program().terms().catalog().value().of(offering).stream()
                .map(entry -> entry.engagement())
                .findFirst()
                .filter(first -> move.fault() != Fault.OTHER_ENGAGEMENT)
                .orElse(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
        Reserve.Builder reserve = Reserve.builder()
                .operator(operator(move))
                .locationId(location(move))
                .engagement(engagement)
                .deliveryCountry(Country.of(country(move)))
                .plannedStart(plannedStart(move))
                .cloud(move.fault() == Fault.CLOUD);
        return move.choice() % 4 == 0 ? reserve.division("retail").build() : reserve.build();
    }

    private static CompleteEngagement complete(Move move) {
        return move.fault() == Fault.TOO_MUCH
                ? CompleteEngagement.builder()
                        .partnerId(partner(move))
                        .deliveredDays(16)
                        .offsiteDays(4)
                        .build()
                : CompleteEngagement.builder()
                        .partnerId(partner(move))
                        .deliveredDays(5)
                        .offsiteDays(move.choice() % 4)
                        .build();
    }

    private static String deliverable(Move move) {
        return move.fault() == Fault.NOTHING_NAMED ? " " : "roadmap";
    }

    private void requestPayment(Move move, VoucherId id, Optional<Voucher> voucher) {
        Optional<Offering> unregistered =
                voucher.map(Voucher::offering).filter(offering -> !world.isRegistered(partner(move), offering));
        if (unregistered.isPresent() && move.choice() < 90) {
            world.take(new RegisterForPaymentTool(partner(move), unregistered.get()));
            return;
        }
        List<VoucherId> covered = new ArrayList<>(List.of(id));
        if (move.fault() == Fault.SEVERAL_VOUCHERS || move.choice() % 3 == 0) {
            world.vouchers().stream()
                    .filter(other -> !other.id().equals(id))
                    .filter(other -> other.status() == VoucherStatus.REDEEMED
                            && (other.lastReservingPartner().equals(Optional.of(partner(move)))
                                    || move.fault() == Fault.SEVERAL_VOUCHERS))
                    .forEach(other -> covered.add(other.id()));
        }
        world.take(new RequestPayment(newNumber(move), partner(move), location(move), covered));
    }

    private PaymentRequestId newNumber(Move move) {
        return world.requestNumbers().stream()
                .filter(number -> move.fault() == Fault.NUMBER_USED)
                .findFirst()
                .orElseGet(() ->
                        PaymentRequestId.of("PR-" + (world.requestNumbers().size() + 1)));
    }

    private PaymentRequestId request(Move move, Optional<Voucher> voucher) {
        Optional<PaymentRequestId> covering = voucher.flatMap(Voucher::paymentRequestId);
        return covering.filter(request -> move.fault() != Fault.NUMBER_USED)
                .orElseGet(() -> world.requestNumbers().stream().findFirst().orElse(PaymentRequestId.of("PR-9")));
    }
}
