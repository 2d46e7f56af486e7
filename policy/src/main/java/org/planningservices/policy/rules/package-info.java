/**
 * The rule book: a class for each row of the rulebook's table, named after what the rule demands.
 *
 * <p>A law answers a {@link org.planningservices.policy.rules.Case}. Which laws are asked about which step is written
 * once, step by step, in {@link org.planningservices.policy.rules.StepRules}. Not part of the public API.
 */
@NullMarked
package org.planningservices.policy.rules;

import org.jspecify.annotations.NullMarked;
