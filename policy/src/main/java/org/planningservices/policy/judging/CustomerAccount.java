package org.planningservices.policy.judging;

import io.vavr.collection.TreeMap;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.engagement.Engagement;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/**
 * The reserved vouchers of a customer, under all its declared enrollments, by what they were reserved for.
 *
 * <p>Only an index: ENG-08 decides which of them refuse another reservation. The maps within are persistent, since a finding
 * explains itself from the vouchers of its time when it is read, and copies would grow with their number.
 */
final class CustomerAccount {

    private final Map<Kind, TreeMap<VoucherId, Voucher>> byKind = new HashMap<>();

    void update(Voucher voucher) {
        voucher.lastReservation().map(Kind::of).ifPresent(kind -> {
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
        TreeMap<VoucherId, Voucher> alike = byKind.get(Kind.of(reservation));
        return alike == null || alike.isEmpty() ? List.of() : new Values(alike);
    }

    /** What ENG-08 compares of two reservations. */
    private record Kind(Engagement engagement, Optional<String> division, Optional<String> product) {

        static Kind of(Reserve reservation) {
            return new Kind(reservation.engagement(), reservation.division(), reservation.product());
        }
    }

    /** The vouchers of a map, by number. */
    private static final class Values extends AbstractCollection<Voucher> {

        private final TreeMap<VoucherId, Voucher> vouchers;

        Values(TreeMap<VoucherId, Voucher> vouchers) {
            this.vouchers = vouchers;
        }

        @Override
        public Iterator<Voucher> iterator() {
            return vouchers.valuesIterator();
        }

        @Override
        public int size() {
            return vouchers.size();
        }
    }
}
