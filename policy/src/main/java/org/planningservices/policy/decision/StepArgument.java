package org.planningservices.policy.decision;

/** An argument of a step that can be changed. */
public enum StepArgument {
    /** The partner that takes the step. */
    PARTNER,
    /** The operator that takes the step for the partner, by its role in the voucher tool. */
    OPERATOR,
    /** The location of the partner. */
    LOCATION,
    /** The country in which the engagement is delivered. */
    DELIVERY_COUNTRY,
    /** The engagement. */
    ENGAGEMENT,
    /** Whether the engagement is a cloud engagement. */
    CLOUD,
    /** The division of the customer, or the product, that the engagement serves. */
    DIVISION,
    /** The day on which the engagement is planned to start. */
    PLANNED_START,
    /** The consultant. */
    CONSULTANT,
    /** The days delivered. */
    DELIVERED_DAYS,
    /** The days delivered off site. */
    OFFSITE_DAYS,
    /** The customer deliverable. */
    DELIVERABLE,
    /** The offering. */
    OFFERING,
    /** The service level. */
    SERVICE_LEVEL,
    /** The vouchers that a payment request covers. */
    VOUCHERS,
    /** The project manager of the customer, whom a voucher is assigned to. */
    PROJECT_MANAGER,
    /** The reason of a cancellation or of a rejection. */
    REASON,
    /** The number of the voucher or of the payment request. */
    NUMBER
}
