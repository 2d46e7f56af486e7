package org.planningservices.testkit.conformance;

/**
 * A place where a report is not as expected. Immutable.
 *
 * @param path  the place, such as {@code findings[line 7].rules} or {@code vouchers[V-1].status}
 * @param expected  what was expected there, as JSON or in words
 * @param found  what was found
 */
public record ReportDifference(String path, String expected, String found) {

    /** Returns the three on one line. */
    @Override
    public String toString() {
        return path + ": expected " + expected + ", found " + found;
    }
}
