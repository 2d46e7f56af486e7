/**
 * The rule book: a class for each row of the rulebook's table, named after what the rule demands.
 *
 * <p>A law answers a {@link org.planningservices.policy.rules.Case}. Which laws are asked about which step is written
 * once, step by step, in {@link org.planningservices.policy.rules.StepRules}. Everything else asks them: on other days for
 * the days of a refusal ({@link org.planningservices.policy.rules.PossibleDays}), about a mended case for its remedy
 * ({@link org.planningservices.policy.rules.Remedies}), about each step that can follow
 * ({@link org.planningservices.policy.rules.CaseNextStep}). No condition stands twice. Not part of the public API.
 *
 * <p>What makes a program is written in loops where the rest of the library has streams: each lambda is made at run time,
 * and on the way to the first decision of a fresh JVM they cost as much as loading all the laws.
 */
@NullMarked
package org.planningservices.policy.rules;

import org.jspecify.annotations.NullMarked;
