package org.planningservices.testkit.scenario;

import java.util.Objects;
import org.planningservices.party.OperatorRole;

/**
 * A reservation: by default by {@code fabrikam}, with the role {@code mpn-admin}, for the first engagement of the
 * voucher's offering in the catalog, delivered in the Netherlands, at the partner's location there, with the planned
 * start on the day of the reservation. Immutable.
 */
public final class ReserveStep extends StepByOperator {

    ReserveStep(Draft draft) {
        super(draft);
    }

    private ReserveStep saying(Word word, String text) {
        return new ReserveStep(with(word, text));
    }

    @Override
    public ReserveStep by(String partner) {
        Objects.requireNonNull(partner, "partner");
        return saying(Word.PARTNER, partner);
    }

    @Override
    public ReserveStep as(String role) {
        Objects.requireNonNull(role, "role");
        return saying(Word.ROLE, OperatorRole.of(role).code());
    }

    @Override
    public ReserveStep withoutRole() {
        return saying(Word.ROLE, NO_ROLE);
    }

    /**
     * Sets the location at which the voucher is reserved.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return a copy of the reservation with this change
     */
    public ReserveStep at(String location) {
        Objects.requireNonNull(location, "location");
        return saying(Word.LOCATION, location);
    }

    /**
     * Sets the engagement for which the voucher is reserved.
     *
     * @param engagement  the code, such as {@code data-estate-modernization}
     * @return a copy of the reservation with this change
     */
    public ReserveStep forEngagement(String engagement) {
        Objects.requireNonNull(engagement, "engagement");
        return saying(Word.ENGAGEMENT, engagement);
    }

    /**
     * Sets the country in which the engagement is delivered.
     *
     * @param country  the country, two capital letters
     * @return a copy of the reservation with this change
     */
    public ReserveStep deliveredIn(String country) {
        Objects.requireNonNull(country, "country");
        return saying(Word.COUNTRY, country);
    }

    /**
     * Sets the planned start of the engagement.
     *
     * @param day  the day, such as {@code 2021-06-30}
     * @return a copy of the reservation with this change
     */
    public ReserveStep startingOn(String day) {
        Objects.requireNonNull(day, "day");
        return saying(Word.PLANNED_START, day);
    }

    /**
     * Makes the engagement a cloud engagement.
     *
     * @return a copy of the reservation with this change
     */
    public ReserveStep inTheCloud() {
        return saying(Word.CLOUD, "cloud");
    }

    /**
     * Sets the division of the customer that the engagement serves.
     *
     * @param division  the division
     * @return a copy of the reservation with this change
     */
    public ReserveStep forDivision(String division) {
        Objects.requireNonNull(division, "division");
        return saying(Word.DIVISION, division);
    }

    /**
     * Sets the product that the engagement covers.
     *
     * @param product  the product
     * @return a copy of the reservation with this change
     */
    public ReserveStep forProduct(String product) {
        Objects.requireNonNull(product, "product");
        return saying(Word.PRODUCT, product);
    }
}
