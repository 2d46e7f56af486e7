/**
 * Arbitraries for jqwik: days, steps, vouchers and histories.
 *
 * <p>{@link org.planningservices.testkit.arbitraries.Journals} makes histories that comply with every rule, and for
 * each rule histories that break that rule and nothing else;
 * {@link org.planningservices.testkit.arbitraries.EntailedViolations} lists the few rules that cannot be broken alone.
 * {@link org.planningservices.testkit.arbitraries.Vouchers} makes vouchers at the end of such histories,
 * {@link org.planningservices.testkit.arbitraries.Steps} makes any steps, and
 * {@link org.planningservices.testkit.arbitraries.DaysAround} makes days near those on which an answer changes.
 * Everything shrinks to one voucher, few records and one plain day.
 *
 * <p>Only this package needs jqwik 1.9.3, which is an optional dependency. To use the package, add jqwik to your own
 * dependencies and import the BOM of JUnit 6, because jqwik asks for an older JUnit platform than the rest of the test
 * kit. For example, a property of histories, and the provider of the histories:
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
