package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.PAY_02;
import static org.planningservices.rule.Sources.PAYMENT_PAGE;
import static org.planningservices.rule.Sources.PROCESS_SUMMARY;
import static org.planningservices.rule.Sources.QUICK_START_GUIDE;
import static org.planningservices.step.PartnerAction.REGISTER_FOR_PAYMENT_TOOL;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.RegisterForPaymentTool;

/** PAY-02. Refused: no registration for the offering on or before the day; or none is due, before a first redemption. */
final class RegisteredInPaymentTool extends RuleCondition implements Remediable {

    RegisteredInPaymentTool() {
        super(
                PAY_02,
                stated(PAYMENT_PAGE, QUICK_START_GUIDE, PROCESS_SUMMARY),
                REQUEST_PAYMENT,
                REGISTER_FOR_PAYMENT_TOOL);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (c.step() instanceof RegisterForPaymentTool register) {
            Optional<Set<Offering>> redeemed = c.facts().redeemedOfferings();
            return redeemed.isEmpty() ? UNKNOWN : refusedIf(!redeemed.get().contains(register.offering()));
        }
        Partner partner = c.partner();
        return partner == null
                ? UNKNOWN
                : refusedIf(partner.latestRegistration(c.voucher().offering(), c.epochDay()) == Integer.MIN_VALUE);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null && c.action() == REQUEST_PAYMENT) {
            days.fromFirst(partner.registeredOn(c.voucher().offering()));
        }
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    protected Reason explain(Case c) {
        return c.step() instanceof RegisterForPaymentTool register
                ? variant("register", ComparedValue.of("offering", register.offering()))
                : reason(ComparedValue.of("offering", c.voucher().offering()), ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        if (c.step() instanceof RegisterForPaymentTool register) {
            if (c.on().isAfter(c.terms().lastRedemptionDay().value())) {
                return null;
            }
            return Fix.obtain(
                    c, Requirement.REDEMPTION, register.offering(), Fix.redeemed(c.facts(), register.offering()));
        }
        Partner partner = Objects.requireNonNull(c.partner());
        return Fix.firstOfPartner(
                c,
                new RegisterForPaymentTool(partner.id(), c.voucher().offering()),
                (known, today) -> known.addPaymentToolRegistration(today));
    }

    @Override
    protected Fact missing(Case c) {
        return c.step() instanceof RegisterForPaymentTool ? FactKind.REDEEMED_OFFERINGS : FactKind.PARTNER;
    }
}
