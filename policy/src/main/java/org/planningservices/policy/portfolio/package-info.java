/**
 * Many vouchers at once, in columns.
 *
 * <p>A portfolio keeps the few numbers of each voucher that its deadlines follow from, side by side, and is swept in one pass.
 * Deadlines and standings are those of a single voucher: the same functions of
 * {@link org.planningservices.policy.calendar.VoucherCalendar} are asked, once for many vouchers alike.
 */
@NullMarked
package org.planningservices.policy.portfolio;

import org.jspecify.annotations.NullMarked;
