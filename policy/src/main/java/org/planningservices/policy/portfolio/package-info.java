/**
 * Many vouchers at once, in columns.
 *
 * <p>A portfolio stores the few numbers of each voucher from which its deadlines follow, in columns, and is swept in one pass.
 * Deadlines and standings are those of a single voucher: the functions of
 * {@link org.planningservices.policy.calendar.VoucherCalendar} compute them, once for many vouchers that are alike. A {@link
 * org.planningservices.policy.portfolio.PortfolioComparison} tells which vouchers another program changes.
 */
@NullMarked
package org.planningservices.policy.portfolio;

import org.jspecify.annotations.NullMarked;
