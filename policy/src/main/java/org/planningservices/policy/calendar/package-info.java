/**
 * The days that follow from the terms: until when a voucher is valid and can be redeemed, until when payment can be
 * requested, and when it must be paid.
 *
 * <p>A deadline is computed whenever it is read; no job has to run. All of it is computed in
 * {@link org.planningservices.policy.calendar.VoucherCalendar}. What the retirement ended on which day is a
 * {@link org.planningservices.policy.calendar.Milestone}.
 */
@NullMarked
@ValueStyle
package org.planningservices.policy.calendar;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
