package org.planningservices.party;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody of a partner who works in the voucher tool, with the role held there if it is known (ACT-07, ACT-08).
 * Immutable.
 */
@Value.Immutable
public abstract class Operator {

    Operator() {}

    /**
     * Returns the partner the operator works for.
     *
     * @return the partner
     */
    @Value.Parameter
    public abstract PartnerId partner();

    /**
     * Returns the role in the voucher tool; empty if it is not known.
     *
     * @return the role
     */
    public abstract Optional<OperatorRole> role();

    /**
     * Returns a copy with this role.
     *
     * @param role  the role in the voucher tool
     * @return the copy
     */
    public abstract Operator withRole(OperatorRole role);

    /**
     * Returns an operator of this partner whose role is not known.
     *
     * @param partner  the partner
     * @return the operator
     */
    public static Operator of(PartnerId partner) {
        return ImmutableOperator.of(partner);
    }
}
