/**
 * Deadlines as a calendar that other programs can read (iCalendar, RFC 5545).
 *
 * <p>{@link org.planningservices.report.calendar.DeadlineCalendar} has one all-day event for each deadline of a voucher. A calendar
 * made {@linkplain org.planningservices.report.calendar.DeadlineCalendar#since since} an older one moves the events whose last day
 * has changed, and cancels those that are no longer due.
 */
@NullMarked
package org.planningservices.report.calendar;

import org.jspecify.annotations.NullMarked;
