package org.planningservices.step;

import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;

/** A step of one voucher that an operator of a partner takes in the voucher tool (ACT-07, ACT-08). Immutable. */
public sealed interface OperatorStep extends PartnerVoucherStep permits Reserve, CancelReservation, Redeem {

    /**
     * Returns the operator who takes the step.
     *
     * @return the operator
     */
    Operator operator();

    @Override
    default PartnerId partnerId() {
        return operator().partnerId();
    }
}
