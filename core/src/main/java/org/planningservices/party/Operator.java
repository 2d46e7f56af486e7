package org.planningservices.party;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody of a partner who works in the voucher tool, with the role held there if it is known (ACT-07, ACT-08).
 * Immutable.
 *
 * @param partnerId  the partner the operator works for
 * @param role  the role in the voucher tool; empty if it is not known
 */
public record Operator(PartnerId partnerId, Optional<OperatorRole> role) {

    /**
     * Checks that no part is null.
     *
     * @param partnerId  the partner the operator works for
     * @param role  the role in the voucher tool; empty if it is not known
     */
    public Operator {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(role, "role");
    }

    /**
     * Returns an operator of this partner whose role is not known.
     *
     * @param partner  the partner
     * @return the operator
     */
    public static Operator of(PartnerId partner) {
        return new Operator(partner, Optional.empty());
    }

    /**
     * Returns a copy with this role.
     *
     * @param role  the role in the voucher tool
     * @return the copy
     */
    public Operator withRole(OperatorRole role) {
        Objects.requireNonNull(role, "role");
        return new Operator(partnerId, Optional.of(role));
    }
}
