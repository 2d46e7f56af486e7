package org.planningservices.persistence.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** Describes a failure of the database in one line: what it reports, and what it would have accepted. */
final class SqlFailure {

    private static final String LOCK_TIMEOUT = "HYT00";

    /** A lock that was not free in time, or a session that was ended: the same may succeed at the next attempt. */
    private static final Set<String> PASSING = Set.of("55P03", LOCK_TIMEOUT, "57P01");

    /** A table, an index or a type that another session makes at the same time, which H2 may report as a general error. */
    private static final Set<String> MADE_BY_OTHERS =
            Set.of("23505", "42P07", "42710", "42S01", "42S11", "90131", "HY000");

    /** A table, a column or an index that H2 does not find, or finds twice, while another session adds a column: it makes the table anew. */
    private static final Set<String> CHANGED_BY_OTHERS = Set.of("42S02", "42S03", "42S04", "42S12", "42S21", "42S22");

    private static final String ROLLED_BACK = "40";

    private SqlFailure() {}

    /** Returns what the database reports, and what it would have accepted where the state of the failure tells. */
    static String describe(Throwable failure) {
        Throwable first = failure instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : failure;
        String reported = Objects.requireNonNullElse(first.getMessage(), first.toString())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("^(ERROR|FATAL): ", "")
                .replaceFirst("; SQL statement:$", "")
                .strip();
        return first instanceof SQLException said ? reported + expected(state(said)) : reported;
    }

    private static String expected(String state) {
        return switch (state) {
            case "42501", "90096" -> "; expected a user with the right to it";
            case "25006", "90097" -> "; expected a database and connections that may be written to";
            case "55P03", LOCK_TIMEOUT ->
                "; expected other sessions to release their locks in time; it can be tried again";
            case "57014" -> "; expected a statement that ends within its time limit and that nobody cancels";
            case "57P01" -> "; expected a session that nobody ends; it can be tried again";
            default -> "";
        };
    }

    /** Tells whether the next attempt to make the tables may succeed. */
    static boolean mayPass(SQLException failure) {
        String state = state(failure);
        return PASSING.contains(state)
                || MADE_BY_OTHERS.contains(state)
                || CHANGED_BY_OTHERS.contains(state)
                || state.startsWith(ROLLED_BACK);
    }

    /** Tells whether H2 has waited in vain for another transaction; the one that waited goes on. */
    static boolean isLockTimeout(SQLException failure) {
        return state(failure).equals(LOCK_TIMEOUT);
    }

    static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }
}
