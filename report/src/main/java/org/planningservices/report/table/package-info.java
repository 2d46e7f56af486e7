/**
 * Tables as CSV, written and read.
 *
 * <p>{@link org.planningservices.report.table.CsvTable} writes findings, deadlines, portfolios and comparisons for spreadsheets, with a
 * guard against texts that a spreadsheet would take for formulas. {@link org.planningservices.report.table.PortfolioCsv} reads a
 * portfolio from a CSV file, by a {@link org.planningservices.report.table.PortfolioMapping} of its columns, and reports the faults of
 * each row that it does not accept.
 * {@link org.planningservices.report.table.ExpiryCheck} compares the last days of such a list with the rules.
 */
@NullMarked
package org.planningservices.report.table;

import org.jspecify.annotations.NullMarked;
