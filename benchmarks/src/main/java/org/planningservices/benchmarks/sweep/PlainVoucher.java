package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.VoucherStatus;

/** Vouchers as plain objects in a list, with days as numbers or as dates. */
interface PlainVoucher {

    VoucherStatus status();

    String customer();

    /** With days as numbers. */
    record OfNumbers(VoucherStatus status, int createdOn, int since, String customer) implements PlainVoucher {}

    /** With days as dates. */
    record OfDates(
            VoucherStatus status,
            LocalDate createdOn,
            @Nullable LocalDate since,
            String customer) implements PlainVoucher {}

    static List<OfNumbers> ofNumbers(Vouchers vouchers) {
        VoucherStatus[] statuses = VoucherStatus.values();
        String[] customers = customers();
        List<OfNumbers> list = new ArrayList<>(vouchers.size());
        for (int i = 0; i < vouchers.size(); i++) {
            list.add(new OfNumbers(
                    statuses[vouchers.status[i]],
                    vouchers.createdOn[i],
                    vouchers.since[i],
                    customers[vouchers.customer[i]]));
        }
        return list;
    }

    static List<OfDates> ofDates(Vouchers vouchers) {
        VoucherStatus[] statuses = VoucherStatus.values();
        String[] customers = customers();
        List<OfDates> list = new ArrayList<>(vouchers.size());
        for (int i = 0; i < vouchers.size(); i++) {
            list.add(new OfDates(
                    statuses[vouchers.status[i]],
                    LocalDate.ofEpochDay(vouchers.createdOn[i]),
                    vouchers.since[i] == Vouchers.NO_DAY ? null : LocalDate.ofEpochDay(vouchers.since[i]),
                    customers[vouchers.customer[i]]));
        }
        return list;
    }

    private static String[] customers() {
        String[] customers = new String[Vouchers.CUSTOMERS];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = "C" + i;
        }
        return customers;
    }
}
