package org.planningservices.policy.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.require.EpochDay;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * The one place where deadlines are computed, on epoch days.
 *
 * <p>Every last day is inclusive. Where there is no such day the number is {@link #NO_DAY}, which lies after every day,
 * so that a day is never after it. For example, a voucher made on 2021-06-30 is valid through 2021-12-27. Immutable.
 */
public final class VoucherCalendar {

    /** Stands for no day at all; later than every day. */
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

    private VoucherCalendar(Terms terms) {
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
    }

    /**
     * Returns the calendar of these terms.
     *
     * @param terms  the terms
     * @return the calendar
     */
    public static VoucherCalendar of(Terms terms) {
        return new VoucherCalendar(terms);
    }

    /**
     * Returns the number of a day.
     *
     * @param day  the day
     * @return the days since 1970-01-01
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int epochDay(LocalDate day) {
        return EpochDay.of(day);
    }

    /**
     * Returns the number of a day that may not be there.
     *
     * @param day  the day
     * @return the days since 1970-01-01, or {@link #NO_DAY} for no day
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int epochDay(Optional<LocalDate> day) {
        return day.isPresent() ? epochDay(day.get()) : NO_DAY;
    }

    /**
     * Returns the day of a number.
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
     * @param createdOn  the day the voucher was made
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

    /**
     * Returns the last day on which a voucher that has lapsed by a day can have been made: none made later has lapsed. One
     * made earlier may have (TIM-03, TIM-09, TIM-14).
     *
     * @param day  the day
     * @return the last day of creation, inclusive
     */
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
     * Returns the last day on which a voucher is redeemed, whichever it is (TIM-09).
     *
     * @return the last day, inclusive
     */
    public int lastRedemptionDay() {
        return lastRedemptionDay;
    }

    /**
     * Returns the last day to redeem, if it is the last valid day that sets it (TIM-06).
     *
     * @param lastValidDay  the last valid day, or {@link #NO_DAY}
     * @return the last day to redeem, inclusive, or {@link #NO_DAY} if another rule sets it
     */
    public int redeemByValidity(int lastValidDay) {
        return redeemBy(lastValidDay) == lastValidDay ? lastValidDay : NO_DAY;
    }

    /**
     * Returns the last day to redeem, if it is the end of the program that sets it (TIM-09).
     *
     * @param lastValidDay  the last valid day, or {@link #NO_DAY}
     * @return the last day to redeem, inclusive, or {@link #NO_DAY} if another rule sets it
     */
    public int redeemByProgram(int lastValidDay) {
        int redeemBy = redeemBy(lastValidDay);
        return redeemBy < lastValidDay ? redeemBy : NO_DAY;
    }

    /**
     * Returns the deadlines of a voucher.
     *
     * @param voucher  the voucher
     * @return the deadlines
     */
    public Deadlines deadlines(Voucher voucher) {
        int lastValidDay = lastValidDay(voucher);
        return ImmutableDeadlines.of(
                date(lastValidDay),
                date(redeemBy(lastValidDay)),
                date(paymentRequestBy(voucher.redeemedDay())),
                date(payBy(voucher.paymentApprovedDay())));
    }

    /**
     * Returns how a voucher stands on a day.
     *
     * @param voucher  the voucher
     * @param day  the day
     * @return the standing
     */
    public Standing standing(Voucher voucher, LocalDate day) {
        return standing(voucher.status(), deadlineAnchor(voucher), epochDay(day));
    }

    /**
     * Returns how a voucher stands on a day.
     *
     * @param status  its status
     * @param deadlineAnchor  the day that decides, as of {@link #deadlineAnchor(VoucherStatus, int, int)}
     * @param day  the day
     * @return the standing
     */
    public Standing standing(VoucherStatus status, int deadlineAnchor, int day) {
        return switch (status) {
            case PAID -> Standing.SETTLED;
            case REVOKED -> Standing.REVOKED;
            case EXPIRED -> Standing.LAPSED;
            case PAYMENT_REQUESTED, PAYMENT_APPROVED -> Standing.OPEN;
            case REDEEMED -> openUntil(paymentRequestBy(deadlineAnchor), day);
            case CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED ->
                openUntil(redeemBy(deadlineAnchor), day);
        };
    }

    /**
     * Returns the one day that decides how a voucher of a status stands and which last days are ahead of it: until it is redeemed
     * its last valid day, then the day from which its time counts, and none once it is paid, has expired or was revoked.
     *
     * @param status  its status
     * @param createdOn  the day it was made
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
     * Returns the one day that decides how a voucher stands and which last days are ahead of it.
     *
     * @param voucher  the voucher
     * @return the day, or {@link #NO_DAY}
     */
    public int deadlineAnchor(Voucher voucher) {
        return deadlineAnchor(voucher.status(), voucher.createdDay(), countsFrom(voucher));
    }

    /**
     * Returns the day from which the time of a voucher counts, besides its creation: of the assignment until it is redeemed,
     * then of the redemption, then of the approval of the payment.
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

    /**
     * Tells whether a voucher is usable on a day (VCH-07).
     *
     * @param voucher  the voucher
     * @param day  the day
     * @return what a partner is told who validates it
     */
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
