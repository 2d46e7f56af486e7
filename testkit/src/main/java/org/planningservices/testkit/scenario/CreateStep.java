package org.planningservices.testkit.scenario;

/** The creation of a voucher: unless said otherwise of 5 days, for DDPS, from the enrolment {@code E-1}. Immutable. */
public final class CreateStep extends ScenarioStep {

    CreateStep(Draft draft) {
        super(draft);
    }

    /**
     * Says from which enrolment the voucher takes its days.
     *
     * @param enrollment  the number of the enrolment; one never stated is not known to the rules
     * @return the creation, said so
     */
    public CreateStep from(String enrollment) {
        return new CreateStep(with(Word.ENROLLMENT, enrollment));
    }

    /**
     * Says for which offering the voucher is.
     *
     * @param offering  the code, such as {@code SSDPS}
     * @return the creation, said so
     */
    public CreateStep of(String offering) {
        return new CreateStep(with(Word.OFFERING, offering));
    }

    /**
     * Says for how many days the voucher is.
     *
     * @param serviceLevel  the service level in days
     * @return the creation, said so
     */
    public CreateStep ofDays(int serviceLevel) {
        return new CreateStep(with(Word.DAYS, Integer.toString(serviceLevel)));
    }

    /**
     * Says who administers the customer's benefits (VCH-07); nobody does unless said.
     *
     * @param email  the e-mail, not blank
     * @return the creation, said so
     */
    public CreateStep administeredBy(String email) {
        return new CreateStep(with(Word.ADMINISTRATOR, email));
    }
}
