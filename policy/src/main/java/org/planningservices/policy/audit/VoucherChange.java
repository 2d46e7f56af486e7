package org.planningservices.policy.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.step.VoucherId;

/**
 * A voucher of which two reports say different things. Immutable.
 *
 * @param voucherId  the id of the voucher
 * @param before  what the report before says; empty if it does not have the voucher
 * @param after  what the report after says; empty if it does not have the voucher
 * @param findings  the records about the voucher that the reports judge differently, by line
 */
public record VoucherChange(
        VoucherId voucherId,
        Optional<VoucherReport> before,
        Optional<VoucherReport> after,
        List<FindingChange> findings) {

    /**
     * Copies the findings.
     *
     * @param voucherId  the id of the voucher
     * @param before  what the report before says
     * @param after  what the report after says
     * @param findings  the records about the voucher that the reports judge differently, by line
     */
    public VoucherChange {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(findings, "findings");
        findings = List.copyOf(findings);
    }

    /**
     * Tells whether the status differs.
     *
     * @return true if it differs, also if only one report has the voucher
     */
    public boolean hasOtherStatus() {
        return differs(report -> report.voucher().status());
    }

    /**
     * Tells whether the standing differs.
     *
     * @return true if it differs, also if only one report has the voucher
     */
    public boolean hasOtherStanding() {
        return differs(VoucherReport::standing);
    }

    /**
     * Tells whether the last valid day, or the last day to redeem, to request payment or to pay differs.
     *
     * @return true if one differs, also if only one report has the voucher
     */
    public boolean hasOtherDeadlines() {
        return differs(VoucherReport::deadlines);
    }

    /**
     * Tells whether the deadlines that passed without what was due differ, by their rules and days.
     *
     * @return true if they differ
     */
    public boolean hasOtherMissedDeadlines() {
        return differs(report ->
                report.missedDeadlines().stream().map(Object::toString).toList());
    }

    /** Tells whether something differs, the findings included. */
    boolean isChange() {
        return hasOtherStatus()
                || hasOtherStanding()
                || hasOtherDeadlines()
                || hasOtherMissedDeadlines()
                || !findings.isEmpty();
    }

    private boolean differs(Function<VoucherReport, Object> part) {
        return !before.map(part).equals(after.map(part));
    }

    /** Returns the id of the voucher and, in one line, each part that differs as it is before and after. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "", report -> Optional.of(report.voucher().status()));
        add(parts, "", report -> Optional.of(report.standing()));
        add(parts, "last valid day ", last(Deadlines::lastValidDay));
        add(parts, "redeem by ", last(Deadlines::redeemBy));
        add(parts, "request payment by ", last(Deadlines::paymentRequestBy));
        add(parts, "pay by ", last(Deadlines::payBy));
        add(parts, "missed ", report -> Optional.of(report.missedDeadlines()));
        findings.forEach(finding -> parts.add(finding.toString()));
        return voucherId + ": " + String.join("; ", parts);
    }

    private static Function<VoucherReport, Optional<?>> last(Function<Deadlines, Optional<?>> day) {
        return report -> day.apply(report.deadlines());
    }

    private void add(List<String> parts, String name, Function<VoucherReport, Optional<?>> part) {
        String one = text(before.flatMap(part));
        String other = text(after.flatMap(part));
        if (!one.equals(other)) {
            parts.add(name + one + " -> " + other);
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }
}
