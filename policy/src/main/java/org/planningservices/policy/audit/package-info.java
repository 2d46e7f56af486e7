/**
 * Judging a recorded history.
 *
 * <p>A {@linkplain org.planningservices.journal.Journal journal} declares facts, and records what happened on which day.
 * An audit asks the rules about each record, on its day, and makes a
 * {@linkplain org.planningservices.policy.audit.AuditReport report}: what broke which rule, what could not be verified, what
 * became of each voucher and of the days of each enrollment. A
 * {@linkplain org.planningservices.policy.audit.RunningAudit running audit} judges records one by one. An
 * {@link org.planningservices.policy.audit.AuditComparison} tells how two reports on one journal differ.
 */
@NullMarked
package org.planningservices.policy.audit;

import org.jspecify.annotations.NullMarked;
