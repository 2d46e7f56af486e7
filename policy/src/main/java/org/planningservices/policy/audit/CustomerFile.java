package org.planningservices.policy.audit;

import io.vavr.collection.TreeMap;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;

/**
 * The reserved vouchers of a customer, under all its stated enrolments, by what they were reserved for.
 *
 * <p>Only an index: which of them stand in the way is for ENG-08 to say. The maps within are persistent, since a finding
 * explains itself from the vouchers of its time when it is read, and copies would grow with their number.
 */
final class CustomerFile {

    private final Map<String, TreeMap<VoucherId, Voucher>> byKind = new HashMap<>();

    void update(Voucher voucher) {
        voucher.lastReservation().map(CustomerFile::kind).ifPresent(kind -> {
            TreeMap<VoucherId, Voucher> alike = byKind.getOrDefault(kind, TreeMap.empty());
            byKind.put(
                    kind,
                    voucher.status().isReservedOrLater()
                            ? alike.put(voucher.id(), voucher)
                            : alike.remove(voucher.id()));
        });
    }

    /** Returns the vouchers reserved for the same so far; later changes do not show in it. */
    Collection<Voucher> alike(Reserve reservation) {
        TreeMap<VoucherId, Voucher> alike = byKind.getOrDefault(kind(reservation), TreeMap.empty());
        return new AbstractCollection<>() {

            @Override
            public Iterator<Voucher> iterator() {
                return alike.valuesIterator();
            }

            @Override
            public int size() {
                return alike.size();
            }
        };
    }

    /** Returns what ENG-08 compares of two reservations. */
    private static String kind(Reserve reservation) {
        return String.join(
                "\n",
                reservation.engagement().code(),
                reservation.division().orElse(""),
                reservation.product().orElse(""));
    }
}
