/**
 * Tests another implementation of the rules, in any language.
 *
 * <p>A {@linkplain org.planningservices.testkit.conformance.ConformanceCase case} is a journal and the report that it
 * must give, in two files: {@code NAME.journal.jsonl} and {@code NAME.report.json}. The report contains its day and its
 * start of validity. A journal can have several reports, {@code NAME.ANYTHING.report.json}. An
 * {@link org.planningservices.testkit.conformance.Implementation} returns the text of the report for the text of a
 * journal.
 *
 * <p>In Java, {@link org.planningservices.testkit.conformance.ConformanceContract} is a JUnit suite with a test for
 * every case that ships with the library. For other languages,
 * {@link org.planningservices.testkit.conformance.ConformanceCases#write ConformanceCases.write} writes the cases to
 * files, and {@link org.planningservices.testkit.conformance.ConformanceCase#compare ConformanceCase.compare} compares
 * a report. A {@link org.planningservices.testkit.conformance.ConformanceFailure} lists the differences, and how the library
 * judges what differs.
 */
@NullMarked
package org.planningservices.testkit.conformance;

import org.jspecify.annotations.NullMarked;
