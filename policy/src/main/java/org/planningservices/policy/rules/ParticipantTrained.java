package org.planningservices.policy.rules;

import static org.planningservices.party.PartnerAction.ENROLL_IN_OFFERING;
import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_05;
import static org.planningservices.rule.Sources.PAGE_2019;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Fact;

/** ELG-05. Refused: no compliance training was passed on or before the day. */
final class ParticipantTrained extends Law {

    ParticipantTrained() {
        super(rule(ELG_05, "the participants passed the compliance training", ENROLL_IN_OFFERING)
                .basis(STATED)
                .addSource(PAGE_2019)
                .lastDay(LocalDate.of(2020, 1, 30)));
    }

    @Override
    Outcome answer(Case c) {
        Partner partner = c.partner();
        return partner == null
                ? UNKNOWN
                : refusedIf(partner.complianceTrainings().floor(c.on()) == null);
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.training(c);
    }

    @Override
    Fact missing(Case c) {
        return Fact.PARTNER;
    }
}
