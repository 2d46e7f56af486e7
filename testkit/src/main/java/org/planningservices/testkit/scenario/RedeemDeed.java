package org.planningservices.testkit.scenario;

import org.planningservices.party.OperatorRole;

/**
 * A redemption: unless said otherwise by the holder of the voucher, with the role {@code mpn-admin}, at the location of the
 * reservation. Immutable.
 */
public final class RedeemDeed extends OperatorDeed {

    RedeemDeed(Draft draft) {
        super(draft);
    }

    @Override
    public RedeemDeed by(String partner) {
        return new RedeemDeed(with(Word.PARTNER, partner));
    }

    @Override
    public RedeemDeed as(String role) {
        return new RedeemDeed(with(Word.ROLE, OperatorRole.of(role).code()));
    }

    @Override
    public RedeemDeed withoutRole() {
        return new RedeemDeed(with(Word.ROLE, NO_ROLE));
    }

    /**
     * Says under which location the voucher is redeemed.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return the redemption, said so
     */
    public RedeemDeed at(String location) {
        return new RedeemDeed(with(Word.LOCATION, location));
    }
}
