package org.planningservices.policy.portfolio;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places of rows. */
final class Rows {

    private int[] places = new int[16];
    private int size;

    void add(int place) {
        makeRoom(1);
        places[size++] = place;
    }

    void add(Rows others) {
        makeRoom(others.size);
        System.arraycopy(others.places, 0, places, size, others.size);
        size += others.size;
    }

    private void makeRoom(int more) {
        if (size + more > places.length) {
            places = Arrays.copyOf(places, 2 * (size + more));
        }
    }

    IntStream stream() {
        return Arrays.stream(places, 0, size);
    }
}
