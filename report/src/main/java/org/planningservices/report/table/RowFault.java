package org.planningservices.report.table;

import java.util.Objects;

/**
 * Why a row of a file is not accepted. Immutable.
 *
 * <p>For example, {@code line 7, column `Created`: expected a day, written `dd-MM-yyyy`, found `31-02-2021`}.
 *
 * @param line  the line of the file on which the row begins, from 1
 * @param column  the name of the column in the file; empty if the fault is not in one cell
 * @param expected  what would have been accepted, in words
 * @param found  what was found
 */
public record RowFault(long line, String column, String expected, String found) {

    /**
     * Checks that no part is null.
     *
     * @param line  the line of the file on which the row begins, from 1
     * @param column  the name of the column in the file
     * @param expected  what would have been accepted, in words
     * @param found  what was found
     */
    public RowFault {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /**
     * Returns the fault as one line. The text that was found is shortened, and its control characters are written as their codes.
     *
     * @return one line
     */
    public String message() {
        return "line " + line + (column.isEmpty() ? "" : ", column `" + Shown.of(column) + "`") + ": expected "
                + expected + ", found `" + Shown.of(found) + "`";
    }

    /** Returns {@link #message()}. */
    @Override
    public String toString() {
        return message();
    }
}
