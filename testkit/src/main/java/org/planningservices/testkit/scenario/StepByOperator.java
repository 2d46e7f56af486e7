package org.planningservices.testkit.scenario;

import org.planningservices.party.OperatorRole;

/** A step in the voucher tool: unless said otherwise of an operator with the role {@code mpn-admin}. Immutable. */
public class StepByOperator extends StepByPartner {

    /** Stands for a role that is not known; no role is written so. */
    static final String NO_ROLE = "";

    StepByOperator(Draft draft) {
        super(draft);
    }

    @Override
    public StepByOperator by(String partner) {
        return new StepByOperator(with(Word.PARTNER, partner));
    }

    /**
     * Says in which role the operator takes the step.
     *
     * @param role  the code, such as {@code location-contact}
     * @return the step, said so
     */
    public StepByOperator as(String role) {
        return new StepByOperator(with(Word.ROLE, OperatorRole.of(role).code()));
    }

    /**
     * Leaves open in which role the operator takes the step.
     *
     * @return the step, said so
     */
    public StepByOperator withoutRole() {
        return new StepByOperator(with(Word.ROLE, NO_ROLE));
    }
}
