/**
 * For those who write the rules again, in any language, and want to know whether they are the same.
 *
 * <p>A {@linkplain org.planningservices.testkit.conformance.ConformanceCase case} is a journal and the report that it must
 * give: two files, {@code NAME.journal.jsonl} and {@code NAME.report.json}. The report says itself as of which day and by
 * which validity start; one journal may have several, as {@code NAME.ANYTHING.report.json}. What is run is an
 * {@link org.planningservices.testkit.conformance.Implementation}, which makes the text of a report from that of a journal.
 *
 * <p>In Java, {@link org.planningservices.testkit.conformance.ConformanceContract} is a JUnit suite with a test for every
 * case that ships. Elsewhere the cases are
 * {@linkplain org.planningservices.testkit.conformance.ConformanceCases#write written out}, and reports are
 * {@linkplain org.planningservices.testkit.conformance.ConformanceCase#compare compared}. Either way a
 * {@link org.planningservices.testkit.conformance.ConformanceFailure} tells what differs, and why the library says what it says.
 */
@NullMarked
package org.planningservices.testkit.conformance;

import org.jspecify.annotations.NullMarked;
