package org.planningservices.policy.remedy;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.Case;

/** A condition that knows what would satisfy it besides another day. Only another day can satisfy any other condition. */
public interface Remediable {

    /**
     * Finds what would satisfy the condition.
     *
     * @param c  a case that the condition refuses
     * @return what would help; null if nothing but another day will
     */
    @Nullable
    Fix fix(Case c);

    /**
     * Tells whether a payment request rather leaves out the vouchers that the condition refuses than changes for them.
     *
     * @return true if it leaves them out
     */
    default boolean excludesVouchers() {
        return false;
    }
}
