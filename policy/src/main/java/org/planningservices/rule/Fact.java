package org.planningservices.rule;

/** A fact that a rule may need and the caller may not have given. */
public enum Fact {
    /** The operator's role in the voucher tool. */
    ROLE,
    /** The partner that takes the step. */
    PARTNER,
    /** The enrolment of the voucher. */
    ENROLLMENT,
    /** The days that remain in the pool of the enrolment. */
    REMAINING_DAYS,
    /** The other vouchers of the customer, under all its enrolments. */
    CUSTOMER_VOUCHERS,
    /** The offerings of which the partner redeemed a voucher. */
    REDEEMED_OFFERINGS,
    /** The competencies that the offering asked for before 2020-01-31, where no source names them. */
    COMPETENCY_TABLE,
    /** The terms on the day, where they have no value for it. */
    TERMS
}
