/**
 * For those who have a system already, and want to know whether it keeps the rules.
 *
 * <p>A log has what the system was asked to do, on which day, and what it answered: a list of
 * {@linkplain org.planningservices.json.DecisionLogEntry entries}, made in Java or
 * {@linkplain org.planningservices.json.DecisionLogReader read} from a file. {@link org.planningservices.testkit.decisionlog.LogCheck}
 * judges each by all that happened before it: what the system accepted happened, whatever the rules say of it; what it
 * refused did not. Where the rules answer otherwise than the system did, there is a
 * {@link org.planningservices.testkit.decisionlog.Disagreement}, with the rules and their sources.
 */
@NullMarked
package org.planningservices.testkit.decisionlog;

import org.jspecify.annotations.NullMarked;
