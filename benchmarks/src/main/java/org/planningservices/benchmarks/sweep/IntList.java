package org.planningservices.benchmarks.sweep;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.step.VoucherId;

/** Numbers, one after another. */
final class IntList {

    private int[] numbers = new int[1024];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** Returns the vouchers of these rows. */
    Set<VoucherId> numbers() {
        return Arrays.stream(numbers, 0, size)
                .mapToObj(row -> VoucherId.of("V" + row))
                .collect(Collectors.toSet());
    }
}
