package org.planningservices.testkit.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.planningservices.step.Revoke;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Vouchers as the histories of {@link Journals#compliant} leave them: every value fits the table of steps, and every day
 * the published terms.
 *
 * <p>A revoked voucher is the exception: the published terms permit no revocation (VCH-20), and it complies with all else.
 */
public final class Vouchers {

    private Vouchers() {}

    /**
     * Returns vouchers in any status.
     *
     * @return the vouchers; they shrink towards one just made
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
