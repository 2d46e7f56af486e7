package org.planningservices.step;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.require.EpochDay;
import org.planningservices.require.Require;

/**
 * A partner reserves a voucher for an engagement that it will deliver (VCH-08).
 *
 * <p>For example, fabrikam reserves V-1001 at fabrikam-nl for a Windows and Office deployment in the Netherlands, to
 * start on 2020-06-01. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract non-sealed class Reserve implements OperatorStep {

    Reserve() {}

    @Override
    public abstract Operator operator();

    // Final, so that Immutables does not make it an attribute.
    @Override
    public final PartnerId partnerId() {
        return operator().partnerId();
    }

    /**
     * Returns the location under which the voucher is reserved.
     *
     * @return the location
     */
    public abstract LocationId locationId();

    /**
     * Returns the engagement that the voucher will pay for.
     *
     * @return the engagement
     */
    public abstract Engagement engagement();

    /**
     * Returns the country in which the engagement is delivered.
     *
     * @return the country
     */
    public abstract Country deliveryCountry();

    /**
     * Returns the day on which the engagement is planned to start.
     *
     * @return the planned start
     */
    public abstract LocalDate plannedStart();

    /**
     * Returns the day on which the engagement is planned to start as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public int plannedStartDay() {
        return EpochDay.of(start(), plannedStart());
    }

    @Value.Derived
    @Value.Auxiliary
    int start() {
        return EpochDay.comparable(plannedStart());
    }

    /**
     * Returns whether the engagement is a cloud engagement (ENG-13); false by default.
     *
     * @return true for a cloud engagement
     */
    @Value.Default
    public boolean cloud() {
        return false;
    }

    /**
     * Returns the division of the customer that the engagement serves (ENG-08); empty if none is named.
     *
     * @return the division: at most 1,000 code points, not blank
     */
    public abstract Optional<String> division();

    /**
     * Returns the product that the engagement covers (ENG-08); empty if none is named.
     *
     * @return the product: at most 1,000 code points, not blank
     */
    public abstract Optional<String> product();

    @Value.Check
    void check() {
        division().ifPresent(division -> Require.notBlank(division, "division"));
        product().ifPresent(product -> Require.notBlank(product, "product"));
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.RESERVE;
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a reservation. */
    public static final class Builder extends ImmutableReserve.Builder {
        Builder() {}
    }
}
