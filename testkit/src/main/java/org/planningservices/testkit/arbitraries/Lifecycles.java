package org.planningservices.testkit.arbitraries;

import static org.planningservices.voucher.VoucherStatus.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/**
 * Lifecycles of any program: with an assignment or without, with steps left out, starting from other statuses than in the
 * published programs, and with other ends.
 *
 * <p>Every row has a reason why no rule limits its time, so that a lifecycle fits terms with any rules. For example,
 * {@code Lifecycles.any().map(lifecycle -> VoucherProgram.under(
 * Terms.builder(Terms.planningServices()).lifecycle(Sourced.assumed(lifecycle)).build()))}.
 */
public final class Lifecycles {

    private static final int SUBSETS = 1 << 6;

    /** The steps between a reservation and the redemption, each of which a program may leave out. */
    private static final List<VoucherAction> DELIVERY = List.of(
            VoucherAction.START_ENGAGEMENT, VoucherAction.COMPLETE_ENGAGEMENT, VoucherAction.SUBMIT_COMPLETION_REPORT);

    private static final List<VoucherAction> OPTIONAL = List.of(
            VoucherAction.REASSIGN,
            VoucherAction.CANCEL_RESERVATION,
            VoucherAction.RESCHEDULE,
            VoucherAction.START_ENGAGEMENT,
            VoucherAction.COMPLETE_ENGAGEMENT,
            VoucherAction.SUBMIT_COMPLETION_REPORT,
            VoucherAction.REJECT_PAYMENT,
            VoucherAction.EXPIRE,
            VoucherAction.REVOKE);

    private Lifecycles() {}

    /** How a voucher comes to a reservation. */
    private enum Assignment {
        REQUIRED,
        NONE,
        POSSIBLE
    }

    /** How a voucher ends that was redeemed. */
    private enum Payment {
        AFTER_APPROVAL,
        NONE,
        REQUESTED,
        APPROVED,
        WITHOUT_APPROVAL,
        EITHER
    }

    /**
     * Returns lifecycles of any kind.
     *
     * @return the lifecycles; they shrink toward few steps and toward the statuses of Planning Services
     */
    public static Arbitrary<Lifecycle> any() {
        return Combinators.combine(
                        Arbitraries.of(Assignment.class),
                        Arbitraries.of(Payment.class),
                        Arbitraries.of(OPTIONAL).set(),
                        Arbitraries.integers().between(0, SUBSETS - 1).list().ofSize(OPTIONAL.size()),
                        Arbitraries.of(Actor.class).list().ofSize(2))
                .as((assignment, payment, steps, subsets, actors) ->
                        new Draft(assignment, payment, steps, subsets, actors).lifecycle());
    }

    /** What makes up a lifecycle. */
    private record Draft(
            Assignment assignment,
            Payment payment,
            Set<VoucherAction> steps,
            List<Integer> subsets,
            List<Actor> actors) {

        Lifecycle lifecycle() {
            Lifecycle.Builder rows = Lifecycle.builder();
            add(rows, VoucherAction.CREATE, EnumSet.noneOf(VoucherStatus.class), CREATED);
            Set<VoucherStatus> unreserved = assign(rows);
            List<VoucherStatus> reserved = deliver(rows);
            giveUp(rows, reserved);
            Set<VoucherStatus> ends = pay(rows);
            EnumSet<VoucherStatus> unredeemed = EnumSet.copyOf(unreserved);
            unredeemed.addAll(reserved);
            for (VoucherAction end : List.of(VoucherAction.EXPIRE, VoucherAction.REVOKE)) {
                if (steps.contains(end)) {
                    VoucherStatus to = Lifecycle.statusesOf(end).iterator().next();
                    add(rows, end, some(end, List.copyOf(unredeemed)), to);
                    ends.add(to);
                }
            }
            return rows.ends(ends).build();
        }

        private Set<VoucherStatus> assign(Lifecycle.Builder rows) {
            if (assignment == Assignment.NONE) {
                add(rows, VoucherAction.RESERVE, EnumSet.of(CREATED), RESERVED);
                return EnumSet.of(CREATED);
            }
            add(rows, VoucherAction.ASSIGN, EnumSet.of(CREATED), ASSIGNED);
            if (steps.contains(VoucherAction.REASSIGN)) {
                add(rows, VoucherAction.REASSIGN, EnumSet.of(ASSIGNED), ASSIGNED);
            }
            EnumSet<VoucherStatus> from =
                    assignment == Assignment.POSSIBLE ? EnumSet.of(CREATED, ASSIGNED) : EnumSet.of(ASSIGNED);
            add(rows, VoucherAction.RESERVE, from, RESERVED);
            return EnumSet.of(CREATED, ASSIGNED);
        }

        /** Adds the steps up to the redemption; each may also start from earlier statuses than the one before it. */
        private List<VoucherStatus> deliver(Lifecycle.Builder rows) {
            List<VoucherStatus> reserved = new ArrayList<>(List.of(RESERVED));
            for (VoucherAction action : DELIVERY) {
                if (steps.contains(action)) {
                    VoucherStatus to = Lifecycle.statusesOf(action).iterator().next();
                    add(rows, action, withLast(action, reserved), to);
                    reserved.add(to);
                }
            }
            add(rows, VoucherAction.REDEEM, withLast(VoucherAction.EXPIRE, reserved), REDEEMED);
            return reserved;
        }

        private void giveUp(Lifecycle.Builder rows, List<VoucherStatus> reserved) {
            if (steps.contains(VoucherAction.CANCEL_RESERVATION) && assignment != Assignment.POSSIBLE) {
                add(
                        rows,
                        VoucherAction.CANCEL_RESERVATION,
                        some(VoucherAction.CANCEL_RESERVATION, reserved),
                        assignment == Assignment.NONE ? CREATED : ASSIGNED);
            }
            if (steps.contains(VoucherAction.RESCHEDULE)) {
                add(rows, VoucherAction.RESCHEDULE, some(VoucherAction.RESCHEDULE, reserved), RESERVED);
            }
        }

        private Set<VoucherStatus> pay(Lifecycle.Builder rows) {
            if (payment == Payment.NONE) {
                return EnumSet.of(REDEEMED);
            }
            add(rows, VoucherAction.REQUEST_PAYMENT, EnumSet.of(REDEEMED), PAYMENT_REQUESTED);
            if (payment == Payment.REQUESTED) {
                return EnumSet.of(PAYMENT_REQUESTED);
            }
            if (steps.contains(VoucherAction.REJECT_PAYMENT)) {
                add(rows, VoucherAction.REJECT_PAYMENT, EnumSet.of(PAYMENT_REQUESTED), REDEEMED);
            }
            if (payment != Payment.WITHOUT_APPROVAL) {
                add(rows, VoucherAction.APPROVE_PAYMENT, EnumSet.of(PAYMENT_REQUESTED), PAYMENT_APPROVED);
            }
            EnumSet<VoucherStatus> paidFrom = switch (payment) {
                case AFTER_APPROVAL -> EnumSet.of(PAYMENT_APPROVED);
                case WITHOUT_APPROVAL -> EnumSet.of(PAYMENT_REQUESTED);
                case EITHER -> EnumSet.of(PAYMENT_REQUESTED, PAYMENT_APPROVED);
                case NONE, REQUESTED, APPROVED -> EnumSet.noneOf(VoucherStatus.class);
            };
            if (paidFrom.isEmpty()) {
                return EnumSet.of(PAYMENT_APPROVED);
            }
            add(rows, VoucherAction.MAKE_PAYMENT, paidFrom, PAID);
            return EnumSet.of(PAID);
        }

        private void add(Lifecycle.Builder rows, VoucherAction action, Set<VoucherStatus> from, VoucherStatus to) {
            Actor actor = actors.get(action.title().length() % actors.size());
            rows.row(Lifecycle.Row.of(action, from, to, actor).withReason("the program leaves it open"));
        }

        /** Returns some of the statuses, one or more. */
        private Set<VoucherStatus> some(VoucherAction action, List<VoucherStatus> statuses) {
            int subset = subsets.get(OPTIONAL.indexOf(action));
            EnumSet<VoucherStatus> some = EnumSet.noneOf(VoucherStatus.class);
            for (int i = 0; i < statuses.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    some.add(statuses.get(i));
                }
            }
            if (some.isEmpty()) {
                some.add(statuses.get(0));
            }
            return some;
        }

        /** Returns the last of the statuses, and perhaps others. */
        private Set<VoucherStatus> withLast(VoucherAction action, List<VoucherStatus> statuses) {
            Set<VoucherStatus> some = some(action, statuses);
            some.add(statuses.get(statuses.size() - 1));
            return some;
        }
    }
}
