package org.planningservices.policy.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.threeten.extra.LocalDateRange;

/**
 * The values that the rules read, each with its source.
 *
 * <p>Days are whole calendar days. A "last day" is inclusive; an "end" is the first day on which something is over. For
 * example, the published terms make a voucher valid for 180 days and end accrual on 2021-02-01. Immutable.
 */
@Value.Immutable
public abstract class Terms {

    Terms() {}

    /**
     * Returns from which day the validity counts (TIM-02).
     *
     * @return the edition
     */
    public abstract Edition edition();

    /**
     * Returns the terms with the validity counted otherwise, all else as it is.
     *
     * @param edition  from which day the validity counts
     * @return the terms
     */
    public abstract Terms withEdition(Edition edition);

    /**
     * Returns for how many days after its start a voucher is valid, the last of them inclusive (TIM-01, TIM-03).
     *
     * @return the days
     */
    public abstract Cited<Integer> validityDays();

    /**
     * Returns the extension of vouchers of early 2020 (TIM-14).
     *
     * @return the extension
     */
    public abstract Cited<Extension> extension();

    /**
     * Returns the last day on which a voucher is made or assigned, inclusive (TIM-08).
     *
     * @return the last day
     */
    public abstract Cited<LocalDate> lastCreationDay();

    /**
     * Returns the last day on which a voucher is redeemed, inclusive (TIM-09).
     *
     * @return the last day
     */
    public abstract Cited<LocalDate> lastRedemptionDay();

    /**
     * Returns within how many days after redemption payment is asked for, the last of them inclusive (TIM-07).
     *
     * @return the days
     */
    public abstract Cited<Integer> paymentRequestDays();

    /**
     * Returns within how many days after approval payment is made, the last of them inclusive (PAY-07).
     *
     * @return the days
     */
    public abstract Cited<Integer> paymentDays();

    /**
     * Returns the offerings of the program (VCH-02).
     *
     * @return the offerings
     */
    public abstract Cited<Set<Offering>> offerings();

    /**
     * Returns the service levels of the program (VCH-03).
     *
     * @return the service levels
     */
    public abstract Cited<Set<ServiceLevel>> serviceLevels();

    /**
     * Returns the service level of which a customer may have one engagement of a kind (ENG-08).
     *
     * @return the service level
     */
    public abstract Cited<ServiceLevel> singleServiceLevel();

    /**
     * Returns the first day whose vouchers no longer serve a cloud engagement (ENG-13).
     *
     * @return the end of cloud engagements
     */
    public abstract Cited<LocalDate> cloudEnd();

    /**
     * Returns how many days an engagement may take, inclusive (ENG-03).
     *
     * @return the days
     */
    public abstract Cited<Integer> longestDelivery();

    /**
     * Returns how many days may be delivered off site, inclusive (ENG-12).
     *
     * @return the days
     */
    public abstract Cited<Integer> longestOffsite();

    /**
     * Returns the days on which an engagement may be completed however much was off site (ENG-14).
     *
     * @return the days, both ends inclusive
     */
    public abstract Cited<LocalDateRange> remoteWaiver();

    /**
     * Returns the first day on which training days are no longer converted (ENT-11).
     *
     * @return the end of conversion
     */
    public abstract Cited<LocalDate> conversionEnd();

    /**
     * Returns the first day on which no days are earned (ENT-13).
     *
     * @return the end of accrual
     */
    public abstract Cited<LocalDate> accrualEnd();

    /**
     * Returns the day on which the pools are emptied, and from which no day returns to one (ENT-14, ENT-15).
     *
     * @return the day
     */
    public abstract Cited<LocalDate> poolsEmptiedOn();

    /**
     * Returns the roles that work in the voucher tool while ACT-07 is in force.
     *
     * @return the roles
     */
    public abstract Cited<Set<OperatorRole>> earlierToolRoles();

    /**
     * Returns the roles that work in the voucher tool while ACT-08 is in force.
     *
     * @return the roles
     */
    public abstract Cited<Set<OperatorRole>> toolRoles();

    /**
     * Returns the engagements of the program, with what qualifies for each (ELG-16).
     *
     * @return the catalogue
     */
    public abstract Cited<Catalogue> catalogue();

    /**
     * Returns what qualified for an offering while ELG-15 was in force; offerings of which nothing is known are left out.
     *
     * @return the ways to qualify, by offering
     */
    public abstract Cited<Map<Offering, List<Qualification>>> earlierQualifications();

    /**
     * Returns the service levels that an engagement's data sheet allows (ENG-04); an engagement left out allows all.
     *
     * @return the service levels, by engagement; none is published
     */
    public abstract Cited<Map<Engagement, Set<ServiceLevel>>> engagementServiceLevels();

    /**
     * Returns whether the customer may revoke a voucher (VCH-20).
     *
     * @return whether revocation is permitted
     */
    public abstract Cited<Revocation> revocation();

    /**
     * Returns the published terms in the default edition, which counts from creation.
     *
     * @return the terms
     */
    public static Terms published() {
        return PublishedTerms.TERMS;
    }

    /**
     * Returns a builder with the values of other terms, for terms that differ from them.
     *
     * @param terms  the terms to start from
     * @return a builder
     */
    public static Builder builder(Terms terms) {
        Builder builder = new Builder();
        builder.from(terms);
        return builder;
    }

    /** Builds terms. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }
}
