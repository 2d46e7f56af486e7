package org.planningservices.policy.pool;

/**
 * Where the days of an enrollment are on a day. Immutable.
 *
 * <p>accrued + converted + overdrawn = remaining + held + spent + lost + removed, on every day. For example, 15 days
 * accrued, 5 of them spent and 10 removed.
 *
 * @param accrued  days earned
 * @param converted  planning days got for training days
 * @param overdrawn  days that vouchers took and the pool did not have
 * @param remaining  days left for vouchers (ENT-06)
 * @param held  days in vouchers that can still be redeemed
 * @param spent  days of vouchers redeemed in time
 * @param lost  days of vouchers that lapsed or were revoked and did not return (ENT-08, ENT-15)
 * @param removed  days that remained when the pools were emptied (ENT-14)
 */
public record PoolBalance(
        long accrued, long converted, long overdrawn, long remaining, long held, long spent, long lost, long removed) {

    /**
     * Checks that no day is lost or made: the two sides are equal.
     *
     * @param accrued  days earned
     * @param converted  planning days got for training days
     * @param overdrawn  days that vouchers took and the pool did not have
     * @param remaining  days left for vouchers (ENT-06)
     * @param held  days in vouchers that can still be redeemed
     * @param spent  days of vouchers redeemed in time
     * @param lost  days of vouchers that lapsed or were revoked and did not return (ENT-08, ENT-15)
     * @param removed  days that remained when the pools were emptied (ENT-14)
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public PoolBalance {
        if (accrued + converted + overdrawn != remaining + held + spent + lost + removed) {
            throw new IllegalArgumentException("the days of a pool must be conserved, found `accrued " + accrued
                    + ", converted " + converted + ", overdrawn " + overdrawn + "` and `remaining " + remaining
                    + ", held " + held + ", spent " + spent + ", lost " + lost + ", removed " + removed + "`");
        }
    }
}
