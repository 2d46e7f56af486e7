package org.planningservices.policy.portfolio;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places of rows. */
final class RowIndexes {

    private int[] places = new int[16];
    private int size;

    /** Adds a place if it is one of them, without a branch. There must be room for it in any case. */
    void addIf(boolean isOne, int place) {
        places[size] = place;
        size += isOne ? 1 : 0;
    }

    void add(RowIndexes others) {
        makeRoom(others.size);
        System.arraycopy(others.places, 0, places, size, others.size);
        size += others.size;
    }

    /** Makes room for so many more. */
    void makeRoom(int more) {
        if (size + more > places.length) {
            places = Arrays.copyOf(places, 2 * (size + more));
        }
    }

    IntStream stream() {
        return Arrays.stream(places, 0, size);
    }
}
