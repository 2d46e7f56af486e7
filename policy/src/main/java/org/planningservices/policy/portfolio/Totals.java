package org.planningservices.policy.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Counts and sums over vouchers on a day.
 *
 * <p>Totals of parts add up to those of the whole, in any order. Two are equal if they say the same. What is serialized is read
 * by the same version of the library alone. Immutable.
 */
public final class Totals implements Serializable {

    /** All but the tallies of the customers. */
    private final Counts counts;

    /** The numbers of the customers. */
    private final List<String> customers;

    /** The tallies of the customers in their order, after that of no known customer. */
    private final Tallies byCustomer;

    Totals(Counts counts, List<String> customers, Tallies byCustomer) {
        this.counts = counts;
        this.customers = customers;
        this.byCustomer = byCustomer;
    }

    /**
     * Returns the totals of these vouchers and others.
     *
     * @param other  the totals of the others, on the same day under the same terms
     * @return the sum
     */
    public Totals plus(Totals other) {
        Objects.requireNonNull(other, "other");
        Counts sum = new Counts();
        Set<String> all = new LinkedHashSet<>(customers);
        all.addAll(other.customers);
        Map<String, Integer> places = new HashMap<>();
        all.forEach(customer -> places.put(customer, places.size() + 1));
        Tallies tallies = new Tallies(all.size() + 1);
        for (Totals each : List.of(this, other)) {
            sum.add(each.counts);
            for (int i = 0; i < each.customers.size(); i++) {
                tallies.add(places.getOrDefault(each.customers.get(i), 0), each.byCustomer.at(i + 1));
            }
        }
        return new Totals(sum, List.copyOf(all), tallies);
    }

    /**
     * Returns the tallies by status.
     *
     * @return those that have a voucher
     */
    public SortedMap<VoucherStatus, Tally> byStatus() {
        return counts.byStatus();
    }

    /**
     * Returns the tallies by standing.
     *
     * @return those that have a voucher
     */
    public SortedMap<Standing, Tally> byStanding() {
        return counts.byStanding();
    }

    /**
     * Returns the tallies by the rule that sets the deadline (TIM-05 to TIM-09, PAY-07).
     *
     * @return those that have a voucher; one with nothing ahead is in none
     */
    public SortedMap<RuleId, Tally> byRule() {
        return counts.byRule();
    }

    /**
     * Returns how many deadlines fall on each day.
     *
     * @return the days that have one; a voucher counts on the day of its first deadline
     */
    public SortedMap<LocalDate, Long> byDay() {
        return counts.byDay();
    }

    /**
     * Returns the tallies by customer.
     *
     * @return those that have a voucher; one of no known customer is in none
     */
    public SortedMap<CustomerId, Tally> byCustomer() {
        SortedMap<CustomerId, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < customers.size(); i++) {
            tallies.put(CustomerId.of(customers.get(i)), byCustomer.at(i + 1));
        }
        return Collections.unmodifiableSortedMap(tallies);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Totals totals
                && byStatus().equals(totals.byStatus())
                && byStanding().equals(totals.byStanding())
                && byRule().equals(totals.byRule())
                && byDay().equals(totals.byDay())
                && byCustomer().equals(totals.byCustomer());
    }

    @Override
    public int hashCode() {
        return byStatus().hashCode();
    }

    /** Returns the tallies by status. */
    @Override
    public String toString() {
        return byStatus().toString();
    }
}
