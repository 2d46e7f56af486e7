package org.planningservices.examples;

import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
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

/** A location has a limited number of open reservations. The application counts them. */
// tag::limit[]
public final class OpenReservationLimit implements HouseRule {

    /** How many reservations of the location are open. */
    public static final FactName<Integer> OPEN_RESERVATIONS = FactName.of("openReservations", Integer.class);

    private final int most;

    /**
     * Makes the rule.
     *
     * @param most  how many open reservations a location may have, one or more
     */
    public OpenReservationLimit(int most) {
        this.most = most;
    }

    @Override
    public Rule rule() {
        return Rule.of(
                RuleId.of("ACME-02"),
                Wording.of("a location has at most " + most + " open reservations"),
                Evidence.stated(Citation.of("Acme handbook", "https://acme.example/handbook#limit", "2020-01-01")),
                VoucherAction.RESERVE);
    }

    @Override
    public Ruling judge(Question question) {
        Integer open = question.facts().find(OPEN_RESERVATIONS).orElse(null);
        if (open == null) {
            return Ruling.undecided(OPEN_RESERVATIONS);
        }
        return open < most
                ? Ruling.accepted()
                : Ruling.refused(
                        Wording.of("the location has `{open}` open reservations, and may have `{most}`"),
                        ComparedValue.of("open", open),
                        ComparedValue.of("most", most));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.LOCATION);
    }

    @Override
    public Optional<Proposal> remedy(Question question) {
        return Optional.of(Proposal.obtain(question, OPEN_RESERVATIONS, most - 1));
    }
}
// end::limit[]
