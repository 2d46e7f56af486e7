package org.planningservices.policy.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

/** A step that can follow, as a case to evaluate. */
public final class CaseNextStep implements NextStep {

    private final VoucherAction action;
    private final Intent intent;
    private final Case asked;
    private final Set<StepArgument> lacking;

    private CaseNextStep(RuleDay on, Voucher voucher, VoucherAction action, Intent intent, Facts facts) {
        IntendedStep intended = new IntendedStep(intent, on.date());
        this.action = action;
        this.intent = intent;
        asked = Case.of(on, voucher, intended.step(action, voucher), facts);
        lacking = intended.lacking();
    }

    /**
     * Returns the steps that can follow by the transition table.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @param intent  the intended step
     * @param facts  what is known
     * @return the steps, in the order of the table
     */
    public static List<NextStep> of(RuleDay on, Voucher voucher, Intent intent, Facts facts) {
        List<VoucherAction> following = on.program().lifecycle().following(voucher.status());
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
        return asked.lifecycle().actor(action);
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
    public State state() {
        if (isSaid()) {
            long verdict = asked.followingVerdict(action);
            return verdict == 0 ? State.OPEN : (verdict & RuleCondition.ALL) == 0 ? State.UNDECIDED : State.CLOSED;
        } else if (!violations().isEmpty()) {
            return State.CLOSED;
        }
        return undecided().isEmpty() && openQuestions().isEmpty() ? State.OPEN : State.UNDECIDED;
    }

    /** Tells whether the intent says all that a rule of the program may read. */
    private boolean isSaid() {
        return lacking.isEmpty()
                && (IntendedStep.unsaid(action).isEmpty()
                        || !asked.day().program().hasHouseRules());
    }

    @Override
    public List<Violation> violations() {
        return asked.violations(this::isAskable);
    }

    @Override
    public List<Undecided> undecided() {
        return asked.undecided(this::isAskable);
    }

    @Override
    public List<OpenQuestion> openQuestions() {
        List<OpenQuestion> questions = new ArrayList<>();
        for (RuleCondition condition : asked.day().program().conditions()) {
            if (condition.governs(action) && condition.dependsOnStep(asked)) {
                lacked(condition)
                        .forEach(argument ->
                                questions.add(new OpenQuestion(asked.day().rule(condition.id()), argument)));
            }
        }
        return Collections.unmodifiableList(questions);
    }

    /**
     * Tells whether a condition can be evaluated: not while an argument that it reads is open, unless it refuses the step
     * regardless of its arguments.
     */
    private boolean isAskable(RuleCondition condition, Case c) {
        return lacked(condition).isEmpty() || condition.refusesRegardlessOfStep(c);
    }

    private Set<StepArgument> lacked(RuleCondition condition) {
        Set<StepArgument> unsaid = condition.id().isPublished() ? Set.of() : IntendedStep.unsaid(action);
        if (lacking.isEmpty() && unsaid.isEmpty()) {
            return Set.of();
        }
        Set<StepArgument> lacked = EnumSet.noneOf(StepArgument.class);
        lacked.addAll(lacking);
        lacked.addAll(unsaid);
        lacked.retainAll(condition.reads());
        return lacked;
    }

    @Override
    public DaySet days() {
        return PossibleDays.of(asked, (condition, one) -> !isAskable(condition, one) || condition.doesNotRefuse(one));
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
        String state = action.title() + ": " + state().name().toLowerCase(Locale.ROOT);
        return isOpen()
                ? state
                : state + ", " + violations() + ", undecided: " + undecided() + ", open questions: " + openQuestions();
    }
}
