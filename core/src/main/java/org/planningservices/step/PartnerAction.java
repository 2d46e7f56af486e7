package org.planningservices.step;

/** What a partner may do in the program besides the steps of a voucher. */
public enum PartnerAction implements Action {
    /** Enroll in an offering, or renew the enrollment. */
    ENROLL_IN_OFFERING("enroll partner"),
    /** Register in the payment tool for an offering. */
    REGISTER_FOR_PAYMENT_TOOL("register for payment tool");

    private final String title;

    PartnerAction(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return Actor.PARTNER;
    }
}
