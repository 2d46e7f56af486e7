package org.planningservices.policy.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many deadlines fall on each day; with room from the first day met to the last. */
final class DayCounts implements Serializable {

    private static final int MARGIN = 512;

    private int firstDay;
    private long[] counts = new long[0];

    void add(int day) {
        add(day, 1);
    }

    private void add(int day, long count) {
        int place = day - firstDay;
        if (place < 0 || place >= counts.length) {
            makeRoom(day);
            place = day - firstDay;
        }
        counts[place] += count;
    }

    void add(DayCounts others) {
        for (int i = 0; i < others.counts.length; i++) {
            if (others.counts[i] > 0) {
                add(others.firstDay + i, others.counts[i]);
            }
        }
    }

    private void makeRoom(int day) {
        boolean none = counts.length == 0;
        int margin = Math.max(MARGIN, counts.length);
        int first = none ? day - margin : Math.min(firstDay, day - margin);
        int end = none ? day + margin : Math.max(firstDay + counts.length, day + margin);
        long[] wider = new long[end - first];
        System.arraycopy(counts, 0, wider, none ? 0 : firstDay - first, counts.length);
        firstDay = first;
        counts = wider;
    }

    SortedMap<LocalDate, Long> toMap() {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                days.put(LocalDate.ofEpochDay((long) firstDay + i), counts[i]);
            }
        }
        return days;
    }
}
