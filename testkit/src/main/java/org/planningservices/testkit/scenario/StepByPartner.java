package org.planningservices.testkit.scenario;

import java.util.Objects;

/**
 * A step of a partner: by default of the holder of the voucher, or of {@code fabrikam} if the voucher has no holder.
 * Immutable.
 */
public class StepByPartner extends ScenarioStep {

    StepByPartner(Draft draft) {
        super(draft);
    }

    /**
     * Sets the partner that takes the step.
     *
     * @param partner  the partner; the rules do not know one that the scenario does not give
     * @return a copy of the step with this change
     */
    public StepByPartner by(String partner) {
        Objects.requireNonNull(partner, "partner");
        return new StepByPartner(with(Word.PARTNER, partner));
    }
}
