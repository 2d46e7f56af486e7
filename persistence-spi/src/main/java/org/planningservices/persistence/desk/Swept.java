package org.planningservices.persistence.desk;

/**
 * What a sweep did. Immutable.
 *
 * @param expired  the vouchers whose expiry it recorded
 * @param left  the lapsed vouchers it passed over, since somebody else changed them or the clock is behind
 */
public record Swept(int expired, int left) {}
