package org.planningservices.policy.rules;

import java.util.Optional;
import org.planningservices.rule.Days;
import org.planningservices.rule.Remedy;
import org.planningservices.voucher.VoucherId;

/** A case that a law refuses; days and remedy are asked of the law when they are read. */
final class CaseViolation extends LawViolation {

    private final Case asked;
    private final Case refused;

    /**
     * Explains a refusal.
     *
     * @param law  the law that refuses
     * @param asked  the case that was asked about
     * @param refused  the part of it that the law refuses: itself, or one voucher of a payment request
     */
    CaseViolation(Law law, Case asked, Case refused) {
        super(law, asked.day().rule(law.id()), law.explain(refused));
        this.asked = asked;
        this.refused = refused;
    }

    @Override
    public Optional<VoucherId> voucher() {
        return refused == asked ? Optional.empty() : Optional.of(refused.id());
    }

    @Override
    public Days days() {
        return Windows.days(refused, law()::lets);
    }

    @Override
    public Optional<Remedy> remedy() {
        return Remedies.remedy(asked, law().bit());
    }
}
