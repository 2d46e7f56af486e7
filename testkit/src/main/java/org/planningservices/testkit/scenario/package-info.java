/**
 * For those who test what the program decides, in sentences: given a history, when a step on a day, then this.
 *
 * <p>A {@linkplain org.planningservices.testkit.scenario.Scenario scenario} is what is known and what happened, day by
 * day. A {@linkplain org.planningservices.testkit.scenario.ScenarioStep deed} is a step of the program; the same words tell the
 * history and ask the question. What a test is not about need not be said: it is as the rules want it. Days are written
 * {@code 2021-06-30}, everything else in the codes of the journal. For example, with the words of
 * {@link org.planningservices.testkit.scenario.Scenarios} imported statically:
 *
 * <pre>{@code
 * Scenario reported = given()
 *         .on("2021-06-30", create("V-1"), assign("V-1"))
 *         .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));
 * reported.when(redeem("V-1")).on("2021-12-28").thenRefusedBy("TIM-06");
 * reported.when(redeem("V-1")).thenLastAcceptedOn("2021-12-27", "TIM-06");
 * }</pre>
 *
 * <p>A scenario never changes, so one serves many questions. The history may break rules, since it happened; a step that
 * could not have happened (LIF-01, LIF-03) is a mistake of the test, and told at once. What the program says comes from a
 * {@link org.planningservices.policy.audit.RunningAudit}, the same that audits a journal.
 */
@NullMarked
package org.planningservices.testkit.scenario;

import org.jspecify.annotations.NullMarked;
