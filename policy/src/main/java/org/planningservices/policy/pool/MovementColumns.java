package org.planningservices.policy.pool;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.VoucherId;

/** The movements of one account in their order, by column: an account has many, and most are never read one by one. */
final class MovementColumns {

    private int size;
    private int[] on;
    private Kind[] kind;
    private long[] days;
    private @Nullable VoucherId[] voucher;
    private RulebookId[] by;

    MovementColumns() {
        on = new int[4];
        kind = new Kind[4];
        days = new long[4];
        voucher = new VoucherId[4];
        by = new RulebookId[4];
    }

    private MovementColumns(MovementColumns other) {
        size = other.size;
        on = other.on.clone();
        kind = other.kind.clone();
        days = other.days.clone();
        voucher = other.voucher.clone();
        by = other.by.clone();
    }

    MovementColumns copy() {
        return new MovementColumns(this);
    }

    void add(int movedOn, Kind movedTo, long movedDays, @Nullable VoucherId movedFor, RulebookId movedBy) {
        if (size == on.length) {
            grow(size + size / 2);
        }
        on[size] = movedOn;
        kind[size] = movedTo;
        days[size] = movedDays;
        voucher[size] = movedFor;
        by[size] = movedBy;
        size++;
    }

    private void grow(int length) {
        on = Arrays.copyOf(on, length);
        kind = Arrays.copyOf(kind, length);
        days = Arrays.copyOf(days, length);
        voucher = Arrays.copyOf(voucher, length);
        by = Arrays.copyOf(by, length);
    }

    List<PoolMovement> toList() {
        PoolMovement[] movements = new PoolMovement[size];
        for (int i = 0; i < size; i++) {
            movements[i] = new PoolMovement(
                    LocalDate.ofEpochDay(on[i]), kind[i], days[i], Optional.ofNullable(voucher[i]), by[i]);
        }
        return List.of(movements);
    }
}
