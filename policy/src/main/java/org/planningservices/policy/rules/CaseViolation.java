package org.planningservices.policy.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Days;
import org.planningservices.rule.Remedy;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.VoucherId;

/** A case that a law refuses; days and remedy are asked of the law when they are read. */
final class CaseViolation implements Violation {

    private final Law law;
    private final Case asked;
    private final Case refused;
    private final Reason reason;

    /**
     * Explains a refusal.
     *
     * @param law  the law that refuses
     * @param asked  the case that was asked about
     * @param refused  the part of it that the law refuses: itself, or one voucher of a payment request
     */
    CaseViolation(Law law, Case asked, Case refused) {
        this.law = law;
        this.asked = asked;
        this.refused = refused;
        reason = law.explain(refused);
    }

    @Override
    public Rule rule() {
        return law.rule();
    }

    @Override
    public String key() {
        return reason.key();
    }

    @Override
    public List<Compared> compared() {
        return reason.compared();
    }

    @Override
    public Optional<VoucherId> voucher() {
        return refused == asked ? Optional.empty() : Optional.of(refused.id());
    }

    @Override
    public Days days() {
        return Windows.days(refused, law::lets);
    }

    @Override
    public Optional<Remedy> remedy() {
        return Remedies.remedy(asked, law.bit());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseViolation violation
                && law == violation.law
                && reason.equals(violation.reason)
                && voucher().equals(violation.voucher());
    }

    @Override
    public int hashCode() {
        return Objects.hash(law, reason, voucher());
    }

    @Override
    public String toString() {
        return rule().id() + ": " + message()
                + voucher().map(voucher -> " (voucher `" + voucher + "`)").orElse("");
    }
}
