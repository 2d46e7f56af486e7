/**
 * The last days of vouchers as SQL, for dashboards over an application's own table.
 *
 * <p>A {@link org.planningservices.report.sql.VoucherView} is generated from the terms of a program, for PostgreSQL, H2 or DuckDB. It has
 * every column of the table, and these:
 *
 * <table>
 *   <caption>The columns that a view adds</caption>
 *   <tr><th>column</th><th>value</th></tr>
 *   <tr><td>{@code status_code}</td><td>the status by its name in this library, such as {@code ASSIGNED}</td></tr>
 *   <tr><td>{@code created_day}, {@code since_day}</td><td>the days of the row, as dates</td></tr>
 *   <tr><td>{@code fault}</td><td>{@code status}, {@code createdOn} or {@code since}: the first value of the row that is not accepted;
 *       null if all are</td></tr>
 *   <tr><td>{@code last_valid_day}</td><td>the last valid day, until the voucher is redeemed (TIM-03, TIM-14)</td></tr>
 *   <tr><td>{@code redeem_by}</td><td>the last day to redeem, until the voucher is redeemed (TIM-06, TIM-09)</td></tr>
 *   <tr><td>{@code payment_request_by}</td><td>the last day to request payment, until the payment is approved (TIM-07)</td></tr>
 *   <tr><td>{@code pay_by}</td><td>the last day to pay, until the voucher is paid (PAY-07)</td></tr>
 *   <tr><td>{@code next_rule}, {@code next_deadline}</td><td>the rule and the day of the deadline that comes first, also if it has
 *       passed</td></tr>
 *   <tr><td>{@code standing}</td><td>{@code OPEN}, {@code LAPSED}, {@code SETTLED} or {@code REVOKED}, on the day of the view</td></tr>
 *   <tr><td>{@code days_left}</td><td>the days from the day of the view to the deadline: 0 on the last day itself, negative
 *       after it</td></tr>
 * </table>
 *
 * <p>Every last day is inclusive. The values equal those of {@code ProgramDay.stateOf} and {@code ProgramDay.nextDeadline}, which see the
 * same columns. A row with a fault has no days and no standing, rather than wrong ones.
 */
@NullMarked
package org.planningservices.report.sql;

import org.jspecify.annotations.NullMarked;
