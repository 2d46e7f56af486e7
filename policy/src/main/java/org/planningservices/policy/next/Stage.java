package org.planningservices.policy.next;

/**
 * A stage of a partner's way through the program, eight of them in their order (ELG-01). The first three are for new
 * partners, the others repeat with every engagement.
 */
public enum Stage {
    /** Hold a competency that qualifies for some engagement of the offering (ELG-03). */
    VERIFY_ELIGIBILITY("verify eligibility"),
    /** Be enrolled in the offering, and renewed (ELG-11, ELG-08). */
    ENROLL("enrol"),
    /** Publish a profile; no fact speaks of it. */
    PUBLISH_PROFILE("publish a profile"),
    /** The customer creates a voucher and assigns it. */
    RECEIVE_VOUCHER("customer creates and assigns"),
    /** Validate the voucher and reserve it (VCH-07). */
    VALIDATE_AND_RESERVE("validate and reserve"),
    /** Deliver the engagement. */
    DELIVER("deliver"),
    /** Redeem the voucher. */
    REDEEM("redeem"),
    /** Ask for payment. */
    REQUEST_PAYMENT("request payment");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /**
     * Returns what the rulebook calls the stage.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /** How far somebody is with a stage. */
    public enum Progress {
        /** It is behind. */
        DONE,
        /** It is ahead. */
        AHEAD,
        /** No fact speaks of it. */
        NOT_KNOWN
    }
}
