package org.planningservices.step;

/** The customer takes a voucher back (VCH-20). Immutable. */
public record Revoke() implements VoucherStep {

    /**
     * Returns the step.
     *
     * @return the step
     */
    public static Revoke of() {
        return new Revoke();
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REVOKE;
    }
}
