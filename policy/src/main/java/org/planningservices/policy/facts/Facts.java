package org.planningservices.policy.facts;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.Partner;
import org.planningservices.voucher.Voucher;

/**
 * What is known besides the voucher itself. What is left out is unknown, and a rule that needs it says so.
 *
 * <p>A partner or an enrolment other than the one a step is about counts as left out. A refusal explains itself from
 * these facts when it is read, so they must not change meanwhile. For example,
 * {@code Facts.none().withPartner(fabrikam)}. Immutable.
 */
public final class Facts {

    private static final Facts NONE = new Facts(null, null, OptionalLong.empty(), null, null);

    private final @Nullable Partner partner;
    private final @Nullable Enrollment enrollment;
    private final OptionalLong remainingDays;
    private final @Nullable Collection<Voucher> customerVouchers;
    private final @Nullable Set<Offering> redeemedOfferings;

    private Facts(
            @Nullable Partner partner,
            @Nullable Enrollment enrollment,
            OptionalLong remainingDays,
            @Nullable Collection<Voucher> customerVouchers,
            @Nullable Set<Offering> redeemedOfferings) {
        this.partner = partner;
        this.enrollment = enrollment;
        this.remainingDays = remainingDays;
        this.customerVouchers = customerVouchers;
        this.redeemedOfferings = redeemedOfferings;
    }

    /**
     * Returns no facts at all: every rule that needs one is unknown.
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
        return new Facts(
                Objects.requireNonNull(partner), enrollment, remainingDays, customerVouchers, redeemedOfferings);
    }

    /**
     * Returns a copy with this enrolment.
     *
     * @param enrollment  the enrolment whose days the voucher takes
     * @return the copy
     */
    public Facts withEnrollment(Enrollment enrollment) {
        return new Facts(
                partner, Objects.requireNonNull(enrollment), remainingDays, customerVouchers, redeemedOfferings);
    }

    /**
     * Returns a copy with these remaining days.
     *
     * @param remainingDays  how many days remain in the pool of the enrolment, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the days are negative
     */
    public Facts withRemainingDays(long remainingDays) {
        if (remainingDays < 0) {
            throw new IllegalArgumentException(
                    "the remaining days must be zero or more, found `" + remainingDays + "`");
        }
        return new Facts(partner, enrollment, OptionalLong.of(remainingDays), customerVouchers, redeemedOfferings);
    }

    /**
     * Returns a copy with these vouchers.
     *
     * @param customerVouchers  the vouchers of the customer under all its enrolments
     * @return the copy
     */
    public Facts withCustomerVouchers(Collection<Voucher> customerVouchers) {
        return new Facts(
                partner, enrollment, remainingDays, Objects.requireNonNull(customerVouchers), redeemedOfferings);
    }

    /**
     * Returns a copy with these offerings.
     *
     * @param redeemedOfferings  the offerings of which the partner redeemed a voucher so far
     * @return the copy
     */
    public Facts withRedeemedOfferings(Set<Offering> redeemedOfferings) {
        return new Facts(
                partner, enrollment, remainingDays, customerVouchers, Objects.requireNonNull(redeemedOfferings));
    }

    /**
     * Returns the partner that takes the step.
     *
     * @return the partner; empty if it is unknown
     */
    public Optional<Partner> partner() {
        return Optional.ofNullable(partner);
    }

    /**
     * Returns the enrolment whose days the voucher takes.
     *
     * @return the enrolment; empty if it is unknown
     */
    public Optional<Enrollment> enrollment() {
        return Optional.ofNullable(enrollment);
    }

    /**
     * Returns how many days remain in the pool of the enrolment (ENT-06).
     *
     * @return the days, zero or more; empty if they are unknown
     */
    public OptionalLong remainingDays() {
        return remainingDays;
    }

    /**
     * Returns the vouchers of the customer under all its enrolments (ENG-08); the voucher decided on may be among them.
     *
     * @return the vouchers; empty if they are unknown
     */
    public Optional<Collection<Voucher>> customerVouchers() {
        return Optional.ofNullable(customerVouchers);
    }

    /**
     * Returns the offerings of which the partner that takes the step redeemed a voucher so far (PAY-02).
     *
     * @return the offerings; empty if they are unknown
     */
    public Optional<Set<Offering>> redeemedOfferings() {
        return Optional.ofNullable(redeemedOfferings);
    }

    @Override
    @SuppressWarnings("UndefinedEquals") // collections are equal as their kinds say
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Facts that
                        && Objects.equals(partner, that.partner)
                        && Objects.equals(enrollment, that.enrollment)
                        && remainingDays.equals(that.remainingDays)
                        && Objects.equals(customerVouchers, that.customerVouchers)
                        && Objects.equals(redeemedOfferings, that.redeemedOfferings));
    }

    @Override
    public int hashCode() {
        return Objects.hash(partner, enrollment, remainingDays, customerVouchers, redeemedOfferings);
    }

    /** Returns what is known, by name. */
    @Override
    public String toString() {
        return "Facts[partner=" + partner() + ", enrollment=" + enrollment() + ", remainingDays=" + remainingDays
                + ", customerVouchers=" + customerVouchers() + ", redeemedOfferings=" + redeemedOfferings() + "]";
    }
}
