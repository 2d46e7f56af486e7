package org.planningservices.testkit.scenario;

import org.planningservices.party.OperatorRole;

/**
 * A redemption: unless said otherwise by the holder of the voucher, with the role {@code mpn-admin}, at the location of the
 * reservation. Immutable.
 */
public final class RedeemStep extends StepByOperator {

    RedeemStep(Draft draft) {
        super(draft);
    }

    @Override
    public RedeemStep by(String partner) {
        return new RedeemStep(with(Word.PARTNER, partner));
    }

    @Override
    public RedeemStep as(String role) {
        return new RedeemStep(with(Word.ROLE, OperatorRole.of(role).code()));
    }

    @Override
    public RedeemStep withoutRole() {
        return new RedeemStep(with(Word.ROLE, NO_ROLE));
    }

    /**
     * Says under which location the voucher is redeemed.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return the redemption, said so
     */
    public RedeemStep at(String location) {
        return new RedeemStep(with(Word.LOCATION, location));
    }
}
