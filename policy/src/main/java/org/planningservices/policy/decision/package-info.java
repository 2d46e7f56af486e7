/**
 * What an answer is.
 *
 * <p>A step is either accepted, with a {@link org.planningservices.policy.decision.Transition} that has the event to record
 * and the resulting voucher, or not, with a {@link org.planningservices.policy.decision.Refusal}, which is a no or {@linkplain
 * org.planningservices.policy.decision.Refusal#isUndecided() undecided}. A refusal lists every
 * {@linkplain org.planningservices.policy.decision.Violation rule that refuses}, with the values compared, and every rule
 * that {@linkplain org.planningservices.policy.decision.Undecided is undecided} because a fact is missing. It gives the
 * {@linkplain org.planningservices.policy.decision.DaySet days} on which no rule refuses the step, and the
 * {@linkplain org.planningservices.policy.decision.Remedy remedy}: what would help. They are computed when they are read.
 *
 * <p>A {@link org.planningservices.policy.decision.Deadline} is a last day, with the rule that sets it.
 */
@NullMarked
@ValueStyle
package org.planningservices.policy.decision;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
