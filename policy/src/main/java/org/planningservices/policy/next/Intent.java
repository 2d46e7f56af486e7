package org.planningservices.policy.next;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * What somebody means to do with a voucher, as far as it is decided. What is left out is an open question.
 *
 * <p>For example, {@code Intent.builder().operator(admin).location(amsterdam).build()}. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Intent {

    Intent() {}

    /**
     * Returns the partner that is to act; the operator's, unless another is named.
     *
     * @return the partner
     */
    public abstract Optional<PartnerId> partnerId();

    /**
     * Returns the operator that is to act for the partner in the voucher tool.
     *
     * @return the operator
     */
    public abstract Optional<Operator> operator();

    /**
     * Returns the location under which to reserve, redeem and ask for payment.
     *
     * @return the location
     */
    public abstract Optional<LocationId> locationId();

    /**
     * Returns the engagement to reserve for.
     *
     * @return the engagement
     */
    public abstract Optional<Engagement> engagement();

    /**
     * Tells whether it is a cloud engagement; it is not unless said.
     *
     * @return true for a cloud engagement
     */
    @Value.Default
    public boolean cloud() {
        return false;
    }

    /**
     * Returns the country in which to deliver.
     *
     * @return the country
     */
    public abstract Optional<Country> deliveryCountry();

    /**
     * Returns the division of the customer that the engagement serves; empty if none is to be named.
     *
     * @return the division: at most 1,000 whole characters, not blank
     */
    public abstract Optional<String> division();

    /**
     * Returns the product that the engagement covers; empty if none is to be named.
     *
     * @return the product: at most 1,000 whole characters, not blank
     */
    public abstract Optional<String> product();

    /**
     * Returns the day on which to start.
     *
     * @return the planned start
     */
    public abstract Optional<LocalDate> plannedStart();

    /**
     * Returns the consultant to start with.
     *
     * @return the consultant
     */
    public abstract Optional<ConsultantId> consultantId();

    /**
     * Returns the days delivered.
     *
     * @return the days, zero or more
     */
    public abstract OptionalInt deliveredDays();

    /**
     * Returns the days delivered off site.
     *
     * @return the days, zero or more
     */
    public abstract OptionalInt offsiteDays();

    /**
     * Returns the customer deliverable to name in the completion report.
     *
     * @return the deliverable: at most 1,000 whole characters; it may be blank, which is a case for ENG-07
     */
    public abstract Optional<String> deliverable();

    @Value.Check
    void check() {
        PartnerId named = partnerId().orElse(null);
        if (named != null
                && operator().filter(one -> !one.partnerId().equals(named)).isPresent()) {
            throw new IllegalArgumentException("the operator must be of partner `" + named + "`, found one of `"
                    + operator().get().partnerId() + "`");
        }
        division().ifPresent(division -> Require.notBlank(division, "division"));
        product().ifPresent(product -> Require.notBlank(product, "product"));
        deliverable().ifPresent(deliverable -> Require.text(deliverable, "deliverable"));
    }

    /**
     * Returns the partner named, or else the operator's.
     *
     * @return the partner; empty if neither is named
     */
    public Optional<PartnerId> acting() {
        return partnerId().or(() -> operator().map(Operator::partnerId));
    }

    /**
     * Returns an intent that decides nothing.
     *
     * @return the intent
     */
    public static Intent none() {
        return builder().build();
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an intent. */
    public static final class Builder extends ImmutableIntent.Builder {
        Builder() {}
    }
}
