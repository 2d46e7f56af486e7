package org.planningservices.policy.decision;

import org.planningservices.policy.facts.Fact;

/** A fact that a rule may need and the caller may not have given. */
public enum FactKind implements Fact {
    /** The operator's role in the voucher tool. */
    ROLE,
    /** The partner that takes the step. */
    PARTNER,
    /** The enrollment of the voucher. */
    ENROLLMENT,
    /** The days that remain in the pool of the enrollment. */
    REMAINING_DAYS,
    /** The other vouchers of the customer, under all its enrollments. */
    CUSTOMER_VOUCHERS,
    /** The offerings whose vouchers the partner redeemed. */
    REDEEMED_OFFERINGS,
    /** Which competencies the offering or the engagement requires on the day, where no source has them. */
    COMPETENCY_TABLE,
    /** Which offerings the program had on the day, where no source has them. */
    OFFERING_LIST,
    /** Which engagements the offering had on the day, where no source has them. */
    ENGAGEMENT_LIST;

    @Override
    public String code() {
        return name();
    }
}
