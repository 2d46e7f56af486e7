package org.planningservices.policy.rules;

import java.util.List;
import java.util.Objects;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Violation;

/** What a law refuses, and its reason. */
abstract class LawViolation implements Violation {

    private final Law law;
    private final Rule rule;
    private final Reason reason;

    LawViolation(Law law, Rule rule, Reason reason) {
        this.law = law;
        this.rule = rule;
        this.reason = reason;
    }

    final Law law() {
        return law;
    }

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final String key() {
        return reason.key();
    }

    @Override
    public final List<Compared> compared() {
        return reason.compared();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof LawViolation violation
                && rule.equals(violation.rule)
                && reason.equals(violation.reason)
                && voucher().equals(violation.voucher());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(rule, reason, voucher());
    }

    @Override
    public final String toString() {
        return rule().id() + ": " + message()
                + voucher().map(voucher -> " (voucher `" + voucher + "`)").orElse("");
    }
}
