package org.planningservices.voucher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.planningservices.step.VoucherAction;

/**
 * All that a voucher can be after a number of steps, by a lifecycle: its status, its last action, and which parts it has.
 *
 * <p>There are only so many shapes, and those after one more step follow from those before it. So the sets repeat sooner or
 * later, and the set for any number of steps is known.
 */
final class VoucherShapes {

    /**
     * A voucher, apart from its values.
     *
     * @param status  the status
     * @param last  the action of its last step
     * @param parts  the parts that it has, as of {@link VoucherPart}
     */
    record Shape(VoucherStatus status, VoucherAction last, int parts) {}

    private final List<Set<Shape>> bySteps = new ArrayList<>();

    /** The place in the list that comes after the last. */
    private final int repeatsFrom;

    private final Set<Shape> all = new HashSet<>();

    VoucherShapes(Lifecycle lifecycle) {
        Map<Set<Shape>, Integer> places = new HashMap<>();
        Set<Shape> shapes = Set.of(new Shape(VoucherStatus.CREATED, VoucherAction.CREATE, VoucherPart.NONE));
        while (!places.containsKey(shapes)) {
            places.put(shapes, bySteps.size());
            bySteps.add(shapes);
            shapes = next(shapes, lifecycle);
        }
        repeatsFrom = places.getOrDefault(shapes, 0);
        bySteps.forEach(all::addAll);
    }

    private static Set<Shape> next(Set<Shape> shapes, Lifecycle lifecycle) {
        Set<Shape> next = new HashSet<>();
        for (Shape shape : shapes) {
            for (VoucherAction action : lifecycle.following(shape.status())) {
                next.add(new Shape(lifecycle.to(action), action, VoucherPart.after(action, shape.parts())));
            }
        }
        return Collections.unmodifiableSet(next);
    }

    /** Returns the shapes after a number of steps, 1 or more. */
    Set<Shape> after(int steps) {
        int place = steps - 1;
        int size = bySteps.size();
        return bySteps.get(place < size ? place : repeatsFrom + (place - repeatsFrom) % (size - repeatsFrom));
    }

    /** Returns the shapes after any number of steps. */
    Set<Shape> all() {
        return Collections.unmodifiableSet(all);
    }

    /** Returns the least number of steps that leads to one of some shapes. */
    OptionalInt fewestSteps(Set<Shape> shapes) {
        for (int steps = 1; steps <= bySteps.size(); steps++) {
            if (!Collections.disjoint(bySteps.get(steps - 1), shapes)) {
                return OptionalInt.of(steps);
            }
        }
        return OptionalInt.empty();
    }
}
