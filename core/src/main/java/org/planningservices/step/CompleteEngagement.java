package org.planningservices.step;

import org.immutables.value.Value;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * The partner completes the engagement (ENG-03, ENG-12).
 *
 * <p>For example, fabrikam delivered three days, one of them off site:
 * {@code CompleteEngagement.builder().partnerId(fabrikam).deliveredDays(3).offsiteDays(1).build()}. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract non-sealed class CompleteEngagement implements PartnerVoucherStep {

    CompleteEngagement() {}

    @Override
    public abstract PartnerId partnerId();

    /**
     * Returns the days delivered.
     *
     * @return the days, zero or more
     */
    public abstract int deliveredDays();

    /**
     * Returns the days that were delivered off site, which are part of the days delivered. There may be more of them if the
     * step was {@linkplain Builder#buildRecorded() recorded} so.
     *
     * @return the days, zero or more
     */
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
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a completion. All three values are required. */
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

        /**
         * Builds the step as somebody recorded it, perhaps with more days off site than were delivered. A record that makes no
         * sense must still be read, so that the rules can judge it (ENG-12). For a step that is about to be taken, use
         * {@link #build()}.
         *
         * @return the step
         * @throws IllegalArgumentException if a number is negative
         * @throws IllegalStateException if a value is not set
         */
        public CompleteEngagement buildRecorded() {
            return super.build();
        }
    }
}
