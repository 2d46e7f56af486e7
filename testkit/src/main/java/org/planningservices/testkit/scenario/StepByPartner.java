package org.planningservices.testkit.scenario;

/**
 * A step that a partner takes: unless said otherwise the holder of the voucher, and {@code fabrikam} where none holds it.
 * Immutable.
 */
public class StepByPartner extends ScenarioStep {

    StepByPartner(Draft draft) {
        super(draft);
    }

    /**
     * Says which partner takes the step.
     *
     * @param partner  the partner; one never stated is not known to the rules
     * @return the step, said so
     */
    public StepByPartner by(String partner) {
        return new StepByPartner(with(Word.PARTNER, partner));
    }
}
