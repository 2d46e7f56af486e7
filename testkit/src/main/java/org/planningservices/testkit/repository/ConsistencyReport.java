package org.planningservices.testkit.repository;

/**
 * What is wrong with what a repository keeps, after commands were given to it. Immutable.
 *
 * @param lost  commands that were answered as accepted and are not there
 * @param doubled  what is there and was not accepted, or was accepted twice under one id; and what an audit finds
 * @param partial  records that are in some of their streams and not in the others
 * @param overdrawn  days that vouchers took and their pools did not have
 * @param unreplayable  vouchers whose records do not follow from each other
 */
public record ConsistencyReport(long lost, long doubled, long partial, long overdrawn, long unreplayable) {

    /** The verdict that nothing is wrong. */
    public static final ConsistencyReport CLEAN = new ConsistencyReport(0, 0, 0, 0, 0);
}
