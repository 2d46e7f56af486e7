/**
 * The storage of vouchers, and what happens when two writers conflict.
 *
 * <p>A repository stores journal records in <em>streams</em>: one stream for each voucher, enrollment, payment request and
 * customer. A stream has a <em>revision</em>, the number of its records. One
 * {@linkplain org.planningservices.persistence.VoucherRepository#append append} adds the records of a command to all streams
 * that it names or to none, and only if each stream still has the revision that the writer has read. A writer whose data is
 * stale adds nothing, reads again and decides again. A command is stored once, however often it is submitted.
 *
 * <p>A limit that spans several vouchers has one owner, and each step that counts toward the limit advances the owner's
 * stream. Creations, accruals and conversions change the pool of an enrollment, so they advance the enrollment (ENT-06). A
 * reservation of a 15-day voucher advances the customer (ENG-08). A payment step advances the request and each voucher that
 * the request covers. A redemption also advances the enrollment, and for a 15-day voucher the customer, because a decision
 * there may have counted the voucher as lapsed by a clock that is ahead.
 *
 * <p>A record that is in several streams has one {@linkplain org.planningservices.persistence.StoredRecord#isInHomeStream
 * home stream}.
 */
@NullMarked
package org.planningservices.persistence;

import org.jspecify.annotations.NullMarked;
