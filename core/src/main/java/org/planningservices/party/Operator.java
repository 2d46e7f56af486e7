package org.planningservices.party;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a partner who works in the voucher tool, with the role held there if it is known (ACT-07, ACT-08).
 * Immutable.
 */
public final class Operator {

    private final PartnerId partner;
    private final @Nullable OperatorRole role;

    private Operator(PartnerId partner, @Nullable OperatorRole role) {
        this.partner = Objects.requireNonNull(partner);
        this.role = role;
    }

    /**
     * Returns an operator of this partner whose role is not known.
     *
     * @param partner  the partner
     * @return the operator
     */
    public static Operator of(PartnerId partner) {
        return new Operator(partner, null);
    }

    /**
     * Returns a copy with this role.
     *
     * @param role  the role in the voucher tool
     * @return the copy
     */
    public Operator withRole(OperatorRole role) {
        return new Operator(partner, Objects.requireNonNull(role));
    }

    /**
     * Returns the partner the operator works for.
     *
     * @return the partner
     */
    public PartnerId partner() {
        return partner;
    }

    /**
     * Returns the role in the voucher tool; empty if it is not known.
     *
     * @return the role
     */
    public Optional<OperatorRole> role() {
        return Optional.ofNullable(role);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Operator that && partner.equals(that.partner) && Objects.equals(role, that.role));
    }

    @Override
    public int hashCode() {
        return 31 * partner.hashCode() + Objects.hashCode(role);
    }

    /** Returns the partner and the role. */
    @Override
    public String toString() {
        return "Operator[partner=" + partner + ", role=" + role() + "]";
    }
}
