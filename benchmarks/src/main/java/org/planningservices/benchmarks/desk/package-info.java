/**
 * What a command costs at the desk, beside the statements that it cannot do without.
 *
 * <p>Three ways take the same vouchers from their assignment to their report, a command at a time:
 * {@link org.planningservices.benchmarks.desk.ByDesk} submits to a desk,
 * {@link org.planningservices.benchmarks.desk.ByStatements} sends the statements and decides nothing, and
 * {@link org.planningservices.benchmarks.desk.ByLock} locks the voucher with {@code SELECT … FOR UPDATE}, decides as the
 * desk does, and writes.
 */
@NullMarked
package org.planningservices.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
