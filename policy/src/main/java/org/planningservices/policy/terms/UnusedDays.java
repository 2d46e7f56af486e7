package org.planningservices.policy.terms;

/** What becomes of the days of a voucher that its delivery did not take (VCH-22, SAT-06). */
public enum UnusedDays {
    /** A voucher is all or nothing: they are spent with it. */
    SPENT,
    /** They go back to the pool when the voucher is redeemed. */
    RETURNED
}
