package org.planningservices.step;

import org.immutables.value.Value;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * The partner completes the engagement (ENG-03, ENG-12).
 *
 * <p>For example, fabrikam delivered three days, one of them off site:
 * {@code CompleteEngagement.builder().partner(fabrikam).deliveredDays(3).offsiteDays(1).build()}. The two numbers are named,
 * so that they cannot change places unnoticed. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract non-sealed class CompleteEngagement implements PartnerVoucherStep {

    CompleteEngagement() {}

    @Override
    @Value.Parameter
    public abstract PartnerId partnerId();

    /**
     * Returns the days delivered.
     *
     * @return the days, zero or more
     */
    @Value.Parameter
    public abstract int deliveredDays();

    /**
     * Returns the days that were delivered off site. They are days delivered too: where there are more of them, somebody
     * {@linkplain #recorded recorded} it so.
     *
     * @return the days, zero or more
     */
    @Value.Parameter
    public abstract int offsiteDays();

    @Value.Check
    void check() {
        Require.notNegative(deliveredDays(), "delivered days");
        Require.notNegative(offsiteDays(), "off-site days");
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.COMPLETE_ENGAGEMENT;
    }

    /**
     * Returns the step as somebody recorded it, which may be with more days off site than were delivered. A record that makes
     * no sense is still what was recorded: it must be read, and the rules must judge it (ENG-12). To describe a step that is
     * about to be taken, use the {@linkplain #builder() builder}, which refuses such numbers.
     *
     * @param partner  the partner that takes the step
     * @param deliveredDays  the days delivered, zero or more
     * @param offsiteDays  the days delivered off site, zero or more
     * @return the step; equal to the one built of the same numbers
     * @throws IllegalArgumentException if one of the numbers is negative
     */
    public static CompleteEngagement recorded(PartnerId partner, int deliveredDays, int offsiteDays) {
        return ImmutableCompleteEngagement.of(partner, deliveredDays, offsiteDays);
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a completion; all three of its values are to be set. */
    public static final class Builder extends ImmutableCompleteEngagement.Builder {
        Builder() {}

        /**
         * Builds the step.
         *
         * @return the step
         * @throws IllegalArgumentException if a number is negative, or more days are off site than were delivered
         * @throws IllegalStateException if a value is not set
         */
        @Override
        public CompleteEngagement build() {
            CompleteEngagement built = super.build();
            if (built.offsiteDays() > built.deliveredDays()) {
                throw new IllegalArgumentException("off-site days must be at most the days delivered, `"
                        + built.deliveredDays() + "`, found `" + built.offsiteDays() + "`");
            }
            return built;
        }
    }
}
