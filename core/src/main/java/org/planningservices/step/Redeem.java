package org.planningservices.step;

import java.util.Objects;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;

/**
 * The partner redeems a voucher under one of its locations (VCH-15). Immutable.
 *
 * @param operator  the operator who takes the step
 * @param locationId  the location under which it is redeemed
 */
public record Redeem(Operator operator, LocationId locationId) implements OperatorStep {

    /**
     * Checks that no part is null.
     *
     * @param operator  the operator who takes the step
     * @param locationId  the location under which it is redeemed
     */
    public Redeem {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(locationId, "locationId");
    }

    /**
     * Returns the step.
     *
     * @param operator  the operator who takes the step
     * @param locationId  the location under which the voucher is redeemed
     * @return the step
     */
    public static Redeem of(Operator operator, LocationId locationId) {
        return new Redeem(operator, locationId);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REDEEM;
    }
}
