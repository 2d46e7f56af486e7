package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * A voucher in a portfolio: the values from which its deadlines follow.
 *
 * <p>For example, V-1 of contoso, {@code REDEEMED}, made on 2021-06-30 and redeemed on 2021-12-27. Immutable.
 *
 * @param voucherId  the id of the voucher
 * @param customerId  the customer whose enrollment made it; empty if that is not known
 * @param status  its status
 * @param createdOn  the day it was made
 * @param since  the day from which its time counts: of the assignment until it is redeemed, then of the redemption, then of the
 *     approval of the payment; empty if it was never assigned
 */
public record PortfolioRow(
        VoucherId voucherId,
        Optional<CustomerId> customerId,
        VoucherStatus status,
        LocalDate createdOn,
        Optional<LocalDate> since) {

    private static final Set<VoucherStatus> ALWAYS_WITH_A_DAY = EnumSet.of(
            VoucherStatus.ASSIGNED,
            VoucherStatus.REDEEMED,
            VoucherStatus.PAYMENT_REQUESTED,
            VoucherStatus.PAYMENT_APPROVED,
            VoucherStatus.PAID);

    /**
     * Checks the days.
     *
     * @param voucherId  the id of the voucher
     * @param customerId  the customer whose enrollment made it; empty if that is not known
     * @param status  its status
     * @param createdOn  the day it was made
     * @param since  the day from which its time counts
     * @throws IllegalArgumentException if a day lies outside the years 0 to 9999, if a voucher that is {@code CREATED} has a
     *     day from which its time counts besides, or if one that is {@code ASSIGNED}, or {@code REDEEMED} to {@code PAID}, has
     *     none
     */
    public PortfolioRow {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdOn, "createdOn");
        Objects.requireNonNull(since, "since");
        DayCalendar.epochDay(createdOn);
        since.ifPresent(DayCalendar::epochDay);
        if (status == VoucherStatus.CREATED && since.isPresent()) {
            throw new IllegalArgumentException("voucher `" + voucherId + "` is `" + status
                    + "` and must have no day besides that it was made, found `" + since.get() + "`");
        }
        if (since.isEmpty() && ALWAYS_WITH_A_DAY.contains(status)) {
            throw new IllegalArgumentException("voucher `" + voucherId + "` is `" + status
                    + "` and must have the day of its assignment, redemption or approval, found none");
        }
    }

    /**
     * Tells whether a row of a status must have {@code since}, the day from which its time counts besides the creation.
     *
     * @param status  the status
     * @return true for {@code ASSIGNED}, and from {@code REDEEMED} to {@code PAID}
     */
    public static boolean isSinceRequired(VoucherStatus status) {
        return ALWAYS_WITH_A_DAY.contains(Objects.requireNonNull(status, "status"));
    }

    /**
     * Returns the row of a voucher.
     *
     * @param voucher  the voucher
     * @param customer  the customer whose enrollment made it; empty if that is not known
     * @return the row
     */
    public static PortfolioRow of(Voucher voucher, Optional<CustomerId> customer) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(customer, "customer");
        return new PortfolioRow(
                voucher.id(),
                customer,
                voucher.status(),
                voucher.createdOn(),
                DayCalendar.date(DayCalendar.countsFrom(voucher)));
    }

    int createdDay() {
        return DayCalendar.epochDay(createdOn);
    }

    int sinceDay() {
        return DayCalendar.epochDay(since);
    }
}
