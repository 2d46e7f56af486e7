package org.planningservices.testkit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.SweepResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.desk.Order.OfPayment;
import org.planningservices.testkit.desk.Order.OfVoucher;
import org.planningservices.voucher.Voucher;
import org.threeten.extra.MutableClock;

/**
 * Two desks over one repository, one in Amsterdam and one in Kiritimati, where the day begins up to thirteen hours earlier.
 *
 * <p>A test that needs days to pass gives its desk a {@link MutableClock} and moves it: {@code clock.add(Period.ofDays(180))}
 * goes on by days, {@code clock.set(LocalDate.of(2021, 6, 30))} to a day, either way also back; and {@code
 * clock.withZone(zone)} is the same clock as it is read elsewhere, which moves along.
 */
final class Office {

    static final int DESKS = 2;

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final LocalDateTime OPENS = LocalDateTime.of(2020, 1, 13, 12, 0);

    /** A command, and the order that was given under its id first. */
    record Given(CommandId id, Order order) {}

    /** A command that was accepted, and the answer to it. */
    record Done(CommandId id, Order order, CommandResult.Accepted answer) {}

    private final MutableClock clock = MutableClock.of(OPENS.atZone(AMSTERDAM).toInstant(), AMSTERDAM);
    private final MutableClock farAway = clock.withZone(KIRITIMATI);
    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final List<VoucherDesk> desks;
    private final List<VoucherDesk> readers;
    private final List<Given> given = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int seen;

    /** Opens an office whose desks do as they should. */
    static Office under(VoucherProgram program, VoucherRepository repository) {
        return new Office(program, repository, clock -> VoucherDesk.of(program, repository, clock, Cast::partner));
    }

    /** Opens an office whose desks are to follow a program and to keep all they do, with one enrollment that has days. */
    Office(VoucherProgram program, VoucherRepository repository, Function<Clock, VoucherDesk> desk) {
        this.program = program;
        this.repository = repository;
        desks = Stream.of(clock, farAway).map(desk).toList();
        readers = Stream.of(clock, farAway)
                .map(one -> VoucherDesk.of(program, repository, one, Cast::partner))
                .toList();
        give(new Order.Opening(Cast.ENROLLMENTS.get(0)), 0);
        give(new Order.Activation(Cast.enrollment(0)), 0);
        give(new Order.OfEnrollment(AccrueDays.of(Cast.enrollment(0), 40)), 0);
    }

    /** Takes the first voucher some steps on. */
    Office after(int steps) {
        Orders.way(today(0)).subList(0, steps).forEach(step -> give(new OfVoucher(Cast.VOUCHERS.get(0), step), 0));
        return this;
    }

    // the clock

    LocalDate today(int desk) {
        return LocalDate.now(desk == 0 ? clock : farAway);
    }

    void pass(Period time) {
        clock.add(time);
        told.add(time.isNegative() ? "the clock went back" : "days passed");
    }

    void turnTo(LocalDate day) {
        told.add(day.isBefore(today(0)) ? "the clock went back" : "days passed");
        clock.set(day);
    }

    // what is given to the desks

    void give(Order order, int desk) {
        give(new Given(CommandId.of("command-" + (given.size() + 1)), order), desk);
    }

    void give(Given command, int desk) {
        Optional<Done> earlier = find(command.id());
        RecordedState before = RecordedState.of(repository);
        Optional<Either<Refusal, ?>> decided = command.order().decide(desks.get(desk));
        assertThat(RecordedState.of(repository))
                .as("what is kept after a question")
                .isEqualTo(before);
        CommandResult answer = command.order().give(desks.get(desk), command.id());
        RecordedState after = RecordedState.of(repository);

        if (earlier.isEmpty()) {
            decided.ifPresent(said -> checkDecided(said, answer));
        }
        if (earlier.isPresent()) {
            checkRepeated(earlier.get(), command.order(), answer);
        }
        if (earlier.isEmpty() && answer instanceof CommandResult.Accepted accepted) {
            checkAccepted(command, accepted, today(desk));
            checkGrown(before, after, command.order(), accepted.record());
            done.add(new Done(command.id(), command.order(), accepted));
        } else {
            assertThat(after).as("what is kept after %s", answer).isEqualTo(before);
        }
        given.add(command);
        told.add(command.order().title() + " " + word(answer, earlier.isPresent()));
    }

    /** A desk decides as it then answers; only a clock that is behind keeps it from recording what it accepts. */
    private static void checkDecided(Either<Refusal, ?> said, CommandResult answer) {
        assertThat(reasons(answer.match(
                        accepted -> Optional.empty(),
                        refused -> Optional.of(refused.refusal()),
                        reused -> Optional.empty(),
                        behind -> Optional.empty(),
                        contended -> Optional.empty())))
                .as("what was decided before")
                .isEqualTo(reasons(said.swap().toJavaOptional()));
    }

    private static String reasons(Optional<Refusal> refusal) {
        return refusal.map(no -> no + ", possible " + no.days()).orElse("accepted");
    }

    private void checkRepeated(Done earlier, Order order, CommandResult answer) {
        CommandResult expected = order.equals(earlier.order())
                ? earlier.answer()
                : new CommandResult.CommandIdReused(
                        earlier.id(), earlier.answer().record());
        assertThat(repeatable(answer)).as("the answer to a command given again").isEqualTo(repeatable(expected));
    }

    /** Leaves out the vouchers if another command has an equal record, since the voucher after the first of them is returned. */
    private CommandResult repeatable(CommandResult answer) {
        return answer instanceof CommandResult.Accepted accepted && hasTwin(accepted.record())
                ? new CommandResult.Accepted(accepted.command(), accepted.record())
                : answer;
    }

    private boolean hasTwin(JournalRecord record) {
        return done.stream().filter(one -> one.answer().record().equals(record)).count() > 1;
    }

    private void checkAccepted(Given command, CommandResult.Accepted accepted, LocalDate today) {
        assertThat(accepted.command()).isEqualTo(command.id());
        if (accepted.record() instanceof Occurrence happening) {
            assertThat(happening.on()).as("the day recorded").isEqualTo(today);
        }
        assertThat(accepted.vouchers())
                .as("the vouchers after a step")
                .extracting(voucher -> StreamId.of(voucher.id()))
                .containsExactlyElementsOf(about(command.order()).stream()
                        .filter(stream -> stream.kind() == StreamKind.VOUCHER)
                        .toList());
    }

    /** What an order is about grows by one record, and whatever else grows grows by that record too. */
    private void checkGrown(RecordedState before, RecordedState after, Order order, JournalRecord record) {
        List<StreamId> grown = Cast.streams().stream()
                .filter(stream -> after.revision(stream) != before.revision(stream))
                .toList();
        assertThat(grown).as("the streams that grew").containsAll(about(order));
        assertThat(grown)
                .as("the streams that grew by one")
                .allMatch(stream -> after.revision(stream) == before.revision(stream) + 1);
        List<StoredRecord> added =
                after.records().subList(before.records().size(), after.records().size());
        assertThat(added)
                .as("the records added")
                .extracting(StoredRecord::record)
                .containsOnly(record);
        assertThat(added).as("the records added").hasSameSizeAs(grown);
    }

    private List<StreamId> about(Order order) {
        if (order instanceof OfVoucher one) {
            return List.of(StreamId.of(one.voucher()));
        } else if (order instanceof OfPayment one) {
            PaymentRequestId request = one.step().requestId();
            Stream<VoucherId> covered = one.step() instanceof RequestPayment made
                    ? made.voucherIds().stream()
                    : request(request).orElseThrow().voucherIds().stream();
            return Stream.concat(Stream.of(StreamId.of(request)), covered.map(StreamId::of))
                    .toList();
        } else if (order instanceof Order.OfEnrollment one) {
            return List.of(StreamId.of(one.step().enrollmentId()));
        } else if (order instanceof Order.Opening one) {
            return List.of(StreamId.of(one.enrollment().id()));
        }
        return List.of(StreamId.of(((Order.Activation) order).enrollment()));
    }

    private static String word(CommandResult answer, boolean repeated) {
        if (answer instanceof CommandResult.Accepted) {
            return repeated ? "repeated" : "accepted";
        } else if (answer instanceof CommandResult.CommandIdReused) {
            return "taken";
        } else if (answer instanceof CommandResult.ClockBehind) {
            return "behind";
        }
        assertThat(answer).as("an answer").isInstanceOf(CommandResult.Refused.class);
        return "refused";
    }

    void sweep(int desk) {
        RecordedState before = RecordedState.of(repository);
        SweepResult swept = desks.get(desk).sweep();
        RecordedState after = RecordedState.of(repository);

        List<StoredRecord> added =
                after.records().subList(before.records().size(), after.records().size());
        assertThat(swept).as("what a sweep did").isEqualTo(new SweepResult(added.size(), 0));
        for (StoredRecord stored : added) {
            VoucherStepTaken taken = (VoucherStepTaken) stored.record();
            assertThat(taken.on()).as("the day recorded").isEqualTo(today(desk));
            CommandId id = CommandId.of("planning-services:expire:" + taken.voucherId());
            done.add(new Done(
                    id,
                    new OfVoucher(taken.voucherId(), taken.step()),
                    new CommandResult.Accepted(
                            id, taken, find(taken.voucherId()).stream().toList())));
        }
        told.add(added.isEmpty() ? "swept nothing" : "swept");
    }

    /** Gives each command that was accepted once more, on whatever day it has become. */
    void repeatAll() {
        for (Done one : List.copyOf(done)) {
            for (int desk = 0; desk < DESKS; desk++) {
                give(new Given(one.id(), one.order()), desk);
            }
        }
    }

    // what became of it

    VoucherProgram program() {
        return program;
    }

    List<Given> given() {
        return List.copyOf(given);
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    List<StoredRecord> kept() {
        return repository.read(0, Integer.MAX_VALUE);
    }

    /** Tells whether anything was recorded since this was asked last. */
    boolean hasGrown() {
        int before = seen;
        seen = kept().size();
        return seen > before;
    }

    Optional<Voucher> find(VoucherId id) {
        return readers.get(0).findVoucher(id);
    }

    Optional<PoolBalance> findPool(EnrollmentId id, int desk) {
        return readers.get(desk).findPool(id);
    }

    private Optional<Done> find(CommandId id) {
        return done.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the payment request that was accepted under a number. */
    Optional<RequestPayment> request(PaymentRequestId number) {
        return done.stream()
                .flatMap(
                        one -> one.order() instanceof OfPayment payment && payment.step() instanceof RequestPayment made
                                ? Stream.of(made)
                                : Stream.empty())
                .filter(made -> made.requestId().equals(number))
                .findFirst();
    }
}
