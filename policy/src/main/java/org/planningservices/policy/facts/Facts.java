package org.planningservices.policy.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.Partner;
import org.planningservices.voucher.Voucher;

/**
 * What is known besides the voucher itself. A rule is undecided if it needs a fact that is left out.
 *
 * <p>A partner or an enrollment other than the one a step is about counts as left out. A refusal explains itself from
 * these facts when it is read, so they must not change meanwhile. For example,
 * {@code Facts.none().withPartner(fabrikam)}. Immutable.
 *
 * @param partner  the partner that takes the step
 * @param enrollment  the enrollment whose days the voucher takes
 * @param remainingDays  how many days remain in the pool of the enrollment (ENT-06)
 * @param customerVouchers  the vouchers of the customer under all its enrollments (ENG-08); the voucher decided on may be
 *     among them
 * @param redeemedOfferings  the offerings of which the partner that takes the step redeemed a voucher so far (PAY-02)
 * @param own  the facts of the application's own, which rules of its own read, by name
 */
public record Facts(
        Optional<Partner> partner,
        Optional<Enrollment> enrollment,
        OptionalLong remainingDays,
        Optional<Collection<Voucher>> customerVouchers,
        Optional<Set<Offering>> redeemedOfferings,
        Map<FactName<?>, Object> own) {

    private static final Facts NONE = new Facts(
            Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Map.of());

    /**
     * Checks the remaining days, and copies the facts of the application's own.
     *
     * @param partner  the partner that takes the step
     * @param enrollment  the enrollment whose days the voucher takes
     * @param remainingDays  how many days remain in the pool of the enrollment, zero or more
     * @param customerVouchers  the vouchers of the customer under all its enrollments
     * @param redeemedOfferings  the offerings of which the partner redeemed a voucher so far
     * @param own  the facts of the application's own
     * @throws IllegalArgumentException if the remaining days are negative, or if a fact of the application's own has a value
     *     of another type than its name
     */
    public Facts {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(enrollment, "enrollment");
        Objects.requireNonNull(remainingDays, "remainingDays");
        Objects.requireNonNull(customerVouchers, "customerVouchers");
        Objects.requireNonNull(redeemedOfferings, "redeemedOfferings");
        Objects.requireNonNull(own, "own");
        if (remainingDays.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "the remaining days must be zero or more, found `" + remainingDays.getAsLong() + "`");
        }
        own = own.isEmpty() ? Map.of() : Map.copyOf(own); // the usual case costs nothing
        own.forEach(Facts::requireType);
    }

    private static void requireType(FactName<?> name, Object value) {
        if (!name.type().isInstance(value)) {
            throw new IllegalArgumentException("the fact `" + name + "` must be of type `"
                    + name.type().getName() + "`, found `" + value.getClass().getName() + "`");
        }
    }

    /**
     * Returns no facts at all: every rule that needs one is undecided.
     *
     * @return no facts
     */
    public static Facts none() {
        return NONE;
    }

    /**
     * Returns a copy with this partner.
     *
     * @param partner  the partner that takes the step
     * @return the copy
     */
    public Facts withPartner(Partner partner) {
        Objects.requireNonNull(partner, "partner");
        return new Facts(Optional.of(partner), enrollment, remainingDays, customerVouchers, redeemedOfferings, own);
    }

    /**
     * Returns a copy with this enrollment.
     *
     * @param enrollment  the enrollment whose days the voucher takes
     * @return the copy
     */
    public Facts withEnrollment(Enrollment enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new Facts(partner, Optional.of(enrollment), remainingDays, customerVouchers, redeemedOfferings, own);
    }

    /**
     * Returns a copy with these remaining days.
     *
     * @param remainingDays  how many days remain in the pool of the enrollment, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the days are negative
     */
    public Facts withRemainingDays(long remainingDays) {
        return new Facts(partner, enrollment, OptionalLong.of(remainingDays), customerVouchers, redeemedOfferings, own);
    }

    /**
     * Returns a copy with these vouchers.
     *
     * @param customerVouchers  the vouchers of the customer under all its enrollments
     * @return the copy
     */
    public Facts withCustomerVouchers(Collection<Voucher> customerVouchers) {
        Objects.requireNonNull(customerVouchers, "customerVouchers");
        return new Facts(partner, enrollment, remainingDays, Optional.of(customerVouchers), redeemedOfferings, own);
    }

    /**
     * Returns a copy with these offerings.
     *
     * @param redeemedOfferings  the offerings of which the partner redeemed a voucher so far
     * @return the copy
     */
    public Facts withRedeemedOfferings(Set<Offering> redeemedOfferings) {
        Objects.requireNonNull(redeemedOfferings, "redeemedOfferings");
        return new Facts(partner, enrollment, remainingDays, customerVouchers, Optional.of(redeemedOfferings), own);
    }

    /**
     * Returns a copy with a fact of the application's own, which rules of its own read.
     *
     * @param name  the name of the fact
     * @param value  its value
     * @param <T>  the type of the value
     * @return the copy
     * @throws IllegalArgumentException if the value is of another type than the name
     */
    public <T> Facts with(FactName<T> name, T value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Map<FactName<?>, Object> more = new HashMap<>(own);
        more.put(name, value);
        return new Facts(partner, enrollment, remainingDays, customerVouchers, redeemedOfferings, more);
    }

    /**
     * Finds a fact of the application's own.
     *
     * @param name  the name of the fact
     * @param <T>  the type of the value
     * @return the value; empty if it was not given
     */
    public <T> Optional<T> find(FactName<T> name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(own.get(name)).map(name.type()::cast);
    }
}
