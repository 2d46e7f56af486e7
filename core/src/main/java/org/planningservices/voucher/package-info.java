/**
 * A voucher and what happens to it.
 *
 * <p>A <em>step</em> is something to do: {@link org.planningservices.step.Reserve},
 * {@link org.planningservices.step.Redeem}. An <em>event</em> is a step that was taken on a day. A <em>voucher</em>
 * is the fold of its events. Which step may follow which is said once, in
 * {@link org.planningservices.step.VoucherAction}, the transition table.
 *
 * <p>An event is its step and a day, and not a second family of sixteen types: what was asked and what was done are the
 * same particulars. Steps carry no voucher number, so that one step may be asked of many vouchers.
 *
 * <p>Nothing here compares dates or asks a rule. Decide, then apply, equals replay.
 *
 * <p>A text has at most 1,000 whole characters: Unicode code points, of which none is half a surrogate pair.
 */
@NullMarked
@ValueStyle
package org.planningservices.voucher;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
