package org.planningservices.step;

/** A step of one voucher. Immutable. */
public sealed interface VoucherStep extends LifecycleStep
        permits Create, Assign, Reassign, PartnerVoucherStep, Expire, Revoke {}
