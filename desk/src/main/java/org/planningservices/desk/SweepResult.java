package org.planningservices.desk;

/**
 * What a sweep did. Immutable.
 *
 * @param expired  the vouchers whose expiry is recorded now, by it or by another sweep beside it
 * @param left  the lapsed vouchers it passed over, since others were faster, the clock is behind, or the id of its command is
 *     taken
 */
public record SweepResult(int expired, int left) {}
