package org.planningservices.policy.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;

/**
 * The reserved vouchers of a customer, under all its stated enrolments, by what they were reserved for.
 *
 * <p>Only an index: which of them stand in the way is for ENG-08 to say.
 */
final class CustomerFile {

    private final Map<Kind, Map<VoucherId, Voucher>> byKind = new HashMap<>();

    void update(Voucher voucher) {
        voucher.lastReservation().ifPresent(reservation -> {
            Map<VoucherId, Voucher> alike = byKind.computeIfAbsent(Kind.of(reservation), kind -> new LinkedHashMap<>());
            if (voucher.status().isReservedOrLater()) {
                alike.put(voucher.id(), voucher);
            } else {
                alike.remove(voucher.id());
            }
        });
    }

    Collection<Voucher> alike(Reserve reservation) {
        return Collections.unmodifiableCollection(
                byKind.getOrDefault(Kind.of(reservation), Map.of()).values());
    }

    /** What ENG-08 compares of two reservations. */
    private record Kind(List<Object> parts) {

        static Kind of(Reserve reservation) {
            Optional<String> division = reservation.division();
            return new Kind(List.of(reservation.engagement(), division, reservation.product()));
        }
    }
}
