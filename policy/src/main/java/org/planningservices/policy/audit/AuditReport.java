package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.lazy.LazyList;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * What an audit found, up to and including a day.
 *
 * <p>The reports on single vouchers and enrollments are not stored: each is made anew whenever it is read. A voucher, an
 * enrollment and a partner are found by id by binary search. The first call of
 * {@link #findFindings(VoucherId)} and of {@link #facts(VoucherId, VoucherStep)} goes through the report once, for all later calls.
 *
 * <p>For example, {@code report.facts(id, step)} with {@code program.on(report.asOf()).decide(voucher, step, facts)} answers whether
 * a step may follow on the journal. Two reports are equal if their parts are. Immutable.
 */
public final class AuditReport {

    private final LocalDate asOf;
    private final ValidityStart validityFrom;
    private final List<Finding> findings;
    private final LazyList<?, VoucherId, VoucherReport> vouchers;
    private final LazyList<?, EnrollmentId, EnrollmentReport> enrollments;
    private final LazyList<?, PartnerId, Partner> partners;

    // made when first needed; two threads may both make one, and then the two are equal
    private @Nullable FindingIndex findingIndex;
    private @Nullable ReportFacts reportFacts;

    private AuditReport(
            LocalDate asOf,
            ValidityStart validityFrom,
            List<Finding> findings,
            List<VoucherReport> vouchers,
            List<EnrollmentReport> enrollments,
            List<Partner> partners) {
        this.asOf = asOf;
        this.validityFrom = validityFrom;
        this.findings = List.copyOf(findings);
        this.vouchers = LazyList.copyOf(vouchers, report -> report.voucher().id());
        this.enrollments =
                LazyList.copyOf(enrollments, report -> report.enrollment().id());
        this.partners = LazyList.copyOf(partners, Partner::id);
    }

    /**
     * Returns a report of these parts. Audits make reports; this is for tests, and for reports from elsewhere.
     *
     * @param asOf  the day of the report
     * @param validityFrom  from which day validity counted
     * @param findings  the records that broke a rule or could not be verified, by line
     * @param vouchers  the vouchers, by id
     * @param enrollments  the enrollments that were declared, by id
     * @param partners  the partners that were declared, by id, with everything recorded about them
     * @return the report
     * @throws IllegalArgumentException if vouchers, enrollments or partners are not in the order of their ids, each id once
     */
    public static AuditReport of(
            LocalDate asOf,
            ValidityStart validityFrom,
            List<Finding> findings,
            List<VoucherReport> vouchers,
            List<EnrollmentReport> enrollments,
            List<Partner> partners) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(validityFrom, "validityFrom");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(vouchers, "vouchers");
        Objects.requireNonNull(enrollments, "enrollments");
        Objects.requireNonNull(partners, "partners");
        return new AuditReport(asOf, validityFrom, findings, vouchers, enrollments, partners);
    }

    /**
     * Returns the day of the report.
     *
     * @return the day, inclusive
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns from which day validity counted.
     *
     * @return the start of validity
     */
    public ValidityStart validityFrom() {
        return validityFrom;
    }

    /**
     * Returns the records that broke a rule or could not be verified.
     *
     * @return the findings, by line
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns what became of the vouchers.
     *
     * @return the vouchers, by id
     */
    public List<VoucherReport> vouchers() {
        return vouchers;
    }

    /**
     * Returns what became of the enrollments that were declared.
     *
     * @return the enrollments, by id
     */
    public List<EnrollmentReport> enrollments() {
        return enrollments;
    }

    /**
     * Returns the partners that were declared, with everything recorded about them.
     *
     * @return the partners, by id
     */
    public List<Partner> partners() {
        return partners;
    }

    /**
     * Finds what became of a voucher.
     *
     * @param id  the id of the voucher
     * @return its report; empty if it was never created
     */
    public Optional<VoucherReport> findVoucher(VoucherId id) {
        Objects.requireNonNull(id, "id");
        return vouchers.find(id);
    }

    /**
     * Finds what became of an enrollment.
     *
     * @param id  the id of the enrollment
     * @return its report; empty if it was never declared
     */
    public Optional<EnrollmentReport> findEnrollment(EnrollmentId id) {
        Objects.requireNonNull(id, "id");
        return enrollments.find(id);
    }

    /**
     * Finds a partner.
     *
     * @param id  the id of the partner
     * @return the partner; empty if it was never declared
     */
    public Optional<Partner> findPartner(PartnerId id) {
        Objects.requireNonNull(id, "id");
        return partners.find(id);
    }

    /**
     * Finds the findings of records that are about a voucher, those of payment requests that cover it included.
     *
     * @param voucher  the id of the voucher
     * @return the findings, by line; none if there is none
     */
    public List<Finding> findFindings(VoucherId voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return findingIndex().of(voucher);
    }

    /**
     * Finds the findings in which a rule refuses the record, or could not be verified.
     *
     * @param rule  the id of the rule
     * @return the findings, by line; none if there is none
     */
    public List<Finding> findFindings(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        return findingIndex().of(rule);
    }

    /**
     * Returns what the audit knows at the end of the report that a step of a voucher needs: for a creation the enrollment and the
     * days that remain in its pool; for a step of a partner the partner and the offerings of which it redeemed a voucher; for a
     * reservation also the vouchers of the customer.
     *
     * @param voucher  the id of the voucher, created or not
     * @param step  the step
     * @return the facts, for a decision on the day of the report; what was never declared is left out
     */
    public Facts facts(VoucherId voucher, VoucherStep step) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return reportFacts().of(voucher, step);
    }

    /**
     * Returns what the audit knows at the end of the report that a step of a payment request needs: for a request the partner.
     *
     * @param step  the step
     * @return the facts, for a decision on the day of the report; a partner that was never declared is left out
     */
    public Facts facts(PaymentStep step) {
        Objects.requireNonNull(step, "step");
        return reportFacts().of(step);
    }

    /**
     * Returns what the audit knows at the end of the report that a step of a partner needs: the partner, and the offerings of which
     * it redeemed a voucher.
     *
     * @param step  the step
     * @return the facts, for a decision on the day of the report; none if the partner was never declared
     */
    public Facts facts(PartnerStep step) {
        Objects.requireNonNull(step, "step");
        return reportFacts().of(step.partnerId());
    }

    private FindingIndex findingIndex() {
        FindingIndex index = findingIndex;
        if (index == null) {
            index = FindingIndex.of(findings);
            findingIndex = index;
        }
        return index;
    }

    private ReportFacts reportFacts() {
        ReportFacts facts = reportFacts;
        if (facts == null) {
            facts = ReportFacts.of(this);
            reportFacts = facts;
        }
        return facts;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof AuditReport report
                        && asOf.equals(report.asOf)
                        && validityFrom == report.validityFrom
                        && findings.equals(report.findings)
                        && vouchers.equals(report.vouchers)
                        && enrollments.equals(report.enrollments)
                        && partners.equals(report.partners));
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, validityFrom, findings.size(), vouchers.size(), enrollments, partners.size());
    }

    /** Returns the day, and how many vouchers and findings there are. */
    @Override
    public String toString() {
        return "audit as of " + asOf + ": " + vouchers.size() + " vouchers, " + findings.size() + " findings";
    }
}
