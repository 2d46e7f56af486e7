package org.planningservices.step;

/** A step of the transition table, with its arguments: of one voucher, or of the vouchers of a payment request. */
public sealed interface LifecycleStep extends Step permits VoucherStep, PaymentStep {

    @Override
    VoucherAction action();
}
