/**
 * The desk, which connects the program, a repository, a clock and the facts about partners.
 *
 * <p>An application submits <em>commands</em> to a {@linkplain org.planningservices.desk.VoucherDesk desk}, each under an id.
 * The desk reads the streams that the command is about, decides the command on the day of the clock, and appends the record
 * of an accepted command with the revisions that it has read. If a stream has changed meanwhile, the desk reads and decides
 * again, as often as its {@linkplain org.planningservices.desk.Retry retry limit} permits. It returns a
 * {@linkplain org.planningservices.desk.CommandResult result}, and reports it to its
 * {@linkplain org.planningservices.desk.DeskListener listeners}. A desk also answers what it would decide, without recording
 * anything.
 *
 * <p>An application that has no directory of partners keeps them in the repository, too:
 * {@linkplain org.planningservices.desk.RecordedPartners recorded partners}.
 *
 * <p>For example, a retry of {@code redeem-V-1001-7f3a} after a lost connection returns the result of the first submission,
 * and the voucher is redeemed once.
 */
@NullMarked
package org.planningservices.desk;

import org.jspecify.annotations.NullMarked;
