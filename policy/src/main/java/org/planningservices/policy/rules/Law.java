package org.planningservices.policy.rules;

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
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.decision.Unknown;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.EnrollmentAction;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.VoucherAction;

/** A rule with its condition. A law has no state: asked twice about a case, it says the same. */
abstract class Law {

    /** Marks a verdict in which some law could not answer. */
    static final long SOME_UNKNOWN = 1L << 63;

    private final RuleId id;
    private final @Nullable Evidence evidence;
    private final Set<Action> governs;
    private final long bit;

    /**
     * Makes a law.
     *
     * @param id  its number
     * @param evidence  what it rests on in Planning Services; null for a law that rests on its {@linkplain #term term}
     * @param governs  the steps it is asked about, in the order of the life cycle
     */
    Law(RuleId id, @Nullable Evidence evidence, Action... governs) {
        this.id = id;
        this.evidence = evidence;
        this.governs = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(governs)));
        bit = 1L << id.place();
    }

    /** Makes a law that rests on its {@linkplain #term term}. */
    Law(RuleId id, Action... governs) {
        this(id, (Evidence) null, governs);
    }

    final RuleId id() {
        return id;
    }

    /** Returns the rule under some terms, which tell its days and the values that its title names. */
    final Rule rule(Terms terms) {
        return new Rule(id, governs, titleValues(terms), evidence(terms), terms.daysInForce(id));
    }

    private Evidence evidence(Terms terms) {
        Evidence told = terms.evidence().get(id);
        Cited<?> term = term(terms);
        return told != null ? told : term != null ? term.evidence() : Objects.requireNonNull(evidence);
    }

    /** Returns the term that the law rests on, which says who says so; null for a law with evidence of its own. */
    @Nullable
    Cited<?> term(Terms terms) {
        return null;
    }

    /** Returns the values of the terms that the title names. */
    List<Compared> titleValues(Terms terms) {
        return List.of();
    }

    static Action[] everyAction() {
        List<Action> every = new ArrayList<>();
        every.addAll(List.of(VoucherAction.values()));
        every.addAll(List.of(PartnerAction.values()));
        every.addAll(List.of(EnrollmentAction.values()));
        return every.toArray(new Action[0]);
    }

    /** Tells whether the law looks at a payment request as a whole, and not at each of its vouchers. */
    boolean isAboutRequest() {
        return false;
    }

    /** Says what the law says of a case on a day it is in force. */
    abstract Outcome answer(Case c);

    /**
     * Adds the days on which the answer can change, all else unchanged. The caller adds those on which the law comes into force
     * or goes out of it. Called for each case of a step that the law governs, also where it would answer NOT_ASKED.
     */
    void turns(Case c, TurningDays days) {}

    /** Explains a refusal: the variant of the message and the values compared. Called for refused cases only. */
    abstract Reason explain(Case c);

    /** Returns how the last day came about that a refusal compares; null if it compares none. Called for refused cases only. */
    @Nullable
    Derivation derivation(Case c) {
        return null;
    }

    /** Finds what would make the law say yes. Called for refused cases only. Null if nothing but another day will. */
    @Nullable
    Mend mend(Case c) {
        return null;
    }

    /** Tells whether a payment request rather leaves out the vouchers that the law refuses than changes for them. */
    boolean isMendedByLeavingOut() {
        return false;
    }

    /** Names what the law reads of the step, besides the day. */
    Set<Argument> reads() {
        return Set.of();
    }

    /** Tells whether the law has something to say on the voucher, whatever the step says. */
    boolean concerns(Case c) {
        return true;
    }

    /** Tells whether the law refuses whatever the step says. */
    boolean refusesAnyway(Case c) {
        return false;
    }

    /** Tells whether the answer depends on what the step says. */
    final boolean dependsOnStep(Case c) {
        return (c.day().asked() & bit) != 0 && concerns(c) && !refusesAnyway(c);
    }

    /** Names the fact that is missing. Called for unknown cases only. */
    Fact missing(Case c) {
        throw new IllegalStateException(id + " needs no fact");
    }

    final Outcome outcome(Case c) {
        return (c.day().asked() & bit) != 0 ? answer(c) : Outcome.NOT_ASKED;
    }

    /** Returns this law's bit if it refuses, {@link #SOME_UNKNOWN} if it could not answer, and zero otherwise. */
    final long ask(Case c) {
        Outcome outcome = outcome(c);
        return outcome == Outcome.REFUSED ? bit : outcome == Outcome.UNKNOWN ? SOME_UNKNOWN : 0;
    }

    final long bit() {
        return bit;
    }

    /** Tells whether the law lets a case pass: it says yes, or is not asked. */
    final boolean lets(Case c) {
        Outcome outcome = outcome(c);
        return outcome == Outcome.ACCEPTED || outcome == Outcome.NOT_ASKED;
    }

    static boolean someUnknownIn(long verdict) {
        return (verdict & SOME_UNKNOWN) != 0;
    }

    final boolean governs(Action action) {
        return governs.contains(action);
    }

    final Unknown unknown(Case c) {
        return new Unknown(c.day().rule(id), missing(c));
    }

    final Reason reason(Compared... compared) {
        return new Reason(id.toString(), List.of(compared));
    }

    final Reason variant(String name, Compared... compared) {
        return new Reason(id + "." + name, List.of(compared));
    }

    /** Returns the reason of refusing an unknown code, with the known one that is near if there is one. */
    final Reason suggesting(String code, Collection<?> known, Compared... compared) {
        Optional<String> near =
                Suggestion.among(code, known.stream().map(Object::toString).toList());
        if (near.isEmpty()) {
            return reason(compared);
        }
        List<Compared> all = new ArrayList<>(List.of(compared));
        all.add(Compared.of("near", near.get()));
        return new Reason(id + ".near", all);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Override
    public final String toString() {
        return id.toString();
    }
}
