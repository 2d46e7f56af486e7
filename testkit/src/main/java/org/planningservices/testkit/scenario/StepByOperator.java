package org.planningservices.testkit.scenario;

import java.util.Objects;
import org.planningservices.party.OperatorRole;

/** A step in the voucher tool: by default of an operator with the role {@code mpn-admin}. Immutable. */
public class StepByOperator extends StepByPartner {

    /** The text of a role that is not known. No role has this text. */
    static final String NO_ROLE = "";

    StepByOperator(Draft draft) {
        super(draft);
    }

    @Override
    public StepByOperator by(String partner) {
        Objects.requireNonNull(partner, "partner");
        return new StepByOperator(with(Word.PARTNER, partner));
    }

    /**
     * Sets the role in which the operator takes the step.
     *
     * @param role  the code, such as {@code location-contact}
     * @return a copy of the step with this change
     */
    public StepByOperator as(String role) {
        Objects.requireNonNull(role, "role");
        return new StepByOperator(with(Word.ROLE, OperatorRole.of(role).code()));
    }

    /**
     * Leaves the role of the operator unknown to the rules.
     *
     * @return a copy of the step with this change
     */
    public StepByOperator withoutRole() {
        return new StepByOperator(with(Word.ROLE, NO_ROLE));
    }
}
