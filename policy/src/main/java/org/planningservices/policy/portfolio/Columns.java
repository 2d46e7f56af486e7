package org.planningservices.policy.portfolio;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** At most 65,536 vouchers, column by column: 13 bytes each, besides the number. */
final class Columns {

    static final int ROWS = 1 << 16;
    static final int NO_CUSTOMER = 0;

    private static final VoucherStatus[] STATUSES = VoucherStatus.values();

    private final byte[] statuses;
    private final int[] createdOn;
    private final int[] since;
    private final int[] customers;
    private final int[] numberEnds;
    private byte[] numbers;
    private int size;

    Columns() {
        statuses = new byte[ROWS];
        createdOn = new int[ROWS];
        since = new int[ROWS];
        customers = new int[ROWS];
        numberEnds = new int[ROWS];
        numbers = new byte[8 * ROWS];
    }

    private Columns(Columns full) {
        size = full.size;
        statuses = Arrays.copyOf(full.statuses, size);
        createdOn = Arrays.copyOf(full.createdOn, size);
        since = Arrays.copyOf(full.since, size);
        customers = Arrays.copyOf(full.customers, size);
        numberEnds = Arrays.copyOf(full.numberEnds, size);
        numbers = Arrays.copyOf(full.numbers, full.numberEnd(size - 1));
    }

    /** Returns the same with no room left. */
    Columns trimmed() {
        return new Columns(this);
    }

    boolean isFull() {
        return size == ROWS;
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array
    void add(PortfolioRow row, int customer) {
        statuses[size] = (byte) row.status().ordinal();
        createdOn[size] = row.createdDay();
        since[size] = row.sinceDay();
        customers[size] = customer;
        addNumber(row.voucherId().value().getBytes(StandardCharsets.UTF_8));
        size++;
    }

    private void addNumber(byte[] number) {
        int begin = numberEnd(size - 1);
        int end = begin + number.length;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * end);
        }
        System.arraycopy(number, 0, numbers, begin, number.length);
        numberEnds[size] = end;
    }

    private int numberEnd(int row) {
        return row < 0 ? 0 : numberEnds[row];
    }

    int size() {
        return size;
    }

    VoucherId voucher(int row) {
        int begin = numberEnd(row - 1);
        return VoucherId.of(new String(numbers, begin, numberEnds[row] - begin, StandardCharsets.UTF_8));
    }

    VoucherStatus status(int row) {
        return STATUSES[statuses[row]];
    }

    int createdOn(int row) {
        return createdOn[row];
    }

    int since(int row) {
        return since[row];
    }

    /** Returns the place of the customer among those of the portfolio, counted from 1, or {@link #NO_CUSTOMER}. */
    int customer(int row) {
        return customers[row];
    }

    PortfolioRow row(int row, List<String> known) {
        return new PortfolioRow(
                voucher(row),
                customers[row] == NO_CUSTOMER
                        ? Optional.empty()
                        : Optional.of(CustomerId.of(known.get(customers[row] - 1))),
                status(row),
                LocalDate.ofEpochDay(createdOn[row]),
                DayCalendar.date(since[row]));
    }
}
