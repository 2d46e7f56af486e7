package org.planningservices.policy.facts;

/**
 * A fact that a rule may need: one that the library knows, {@link org.planningservices.policy.decision.FactKind}, or one of an
 * application's own, {@link FactName}.
 */
public interface Fact {

    /**
     * Returns the code of the fact, such as {@code PARTNER}; for a fact of an application's own, its name.
     *
     * @return the code
     */
    String code();
}
