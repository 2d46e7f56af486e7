/**
 * Checks whether an existing system follows the rules.
 *
 * <p>A log lists what a system was asked to do, on which day, and how it answered. It is a list of
 * {@linkplain org.planningservices.json.DecisionLogEntry entries}, made in Java or
 * {@linkplain org.planningservices.json.DecisionLogReader read} from a file.
 * {@link org.planningservices.testkit.decisionlog.LogCheck} judges each entry by what happened before it: everything that the
 * system accepted, whatever the rules decide, and nothing that it refused. Where the rules decide differently than the
 * system did, there is a {@link org.planningservices.testkit.decisionlog.Disagreement} with the rules and their sources.
 */
@NullMarked
package org.planningservices.testkit.decisionlog;

import org.jspecify.annotations.NullMarked;
