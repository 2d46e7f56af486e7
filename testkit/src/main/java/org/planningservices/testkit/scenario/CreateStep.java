package org.planningservices.testkit.scenario;

import java.util.Objects;

/** The creation of a voucher: by default of 5 days, for DDPS, from the enrollment {@code E-1}. Immutable. */
public final class CreateStep extends ScenarioStep {

    CreateStep(Draft draft) {
        super(draft);
    }

    /**
     * Sets the enrollment from which the voucher takes its days.
     *
     * @param enrollment  the id of the enrollment; the rules do not know one that the scenario does not give
     * @return a copy of the creation with this change
     */
    public CreateStep from(String enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new CreateStep(with(Word.ENROLLMENT, enrollment));
    }

    /**
     * Sets the offering that the voucher is for.
     *
     * @param offering  the code, such as {@code SSDPS}
     * @return a copy of the creation with this change
     */
    public CreateStep of(String offering) {
        Objects.requireNonNull(offering, "offering");
        return new CreateStep(with(Word.OFFERING, offering));
    }

    /**
     * Sets the service level of the voucher.
     *
     * @param serviceLevel  the service level in days
     * @return a copy of the creation with this change
     */
    public CreateStep ofDays(int serviceLevel) {
        return new CreateStep(with(Word.DAYS, Integer.toString(serviceLevel)));
    }

    /**
     * Sets the administrator of the customer's benefits (VCH-07). By default there is none.
     *
     * @param email  the e-mail, not blank
     * @return a copy of the creation with this change
     */
    public CreateStep administeredBy(String email) {
        Objects.requireNonNull(email, "email");
        return new CreateStep(with(Word.ADMINISTRATOR, email));
    }
}
