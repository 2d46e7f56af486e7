/**
 * What the rules read: dated, cited values.
 *
 * <p>{@link org.planningservices.policy.terms.Terms} are data, with the source of each value. The two readings of when
 * a voucher's validity begins are two {@linkplain org.planningservices.policy.terms.ValidityStart validity starts} of the same
 * terms.
 */
@NullMarked
@ValueStyle
package org.planningservices.policy.terms;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
