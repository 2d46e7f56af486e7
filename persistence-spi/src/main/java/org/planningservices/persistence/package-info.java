/**
 * How vouchers are kept, and what happens when two writers meet.
 *
 * <p>What happened is kept in <em>streams</em> of journal records, one for each voucher, enrollment, payment request and
 * customer. A stream has a <em>revision</em>, the number of its records. Records are added by one
 * {@linkplain org.planningservices.persistence.VoucherRepository#append append}, under the revisions that were read: to
 * all streams it names or to none, and once for each command. So whoever decided on something that has changed meanwhile
 * adds nothing, and decides again.
 *
 * <p>A limit that spans vouchers has one owner, whose stream every act that counts advances. What draws on the pool of an
 * enrollment advances the enrollment: creations, accruals and conversions (ENT-06). A 15-day reservation advances the
 * customer (ENG-08). A payment step advances the request and every voucher it covers. A redemption advances the
 * enrollment too, and of a 15-day voucher the customer: they may have counted the voucher as lapsed by a clock that is
 * ahead.
 */
@NullMarked
package org.planningservices.persistence;

import org.jspecify.annotations.NullMarked;
