package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.policy.rules.Outcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.ENG_16;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.rule.Sources.PAGE_COMPETENCIES;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Fact;

/** ELG-16. Refused: the partner holds none of the engagement's competencies. */
final class CompetentForEngagement extends Law {

    CompetentForEngagement() {
        super(rule(ELG_16, "the partner holds a competency for the engagement", RESERVE)
                .basis(STATED)
                .addSource(PAGE_COMPETENCIES)
                .firstDay(LocalDate.of(2020, 1, 31)));
    }

    @Override
    Outcome answer(Case c) {
        return ENG_16.outcome(c) == REFUSED ? NOT_ASKED : Qualifying.answer(c, Qualifying.forVoucher(c));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER, Argument.ENGAGEMENT);
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
        return Qualifying.missing(Qualifying.forVoucher(c));
    }
}
