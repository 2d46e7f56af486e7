package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Vouchers for the sweeps by hand, in the columns that a portfolio has. */
final class Vouchers {

    static final int CUSTOMERS = 100_000;
    static final int NO_DAY = Integer.MAX_VALUE;

    private static final int FIRST_DAY = (int) LocalDate.of(2019, 3, 1).toEpochDay();
    private static final int LAST_DAY = (int) LocalDate.of(2021, 6, 30).toEpochDay();

    /** How many of a hundred vouchers have each status. */
    private static final int[] SHARES = {10, 10, 10, 6, 6, 4, 10, 6, 6, 20, 10, 2};

    final byte[] status;
    final int[] createdOn;
    final int[] since;
    final int[] customer;

    private Vouchers(int size) {
        status = new byte[size];
        createdOn = new int[size];
        since = new int[size];
        customer = new int[size];
    }

    /** Makes so many vouchers, always the same. */
    static Vouchers random(int size) {
        SplittableRandom random = new SplittableRandom(20210630);
        Vouchers vouchers = new Vouchers(size);
        for (int i = 0; i < size; i++) {
            int status = status(random.nextInt(100));
            int createdOn = FIRST_DAY + random.nextInt(LAST_DAY - FIRST_DAY + 1);
            vouchers.status[i] = (byte) status;
            vouchers.createdOn[i] = createdOn;
            vouchers.since[i] = status == 0 || status > 9 ? NO_DAY : createdOn + random.nextInt(120);
            vouchers.customer[i] = random.nextInt(CUSTOMERS);
        }
        return vouchers;
    }

    private static int status(int percent) {
        int status = 0;
        for (int left = percent; left >= SHARES[status]; status++) {
            left -= SHARES[status];
        }
        return status;
    }

    int size() {
        return status.length;
    }

    Portfolio portfolio() {
        VoucherStatus[] statuses = VoucherStatus.values();
        CustomerId[] customers = new CustomerId[CUSTOMERS];
        Portfolio.Builder portfolio = Portfolio.builder();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers[i] = CustomerId.of("C" + i);
        }
        for (int i = 0; i < size(); i++) {
            portfolio.add(new PortfolioRow(
                    VoucherId.of("V" + i),
                    Optional.of(customers[customer[i]]),
                    statuses[status[i]],
                    LocalDate.ofEpochDay(createdOn[i]),
                    since[i] == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(since[i]))));
        }
        return portfolio.build();
    }
}
