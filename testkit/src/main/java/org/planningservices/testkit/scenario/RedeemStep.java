package org.planningservices.testkit.scenario;

import java.util.Objects;
import org.planningservices.party.OperatorRole;

/**
 * A redemption: by default by the holder of the voucher, with the role {@code mpn-admin}, at the location of the
 * reservation. Immutable.
 */
public final class RedeemStep extends StepByOperator {

    RedeemStep(Draft draft) {
        super(draft);
    }

    @Override
    public RedeemStep by(String partner) {
        Objects.requireNonNull(partner, "partner");
        return new RedeemStep(with(Word.PARTNER, partner));
    }

    @Override
    public RedeemStep as(String role) {
        Objects.requireNonNull(role, "role");
        return new RedeemStep(with(Word.ROLE, OperatorRole.of(role).code()));
    }

    @Override
    public RedeemStep withoutRole() {
        return new RedeemStep(with(Word.ROLE, NO_ROLE));
    }

    /**
     * Sets the location at which the voucher is redeemed.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return a copy of the redemption with this change
     */
    public RedeemStep at(String location) {
        Objects.requireNonNull(location, "location");
        return new RedeemStep(with(Word.LOCATION, location));
    }
}
