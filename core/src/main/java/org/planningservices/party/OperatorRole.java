package org.planningservices.party;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.Require;

/**
 * A role in which somebody works in the voucher tool (ACT-07, ACT-08).
 *
 * <p>Any code is a value; whether the program knows it is for the rules to say. Immutable.
 *
 * @param code  the code as written: at most 1,000 whole characters, not blank
 */
public record OperatorRole(String code) implements Comparable<OperatorRole> {

    /** A contact of an approved location. */
    public static final OperatorRole LOCATION_CONTACT = new OperatorRole("location-contact");

    /** The MPN partner admin. */
    public static final OperatorRole MPN_ADMIN = new OperatorRole("mpn-admin");

    /** The global admin. */
    public static final OperatorRole GLOBAL_ADMIN = new OperatorRole("global-admin");

    private static final Map<String, OperatorRole> KNOWN = Codes.of(LOCATION_CONTACT, MPN_ADMIN, GLOBAL_ADMIN);

    /**
     * Checks the code.
     *
     * @param code  the code as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public OperatorRole {
        Require.notBlank(code, "operator role");
    }

    /**
     * Returns the operator role with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 whole characters, not blank
     * @return the operator role
     * @throws IllegalArgumentException if it is anything else
     */
    public static OperatorRole of(String code) {
        OperatorRole known = KNOWN.get(code);
        return known == null ? new OperatorRole(code) : known;
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(OperatorRole other) {
        return code.compareTo(other.code);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof OperatorRole that && code.equals(that.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
