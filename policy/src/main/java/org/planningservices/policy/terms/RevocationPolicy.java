package org.planningservices.policy.terms;

/** Whether a customer may take a voucher back (VCH-20). */
public enum RevocationPolicy {
    /** It may, from CREATED or ASSIGNED. */
    PERMITTED,
    /** It may not. */
    REFUSED
}
