package org.planningservices.policy.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Rule;

/** What a condition refuses, and its reason. */
abstract class ConditionViolation implements Violation {

    private final RuleCondition condition;
    private final Rule rule;

    ConditionViolation(RuleCondition condition, Rule rule) {
        this.condition = condition;
        this.rule = rule;
    }

    /** Returns why the condition refuses. */
    abstract Reason reason();

    final RuleCondition condition() {
        return condition;
    }

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final String key() {
        return reason().key();
    }

    @Override
    public List<ComparedValue> compared() {
        return reason().compared();
    }

    @Override
    public final String message(Locale locale) {
        return reason().message(locale);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ConditionViolation violation
                && rule.equals(violation.rule)
                && key().equals(violation.key())
                && compared().equals(violation.compared())
                && voucherId().equals(violation.voucherId());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(rule, key(), compared(), voucherId());
    }

    @Override
    public final String toString() {
        return rule().id() + ": " + message()
                + voucherId().map(voucher -> " (voucher `" + voucher + "`)").orElse("");
    }
}
