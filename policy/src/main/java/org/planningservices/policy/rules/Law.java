package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Action;
import org.planningservices.party.EnrollmentAction;
import org.planningservices.party.PartnerAction;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Fact;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Unknown;
import org.planningservices.voucher.VoucherAction;

/** A rule with its condition. A law has no state: asked twice about a case, it says the same. */
abstract class Law {

    /** Marks a verdict in which some law could not answer. */
    static final long SOME_UNKNOWN = 1L << 63;

    private final Rule rule;
    private final long bit;
    private final int firstDay;
    private final int lastDay;

    Law(Rule.Builder draft) {
        rule = draft.build();
        bit = 1L << rule.id().place();
        LocalDate first = rule.firstDay().orElse(null);
        LocalDate last = rule.lastDay().orElse(null);
        firstDay = first == null ? Integer.MIN_VALUE : VoucherCalendar.epochDay(first);
        lastDay = last == null ? Integer.MAX_VALUE : VoucherCalendar.epochDay(last);
    }

    static Rule.Builder rule(RuleId id, String title, Action... governs) {
        return Rule.builder().id(id).title(title).governs(List.of(governs));
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

    /** Explains a refusal: the variant of the message and the values compared. Called for refused cases only. */
    abstract Reason explain(Case c);

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
        throw new IllegalStateException(rule.id() + " needs no fact");
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

    /** Adds the days on which the law comes into force or has gone out of it. */
    final void addChanges(Set<Integer> days) {
        days.add(firstDay);
        if (lastDay < Integer.MAX_VALUE) {
            days.add(lastDay + 1);
        }
    }

    /** Tells whether the law lets a case pass: it says yes, or is not asked. */
    final boolean lets(Case c) {
        Outcome outcome = outcome(c);
        return outcome == Outcome.ACCEPTED || outcome == Outcome.NOT_ASKED;
    }

    final boolean isInForce(int day) {
        return day >= firstDay && day <= lastDay;
    }

    static boolean someUnknownIn(long verdict) {
        return (verdict & SOME_UNKNOWN) != 0;
    }

    final boolean refusedIn(long verdict) {
        return (verdict & bit) != 0;
    }

    final boolean governs(Action action) {
        return rule.governs().contains(action);
    }

    final Rule rule() {
        return rule;
    }

    final Unknown unknown(Case c) {
        return new Unknown(rule, missing(c));
    }

    final Reason reason(Compared... compared) {
        return new Reason(rule.id().toString(), List.of(compared));
    }

    final Reason variant(String name, Compared... compared) {
        return new Reason(rule.id() + "." + name, List.of(compared));
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Override
    public final String toString() {
        return rule.toString();
    }
}
