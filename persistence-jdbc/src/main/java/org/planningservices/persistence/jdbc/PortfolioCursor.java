package org.planningservices.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Reads a portfolio from the rows of a query on an application's own tables.
 *
 * <p>The query has the columns {@code voucher}, {@code customer}, {@code status}, {@code created_on} and {@code since}, which say
 * what {@link PortfolioRow} does; {@code customer} and {@code since} may be null. Rows are taken one by one, so a connection
 * that reads by a cursor never has all of them in memory: with PostgreSQL, auto-commit off and a fetch size set.
 */
public final class PortfolioCursor {

    private static final Map<String, VoucherStatus> STATUSES =
            Stream.of(VoucherStatus.values()).collect(Collectors.toUnmodifiableMap(Enum::name, status -> status));

    private final ResultSet rows;
    private final int voucher;
    private final int customer;
    private final int status;
    private final int createdOn;
    private final int since;

    private PortfolioCursor(ResultSet rows) throws SQLException {
        this.rows = rows;
        voucher = rows.findColumn("voucher");
        customer = rows.findColumn("customer");
        status = rows.findColumn("status");
        createdOn = rows.findColumn("created_on");
        since = rows.findColumn("since");
    }

    /**
     * Reads the rows that are left.
     *
     * @param rows  the rows of the query, before the first that is to be read; it is left open, after the last
     * @return the portfolio
     * @throws IllegalArgumentException if a value is not accepted; it names the row, counted from 1 here, and what was
     *     expected
     * @throws SQLException if the database failed, or the query has no such column
     */
    public static Portfolio read(ResultSet rows) throws SQLException {
        Objects.requireNonNull(rows, "rows");
        PortfolioCursor cursor = new PortfolioCursor(rows);
        Portfolio.Builder portfolio = Portfolio.builder();
        for (int row = 1; rows.next(); row++) {
            try {
                portfolio.add(cursor.row());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("row " + row + ": " + e.getMessage(), e);
            }
        }
        return portfolio.build();
    }

    private PortfolioRow row() throws SQLException {
        return new PortfolioRow(
                VoucherId.of(require("voucher", rows.getString(voucher))),
                Optional.ofNullable(rows.getString(customer)).map(CustomerId::of),
                status(require("status", rows.getString(status))),
                require("created_on", rows.getObject(createdOn, LocalDate.class)),
                Optional.ofNullable(rows.getObject(since, LocalDate.class)));
    }

    private static <T> T require(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("column `" + column + "` must have a value, found none");
        }
        return value;
    }

    private static VoucherStatus status(String name) {
        VoucherStatus status = STATUSES.get(name);
        if (status == null) {
            throw new IllegalArgumentException("column `status` must be one of `"
                    + Arrays.toString(VoucherStatus.values()) + "`, found `" + name + "`");
        }
        return status;
    }
}
