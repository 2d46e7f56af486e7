package org.planningservices.step;

import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;

/**
 * The partner redeems a voucher under one of its locations (VCH-15). Immutable.
 *
 * @param operator  the operator that takes the step
 * @param location  the location under which it is redeemed
 */
public record Redeem(Operator operator, LocationId location) implements OperatorStep {

    /**
     * Starts the step with its operator.
     *
     * @param operator  the operator that takes the step
     * @return the step, but for its location
     */
    public static By by(Operator operator) {
        return new By(operator);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REDEEM;
    }

    /**
     * A redemption without its location. Immutable.
     *
     * @param operator  the operator that takes the step
     */
    public record By(Operator operator) {

        /**
         * Completes the step with its location.
         *
         * @param location  the location under which the voucher is redeemed
         * @return the step
         */
        public Redeem at(LocationId location) {
            return new Redeem(operator, location);
        }
    }
}
