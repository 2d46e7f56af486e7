package org.planningservices.party;

import java.util.Map;
import org.planningservices.require.Codes;
import org.planningservices.require.TypedText;

/**
 * A role in which somebody works in the voucher tool (ACT-07, ACT-08).
 *
 * <p>Any code is a value; the rules decide whether the program has it. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class OperatorRole extends TypedText<OperatorRole> implements Comparable<OperatorRole> {

    /** A contact of an approved location. */
    public static final OperatorRole LOCATION_CONTACT = new OperatorRole("location-contact");

    /** The MPN partner admin. */
    public static final OperatorRole MPN_ADMIN = new OperatorRole("mpn-admin");

    /** The global admin. */
    public static final OperatorRole GLOBAL_ADMIN = new OperatorRole("global-admin");

    private static final Map<String, OperatorRole> KNOWN = Codes.of(LOCATION_CONTACT, MPN_ADMIN, GLOBAL_ADMIN);

    private OperatorRole(String code) {
        super(requireNotBlank(code, "code", "operator role"));
    }

    /**
     * Returns the operator role with this code. For the code of a constant it is that constant.
     *
     * @param code  the code as written: at most 1,000 code points, not blank
     * @return the operator role
     * @throws IllegalArgumentException if it is anything else
     */
    public static OperatorRole of(String code) {
        OperatorRole known = KNOWN.get(code);
        return known == null ? new OperatorRole(code) : known;
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
