package org.planningservices.policy.next;

import java.util.List;
import java.util.Objects;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/**
 * Whether a partner may deliver an engagement on a day, and what it lacks (ENG-16, ELG-15, ELG-16, ELG-11, ELG-08; with a
 * consultant also ELG-13). What is missing is evaluated with an example voucher, which the step of a remedy shows. Immutable.
 *
 * @param partnerId  the partner
 * @param row  the engagement, with its offering
 * @param missing  the rules that refuse the delivery, in the order of the rulebook's table
 * @param undecided  the rules that lack a fact, in that order
 */
public record Eligibility(PartnerId partnerId, CatalogEntry row, List<Violation> missing, List<Undecided> undecided) {

    /**
     * Copies the lists.
     *
     * @param partnerId  the partner
     * @param row  the engagement, with its offering
     * @param missing  the rules that refuse the delivery, in the order of the rulebook's table
     * @param undecided  the rules that lack a fact, in that order
     */
    public Eligibility {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(undecided, "undecided");
        missing = List.copyOf(missing);
        undecided = List.copyOf(undecided);
    }

    /**
     * Tells whether the partner may deliver the engagement.
     *
     * @return true if nothing is missing or undecided
     */
    public boolean isEligible() {
        return missing.isEmpty() && undecided.isEmpty();
    }

    /**
     * Tells whether nothing is missing, but some rule lacks a fact, so that the answer is not known.
     *
     * @return true if no rule refuses the delivery and some rule is undecided
     */
    public boolean isUndecided() {
        return missing.isEmpty() && !undecided.isEmpty();
    }

    /** Returns the partner and the engagement, what is missing, and what is undecided. */
    @Override
    public String toString() {
        return partnerId + ", " + row.engagement() + ": " + answer();
    }

    private String answer() {
        if (missing.isEmpty()) {
            return isEligible() ? "eligible" : "undecided " + undecided;
        }
        return "missing " + missing + (undecided.isEmpty() ? "" : ", undecided: " + undecided);
    }
}
