package org.planningservices.testkit.repository;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** A participant in a race, which tries random steps on vouchers that others work on at the same time. */
final class Racer {

    private final VoucherDesk desk;
    private final String name;
    private final Caller caller;
    private final Random random = new Random();
    private final Set<CommandId> accepted = new HashSet<>();
    private long refused;
    private long contended;
    private long changed;

    /** Submits commands. */
    interface Caller {

        /** Submits a command under an id; returns empty if the caller gave up without an answer. */
        Optional<CommandResult> call(CommandId id, Function<CommandId, CommandResult> command);
    }

    Racer(VoucherDesk desk, String name, Caller caller) {
        this.desk = desk;
        this.name = name;
        this.caller = caller;
    }

    RaceLog run(int attempts) {
        for (int i = 0; i < attempts; i++) {
            attempt(i, (double) i / attempts);
        }
        return log();
    }

    RaceLog log() {
        return new RaceLog(accepted, refused, contended, changed);
    }

    /** Makes one attempt, always the same for a number and a front. The front, from 0 to 1, selects the vouchers. */
    void attempt(int number, double front) {
        CommandId id = CommandId.of(name + "-" + number);
        random.setSeed(id.hashCode() * 0x9E3779B97F4A7C15L);
        Function<CommandId, CommandResult> command = switch (random.nextInt(10)) {
            case 0 -> creation(id);
            case 1 -> twin(front);
            default -> step((int) (front * Race.SHORT_VOUCHERS) + random.nextInt(3));
        };
        caller.call(id, command).ifPresent(answer -> note(id, command, answer));
    }

    private void note(CommandId id, Function<CommandId, CommandResult> command, CommandResult answer) {
        answer.match(
                any -> noteAccepted(id, command, answer),
                any -> ++refused,
                any -> ++changed,
                any -> ++changed,
                any -> ++contended);
    }

    /**
     * Remembers an accepted command, and now and then submits it again, which must return an equal result; but for the
     * vouchers, since the day never changes in a race, and the same step may be recorded twice.
     */
    private long noteAccepted(CommandId id, Function<CommandId, CommandResult> command, CommandResult first) {
        accepted.add(id);
        boolean repeats = random.nextInt(20) == 0;
        return repeats && !isSame(caller.call(id, command).orElse(first), first) ? ++changed : changed;
    }

    private static boolean isSame(CommandResult again, CommandResult first) {
        return again instanceof CommandResult.Accepted one
                && first instanceof CommandResult.Accepted other
                && one.command().equals(other.command())
                && one.record().equals(other.record())
                && one.vouchers().size() == other.vouchers().size();
    }

    /** Creates a voucher from a pool that is too small for all, or adds a day to the pool. */
    private Function<CommandId, CommandResult> creation(CommandId id) {
        int pool = random.nextInt(Race.SMALL_POOLS);
        if (random.nextInt(4) == 0) {
            AccrueDays accrual = AccrueDays.of(Race.smallPool(pool), 1);
            return command -> desk.submit(command, accrual);
        }
        int days = 1 + 2 * random.nextInt(3);
        VoucherId voucher = VoucherId.of("new-" + id);
        return take(voucher, Fixtures.create(Race.smallPool(pool), days));
    }

    /**
     * Reserves one of two 15-day vouchers of a customer, or cancels a reservation; late in the race takes the later
     * steps.
     */
    private Function<CommandId, CommandResult> twin(double front) {
        VoucherId voucher = Race.twin(random.nextInt(Race.PAIRS), random.nextInt(2));
        VoucherStep step = switch (front < 0.8 ? random.nextInt(2) : random.nextInt(6)) {
            case 0 -> Fixtures.reserve();
            case 1 -> Fixtures.cancel();
            case 2 -> Fixtures.start();
            case 3 -> Fixtures.complete();
            case 4 -> Fixtures.report();
            default -> Fixtures.redeem();
        };
        return take(voucher, step);
    }

    private Function<CommandId, CommandResult> step(int number) {
        VoucherId voucher = Race.shortVoucher(number);
        PaymentRequestId request = PaymentRequestId.of("R-" + number + "-" + random.nextInt(4));
        VoucherStep step = switch (random.nextInt(12)) {
            case 0, 1 -> Fixtures.reserve();
            case 2 -> Fixtures.cancel();
            case 3 -> Fixtures.start();
            case 4 -> Fixtures.complete();
            case 5 -> Fixtures.report();
            case 6, 7 -> Fixtures.redeem();
            default -> null;
        };
        return step == null ? payment(number, request) : take(voucher, step);
    }

    private Function<CommandId, CommandResult> payment(int number, PaymentRequestId request) {
        return switch (random.nextInt(6)) {
            case 0 -> command -> desk.submit(command, ApprovePayment.of(request));
            case 1 -> command -> desk.submit(command, RejectPayment.of(request, "no report"));
            case 2 -> command -> desk.submit(command, MakePayment.of(request));
            case 3 -> {
                var both = Fixtures.requestPayment(request, Race.shortVoucher(number + 1), Race.shortVoucher(number));
                yield command -> desk.submit(command, both);
            }
            default -> {
                var one = Fixtures.requestPayment(request, Race.shortVoucher(number));
                yield command -> desk.submit(command, one);
            }
        };
    }

    private Function<CommandId, CommandResult> take(VoucherId voucher, VoucherStep step) {
        return command -> desk.submit(command, voucher, step);
    }
}
