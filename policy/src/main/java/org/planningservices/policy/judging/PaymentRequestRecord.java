package org.planningservices.policy.judging;

import java.util.List;
import org.planningservices.voucher.PaymentRequest;

/**
 * What an audit has learned of a payment request: what was asked, and the files of its vouchers. Immutable.
 *
 * @param request  the request
 * @param vouchers  the files of the vouchers that it covers, in its order
 */
record PaymentRequestRecord(PaymentRequest request, List<VoucherRecord> vouchers) {}
