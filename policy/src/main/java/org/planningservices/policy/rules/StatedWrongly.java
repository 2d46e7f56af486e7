package org.planningservices.policy.rules;

import java.util.List;
import java.util.Optional;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Days;
import org.planningservices.rule.Remedy;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.VoucherId;

/** A record about somebody never stated, or stated before: a fault of the record, which no day helps. */
record StatedWrongly(Law law, Reason reason) implements Violation {

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
        return Optional.empty();
    }

    @Override
    public Days days() {
        return new Days(List.of());
    }

    @Override
    public Optional<Remedy> remedy() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return rule().id() + ": " + message();
    }
}
