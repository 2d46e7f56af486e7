package org.planningservices.rule;

import java.util.Optional;

/** The number of a row of the rulebook: of a {@linkplain RuleId rule} or of a {@linkplain ProvisionId provision}. */
public sealed interface RulebookId permits RuleId, ProvisionId {

    /**
     * Finds the id written so.
     *
     * @param text  the id as the rulebook writes it, such as {@code TIM-06} or {@code ENT-14}
     * @return the id, empty if there is none
     */
    static Optional<RulebookId> find(String text) {
        return RuleId.find(text).<RulebookId>map(id -> id).or(() -> ProvisionId.find(text));
    }
}
