/**
 * The rule book: a class for each row of the rulebook's table, named after what the rule demands.
 *
 * <p>A row decides for a {@link org.planningservices.policy.engine.Case} whether the step is accepted, why it is refused,
 * which fact is missing, and on which days the answer can change. Many rows also say {@linkplain
 * org.planningservices.policy.remedy.Remediable what would help}. No condition is written twice: a row that builds on
 * another row asks it.
 *
 * <p>Beside the rows there are only the provisions, which decide a value and refuse nothing ({@code Provisions}), and the table
 * of the rows: under their numbers, and by the steps about which they are asked
 * ({@link org.planningservices.policy.rules.RuleBook}). This table is what a program hands to the engine. To find the rule
 * {@code TIM-06}, look for {@code TIM_06} in {@code RuleBook}.
 *
 * <p>Rows may use the engine and the remedies. What several rows share, such as {@link
 * org.planningservices.policy.engine.Competent}, is in the engine, without what would help. Not part of the public API.
 */
@NullMarked
package org.planningservices.policy.rules;

import org.jspecify.annotations.NullMarked;
