/**
 * Who takes part.
 *
 * <p>A <em>customer</em> has <em>enrollments</em>; each has its own pool of planning days. A <em>partner</em> has
 * <em>locations</em>, <em>competencies</em> and <em>consultants</em>; it enrolls in offerings, and registers in the
 * payment tool once it has redeemed a voucher. An <em>operator</em> is somebody of the partner who works in the voucher
 * tool, in a role.
 *
 * <p>These values only say what is so and since when. Whether that is enough on a day is for the rules.
 *
 * <p>A text has at most 1,000 whole characters: Unicode code points, of which none is half a surrogate pair.
 */
@NullMarked
@ValueStyle
package org.planningservices.party;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
