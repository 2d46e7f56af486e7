package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** A rule with its condition. A condition has no state: the outcome for a case is always the same. */
public abstract class RuleCondition {

    /** Marks a verdict in which some condition could not answer. */
    public static final long SOME_UNKNOWN = 1L << 63;

    /** Stands for all conditions, a bit for each. */
    public static final long ALL = ~SOME_UNKNOWN;

    private final RuleId id;
    private final @Nullable Evidence evidence;
    private final Set<Action> governs;
    private final VoucherAction[] voucherActions;
    private final long bit;

    /**
     * Makes a condition.
     *
     * @param id  its number
     * @param evidence  what it rests on in Planning Services; null for a condition that rests on its {@linkplain #term term}
     * @param governs  the steps that it governs, in the order of the lifecycle
     */
    protected RuleCondition(RuleId id, @Nullable Evidence evidence, Action... governs) {
        this(id, evidence, new LinkedHashSet<>(List.of(governs)), id.order());
    }

    /**
     * Makes the condition of a rule that is not of the rulebook.
     *
     * @param rule  the rule
     * @param place  its place behind the rules of the rulebook
     */
    protected RuleCondition(Rule rule, int place) {
        this(rule.id(), rule.evidence(), rule.governedActions(), place);
    }

    private RuleCondition(RuleId id, @Nullable Evidence evidence, Set<Action> governs, int place) {
        this.id = id;
        this.evidence = evidence;
        this.governs = Collections.unmodifiableSet(governs);
        List<VoucherAction> ofVouchers = new ArrayList<>(); // without a stream: it would cost the first decision
        for (Action action : governs) {
            if (action instanceof VoucherAction one) {
                ofVouchers.add(one);
            }
        }
        voucherActions = ofVouchers.toArray(new VoucherAction[0]);
        bit = 1L << place;
    }

    /** Makes a condition that rests on its {@linkplain #term term}. */
    protected RuleCondition(RuleId id, Action... governs) {
        this(id, (Evidence) null, governs);
    }

    /** Returns the id of the rule. */
    public final RuleId id() {
        return id;
    }

    /** Returns the rule under some terms, which have its days in force and the values that its title names. */
    public Rule rule(Terms terms) {
        return new Rule(id, governs, titleValues(terms), evidence(terms), terms.daysInForce(id), Optional.empty());
    }

    private Evidence evidence(Terms terms) {
        Evidence ofTerms = terms.evidence().get(id);
        Sourced<?> term = term(terms);
        return ofTerms != null ? ofTerms : term != null ? term.evidence() : Objects.requireNonNull(evidence);
    }

    /** Returns the term that the condition rests on, with its evidence; null for a condition with evidence of its own. */
    @Nullable
    protected Sourced<?> term(Terms terms) {
        return null;
    }

    /** Returns the values of the terms that the title names. */
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of();
    }

    /** Returns all actions, for a condition that governs every step. */
    protected static Action[] everyAction() {
        List<Action> every = new ArrayList<>();
        every.addAll(List.of(VoucherAction.values()));
        every.addAll(List.of(PartnerAction.values()));
        every.addAll(List.of(PoolAction.values()));
        return every.toArray(new Action[0]);
    }

    /** Tells whether the condition looks at a payment request as a whole, and not at each of its vouchers. */
    public boolean isAboutRequest() {
        return false;
    }

    /** Tells whether eligibility asks the condition, besides those of the rulebook. */
    public boolean isAboutEligibility() {
        return false;
    }

    /** Returns the outcome for a case on a day on which the rule is in force. */
    protected abstract RuleOutcome outcomeOf(Case c);

    /**
     * Adds the days on which the answer can change, all else unchanged. The caller adds those on which the condition comes
     * into force or goes out of it. Called for each case of a step that the condition governs, also where it would answer
     * NOT_ASKED.
     */
    protected void turningDays(Case c, TurningDays days) {}

    /** Explains a refusal: the variant of the message and the values compared. Called for refused cases only. */
    protected abstract Reason explain(Case c);

    /** Returns how the last day came about that a refusal compares; null if it compares none. Called for refused cases only. */
    @Nullable
    protected Derivation derivation(Case c) {
        return null;
    }

    /** Names what the condition reads of the step, besides the day. */
    public Set<StepArgument> reads() {
        return Set.of();
    }

    /** Tells whether the condition has something to say on the voucher, whatever the step says. */
    protected boolean appliesTo(Case c) {
        return true;
    }

    /** Tells whether the condition refuses whatever the step says. */
    public boolean refusesRegardlessOfStep(Case c) {
        return false;
    }

    /** Tells whether the answer depends on what the step says. */
    public final boolean dependsOnStep(Case c) {
        return (c.day().asked() & bit) != 0 && appliesTo(c) && !refusesRegardlessOfStep(c);
    }

    /** Names the fact that is missing. Called only if the rule is undecided. */
    protected Fact missing(Case c) {
        throw new IllegalStateException(id + " needs no fact");
    }

    /** Returns the outcome for a case: {@link RuleOutcome#NOT_ASKED} on a day on which the program does not ask the rule. */
    public final RuleOutcome outcome(Case c) {
        return (c.day().asked() & bit) != 0 ? outcomeOf(c) : RuleOutcome.NOT_ASKED;
    }

    /** Returns this condition's bit if it refuses, {@link #SOME_UNKNOWN} if it could not answer, and zero otherwise. */
    public final long verdict(Case c) {
        RuleOutcome outcome = outcome(c);
        return outcome == RuleOutcome.REFUSED ? bit : outcome == RuleOutcome.UNKNOWN ? SOME_UNKNOWN : 0;
    }

    /** Returns the bit of the condition in a verdict. */
    public final long bit() {
        return bit;
    }

    /** Tells whether the condition does not refuse a case: it allows the case, or lacks a fact. */
    public final boolean doesNotRefuse(Case c) {
        return outcome(c) != RuleOutcome.REFUSED;
    }

    /** Tells whether the condition allows a case: it holds, or does not apply. */
    public final boolean allows(Case c) {
        RuleOutcome outcome = outcome(c);
        return outcome == RuleOutcome.ACCEPTED || outcome == RuleOutcome.NOT_ASKED;
    }

    static boolean someUnknownIn(long verdict) {
        return (verdict & SOME_UNKNOWN) != 0;
    }

    /** Tells whether the condition governs an action. */
    public final boolean governs(Action action) {
        return governs.contains(action);
    }

    /** Tells whether the condition governs a step that a voucher with a status can still take, at once or after others. */
    public final boolean isAhead(Lifecycle lifecycle, VoucherStatus status) {
        for (VoucherAction action : voucherActions) {
            if (lifecycle.canReach(action, status)) {
                return true;
            }
        }
        return false;
    }

    final Undecided unknown(Case c) {
        return new Undecided(c.day().rule(id), missing(c));
    }

    /** Returns the reason of a refusal whose message has no variants, or of its main variant. */
    protected final Reason reason(ComparedValue... compared) {
        return new Reason(id.toString(), List.of(compared));
    }

    /** Returns the reason of a refusal with a variant of the message. */
    protected final Reason variant(String name, ComparedValue... compared) {
        return new Reason(id + "." + name, List.of(compared));
    }

    /** Returns the reason of refusing an unknown code, with the known one that is near if there is one. */
    protected final Reason suggesting(String code, Collection<?> known, ComparedValue... compared) {
        Optional<String> near =
                Suggestion.among(code, known.stream().map(Object::toString).toList());
        if (near.isEmpty()) {
            return reason(compared);
        }
        List<ComparedValue> all = new ArrayList<>(List.of(compared));
        all.add(ComparedValue.of("near", near.get()));
        return new Reason(id + ".near", all);
    }

    /** Returns the day that has a number. */
    protected static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Override
    public final String toString() {
        return id.toString();
    }
}
