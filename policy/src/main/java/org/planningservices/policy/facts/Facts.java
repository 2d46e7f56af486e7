package org.planningservices.policy.facts;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.immutables.value.Value;
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
@Value.Immutable
public abstract class Facts {

    Facts() {}

    /**
     * Returns the partner that takes the step.
     *
     * @return the partner
     */
    public abstract Optional<Partner> partner();

    /**
     * Returns a copy with this partner.
     *
     * @param partner  the partner that takes the step
     * @return the copy
     */
    public abstract Facts withPartner(Partner partner);

    /**
     * Returns the enrolment whose days the voucher takes.
     *
     * @return the enrolment
     */
    public abstract Optional<Enrollment> enrollment();

    /**
     * Returns a copy with this enrolment.
     *
     * @param enrollment  the enrolment whose days the voucher takes
     * @return the copy
     */
    public abstract Facts withEnrollment(Enrollment enrollment);

    /**
     * Returns how many days remain in the pool of the enrolment (ENT-06).
     *
     * @return the days
     */
    public abstract OptionalLong remainingDays();

    /**
     * Returns a copy with these remaining days.
     *
     * @param remainingDays  how many days remain in the pool of the enrolment
     * @return the copy
     */
    public abstract Facts withRemainingDays(long remainingDays);

    /**
     * Returns the vouchers of the customer under all its enrolments (ENG-08); the voucher decided on may be among them.
     *
     * @return the vouchers
     */
    public abstract Optional<Collection<Voucher>> customerVouchers();

    /**
     * Returns a copy with these vouchers.
     *
     * @param customerVouchers  the vouchers of the customer under all its enrolments
     * @return the copy
     */
    public abstract Facts withCustomerVouchers(Collection<Voucher> customerVouchers);

    /**
     * Returns the offerings of which the partner that takes the step redeemed a voucher so far (PAY-02).
     *
     * @return the offerings
     */
    public abstract Optional<Set<Offering>> redeemedOfferings();

    /**
     * Returns a copy with these offerings.
     *
     * @param redeemedOfferings  the offerings of which the partner redeemed a voucher so far
     * @return the copy
     */
    public abstract Facts withRedeemedOfferings(Set<Offering> redeemedOfferings);

    @Value.Check
    void check() {
        if (remainingDays().orElse(0) < 0) {
            throw new IllegalArgumentException("the remaining days must be zero or more, found `"
                    + remainingDays().getAsLong() + "`");
        }
    }

    /**
     * Returns no facts at all: every rule that needs one is unknown.
     *
     * @return no facts
     */
    public static Facts none() {
        return None.FACTS;
    }

    private static final class None {
        static final Facts FACTS = ImmutableFacts.builder().build();
    }
}
