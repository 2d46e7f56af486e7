/**
 * Findings that are new, gone and changed between two audits.
 *
 * <p>{@link org.planningservices.report.comparison.FindingComparison} compares two reports in memory, or one with a report file that was
 * written earlier. The result has one {@link org.planningservices.report.comparison.FindingDifference} for each
 * record and rule, and for each missed deadline, that the two reports judge differently.
 */
@NullMarked
package org.planningservices.report.comparison;

import org.jspecify.annotations.NullMarked;
