package org.planningservices.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.Facts;
import org.planningservices.require.Require;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.Step;

/** What would help a refused case, and the case as it would then be. */
record Fix(List<RemedyAction> measures, Case after) {

    /** Returns the measures of taking the mended step first: how it is said is told by the step itself. */
    List<RemedyAction> takenFirst() {
        List<RemedyAction> first = new ArrayList<>(measures);
        first.removeIf(RemedyAction.ChangeArgument.class::isInstance);
        first.add(new RemedyAction.TakeFirst(after.step()));
        return first;
    }

    static Fix change(Case c, StepArgument argument, List<?> accepted, Step step) {
        return new Fix(List.of(new RemedyAction.ChangeArgument(argument, accepted)), c.with(step, c.facts()));
    }

    static Fix renumbered(Case after) {
        return new Fix(List.of(new RemedyAction.ChangeArgument(StepArgument.NUMBER, List.of())), after);
    }

    /** Returns a number that is not this one: this one and a character more, unless that would be too long. */
    static String otherThan(String number) {
        return number.length() < Require.LONGEST_TEXT ? number + "'" : "another number";
    }

    /** Takes the best of some options: those that no other law refuses, or else the first. Null if there is none. */
    static <T> @Nullable Fix choose(Case c, StepArgument argument, Collection<T> options, Function<T, Step> step) {
        long before = StepRules.ask(c);
        List<T> accepted = options.stream()
                .filter(option -> (StepRules.ask(c.with(step.apply(option), c.facts())) & ~before & Remedies.ALL) == 0)
                .toList();
        List<T> best = accepted.isEmpty() ? options.stream().limit(1).toList() : accepted;
        return best.isEmpty() ? null : change(c, argument, best, step.apply(best.get(0)));
    }

    /** Lets an operator with a role that works in the voucher tool take the step; null if no role does. */
    static @Nullable Fix operator(Case c, Set<OperatorRole> accepted) {
        List<OperatorRole> roles = List.copyOf(accepted);
        return roles.isEmpty() ? null : change(c, StepArgument.OPERATOR, roles, ChangedStep.as(c.step(), roles.get(0)));
    }

    static Fix first(Case c, Step step, Facts facts) {
        return new Fix(List.of(new RemedyAction.TakeFirst(step)), c.with(c.step(), facts));
    }

    /** Takes a step of the partner first, with what has to be brought about for it; null if it cannot be taken. */
    static @Nullable Fix firstOfPartner(Case c, PartnerStep step, BiConsumer<Partner.Builder, OfferingDate> taken) {
        Fix mend = Remedies.mend(Case.of(c.day(), step, c.facts()), Remedies.ALL);
        if (mend == null || !mend.after().step().equals(step)) {
            return null;
        }
        Case then = c.on(mend.after().on());
        Facts facts = mend.after().facts();
        Partner.Builder partner = copy(facts.partner().orElseThrow());
        taken.accept(partner, OfferingDate.of(step.offering(), then.on()));
        return new Fix(mend.takenFirst(), then.with(c.step(), facts.withPartner(partner.build())));
    }

    /** Has the compliance training passed on the day. */
    static Fix training(Case c) {
        Partner.Builder partner = copy(c.facts().partner().orElseThrow());
        return obtain(
                c,
                Requirement.TRAINING,
                c.on(),
                c.facts().withPartner(partner.addComplianceTraining(c.on()).build()));
    }

    /** Takes the days of another enrolment, of which no more is known than that it runs on the day. */
    static Fix anotherEnrollment(Case c) {
        Create create = (Create) c.step();
        Enrollment other = Enrollment.of(
                        EnrollmentId.of("another enrolment"),
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

    /** Adds an offering to those of which the partner redeemed a voucher. */
    static Facts redeemed(Facts facts, Offering offering) {
        Set<Offering> redeemed = new HashSet<>(facts.redeemedOfferings().orElse(Set.of()));
        redeemed.add(offering);
        return facts.withRedeemedOfferings(redeemed);
    }

    private static Facts withoutRemainingDays(Facts facts) {
        Facts others = facts.partner().map(Facts.none()::withPartner).orElse(Facts.none());
        others = facts.customerVouchers().map(others::withCustomerVouchers).orElse(others);
        return facts.redeemedOfferings().map(others::withRedeemedOfferings).orElse(others);
    }

    static Partner.Builder copy(Partner partner) {
        Partner.Builder copy = Partner.builder();
        copy.from(partner);
        return copy;
    }

    static Fix obtain(Case c, Requirement need, Object accepted, Facts facts) {
        return obtain(c, need, List.of(accepted), facts);
    }

    static Fix obtain(Case c, Requirement need, List<?> accepted, Facts facts) {
        return new Fix(List.of(new RemedyAction.Obtain(need, accepted)), c.with(c.step(), facts));
    }
}
