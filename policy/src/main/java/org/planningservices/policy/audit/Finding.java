package org.planningservices.policy.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalEntry;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.VoucherId;

/**
 * A record that broke a rule, or could not be verified. Immutable.
 *
 * @param entry  the record, with its line
 * @param voucherIds  the vouchers that the record is about: one for a step of a voucher, those that the request covers for a step
 *     of a payment request, none for other records and for a request that was never made
 * @param violations  the rules it broke, in the order of the rulebook's table
 * @param undecided  the rules that could not be verified, in the same order
 */
public record Finding(
        JournalEntry entry, List<VoucherId> voucherIds, List<Violation> violations, List<Undecided> undecided) {

    /**
     * Copies the lists.
     *
     * @param entry  the record, with its line
     * @param voucherIds  the vouchers that the record is about
     * @param violations  the rules it broke, in the order of the rulebook's table
     * @param undecided  the rules that could not be verified, in the same order
     */
    public Finding {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(voucherIds, "voucherIds");
        Objects.requireNonNull(violations, "violations");
        Objects.requireNonNull(undecided, "undecided");
        voucherIds = List.copyOf(voucherIds);
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
    }

    /**
     * Tells whether no rule refuses the record, so that it only could not be verified.
     *
     * @return true if there is no violation
     */
    public boolean isUndecided() {
        return violations.isEmpty();
    }

    /** Returns the line of the record, then the rules it broke and those that could not be verified. */
    @Override
    public String toString() {
        return "line " + entry.line() + ": "
                + Stream.concat(violations.stream(), undecided.stream())
                        .map(Object::toString)
                        .collect(Collectors.joining("; "));
    }
}
