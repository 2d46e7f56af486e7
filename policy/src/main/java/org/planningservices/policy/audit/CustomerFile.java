package org.planningservices.policy.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;

/**
 * The reserved vouchers of a customer, under all its stated enrolments, by what they were reserved for.
 *
 * <p>Only an index: which of them stand in the way is for ENG-08 to say.
 */
final class CustomerFile {

    private final Map<String, Map<VoucherId, Voucher>> byKind = new HashMap<>();

    void update(Voucher voucher) {
        voucher.lastReservation().ifPresent(reservation -> {
            Map<VoucherId, Voucher> alike = byKind.computeIfAbsent(kind(reservation), key -> new LinkedHashMap<>());
            if (voucher.status().isReservedOrLater()) {
                alike.put(voucher.id(), voucher);
            } else {
                alike.remove(voucher.id());
            }
        });
    }

    Collection<Voucher> alike(Reserve reservation) {
        return Collections.unmodifiableCollection(
                byKind.getOrDefault(kind(reservation), Map.of()).values());
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
