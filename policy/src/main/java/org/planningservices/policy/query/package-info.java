/**
 * The other questions, answered by asking the same rules.
 *
 * <p>What may come next ({@link org.planningservices.policy.query.CaseNextStep}), until when
 * ({@link org.planningservices.policy.query.UpcomingDeadlines}), which engagements a partner may deliver
 * ({@link org.planningservices.policy.query.EligibilityCheck}), where a partner stands on its way
 * ({@link org.planningservices.policy.query.PartnerProgress}), which days end something in the program
 * ({@link org.planningservices.policy.query.Milestones}), and what is still open to somebody
 * ({@link org.planningservices.policy.query.OpenActions}). Each makes up the cases that it is about and asks the conditions of
 * the program, which it names by number. No condition is written a second time here.
 *
 * <p>Queries may use the rule book, the remedies and the engine. Not part of the public API.
 */
@NullMarked
package org.planningservices.policy.query;

import org.jspecify.annotations.NullMarked;
