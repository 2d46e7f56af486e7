/**
 * How the records of a journal are judged, one after another.
 *
 * <p>The {@link org.planningservices.policy.judging.Register register} knows what was recorded so far: partners, enrollments,
 * vouchers and payment requests. The {@link org.planningservices.policy.judging.RecordJudge judge} asks the rules about the
 * next record with what the register knows, and then has it recorded. An
 * {@link org.planningservices.policy.judging.JournalAudit audit} puts the records of a journal in order, and reports.
 */
@NullMarked
package org.planningservices.policy.judging;

import org.jspecify.annotations.NullMarked;
