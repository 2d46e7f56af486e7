package org.planningservices.policy.days;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.require.EpochDay;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * The one place where deadlines are computed, on epoch days: days since 1970-01-01.
 *
 * <p>Every last day is inclusive. {@link #NO_DAY} stands for a last day that does not exist. It lies after every day, so no
 * day is after it. For example, a voucher created on 2021-06-30 is valid through 2021-12-27. Immutable.
 */
public final class DayCalendar implements VoucherCalendar {

    /** Stands for no day; later than every day. */
    public static final int NO_DAY = EpochDay.NONE;

    private final boolean fromAssignment;
    private final int validityDays;
    private final int extendedBefore;
    private final int extendedIfValidOn;
    private final int extensionDays;
    private final int lastCreationDay;
    private final int lastRedemptionDay;
    private final int paymentRequestDays;
    private final int paymentDays;
    private final Lifecycle lifecycle;
    private final boolean endsRedeemed;

    private DayCalendar(Terms terms) {
        Extension extension = terms.extension().value().orElse(null);
        fromAssignment = terms.validityFrom() == ValidityStart.ASSIGNMENT;
        validityDays = terms.validityDays().value();
        extendedBefore = extension == null ? Integer.MIN_VALUE : epochDay(extension.createdBefore());
        extendedIfValidOn =
                extension == null ? NO_DAY : epochDay(terms.extendedIfValidOn().value());
        extensionDays = extension == null ? 0 : extension.days();
        lastCreationDay = epochDay(terms.lastCreationDay().value());
        lastRedemptionDay = epochDay(terms.lastRedemptionDay().value());
        paymentRequestDays = terms.paymentRequestWindowDays().value();
        paymentDays = terms.paymentDueDays().value();
        lifecycle = terms.lifecycle().value();
        endsRedeemed = lifecycle.ends().contains(VoucherStatus.REDEEMED);
    }

    /**
     * Returns the calendar of these terms.
     *
     * @param terms  the terms
     * @return the calendar
     */
    public static DayCalendar of(Terms terms) {
        return new DayCalendar(terms);
    }

    /**
     * Returns the epoch day of a date.
     *
     * @param day  the day
     * @return the days since 1970-01-01
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int epochDay(LocalDate day) {
        return EpochDay.of(day);
    }

    /**
     * Returns the epoch day of a date, or {@link #NO_DAY} if there is no date.
     *
     * @param day  the day
     * @return the days since 1970-01-01, or {@link #NO_DAY} for no day
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int epochDay(Optional<LocalDate> day) {
        return day.isPresent() ? epochDay(day.get()) : NO_DAY;
    }

    /**
     * Returns the date of an epoch day.
     *
     * @param day  the days since 1970-01-01, or {@link #NO_DAY}
     * @return the day; empty for {@link #NO_DAY}
     */
    public static Optional<LocalDate> date(int day) {
        return EpochDay.date(day);
    }

    /**
     * Returns the last valid day (TIM-01, TIM-02, TIM-03, TIM-14).
     *
     * @param createdOn  the day the voucher was created
     * @param assignedOn  the day it was first assigned, or {@link #NO_DAY}
     * @return the last valid day, inclusive, or {@link #NO_DAY}
     */
    public int lastValidDay(int createdOn, int assignedOn) {
        int start = fromAssignment ? assignedOn : createdOn;
        if (start == NO_DAY) {
            return NO_DAY;
        }
        int ordinary = start + validityDays;
        // one choice after the other, so that a sweep needs no branch
        int extended = ordinary >= extendedIfValidOn ? ordinary + extensionDays : ordinary;
        return createdOn < extendedBefore ? extended : ordinary;
    }

    /**
     * Returns the last valid day of a voucher (TIM-01, TIM-02, TIM-03, TIM-14).
     *
     * @param voucher  the voucher
     * @return the last valid day, inclusive, or {@link #NO_DAY}
     */
    public int lastValidDay(Voucher voucher) {
        return lastValidDay(voucher.createdDay(), voucher.assignedDay());
    }

    /**
     * Returns the last day to redeem (TIM-06, TIM-09).
     *
     * @param lastValidDay  the last valid day, or {@link #NO_DAY}
     * @return the last day to redeem, inclusive, or {@link #NO_DAY}
     */
    public int redeemBy(int lastValidDay) {
        return lastValidDay == NO_DAY ? NO_DAY : Math.min(lastValidDay, lastRedemptionDay);
    }

    /**
     * Returns the last day to redeem a voucher (TIM-06, TIM-09).
     *
     * @param voucher  the voucher
     * @return the last day to redeem, inclusive, or {@link #NO_DAY}
     */
    public int redeemBy(Voucher voucher) {
        return redeemBy(lastValidDay(voucher));
    }

    @Override
    public LocalDate latestCreationLapsedBy(LocalDate day) {
        int today = epochDay(day);
        return today > lastRedemptionDay ? day : LocalDate.ofEpochDay((long) today - validityDays - 1);
    }

    /**
     * Returns the last day to ask for payment (TIM-07).
     *
     * @param redeemedOn  the day of the redemption, or {@link #NO_DAY}
     * @return the last day to ask for payment, inclusive, or {@link #NO_DAY}
     */
    public int paymentRequestBy(int redeemedOn) {
        return redeemedOn == NO_DAY ? NO_DAY : redeemedOn + paymentRequestDays;
    }

    /**
     * Returns the last day to pay (PAY-07).
     *
     * @param approvedOn  the day of the approval, or {@link #NO_DAY}
     * @return the last day to pay, inclusive, or {@link #NO_DAY}
     */
    public int payBy(int approvedOn) {
        return approvedOn == NO_DAY ? NO_DAY : approvedOn + paymentDays;
    }

    /**
     * Returns the last day to create and to assign a voucher (TIM-08).
     *
     * @return the last day, inclusive
     */
    public int assignBy() {
        return lastCreationDay;
    }

    /**
     * Returns the last day on which any voucher can be redeemed (TIM-09).
     *
     * @return the last day, inclusive
     */
    public int lastRedemptionDay() {
        return lastRedemptionDay;
    }

    /**
     * Returns the last day to redeem, if the last valid day sets it (TIM-06).
     *
     * @param lastValidDay  the last valid day, or {@link #NO_DAY}
     * @return the last day to redeem, inclusive, or {@link #NO_DAY} if another rule sets it
     */
    public int redeemByValidity(int lastValidDay) {
        return redeemBy(lastValidDay) == lastValidDay ? lastValidDay : NO_DAY;
    }

    /**
     * Returns the last day to redeem, if the end of the program sets it (TIM-09).
     *
     * @param lastValidDay  the last valid day, or {@link #NO_DAY}
     * @return the last day to redeem, inclusive, or {@link #NO_DAY} if another rule sets it
     */
    public int redeemByProgram(int lastValidDay) {
        int redeemBy = redeemBy(lastValidDay);
        return redeemBy < lastValidDay ? redeemBy : NO_DAY;
    }

    @Override
    public Deadlines deadlines(Voucher voucher) {
        int lastValidDay = lastValidDay(voucher);
        return Deadlines.builder()
                .lastValidDay(date(lastValidDay))
                .redeemBy(date(redeemBy(lastValidDay)))
                .paymentRequestBy(
                        lifecycle.has(VoucherAction.REQUEST_PAYMENT)
                                ? date(paymentRequestBy(voucher.redeemedDay()))
                                : Optional.empty())
                .payBy(
                        lifecycle.has(VoucherAction.MAKE_PAYMENT)
                                ? date(payBy(voucher.paymentApprovedDay()))
                                : Optional.empty())
                .build();
    }

    @Override
    public Standing standing(Voucher voucher, LocalDate day) {
        return standing(voucher.status(), deadlineAnchor(voucher), epochDay(day));
    }

    /**
     * Returns how a voucher stands on a day.
     *
     * @param status  its status
     * @param deadlineAnchor  the day as of {@link #deadlineAnchor(VoucherStatus, int, int)}
     * @param day  the day
     * @return the standing
     */
    public Standing standing(VoucherStatus status, int deadlineAnchor, int day) {
        return switch (status) {
            case PAID -> Standing.SETTLED;
            case REVOKED -> Standing.REVOKED;
            case EXPIRED -> Standing.LAPSED;
            case PAYMENT_REQUESTED, PAYMENT_APPROVED ->
                lifecycle.ends().contains(status) ? Standing.SETTLED : Standing.OPEN;
            case REDEEMED -> endsRedeemed ? Standing.SETTLED : openUntil(paymentRequestBy(deadlineAnchor), day);
            case CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED ->
                openUntil(redeemBy(deadlineAnchor), day);
        };
    }

    /**
     * Returns the one day from which the standing of a voucher and its remaining last days follow: its last valid day until it
     * is redeemed, then the day from which its time counts. There is no such day once it is paid, has expired or was revoked.
     *
     * @param status  its status
     * @param createdOn  the day it was created
     * @param since  the day from which its time counts, as of {@link #countsFrom(Voucher)}
     * @return the day, or {@link #NO_DAY}
     */
    public int deadlineAnchor(VoucherStatus status, int createdOn, int since) {
        // one choice after the other, so that a sweep needs no branch
        int lastValidDay = lastValidDay(createdOn, since);
        int day = status.compareTo(VoucherStatus.REDEEMED) < 0 ? lastValidDay : since;
        return status.compareTo(VoucherStatus.PAID) < 0 ? day : NO_DAY;
    }

    /**
     * Returns the one day from which the standing of a voucher and its remaining last days follow.
     *
     * @param voucher  the voucher
     * @return the day, or {@link #NO_DAY}
     */
    public int deadlineAnchor(Voucher voucher) {
        return deadlineAnchor(voucher.status(), voucher.createdDay(), countsFrom(voucher));
    }

    /**
     * Returns the day from which the time of a voucher counts, besides its creation: its assignment until it is redeemed, then
     * its redemption, then the approval of its payment.
     *
     * @param voucher  the voucher
     * @return the day, or {@link #NO_DAY} if there was none
     */
    public static int countsFrom(Voucher voucher) {
        if (voucher.paymentApprovedDay() != NO_DAY) {
            return voucher.paymentApprovedDay();
        }
        return voucher.redeemedDay() != NO_DAY ? voucher.redeemedDay() : voucher.assignedDay();
    }

    @Override
    public Validity validity(Voucher voucher, LocalDate day) {
        if (voucher.status().isRedeemed()) {
            return Validity.REDEEMED;
        }
        return switch (standing(voucher, day)) {
            case REVOKED -> Validity.REVOKED;
            case LAPSED, SETTLED -> Validity.LAPSED;
            case OPEN ->
                switch (voucher.status()) {
                    case CREATED -> Validity.UNASSIGNED;
                    case ASSIGNED -> Validity.USABLE;
                    default -> Validity.HELD;
                };
        };
    }

    private static Standing openUntil(int lastDay, int day) {
        return day > lastDay ? Standing.LAPSED : Standing.OPEN;
    }
}
