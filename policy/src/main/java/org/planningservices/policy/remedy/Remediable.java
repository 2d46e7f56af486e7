package org.planningservices.policy.remedy;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.Case;

/** A law that knows what would make it say yes, besides another day. Any other law is helped by another day, or by nothing. */
public interface Remediable {

    /**
     * Finds what would make the law say yes.
     *
     * @param c  a case that the law refuses
     * @return what would help; null if nothing but another day will
     */
    @Nullable
    Fix fix(Case c);

    /**
     * Tells whether a payment request rather leaves out the vouchers that the law refuses than changes for them.
     *
     * @return true if it leaves them out
     */
    default boolean excludesVouchers() {
        return false;
    }
}
