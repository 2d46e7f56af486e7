/**
 * The files that people and programs exchange with the library: journals and terms both ways, audit reports out.
 *
 * <p>A log is a journal of somebody else's system, in which every step has an outcome. It is read, not written.
 *
 * <p>Beside the files there are stored records, the form in which databases keep what happened: one record of a journal
 * each, with the version of the form.
 *
 * <p>An {@link org.planningservices.json.Answer} is a decision or another answer of the program, which an {@link
 * org.planningservices.json.AnswerWriter} writes for a program that is not written in Java, or for a page. Answers are written and
 * not read. The result of a desk's command is an answer too. It is made from its parts, because this package needs the program
 * alone, and who writes decisions or stores records as JSON need not have a desk.
 *
 * <p>A step that a program sends, as the body of a request, is read by {@link org.planningservices.json.StepReader}.
 *
 * <p>Reading is strict: a file is read whole or not at all, and an error is one message that names the line, the
 * field, what was found and what would be accepted.
 *
 * <p>The jar has JSON Schemas of all these forms as resources, such as {@code /org/planningservices/json/schema/journal.schema.json}.
 *
 * <p>The package runs on {@code jackson-core} 2.16.0 and later. With an older version every reader and writer throws an
 * {@link IllegalStateException} that names the version found.
 */
@NullMarked
package org.planningservices.json;

import org.jspecify.annotations.NullMarked;
