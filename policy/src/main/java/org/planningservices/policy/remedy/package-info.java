/**
 * What would help a refused step, in terms of steps.
 *
 * <p>A condition that is {@link org.planningservices.policy.remedy.Remediable} proposes a
 * {@link org.planningservices.policy.remedy.Fix}: measures, and the case as it would be after them.
 * {@link org.planningservices.policy.remedy.Remedies} tries what the refusing conditions propose, asks the conditions again,
 * and goes on until none of them refuses; a condition that proposes nothing is helped by a later day or by nothing. Where
 * another step has to come first, {@link org.planningservices.policy.remedy.StepPath} finds the steps that lead there by the
 * transition table, and {@link org.planningservices.policy.remedy.PlaceholderSteps} fills in arguments that are not given. So
 * every remedy was accepted once, before it is proposed.
 *
 * <p>The remedies use the engine and name no class of the rule book. Not part of the public API.
 */
@NullMarked
package org.planningservices.policy.remedy;

import org.jspecify.annotations.NullMarked;
