package org.planningservices.policy.terms;

import java.util.Locale;

/** From which day a voucher's validity counts; the sources conflict (TIM-02). */
public enum ValidityStart {
    /** From the day it was made: the default. */
    CREATION,
    /** From the day it was assigned; a reassignment does not move it. */
    ASSIGNMENT;

    /**
     * Returns the validity start's code, as reports write it.
     *
     * @return {@code creation} or {@code assignment}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
