package org.planningservices.policy.calendar;

import java.time.LocalDate;
import org.planningservices.voucher.Voucher;

/**
 * The calendar of a program: the last days of a voucher, and how it stands on a day.
 *
 * <p>Every last day is inclusive. For example, a voucher created on 2021-06-30 is valid through 2021-12-27.
 * {@code VoucherProgram.planningServices().calendar()} is the calendar of the published terms. Calendars are immutable. The
 * program makes them; nobody else needs to implement them.
 */
public interface VoucherCalendar {

    /**
     * Returns the last days of a voucher (TIM-03, TIM-06, TIM-07, TIM-09, TIM-14, PAY-07).
     *
     * @param voucher  the voucher
     * @return the deadlines
     */
    Deadlines deadlines(Voucher voucher);

    /**
     * Returns how a voucher stands on a day.
     *
     * @param voucher  the voucher
     * @param day  the day
     * @return the standing
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    Standing standing(Voucher voucher, LocalDate day);

    /**
     * Returns whether a voucher is usable on a day (VCH-07).
     *
     * @param voucher  the voucher
     * @param day  the day
     * @return the answer to a partner that validates it
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    Validity validity(Voucher voucher, LocalDate day);

    /**
     * Returns the latest day of creation of the vouchers that can have lapsed by a day: no voucher created later has lapsed,
     * one created earlier may have (TIM-03, TIM-09, TIM-14).
     *
     * @param day  the day
     * @return the latest day of creation, inclusive
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    LocalDate latestCreationLapsedBy(LocalDate day);
}
