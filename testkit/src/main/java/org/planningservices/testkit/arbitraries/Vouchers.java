package org.planningservices.testkit.arbitraries;

import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.planningservices.step.Revoke;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Vouchers at the end of a {@linkplain Journals#compliant compliant} history.
 *
 * <p>The history of a revoked voucher breaks VCH-20, because the published terms do not permit revocations, and no
 * other rule.
 */
public final class Vouchers {

    private Vouchers() {}

    /**
     * Returns vouchers in any status.
     *
     * @return the vouchers; they shrink toward a new one
     */
    public static Arbitrary<Voucher> any() {
        return Arbitraries.of(VoucherStatus.class).flatMap(Vouchers::in);
    }

    /**
     * Returns vouchers in a status.
     *
     * @param status  the status
     * @return the vouchers
     */
    public static Arbitrary<Voucher> in(VoucherStatus status) {
        Objects.requireNonNull(status, "status");
        Arbitrary<Plan> plans = status == VoucherStatus.REVOKED
                ? Plan.plans(VoucherStatus.CREATED, VoucherStatus.ASSIGNED)
                : Plan.plans(status);
        return plans.map(plan -> live(plan.alone(), status)).withoutEdgeCases();
    }

    private static Voucher live(Plan plan, VoucherStatus status) {
        VoucherSimulation life = new VoucherSimulation(
                new JournalDraft(), Participants.TROUPE.get(plan.cast() % Participants.TROUPE.size()), plan);
        life.live();
        if (status == VoucherStatus.REVOKED) {
            life.take(Revoke.of());
        }
        return life.voucher();
    }
}
