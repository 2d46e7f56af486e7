/**
 * How a question is put to the rules and an answer made.
 *
 * <p>A {@link org.planningservices.policy.engine.Case} is a question: a step on a day, the voucher and the facts. A
 * {@link org.planningservices.policy.engine.RuleCondition} is a rule with its condition. A
 * {@link org.planningservices.policy.engine.RuleTable} has all conditions and asks those that a step is subject to; their
 * verdict is one number, with a bit for each condition that refused. {@link org.planningservices.policy.engine.Decisions}
 * makes the answer: a transition if no bit is set, or else the case itself, which is its own refusal. So an answer costs no
 * more than the question. When somebody reads it, it asks the conditions again: which of them refuse and why, which fact they
 * lack, and on which days they say yes ({@link org.planningservices.policy.engine.PossibleDays}).
 *
 * <p>The engine knows no single rule. {@link org.planningservices.policy.engine.ProgramRules} is given a table and asks it,
 * also for the remedy of a refusal. Two classes name rules by number, since a term takes effect with a rule:
 * {@link org.planningservices.policy.engine.Derivations} and {@link org.planningservices.policy.engine.Qualifications}. The
 * engine may use calendar, pool, terms and facts; it uses neither the rule book nor the remedies.
 *
 * <p>A decision runs through one table, whose calls the compiler can inline, and makes no lambda: in a fresh JVM each lambda on
 * the way to the first decision costs as much as loading all the conditions. What makes a program is written in loops for the
 * same reason. Not part of the public API.
 */
@NullMarked
package org.planningservices.policy.engine;

import org.jspecify.annotations.NullMarked;
