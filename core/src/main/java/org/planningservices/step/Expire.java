package org.planningservices.step;

/** The program records that a voucher expired (VCH-18). Immutable. */
public record Expire() implements VoucherStep {

    /**
     * Returns the step.
     *
     * @return the step
     */
    public static Expire of() {
        return new Expire();
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.EXPIRE;
    }
}
