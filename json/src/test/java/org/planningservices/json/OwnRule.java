package org.planningservices.json;

import java.util.Locale;
import java.util.Optional;
import org.planningservices.policy.facts.FactName;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Proposal;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.VoucherAction;

/** A rule of an application's own that reads a fact of its own. */
final class OwnRule implements HouseRule {

    static final FactName<Integer> OPEN_RESERVATIONS = FactName.of("openReservations", Integer.class);

    @Override
    public Rule rule() {
        return Rule.of(
                RuleId.of("ACME-02"),
                Wording.of("at most five open reservations")
                        .with(Locale.forLanguageTag("nl"), "ten hoogste vijf open reserveringen"),
                Evidence.stated(Citation.of("Acme handbook", "https://acme.example/handbook", "2020-01-01")),
                VoucherAction.REDEEM);
    }

    @Override
    public Ruling judge(Question question) {
        Integer open = question.facts().find(OPEN_RESERVATIONS).orElse(null);
        if (open == null) {
            return Ruling.undecided(OPEN_RESERVATIONS);
        }
        return open <= 5
                ? Ruling.accepted()
                : Ruling.refused(Wording.of("`{open}` reservations are open"), ComparedValue.of("open", open));
    }

    @Override
    public Optional<Proposal> remedy(Question question) {
        return Optional.of(Proposal.obtain(question, OPEN_RESERVATIONS, 5));
    }
}
