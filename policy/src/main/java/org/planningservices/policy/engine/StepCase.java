package org.planningservices.policy.engine;

import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Step;
import org.planningservices.voucher.Voucher;

/** A step on a day, of a voucher that was created, of a partner or of an enrollment. */
final class StepCase extends Case {

    private @Nullable CatalogEntry row;

    StepCase(RuleDay on, @Nullable Voucher voucher, Step step, Facts facts) {
        super(on, voucher, step, facts);
    }

    /** Looks the row up once, for several conditions. */
    @Override
    @Nullable
    public CatalogEntry row() {
        CatalogEntry found = row;
        if (found == null) { // looked up twice by two threads it is the same
            found = super.row();
            row = found;
        }
        return found;
    }

    @Override
    Case again(RuleDay on, Step step, Facts facts) {
        return new StepCase(on, hasVoucher() ? voucher() : null, step, facts);
    }
}
