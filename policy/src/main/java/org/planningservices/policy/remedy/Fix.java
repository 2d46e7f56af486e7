package org.planningservices.policy.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.require.Require;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.Step;

/** What would help a refused case, and the case as it would then be. */
public record Fix(List<RemedyAction> measures, Case after) {

    /** Returns the actions for taking the fixed step first: its arguments are in the step itself. */
    List<RemedyAction> takenFirst() {
        List<RemedyAction> first = new ArrayList<>(measures);
        first.removeIf(RemedyAction.ChangeArgument.class::isInstance);
        first.add(new RemedyAction.TakeFirst(after.step()));
        return first;
    }

    /** Returns one thing to do, and the case after it. */
    public static Fix of(RemedyAction measure, Case after) {
        return new Fix(List.of(measure), after);
    }

    /** Says something else with the step. */
    public static Fix change(Case c, StepArgument argument, List<?> accepted, Step step) {
        return new Fix(List.of(new RemedyAction.ChangeArgument(argument, accepted)), c.with(step, c.facts()));
    }

    /** Takes the step under another number. */
    public static Fix renumbered(Case after) {
        return new Fix(List.of(new RemedyAction.ChangeArgument(StepArgument.NUMBER, List.of())), after);
    }

    /** Returns a number that is not this one: this one and a character more, unless that would be too long. */
    public static String otherThan(String number) {
        return number.length() < Require.LONGEST_TEXT ? number + "'" : "another number";
    }

    /** Takes the best of some options: those that no other condition refuses, or else the first. Null if there is none. */
    public static <T> @Nullable Fix choose(
            Case c, StepArgument argument, Collection<T> options, Function<T, Step> step) {
        long before = c.verdict();
        List<T> accepted = options.stream()
                .filter(option -> (c.with(step.apply(option), c.facts()).verdict() & ~before & RuleCondition.ALL) == 0)
                .toList();
        List<T> best = accepted.isEmpty() ? options.stream().limit(1).toList() : accepted;
        return best.isEmpty() ? null : change(c, argument, best, step.apply(best.get(0)));
    }

    /** Lets an operator with a role that works in the voucher tool take the step; null if no role does. */
    public static @Nullable Fix operator(Case c, Set<OperatorRole> accepted) {
        List<OperatorRole> roles = List.copyOf(accepted);
        return roles.isEmpty() ? null : change(c, StepArgument.OPERATOR, roles, ChangedStep.as(c.step(), roles.get(0)));
    }

    /** Takes another step first. */
    public static Fix first(Case c, Step step, Facts facts) {
        return new Fix(List.of(new RemedyAction.TakeFirst(step)), c.with(c.step(), facts));
    }

    /** Takes a step of the partner first, with what has to be brought about for it; null if it cannot be taken. */
    public static @Nullable Fix firstOfPartner(
            Case c, PartnerStep step, BiConsumer<Partner.Builder, OfferingDate> taken) {
        Fix fix = Remedies.fix(Case.of(c.day(), step, c.facts()), RuleCondition.ALL);
        if (fix == null || !fix.after().step().equals(step)) {
            return null;
        }
        Case then = c.on(fix.after().on());
        Facts facts = fix.after().facts();
        Partner.Builder partner = copy(facts.partner().orElseThrow());
        taken.accept(partner, OfferingDate.of(step.offering(), then.on()));
        return new Fix(fix.takenFirst(), then.with(c.step(), facts.withPartner(partner.build())));
    }

    /**
     * Has a competency held from the day on.
     *
     * @param c  the refused case
     * @param asked  what qualifies, any one of them
     * @return the case with the first of them
     */
    public static Fix competency(Case c, List<Qualification> asked) {
        Qualification first = asked.get(0);
        HeldCompetency held = HeldCompetency.of(first.competencies().get(0), first.level(), c.on());
        Partner partner = Objects.requireNonNull(c.partner());
        return obtain(
                c,
                Requirement.COMPETENCY,
                asked.stream().distinct().toList(),
                c.facts().withPartner(copy(partner).addCompetency(held).build()));
    }

    /** Has the compliance training passed on the day. */
    public static Fix training(Case c) {
        Partner.Builder partner = copy(c.facts().partner().orElseThrow());
        return obtain(
                c,
                Requirement.TRAINING,
                c.on(),
                c.facts().withPartner(partner.addComplianceTraining(c.on()).build()));
    }

    /** Takes the days of another enrollment. Only its running on the day is known of it. */
    public static Fix anotherEnrollment(Case c) {
        Create create = (Create) c.step();
        Enrollment other = Enrollment.of(
                        EnrollmentId.of("another enrollment"),
                        c.facts().enrollment().orElseThrow().customerId(),
                        c.on(),
                        c.on())
                .withActivatedOn(c.on());
        return new Fix(
                List.of(new RemedyAction.Obtain(Requirement.ENROLLMENT, List.of(c.on()))),
                c.with(
                        create.withEnrollmentId(other.id()),
                        withoutRemainingDays(c.facts()).withEnrollment(other)));
    }

    /** Adds an offering to those whose vouchers the partner redeemed. */
    public static Facts redeemed(Facts facts, Offering offering) {
        Set<Offering> redeemed = new HashSet<>(facts.redeemedOfferings().orElse(Set.of()));
        redeemed.add(offering);
        return facts.withRedeemedOfferings(redeemed);
    }

    private static Facts withoutRemainingDays(Facts facts) {
        return new Facts(
                facts.partner(),
                Optional.empty(),
                OptionalLong.empty(),
                facts.customerVouchers(),
                facts.redeemedOfferings(),
                facts.own());
    }

    /** Returns a builder with all that is known of a partner. */
    public static Partner.Builder copy(Partner partner) {
        Partner.Builder copy = Partner.builder();
        copy.from(partner);
        return copy;
    }

    /** Brings a fact about, in the one way that is accepted. */
    public static Fix obtain(Case c, Requirement need, Object accepted, Facts facts) {
        return obtain(c, need, List.of(accepted), facts);
    }

    /** Brings a fact about, in any of the ways that are accepted. */
    public static Fix obtain(Case c, Requirement need, List<?> accepted, Facts facts) {
        return new Fix(List.of(new RemedyAction.Obtain(need, accepted)), c.with(c.step(), facts));
    }
}
