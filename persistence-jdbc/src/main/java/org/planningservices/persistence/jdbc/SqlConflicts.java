package org.planningservices.persistence.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** Which failures say that others were faster, or hold what they are about to change. */
final class SqlConflicts {

    /** A unique index; in H2 a row that changed meanwhile. */
    private static final Set<String> LOST = Set.of("23505", "90131");

    private static final String ROLLED_BACK = "40";
    private static final String ROLLED_BACK_OR_NOT = "40003";

    private SqlConflicts() {}

    /** Tells whether a statement failed because of others. */
    static boolean isLost(SQLException e) {
        String state = SqlFailure.state(e);
        return LOST.contains(state) || state.startsWith(ROLLED_BACK);
    }

    /** Tells whether a commit failed because of others, and certainly: what was to be committed is rolled back. */
    static boolean isLostAtCommit(SQLException e) {
        String state = SqlFailure.state(e);
        return state.startsWith(ROLLED_BACK) && !state.equals(ROLLED_BACK_OR_NOT);
    }
}
