package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.voucher.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Fact;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Law {

    CompetentAtStart() {
        super(rule(ELG_04, "the partner holds the competency when the engagement starts", START_ENGAGEMENT)
                .basis(STATED)
                .addSources(POL, SUMM));
    }

    @Override
    Outcome answer(Case c) {
        return concerns(c) ? Qualifying.answer(c, Qualifying.forVoucher(c)) : NOT_ASKED;
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    boolean concerns(Case c) {
        return Qualifying.belongsToOffering(c);
    }

    @Override
    Reason explain(Case c) {
        return Qualifying.explain(this, c, Qualifying.forVoucher(c));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Qualifying.mend(c, Qualifying.forVoucher(c));
    }

    @Override
    Fact missing(Case c) {
        return Qualifying.missing(c, Qualifying.forVoucher(c));
    }
}
