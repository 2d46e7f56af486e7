/**
 * The desk: program, repository, clock and the facts about partners, joined.
 *
 * <p>A {@linkplain org.planningservices.desk.VoucherDesk desk} is given commands, each with an id. It reads
 * what a command is about, decides on the day that it is by the clock, and records what was accepted under the revisions
 * it read; if these are no longer true it reads and decides again. Its
 * {@linkplain org.planningservices.desk.CommandResult answer} tells what happened.
 *
 * <p>One class for each kind of command, and one, {@code Books}, that reads a repository as vouchers, enrollments and
 * payment requests.
 */
@NullMarked
package org.planningservices.desk;

import org.jspecify.annotations.NullMarked;
