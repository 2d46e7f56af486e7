/**
 * Rule coverage: what the tests exercise of each rule of a program.
 *
 * <p>A {@linkplain org.planningservices.testkit.coverage.RuleCoverage rule coverage} records answers of the program.
 * For each rule it records whether the rule accepted a step, refused one, lacked a fact, and was asked on an edge day,
 * which is a day whose neighbor has another answer with all else unchanged. At the end of the run it prints a table,
 * and fails the run if the coverage is lower than required. For example:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RuleCoverage coverage = RuleCoverage.of(VoucherProgram.planningServices()).atLeast(100);
 *
 * // anywhere in a test
 * coverage.record(program.on(day).decide(voucher, step, facts));
 * given(program).withListener(coverage::wrap);
 * }</pre>
 *
 * <p>{@code onlyRules} and {@code onlyActions} limit a coverage to some rules, and {@code reportedTo} also writes the
 * table to an HTML or JSON file.
 */
@NullMarked
package org.planningservices.testkit.coverage;

import org.jspecify.annotations.NullMarked;
