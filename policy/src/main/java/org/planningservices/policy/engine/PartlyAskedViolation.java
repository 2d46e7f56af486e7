package org.planningservices.policy.engine;

import java.util.function.BiPredicate;
import org.planningservices.policy.decision.DaySet;

/** A case of which not all is said that a condition reads, and that the condition refuses all the same. */
final class PartlyAskedViolation extends CaseViolation {

    private final Case refused;
    private final BiPredicate<RuleCondition, Case> canBeAsked;

    PartlyAskedViolation(
            RuleCondition condition, Case asked, Case refused, BiPredicate<RuleCondition, Case> canBeAsked) {
        super(condition, asked, refused);
        this.refused = refused;
        this.canBeAsked = canBeAsked;
    }

    @Override
    public DaySet days() {
        return PossibleDays.of(
                condition(),
                refused,
                (condition, one) -> !canBeAsked.test(condition, one) || condition.doesNotRefuse(one));
    }
}
