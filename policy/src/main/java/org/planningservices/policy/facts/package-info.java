/**
 * What a decision may know besides the voucher: given by the caller, never looked up.
 *
 * <p>{@link org.planningservices.policy.facts.Facts} are one partner, one enrollment with its remaining days, the
 * customer's vouchers and the partner's redemptions, each of them optional.
 */
@NullMarked
package org.planningservices.policy.facts;

import org.jspecify.annotations.NullMarked;
