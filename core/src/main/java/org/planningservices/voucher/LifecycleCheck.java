package org.planningservices.voucher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.planningservices.step.VoucherAction;

/**
 * Checks that the rows of a lifecycle fit together, by walking all that a voucher can become: its status, and which parts it
 * has.
 */
final class LifecycleCheck {

    private record Stop(VoucherStatus status, int parts) {}

    private final Lifecycle lifecycle;
    private final Set<VoucherStatus> reached = EnumSet.of(VoucherStatus.CREATED);

    private LifecycleCheck(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Throws a {@link LifecycleException} for the first fault. */
    static void check(Lifecycle lifecycle) {
        LifecycleCheck check = new LifecycleCheck(lifecycle);
        if (!lifecycle.has(VoucherAction.CREATE)) {
            throw LifecycleException.of("a lifecycle must have one row for `create`, found none");
        }
        check.walk();
        check.everyRowIsReached();
        check.ends();
        check.everyStatusGoesOn();
    }

    private void walk() {
        Stop created = new Stop(VoucherStatus.CREATED, VoucherPart.NONE);
        Set<Stop> seen = new HashSet<>(Set.of(created));
        Deque<Stop> stops = new ArrayDeque<>(seen);
        while (!stops.isEmpty()) {
            Stop stop = stops.remove();
            for (VoucherAction action : lifecycle.following(stop.status())) {
                Stop next = step(stop, action);
                reached.add(next.status());
                if (seen.add(next)) {
                    stops.add(next);
                }
            }
        }
    }

    private Stop step(Stop stop, VoucherAction action) {
        int missing = VoucherPart.requiredBy(action) & ~stop.parts();
        int found = VoucherPart.excludedBy(action) & stop.parts();
        if (missing != 0) {
            throw fault(action, stop, "must start from a status with " + VoucherPart.titles(missing), "has none");
        }
        if (found != 0) {
            throw fault(action, stop, "must start from a status without " + VoucherPart.titles(found), "can have one");
        }
        VoucherStatus status = lifecycle.to(action);
        int parts = VoucherPart.after(action, stop.parts());
        int lacking = VoucherPart.requiredBy(status) & ~parts;
        int left = VoucherPart.excludedBy(status) & parts;
        if (lacking != 0) {
            throw fault(
                    action,
                    stop,
                    "leads to `" + status + "`, and must start from a status with " + VoucherPart.titles(lacking),
                    "has none");
        }
        if (left != 0) {
            throw fault(
                    action,
                    stop,
                    "leads to `" + status + "`, and must start from a status without " + VoucherPart.titles(left),
                    "can have one");
        }
        return new Stop(status, parts);
    }

    private static LifecycleException fault(VoucherAction action, Stop stop, String demand, String found) {
        return LifecycleException.from(
                action,
                stop.status(),
                "`" + action.title() + "` " + demand + ", found `" + stop.status() + "`, which " + found);
    }

    private void everyRowIsReached() {
        for (Lifecycle.Row row : lifecycle.rows()) {
            for (VoucherStatus status : row.from()) {
                if (!reached.contains(status)) {
                    throw LifecycleException.from(
                            row.action(),
                            status,
                            "`" + row.action().title() + "` must start from statuses that a voucher can reach, found `"
                                    + status + "`");
                }
            }
        }
    }

    private void ends() {
        for (VoucherStatus end : lifecycle.ends()) {
            if (!reached.contains(end)) {
                throw LifecycleException.atEnd(
                        end, "an end must be a status that a voucher can reach, found `" + end + "`");
            }
            for (VoucherAction action : lifecycle.following(end)) {
                throw LifecycleException.from(
                        action,
                        end,
                        "`" + action.title() + "` must not start from an end of the lifecycle, found `" + end + "`");
            }
        }
    }

    private void everyStatusGoesOn() {
        Set<VoucherStatus> goingOn = EnumSet.noneOf(VoucherStatus.class);
        goingOn.addAll(lifecycle.ends());
        int size = -1;
        while (size != goingOn.size()) {
            size = goingOn.size();
            for (Lifecycle.Row row : lifecycle.rows()) {
                if (goingOn.contains(row.to())) {
                    goingOn.addAll(row.from());
                }
            }
        }
        for (VoucherStatus status : reached) {
            if (!goingOn.contains(status)) {
                throw LifecycleException.atEnd(
                        status,
                        "every status must lead to an end of the lifecycle or be one, found `" + status
                                + "`, from which none can be reached");
            }
        }
    }
}
