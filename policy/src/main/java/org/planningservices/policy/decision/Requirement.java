package org.planningservices.policy.decision;

/** A fact that can be brought about, so that a step becomes possible. */
public enum Requirement {
    /** The partner holds a competency. */
    COMPETENCY,
    /** The consultant, one of the partner's, holds an exam. */
    EXAM,
    /** The partner has a location in the country of delivery. */
    LOCATION,
    /** The partner passed the compliance training. */
    TRAINING,
    /** The partner redeemed a voucher of the offering. */
    REDEMPTION,
    /** Another enrollment runs on the day, with its benefit activated. */
    ENROLLMENT,
    /** The benefit of the enrollment is activated. */
    ACTIVATION
}
