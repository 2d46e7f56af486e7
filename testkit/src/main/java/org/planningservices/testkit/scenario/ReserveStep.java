package org.planningservices.testkit.scenario;

import org.planningservices.party.OperatorRole;

/**
 * A reservation: unless said otherwise by {@code fabrikam}, with the role {@code mpn-admin}, of the first engagement that the
 * catalogue has for the voucher's offering, delivered in the Netherlands, at the partner's location there, to start on the
 * day of the reservation. Immutable.
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
        return saying(Word.PARTNER, partner);
    }

    @Override
    public ReserveStep as(String role) {
        return saying(Word.ROLE, OperatorRole.of(role).code());
    }

    @Override
    public ReserveStep withoutRole() {
        return saying(Word.ROLE, NO_ROLE);
    }

    /**
     * Says under which location the voucher is reserved.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return the reservation, said so
     */
    public ReserveStep at(String location) {
        return saying(Word.LOCATION, location);
    }

    /**
     * Says for which engagement the voucher is reserved.
     *
     * @param engagement  the code, such as {@code data-estate-modernization}
     * @return the reservation, said so
     */
    public ReserveStep forEngagement(String engagement) {
        return saying(Word.ENGAGEMENT, engagement);
    }

    /**
     * Says in which country the engagement is delivered.
     *
     * @param country  the country, two capital letters
     * @return the reservation, said so
     */
    public ReserveStep deliveredIn(String country) {
        return saying(Word.COUNTRY, country);
    }

    /**
     * Says when the engagement is planned to start.
     *
     * @param day  the day, such as {@code 2021-06-30}
     * @return the reservation, said so
     */
    public ReserveStep startingOn(String day) {
        return saying(Word.PLANNED_START, day);
    }

    /**
     * Says that it is a cloud engagement.
     *
     * @return the reservation, said so
     */
    public ReserveStep inTheCloud() {
        return saying(Word.CLOUD, "cloud");
    }

    /**
     * Says which division of the customer the engagement serves.
     *
     * @param division  the division
     * @return the reservation, said so
     */
    public ReserveStep forDivision(String division) {
        return saying(Word.DIVISION, division);
    }

    /**
     * Says which product the engagement covers.
     *
     * @param product  the product
     * @return the reservation, said so
     */
    public ReserveStep forProduct(String product) {
        return saying(Word.PRODUCT, product);
    }
}
