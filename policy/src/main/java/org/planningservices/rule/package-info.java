/**
 * What a rule is: id, title, basis, sources and days in force.
 *
 * <p>A {@linkplain org.planningservices.rule.Rule rule} has a number, a source and the days it is in force. Asked about a
 * step, it accepts or refuses the step, or is undecided because it lacks a fact. All rules that apply are evaluated: the
 * answer is a {@linkplain org.planningservices.policy.decision.Transition transition}, or a {@linkplain
 * org.planningservices.policy.decision.Refusal refusal} that lists every rule that refuses as a {@linkplain
 * org.planningservices.policy.decision.Violation violation}, and every rule that lacks a fact as {@linkplain
 * org.planningservices.policy.decision.Undecided undecided}. Both the violation and the refusal give the {@linkplain
 * org.planningservices.policy.decision.DaySet days} on which they would not apply, and the {@linkplain
 * org.planningservices.policy.decision.Remedy remedy}: the {@linkplain org.planningservices.policy.decision.RemedyAction
 * measures} that lead to acceptance.
 */
@NullMarked
@ValueStyle
package org.planningservices.rule;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
