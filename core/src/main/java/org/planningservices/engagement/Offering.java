package org.planningservices.engagement;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.TypedText;

/**
 * An offering of the program, which is the type of a voucher (VCH-02).
 *
 * <p>Any code is a value; the rules decide whether the program has it. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class Offering extends TypedText<Offering> implements Comparable<Offering> {

    /** Desktop deployment. */
    public static final Offering DDPS = new Offering("DDPS");

    /** Dynamics deployment. */
    public static final Offering DYDPS = new Offering("DYDPS");

    /** Private cloud and virtualization deployment. */
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

    private Offering(String code) {
        super(requireNotBlank(code, "code", "offering"));
    }

    /**
     * Returns the offering with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 code points, not blank
     * @return the offering
     * @throws IllegalArgumentException if it is anything else
     */
    public static Offering of(String code) {
        Offering known = KNOWN.get(code);
        return known == null ? new Offering(code) : known;
    }

    /**
     * Returns the code.
     *
     * @return the code
     */
    public String code() {
        return text();
    }
}
