package org.planningservices.step;

import org.immutables.value.Value;
import org.planningservices.party.EnrollmentId;
import org.planningservices.require.Require;

/**
 * An enrollment converts training days to planning days; the caller chooses the ratio (ENT-11).
 *
 * <p>For example, nine training days become three planning days:
 * {@code ConvertTrainingDays.builder().enrollmentId(id).trainingDays(9).planningDays(3).build()}. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract non-sealed class ConvertTrainingDays implements PoolStep {

    ConvertTrainingDays() {}

    @Override
    public abstract EnrollmentId enrollmentId();

    /**
     * Returns the training days given.
     *
     * @return the days, zero or more
     */
    public abstract int trainingDays();

    /**
     * Returns the planning days received for them.
     *
     * @return the days, zero or more
     */
    public abstract int planningDays();

    @Value.Check
    void check() {
        Require.notNegative(trainingDays(), "training days");
        Require.notNegative(planningDays(), "planning days");
    }

    @Override
    public PoolAction action() {
        return PoolAction.CONVERT_TRAINING_DAYS;
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a conversion. All three values are required. */
    public static final class Builder extends ImmutableConvertTrainingDays.Builder {
        Builder() {}
    }
}
