package org.planningservices.policy.calendar;

/** How a voucher stands on a day: what its status and the passing of days come to. */
public enum Standing {
    /** Something can still become of it. */
    OPEN,
    /** Its time is over: it expired, was not redeemed in time, or payment was not asked for in time. */
    LAPSED,
    /** It has status {@code PAID}, or a status from {@code REDEEMED} on that is an end of the program's lifecycle. */
    SETTLED,
    /** The customer took it back. */
    REVOKED
}
