/**
 * Tests of decisions in sentences: given a history, when a step is taken on a day, then the program accepts or refuses
 * it.
 *
 * <p>A {@linkplain org.planningservices.testkit.scenario.Scenario scenario} holds the facts and what happened, day by
 * day. A {@linkplain org.planningservices.testkit.scenario.ScenarioStep step} is a step of the program; the same methods
 * describe the history and the question. Anything that a test does not mention has a default that complies with the
 * rules. Days are written {@code 2021-06-30}, everything else in the codes of the journal. For example, with the
 * methods of {@link org.planningservices.testkit.scenario.Scenarios} imported statically:
 *
 * <pre>{@code
 * Scenario reported = given()
 *         .on("2021-06-30", create("V-1"), assign("V-1"))
 *         .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));
 * reported.when(redeem("V-1")).on("2021-12-28").thenRefusedBy("TIM-06");
 * reported.when(redeem("V-1")).thenLastAcceptedOn("2021-12-27", "TIM-06");
 * }</pre>
 *
 * <p>A scenario is immutable, so that many questions can share one. The history may break rules, because it has
 * happened. A step that could not have happened (LIF-01, LIF-03) is a mistake in the test and throws an exception at
 * once. The decisions come from a {@link org.planningservices.policy.audit.RunningAudit}, which also audits journals.
 */
@NullMarked
package org.planningservices.testkit.scenario;

import org.jspecify.annotations.NullMarked;
