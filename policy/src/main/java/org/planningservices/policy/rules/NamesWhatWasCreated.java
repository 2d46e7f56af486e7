package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.LIF_03;
import static org.planningservices.rule.Sources.STEPS;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.PaymentRemedies;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.remedy.StepPath;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Create;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;

/** LIF-03. Refused: the step names a voucher or a payment request that was never created. */
final class NamesWhatWasCreated extends RuleCondition implements Remediable {

    NamesWhatWasCreated() {
        super(LIF_03, implied(STEPS), everyAction());
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (c instanceof PaymentCase payment) {
            return refusedIf(payment.lacksVoucher() || namesNoRequest(payment));
        }
        return refusedIf(!c.hasVoucher() && !(c.step() instanceof Create) && c.step() instanceof VoucherStep);
    }

    @Override
    protected Reason explain(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return reason(ComparedValue.of("number", c.id()));
        }
        return namesNoRequest(payment)
                ? variant("request", ComparedValue.of("number", payment.number()))
                : reason(ComparedValue.of("number", payment.missing()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return StepPath.create(c, c.id(), c.lifecycle().from(c.voucherAction()));
        }
        if (namesNoRequest(payment)) {
            boolean claimed = payment.found().stream()
                    .anyMatch(voucher -> voucher.paymentRequestId().isPresent());
            return claimed || payment.found().isEmpty() ? null : PaymentRemedies.requestFirst(payment);
        }
        if (!(payment.step() instanceof RequestPayment)) {
            return null;
        }
        return payment.covered().isEmpty()
                ? StepPath.create(
                        c,
                        payment.missing().get(0),
                        payment.lifecycle().from(payment.paymentStep().action()))
                : PaymentRemedies.covering(
                        payment, payment.covered().stream().map(Voucher::id).toList());
    }

    @Override
    public boolean isAboutRequest() {
        return true;
    }

    private static boolean namesNoRequest(PaymentCase payment) {
        return !(payment.step() instanceof RequestPayment) && !payment.isKnown();
    }
}
