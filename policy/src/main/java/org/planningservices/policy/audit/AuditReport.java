package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.party.Partner;
import org.planningservices.policy.terms.ValidityStart;

/**
 * What an audit found, up to and including a day. Immutable.
 *
 * <p>An audit keeps no report of a single voucher or enrollment: each is made anew whenever it is read from the lists.
 *
 * @param asOf  the day of the report
 * @param validityFrom  from which day validity counted
 * @param findings  the records that broke a rule or could not be verified, by line
 * @param vouchers  the vouchers, by number
 * @param enrollments  the enrollments that were stated, by number
 * @param partners  the partners that were stated, by number, with all that was stated of them and happened
 */
public record AuditReport(
        LocalDate asOf,
        ValidityStart validityFrom,
        List<Finding> findings,
        List<VoucherReport> vouchers,
        List<EnrollmentReport> enrollments,
        List<Partner> partners) {

    /**
     * Copies the lists, unless they are of an audit and cannot change.
     *
     * @param asOf  the day of the report
     * @param validityFrom  from which day validity counted
     * @param findings  the records that broke a rule or could not be verified, by line
     * @param vouchers  the vouchers, by number
     * @param enrollments  the enrollments that were stated, by number
     * @param partners  the partners that were stated, by number, with all that was stated of them and happened
     */
    public AuditReport {
        findings = List.copyOf(findings);
        vouchers = ReportList.copyOf(vouchers);
        enrollments = ReportList.copyOf(enrollments);
        partners = List.copyOf(partners);
    }
}
