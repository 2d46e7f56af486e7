package org.planningservices.benchmarks.sweep;

import java.util.Arrays;

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

    int size() {
        return size;
    }
}
