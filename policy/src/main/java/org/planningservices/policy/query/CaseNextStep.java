package org.planningservices.policy.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PossibleDays;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.OpenQuestion;
import org.planningservices.step.Actor;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

/** A step that can follow, as a case to be asked about. */
public final class CaseNextStep implements NextStep {

    private final VoucherAction action;
    private final Intent intent;
    private final Case asked;
    private final Set<StepArgument> lacking;

    private CaseNextStep(RuleDay on, Voucher voucher, VoucherAction action, Intent intent, Facts facts) {
        IntendedStep meant = new IntendedStep(intent, on.date());
        this.action = action;
        this.intent = intent;
        asked = Case.of(on, voucher, meant.step(action, voucher), facts);
        lacking = meant.lacking();
    }

    /**
     * Returns the steps that can follow by the transition table.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @param intent  what is meant to be done
     * @param facts  what is known
     * @return the steps, in the order of the table
     */
    public static List<NextStep> of(RuleDay on, Voucher voucher, Intent intent, Facts facts) {
        List<VoucherAction> following = on.program().following(voucher.status());
        NextStep[] steps = new NextStep[following.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new CaseNextStep(on, voucher, following.get(i), intent, facts);
        }
        return List.of(steps);
    }

    @Override
    public VoucherAction action() {
        return action;
    }

    @Override
    public Actor actor() {
        return action.actor();
    }

    @Override
    public Optional<PartnerId> partnerId() {
        if (action == VoucherAction.RESERVE) {
            return intent.acting();
        }
        return asked.actingPartner() == null
                ? Optional.empty()
                : asked.voucher().lastReservingPartner();
    }

    @Override
    public boolean isOpen() {
        return lacking.isEmpty()
                ? asked.followingVerdict(action) == 0
                : violations().isEmpty()
                        && undecided().isEmpty()
                        && openQuestions().isEmpty();
    }

    @Override
    public List<Violation> violations() {
        return asked.violations(law -> askable(law, asked));
    }

    @Override
    public List<Undecided> undecided() {
        return asked.undecided(law -> askable(law, asked));
    }

    @Override
    public List<OpenQuestion> openQuestions() {
        List<OpenQuestion> questions = new ArrayList<>();
        for (RuleCondition law : asked.day().program().laws()) {
            if (law.governs(action) && law.dependsOnStep(asked)) {
                lacked(law)
                        .forEach(argument ->
                                questions.add(new OpenQuestion(asked.day().rule(law.id()), argument)));
            }
        }
        return Collections.unmodifiableList(questions);
    }

    private List<Case> askable(RuleCondition law, Case c) {
        return isAskable(law, c) ? c.subjectsOf(law) : List.of();
    }

    /** Tells whether a law is asked: not while an argument that it reads is open, unless it refuses whatever the step says. */
    private boolean isAskable(RuleCondition law, Case c) {
        return lacked(law).isEmpty() || law.refusesRegardlessOfStep(c);
    }

    private Set<StepArgument> lacked(RuleCondition law) {
        if (lacking.isEmpty()) {
            return Set.of();
        }
        Set<StepArgument> lacked = EnumSet.copyOf(lacking);
        lacked.retainAll(law.reads());
        return lacked;
    }

    @Override
    public DaySet days() {
        return PossibleDays.of(asked, (law, one) -> !isAskable(law, one) || law.allows(one));
    }

    @Override
    public List<Deadline> deadlines() {
        return UpcomingDeadlines.of(asked.day(), asked.voucher(), action);
    }

    @Override
    public Optional<Remedy> remedy() {
        return lacking.isEmpty() && !violations().isEmpty() ? asked.remedy() : Optional.empty();
    }

    @Override
    public Optional<LifecycleStep> step() {
        return lacking.isEmpty() && IntendedStep.canSayAll(action)
                ? Optional.of((LifecycleStep) asked.step())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return action.title()
                + (isOpen()
                        ? ": open"
                        : ": " + violations() + ", unknown: " + undecided() + ", open questions: " + openQuestions());
    }
}
