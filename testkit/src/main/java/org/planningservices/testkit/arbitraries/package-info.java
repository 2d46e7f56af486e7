/**
 * For those who test with properties: arbitraries of days, steps, vouchers and histories, for jqwik.
 *
 * <p>{@link org.planningservices.testkit.arbitraries.Journals} makes histories that comply with every rule, and for each
 * rule histories that break it and nothing else; {@link org.planningservices.testkit.arbitraries.EntailedViolations} tells which
 * rules cannot be broken without another. {@link org.planningservices.testkit.arbitraries.Vouchers} makes vouchers as
 * such histories leave them, {@link org.planningservices.testkit.arbitraries.Steps} any step whatever, and
 * {@link org.planningservices.testkit.arbitraries.DaysAround} days close to where an answer changes. Everything shrinks to
 * one voucher, few records and one plain day.
 *
 * <p>jqwik 1.9.3 is an optional dependency of this package alone: who uses it names jqwik among its own, and imports the
 * BOM of JUnit 6, since jqwik asks for an older platform than the suites of this library do. For example, a property over
 * histories and the provider that it asks:
 *
 * <pre>{@code
 * @Property
 * void whatCompliesIsNotReported(@ForAll("compliant") Journal journal) {
 *     assertThat(program.audit(journal, LocalDate.of(2022, 12, 31)).findings()).isEmpty();
 * }
 *
 * @Provide
 * Arbitrary<Journal> compliant() { return Journals.compliant(); }
 * }</pre>
 */
@NullMarked
package org.planningservices.testkit.arbitraries;

import org.jspecify.annotations.NullMarked;
