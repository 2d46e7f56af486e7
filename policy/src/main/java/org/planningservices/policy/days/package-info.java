/**
 * Days as numbers: the calendar of a program on epoch days.
 *
 * <p>Rules and sweeps compare days as numbers, which costs less than comparing dates. Nothing of this package is public:
 * {@link org.planningservices.policy.calendar.VoucherCalendar} is the same calendar in dates.
 */
@NullMarked
package org.planningservices.policy.days;

import org.jspecify.annotations.NullMarked;
