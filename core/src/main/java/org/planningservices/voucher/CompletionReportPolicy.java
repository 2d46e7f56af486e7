package org.planningservices.voucher;

/** Whether a program requires a completion report between delivery and redemption (ENG-06, SAT-10). */
public enum CompletionReportPolicy {
    /** A voucher is redeemed once the report is submitted: Planning Services. */
    REQUIRED,
    /** The program knows no such report, and a voucher is redeemed once it is delivered: Training Vouchers. */
    NOT_ASKED
}
