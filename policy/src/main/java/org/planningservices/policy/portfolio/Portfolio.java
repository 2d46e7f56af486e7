package org.planningservices.policy.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.step.VoucherId;

/**
 * Many vouchers, stored in columns of numbers, in the order they were added.
 *
 * <p>A row takes 13 bytes, and 4 bytes and its text for the id of the voucher. A voucher that is added twice counts twice.
 * Immutable.
 */
public final class Portfolio {

    private final List<Columns> columns;
    private final List<String> customers;

    private Portfolio(List<Columns> columns, List<String> customers) {
        this.columns = columns;
        this.customers = customers;
    }

    /**
     * Returns a builder without vouchers.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the vouchers of a journal that was audited, as they are on the day of the report.
     *
     * @param report  the report; a voucher of an enrollment that was never declared has no known customer
     * @return the portfolio
     */
    public static Portfolio of(AuditReport report) {
        Objects.requireNonNull(report, "report");
        Map<EnrollmentId, CustomerId> customers = new HashMap<>();
        report.enrollments()
                .forEach(one ->
                        customers.put(one.enrollment().id(), one.enrollment().customerId()));
        Builder portfolio = builder();
        report.vouchers()
                .forEach(one -> portfolio.add(PortfolioRow.of(
                        one.voucher(),
                        Optional.ofNullable(customers.get(one.voucher().enrollmentId())))));
        return portfolio.build();
    }

    /**
     * Returns how many vouchers there are.
     *
     * @return the number of rows
     */
    public int size() {
        return (columns.size() - 1) * Columns.ROWS
                + columns.get(columns.size() - 1).size();
    }

    /**
     * Returns a row.
     *
     * @param index  its place, from 0 to one below the size
     * @return the row
     * @throws IndexOutOfBoundsException if there is none
     */
    public PortfolioRow row(int index) {
        return at(index).row(index % Columns.ROWS, customers);
    }

    VoucherId voucher(int index) {
        return at(index).voucher(index % Columns.ROWS);
    }

    private Columns at(int index) {
        Objects.checkIndex(index, size());
        return columns.get(index / Columns.ROWS);
    }

    List<Columns> columns() {
        return columns;
    }

    /** Returns the ids of the customers, each once, in the order of their first voucher. */
    List<String> customers() {
        return customers;
    }

    /** Returns how many vouchers there are. */
    @Override
    public String toString() {
        return size() + " vouchers";
    }

    /** Takes vouchers one by one, so that they never need to be in memory as objects. For one thread. */
    public static final class Builder {

        private static final int MOST = Integer.MAX_VALUE / Columns.ROWS;

        private final List<Columns> full = new ArrayList<>();
        private final Map<String, Integer> customers = new HashMap<>();
        private final List<String> inOrder = new ArrayList<>();
        private Columns last = new Columns();

        private Builder() {}

        /**
         * Adds a voucher.
         *
         * @param row  the row of the voucher
         * @return this builder
         * @throws IllegalStateException if there are 2,147,418,112 already
         */
        public Builder add(PortfolioRow row) {
            Objects.requireNonNull(row, "row");
            if (last.isFull()) {
                close();
            }
            last.add(row, row.customerId().map(this::place).orElse(Columns.NO_CUSTOMER));
            return this;
        }

        private void close() {
            if (full.size() == MOST - 1) {
                throw new IllegalStateException("a portfolio holds at most `" + MOST * Columns.ROWS + "` vouchers");
            }
            full.add(last.trimmed());
            last = new Columns();
        }

        private int place(CustomerId customer) {
            return customers.computeIfAbsent(customer.value(), added -> {
                inOrder.add(added);
                return inOrder.size();
            });
        }

        /**
         * Returns the portfolio of the vouchers added so far.
         *
         * @return the portfolio
         */
        public Portfolio build() {
            List<Columns> columns = new ArrayList<>(full);
            columns.add(last.trimmed());
            return new Portfolio(List.copyOf(columns), List.copyOf(inOrder));
        }
    }
}
