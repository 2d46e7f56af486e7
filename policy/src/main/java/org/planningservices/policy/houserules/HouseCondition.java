package org.planningservices.policy.houserules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Proposal;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherStep;

/** A rule of an application's own as a condition. */
final class HouseCondition extends RuleCondition implements Remediable {

    private final HouseRule own;
    private final Rule rule;
    private final Set<StepArgument> reads;
    private final boolean decidesEligibility;

    private HouseCondition(HouseRule own, Rule rule, int place) {
        super(rule, place);
        this.own = own;
        this.rule = rule;
        reads = EnumSet.noneOf(StepArgument.class);
        reads.addAll(asked(own::reads));
        decidesEligibility = asked(own::decidesEligibility);
    }

    /**
     * Returns the condition of a rule.
     *
     * @throws IllegalStateException if the rule throws, or returns null
     */
    static HouseCondition of(HouseRule own, int place) {
        Rule rule;
        try {
            rule = own.rule();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the rule of `" + own.getClass().getName() + "` failed: " + e.getMessage(), e);
        }
        if (rule == null) {
            throw new IllegalStateException("`" + own.getClass().getName() + "` must return a rule, found null");
        }
        return new HouseCondition(own, rule, place);
    }

    @Override
    public Rule rule(Terms terms) {
        return rule;
    }

    @Override
    public Set<StepArgument> reads() {
        return reads;
    }

    @Override
    public boolean isAboutEligibility() {
        return decidesEligibility;
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (!c.hasVoucher() && c.step() instanceof VoucherStep && c.action() != VoucherAction.CREATE) {
            return RuleOutcome.NOT_ASKED; // LIF-03 refuses it
        }
        return switch (ruling(c).kind()) {
            case ACCEPTED -> RuleOutcome.ACCEPTED;
            case REFUSED -> RuleOutcome.REFUSED;
            case UNDECIDED -> RuleOutcome.UNKNOWN;
            case NOT_APPLICABLE -> RuleOutcome.NOT_ASKED;
        };
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        for (LocalDate day : asked(() -> own.turningDays(question(c)))) {
            if (day == null) {
                throw new IllegalStateException("the rule `" + id() + "` must not name null as a turning day");
            }
            days.from(day);
        }
    }

    @Override
    protected Reason explain(Case c) {
        Ruling ruling = ruling(c);
        return new Reason(id().toString(), ruling.compared(), ruling.message().orElseThrow(() -> changed(ruling)));
    }

    @Override
    protected Fact missing(Case c) {
        Ruling ruling = ruling(c);
        return ruling.missing().orElseThrow(() -> changed(ruling));
    }

    @Override
    public @Nullable Fix fix(Case c) {
        Proposal proposal = asked(() -> own.remedy(question(c))).orElse(null);
        return proposal == null ? null : Fix.of(proposal.action(), c.with(proposal.step(), proposal.facts()));
    }

    private Ruling ruling(Case c) {
        return asked(() -> own.judge(question(c)));
    }

    private <T> T asked(Supplier<T> call) {
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException e) {
            throw failed(e);
        }
        if (answer == null) {
            throw new IllegalStateException("the rule `" + id() + "` must not return null");
        }
        return answer;
    }

    private static Question question(Case c) {
        Question question = Question.of(c.step(), c.on(), c.terms()).withFacts(c.facts());
        return c.hasVoucher() ? question.withVoucher(c.voucher()) : question;
    }

    private IllegalStateException failed(RuntimeException e) {
        return new IllegalStateException("the rule `" + id() + "` failed: " + e.getMessage(), e);
    }

    private IllegalStateException changed(Ruling ruling) {
        return new IllegalStateException(
                "the rule `" + id() + "` must answer a question always the same, found `" + ruling.kind() + "` later");
    }
}
