/**
 * Eleven short programs, each about one part of the library.
 *
 * <p>{@link org.planningservices.examples.FirstDecision} asks for decisions,
 * {@link org.planningservices.examples.VoucherLife} takes a voucher from its creation to its payment,
 * {@link org.planningservices.examples.AnswersAsJson} writes answers as JSON,
 * {@link org.planningservices.examples.JournalAudit} judges a recorded history,
 * {@link org.planningservices.examples.VouchersInDatabase} stores vouchers in H2,
 * {@link org.planningservices.examples.WatchedDesk} listens to a desk and asks it,
 * {@link org.planningservices.examples.PortfolioSweep} looks at many vouchers at once,
 * {@link org.planningservices.examples.OwnTerms} changes a term,
 * {@link org.planningservices.examples.OwnProgram} reads a program from a file,
 * {@link org.planningservices.examples.ProgramsCompared} compares two programs, and
 * {@link org.planningservices.examples.OwnRules} adds two rules. The guide quotes the programs, and tests compare what they
 * print.
 */
@NullMarked
package org.planningservices.examples;

import org.jspecify.annotations.NullMarked;
