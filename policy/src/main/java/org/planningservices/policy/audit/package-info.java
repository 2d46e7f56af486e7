/**
 * Judging a recorded history.
 *
 * <p>A {@linkplain org.planningservices.journal.Journal journal} states facts and tells what happened on which day.
 * An audit asks the rules about each record, on its day, and gives a
 * {@linkplain org.planningservices.policy.audit.AuditReport report}: what broke which rule, what could not be verified,
 * what became of each voucher and of the days of each enrollment. A
 * {@linkplain org.planningservices.policy.audit.RunningAudit chronicle} takes the records one by one and answers for the next.
 */
@NullMarked
package org.planningservices.policy.audit;

import org.jspecify.annotations.NullMarked;
