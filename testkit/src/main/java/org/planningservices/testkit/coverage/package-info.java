/**
 * For those who test by the rules, and want to know which rules their tests have met.
 *
 * <p>A {@linkplain org.planningservices.testkit.coverage.RuleCoverage rule coverage} reads the answers of the program, which
 * knows nothing of it. Of each rule it notes whether it was met accepting, refusing, lacking a fact, and on an edge day:
 * one whose neighbour is answered otherwise, all else unchanged. At the end of a run it prints the table, and fails the run
 * where less was met than asked for. For example:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RuleCoverage coverage = RuleCoverage.of(VoucherProgram.published()).atLeast(100);
 *
 * // anywhere in a test
 * coverage.read(program.on(day).decide(voucher, step, facts));
 * given(program).watchedBy(coverage::around);
 * }</pre>
 *
 * <p>The test classes of a run that cover a program under equal terms fill one table, which is judged when the last of them
 * has ended, by the highest of their thresholds.
 */
@NullMarked
package org.planningservices.testkit.coverage;

import org.jspecify.annotations.NullMarked;
