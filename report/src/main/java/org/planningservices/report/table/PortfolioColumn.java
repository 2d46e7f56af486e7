package org.planningservices.report.table;

/**
 * A column of a portfolio.
 *
 * <p>The first five make a {@link org.planningservices.policy.portfolio.PortfolioRow}. The others are last
 * days that a list has for a voucher, which {@link ExpiryCheck} compares with the rules.
 */
public enum PortfolioColumn {
    /** The id of the voucher. */
    VOUCHER("voucher", true),
    /** The customer whose enrollment has the voucher; may be empty. */
    CUSTOMER("customer", false),
    /** The status. */
    STATUS("status", true),
    /** The day on which the voucher was created. */
    CREATED_ON("createdOn", true),
    /** The day of the assignment until it is redeemed, then of the redemption, then of the approval; may be empty. */
    SINCE("since", false),
    /** The last valid day, inclusive (TIM-03, TIM-14). */
    LAST_VALID_DAY("lastValidDay", false),
    /** The last day to redeem, inclusive (TIM-06, TIM-09). */
    REDEEM_BY("redeemBy", false),
    /** The last day to request payment, inclusive (TIM-07). */
    PAYMENT_REQUEST_BY("paymentRequestBy", false),
    /** The last day to pay, inclusive (PAY-07). */
    PAY_BY("payBy", false);

    private final String code;
    private final boolean isRequired;

    PortfolioColumn(String code, boolean isRequired) {
        this.code = code;
        this.isRequired = isRequired;
    }

    /**
     * Returns the name of the column in a table of this library, such as {@code createdOn}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns whether every file must have the column.
     *
     * @return true for the voucher, the status and the day of creation
     */
    public boolean isRequired() {
        return isRequired;
    }

    /**
     * Returns whether the column has a last day, to be compared with the rules.
     *
     * @return true for the last days
     */
    public boolean isLastDay() {
        return compareTo(LAST_VALID_DAY) >= 0;
    }
}
