package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.PAY_02;
import static org.planningservices.rule.Sources.PAY;
import static org.planningservices.rule.Sources.QSG;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.step.PartnerAction.REGISTER_FOR_PAYMENT_TOOL;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.decision.Need;
import org.planningservices.rule.Compared;
import org.planningservices.step.RegisterForPaymentTool;

/** PAY-02. Refused: no registration for the offering on or before the day; or none is due, before a first redemption. */
final class RegisteredInPaymentTool extends Law {

    RegisteredInPaymentTool() {
        super(PAY_02, stated(PAY, QSG, SUMM), REQUEST_PAYMENT, REGISTER_FOR_PAYMENT_TOOL);
    }

    @Override
    Outcome answer(Case c) {
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
    void turns(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null && c.action() == REQUEST_PAYMENT) {
            days.fromFirst(partner.registeredOn(c.voucher().offering()));
        }
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    Reason explain(Case c) {
        return c.step() instanceof RegisterForPaymentTool register
                ? variant("register", Compared.of("offering", register.offering()))
                : reason(Compared.of("offering", c.voucher().offering()), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        if (c.step() instanceof RegisterForPaymentTool register) {
            if (c.on().isAfter(c.terms().lastRedemptionDay().value())) {
                return null;
            }
            return Mend.obtain(c, Need.REDEMPTION, register.offering(), Mend.redeemed(c.facts(), register.offering()));
        }
        Partner partner = Objects.requireNonNull(c.partner());
        return Mend.firstOfPartner(
                c,
                new RegisterForPaymentTool(partner.id(), c.voucher().offering()),
                (known, today) -> known.addPaymentToolRegistration(today));
    }

    @Override
    Fact missing(Case c) {
        return c.step() instanceof RegisterForPaymentTool ? Fact.REDEEMED_OFFERINGS : Fact.PARTNER;
    }
}
