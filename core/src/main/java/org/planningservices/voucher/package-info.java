/**
 * A voucher and its events.
 *
 * <p>A <em>step</em> is an action with its arguments: {@link org.planningservices.step.Reserve},
 * {@link org.planningservices.step.Redeem}. An <em>event</em> is a step that was taken on a day. A <em>voucher</em> is the
 * result of applying its events in order. The {@link org.planningservices.voucher.Lifecycle} of a program defines which step may
 * follow which status.
 *
 * <p>For example, a voucher that was created on 2020-03-16 and reserved on 2020-04-01 has two events, revision 2 and the
 * status {@code RESERVED}.
 *
 * <p>There is no second family of types for events: an event has the same arguments as its step.
 *
 * <p>Nothing in this package compares dates or evaluates rules. Deciding a step and then applying its event gives the same
 * voucher as replaying all events.
 *
 * <p>Who keeps the state of a voucher and not its events builds it with
 * {@link org.planningservices.voucher.Voucher#restored Voucher.restored(lifecycle)}, which refuses a state that no history leads
 * to.
 *
 * <p>A text has at most 1,000 Unicode code points and contains no unpaired surrogate.
 */
@NullMarked
@ValueStyle
package org.planningservices.voucher;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
