package org.planningservices.engagement;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.Require;

/**
 * An offering of the program, which is the type of a voucher (VCH-02).
 *
 * <p>Any code is a value; whether the program knows it is for the rules to say. Immutable.
 *
 * @param code  the code as written: at most 1,000 whole characters, not blank
 */
public record Offering(String code) implements Comparable<Offering> {

    /** Desktop deployment. */
    public static final Offering DDPS = new Offering("DDPS");

    /** Dynamics deployment. */
    public static final Offering DYDPS = new Offering("DYDPS");

    /** Private cloud and virtualisation deployment. */
    public static final Offering PVDPS = new Offering("PVDPS");

    /** SharePoint deployment. */
    public static final Offering SDPS = new Offering("SDPS");

    /** Skype and Exchange deployment. */
    public static final Offering S_EDPS = new Offering("S-EDPS");

    /** SQL Server deployment. */
    public static final Offering SSDPS = new Offering("SSDPS");

    /** Training vouchers, the sibling program. */
    public static final Offering SATV = new Offering("SATV");

    private static final Map<String, Offering> KNOWN = Codes.of(DDPS, DYDPS, PVDPS, SDPS, S_EDPS, SSDPS, SATV);

    /**
     * Checks the code.
     *
     * @param code  the code as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public Offering {
        Require.notBlank(code, "offering");
    }

    /**
     * Returns the offering with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 whole characters, not blank
     * @return the offering
     * @throws IllegalArgumentException if it is anything else
     */
    public static Offering of(String code) {
        Offering known = KNOWN.get(code);
        return known == null ? new Offering(code) : known;
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(Offering other) {
        return code.compareTo(other.code);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Offering that && code.equals(that.code));
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
