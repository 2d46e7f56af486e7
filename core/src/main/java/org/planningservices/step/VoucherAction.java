package org.planningservices.step;

/**
 * The actions on a voucher, in the order of the lifecycle.
 *
 * <p>Which of them a program has, from which statuses each starts and who takes it, is defined by the
 * {@link org.planningservices.voucher.Lifecycle} of the program. The actor that an action itself names is the one that takes it
 * in Planning Services.
 */
public enum VoucherAction implements Action {
    /** Make a voucher; it has no status before. */
    CREATE("create", Actor.BENEFITS_ADMINISTRATOR),
    /** Assign it to a project manager. */
    ASSIGN("assign", Actor.BENEFITS_ADMINISTRATOR),
    /** Assign it to another project manager. */
    REASSIGN("reassign", Actor.BENEFITS_ADMINISTRATOR),
    /** Reserve it for an engagement. */
    RESERVE("reserve", Actor.PARTNER),
    /** Give the reservation up. */
    CANCEL_RESERVATION("cancel reservation", Actor.HOLDER),
    /** Move the planned start. */
    RESCHEDULE("reschedule", Actor.HOLDER),
    /** Start the engagement. */
    START_ENGAGEMENT("start engagement", Actor.CONSULTANT),
    /** Complete the engagement. */
    COMPLETE_ENGAGEMENT("complete engagement", Actor.PARTNER),
    /** Submit the completion report. */
    SUBMIT_COMPLETION_REPORT("submit completion report", Actor.PARTNER),
    /** Redeem it. */
    REDEEM("redeem", Actor.PARTNER),
    /** Ask for payment; one request may cover several vouchers. */
    REQUEST_PAYMENT("request payment", Actor.PARTNER),
    /** Approve a payment request. */
    APPROVE_PAYMENT("approve payment", Actor.MICROSOFT),
    /** Reject a payment request; its vouchers can be claimed again. */
    REJECT_PAYMENT("reject payment", Actor.MICROSOFT),
    /** Pay an approved request. */
    MAKE_PAYMENT("make payment", Actor.MICROSOFT),
    /** Record that it expired. */
    EXPIRE("expire", Actor.PROGRAM),
    /** Take it back. */
    REVOKE("revoke", Actor.CUSTOMER);

    private final String title;
    private final Actor actor;

    VoucherAction(String title, Actor actor) {
        this.title = title;
        this.actor = actor;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return actor;
    }
}
