package org.planningservices.policy.calendar;

/** Whether a voucher is usable, as a partner is told who validates it (VCH-07). */
public enum Validity {
    /** Assigned, free, and in time: it can be reserved. */
    USABLE,
    /** Held by a partner, and in time: only that partner can use it. */
    HELD,
    /** Not assigned yet. */
    UNASSIGNED,
    /** Used: it was redeemed. */
    REDEEMED,
    /** Too late: it was not redeemed in time, or recorded as expired. */
    LAPSED,
    /** The customer took it back. */
    REVOKED
}
