/**
 * The customers and partners of the program, and what is known about them.
 *
 * <p>A <em>customer</em> has <em>enrollments</em>; each enrollment has its own pool of planning days. A <em>partner</em> has
 * <em>locations</em>, <em>competencies</em> and <em>consultants</em>. It enrolls in offerings, and registers in the payment
 * tool after it has redeemed a voucher. An <em>operator</em> is a person of the partner who works in the voucher tool, in a
 * role.
 *
 * <p>These values record facts and their days. For example, a {@link org.planningservices.party.HeldCompetency} says that a
 * partner holds gold in data platform from 2018-04-25 on. The rules decide whether the facts are enough on a day.
 *
 * <p>A text has at most 1,000 Unicode code points and contains no unpaired surrogate.
 */
@NullMarked
@ValueStyle
package org.planningservices.party;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
