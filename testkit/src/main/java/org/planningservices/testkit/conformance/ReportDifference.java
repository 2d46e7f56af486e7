package org.planningservices.testkit.conformance;

import java.util.Objects;

/**
 * A place where a report is not as expected. Immutable.
 *
 * @param path  the place, such as {@code findings[line 7].rules} or {@code vouchers[V-1].status}
 * @param expected  what was expected there, as JSON or in words
 * @param found  what was found
 */
public record ReportDifference(String path, String expected, String found) {

    /**
     * Checks that nothing is null.
     *
     * @param path  the place
     * @param expected  what was expected there, as JSON or in words
     * @param found  what was found
     */
    public ReportDifference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** Returns the three on one line. */
    @Override
    public String toString() {
        return path + ": expected " + expected + ", found " + found;
    }
}
