/**
 * The days of an enrollment.
 *
 * <p>Days are earned or converted into the <em>remaining</em> ones. A voucher <em>holds</em> its days from the day it is
 * made; redeemed in time they are <em>spent</em>, else they return or are <em>lost</em>. What remains on 2021-07-01 is
 * <em>removed</em>. The columns always add up: {@link org.planningservices.policy.pool.PoolBalance} checks it.
 */
@NullMarked
package org.planningservices.policy.pool;

import org.jspecify.annotations.NullMarked;
