package org.planningservices.policy.rules;

import static org.planningservices.party.PartnerAction.ENROLL_IN_OFFERING;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_05;
import static org.planningservices.rule.Sources.PAGE_2019;

import java.time.LocalDate;

/** ELG-05. Refused: no compliance training was passed on or before the day. */
final class ParticipantTrained extends Trained {

    ParticipantTrained() {
        super(rule(ELG_05, "the participants passed the compliance training", ENROLL_IN_OFFERING)
                .basis(STATED)
                .addSource(PAGE_2019)
                .lastDay(LocalDate.of(2020, 1, 30)));
    }
}
