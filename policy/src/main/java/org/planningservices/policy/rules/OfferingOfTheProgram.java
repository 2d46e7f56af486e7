package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.ACCEPTED;
import static org.planningservices.policy.engine.RuleOutcome.REFUSED;
import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.rule.RuleId.VCH_02;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;
import static org.planningservices.step.PartnerAction.REGISTER_FOR_PAYMENT_TOOL;
import static org.planningservices.step.VoucherAction.CREATE;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.Step;

/** VCH-02. Refused: the offering is not one of the program's, once all of them are known. */
final class OfferingOfTheProgram extends RuleCondition implements Remediable {

    OfferingOfTheProgram() {
        super(VCH_02, CREATE, ENROLL_IN_OFFERING, REGISTER_FOR_PAYMENT_TOOL);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.offerings();
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (c.terms().offerings().value().contains(offering(c))) {
            return ACCEPTED;
        }
        LocalDate completeFrom = c.terms().offeringsCompleteFrom().value().orElse(null);
        return completeFrom != null && c.on().isBefore(completeFrom) ? UNKNOWN : REFUSED;
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.from(c.terms().offeringsCompleteFrom().value());
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.OFFERING_LIST;
    }

    @Override
    protected Reason explain(Case c) {
        Set<Offering> offerings = c.terms().offerings().value();
        return suggesting(
                offering(c).code(),
                offerings,
                ComparedValue.of("offering", offering(c)),
                ComparedValue.of("offerings", offerings));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return Fix.choose(c, StepArgument.OFFERING, c.terms().offerings().value(), offering -> of(c.step(), offering));
    }

    private static Offering offering(Case c) {
        return c.step() instanceof Create create ? create.offering() : ((PartnerStep) c.step()).offering();
    }

    private static Step of(Step step, Offering offering) {
        if (step instanceof Create create) {
            return create.withOffering(offering);
        }
        return step instanceof EnrollInOffering enroll
                ? new EnrollInOffering(enroll.partnerId(), offering)
                : new RegisterForPaymentTool(((PartnerStep) step).partnerId(), offering);
    }
}
