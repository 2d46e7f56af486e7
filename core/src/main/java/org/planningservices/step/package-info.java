/**
 * The actions of the program, with their arguments.
 *
 * <p>A <em>step</em> is an {@linkplain org.planningservices.step.Action action} with its arguments: of a voucher
 * ({@link org.planningservices.step.Reserve}, {@link org.planningservices.step.Redeem}), of a payment request
 * ({@link org.planningservices.step.RequestPayment}), of a partner ({@link org.planningservices.step.EnrollInOffering}), or
 * of the days of an enrollment ({@link org.planningservices.step.AccrueDays}). The day is supplied separately. A step of one
 * voucher carries no voucher id, so the same step can be decided for many vouchers.
 *
 * <p>The steps are a closed set: a switch over the actions does not compile until every action is handled.
 *
 * <p>The ids of vouchers and payment requests are here because steps name them.
 */
@NullMarked
@ValueStyle
package org.planningservices.step;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
