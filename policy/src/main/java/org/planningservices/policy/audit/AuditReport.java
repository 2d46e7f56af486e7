package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.planningservices.party.Partner;
import org.planningservices.policy.lazy.LazyList;
import org.planningservices.policy.terms.ValidityStart;

/**
 * What an audit found, up to and including a day. Immutable.
 *
 * <p>The reports on single vouchers and enrollments are not stored: each is made anew whenever it is read from its list.
 *
 * @param asOf  the day of the report
 * @param validityFrom  from which day validity counted
 * @param findings  the records that broke a rule or could not be verified, by line
 * @param vouchers  the vouchers, by id
 * @param enrollments  the enrollments that were declared, by id
 * @param partners  the partners that were declared, by id, with everything recorded about them
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
     * @param vouchers  the vouchers, by id
     * @param enrollments  the enrollments that were declared, by id
     * @param partners  the partners that were declared, by id, with everything recorded about them
     */
    public AuditReport {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(validityFrom, "validityFrom");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(vouchers, "vouchers");
        Objects.requireNonNull(enrollments, "enrollments");
        Objects.requireNonNull(partners, "partners");
        findings = List.copyOf(findings);
        vouchers = LazyList.copyOf(vouchers);
        enrollments = LazyList.copyOf(enrollments);
        partners = List.copyOf(partners);
    }

    /** Returns the day, and how many vouchers and findings there are. */
    @Override
    public String toString() {
        return "audit as of " + asOf + ": " + vouchers.size() + " vouchers, " + findings.size() + " findings";
    }
}
