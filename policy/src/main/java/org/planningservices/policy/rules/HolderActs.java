package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.VCH_24;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.TRAINING_COMPANY_POLICIES;
import static org.planningservices.step.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;
import static org.planningservices.step.VoucherAction.RESCHEDULE;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;
import static org.planningservices.step.VoucherAction.SUBMIT_COMPLETION_REPORT;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;

/** VCH-24. Refused: another partner than the holder acts. */
final class HolderActs extends RuleCondition implements Remediable {

    HolderActs() {
        super(
                VCH_24,
                implied(PARTNER_TRAINING_2, TRAINING_COMPANY_POLICIES),
                CANCEL_RESERVATION,
                RESCHEDULE,
                START_ENGAGEMENT,
                COMPLETE_ENGAGEMENT,
                SUBMIT_COMPLETION_REPORT,
                REDEEM,
                REQUEST_PAYMENT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(!c.reservation().operator().partnerId().equals(c.actingPartner()));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("holder", c.reservation().partnerId()),
                ComparedValue.of("partner", Objects.requireNonNull(c.actingPartner())));
    }

    @Override
    public boolean excludesVouchers() {
        return true;
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        PartnerId holder = c.reservation().partnerId();
        return Fix.change(c, StepArgument.PARTNER, List.of(holder), ChangedStep.by(c.step(), holder));
    }
}
