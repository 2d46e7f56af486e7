package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.LIF_01;
import static org.planningservices.rule.Sources.STEPS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.RemedyAction;
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
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** LIF-01. Refused: the step does not start from the voucher's status. */
final class StartsFromTheStatus extends RuleCondition implements Remediable {

    StartsFromTheStatus() {
        super(LIF_01, implied(STEPS), everyAction());
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (c instanceof PaymentCase payment) {
            return refusedIf(numberIsUsed(payment) || strayed(payment) != null);
        }
        return refusedIf(c.hasVoucher() && isStray(c, c.voucherAction()));
    }

    /** The same as {@link #verdict(Case)}, for a step whose action is known and which is no payment step. */
    long verdict(Case c, VoucherAction action) {
        return c.hasVoucher() && isStray(c, action) ? c.day().asked() & bit() : 0;
    }

    private static boolean isStray(Case c, VoucherAction action) {
        return !startsFromStatus(c.voucher(), action, c);
    }

    @Override
    protected Reason explain(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return about(c.voucher(), c);
        }
        return numberIsUsed(payment)
                ? variant("request", ComparedValue.of("number", payment.number()))
                : about(Objects.requireNonNull(strayed(payment)), c);
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        if (c instanceof PaymentCase payment) {
            return numberIsUsed(payment)
                    ? PaymentRemedies.renumbered(payment)
                    : fix(payment, Objects.requireNonNull(strayed(payment)));
        }
        return c.step() instanceof Create
                ? Fix.renumbered(c.with(VoucherId.of(Fix.otherThan(c.id().value()))))
                : lead(c, c.voucher());
    }

    private static @Nullable Fix fix(PaymentCase payment, Voucher strayed) {
        boolean request = payment.step() instanceof RequestPayment;
        List<VoucherId> others = payment.covered().stream()
                .filter(voucher -> canTake(voucher, payment))
                .map(Voucher::id)
                .toList();
        if (request && !others.isEmpty()) {
            return PaymentRemedies.covering(payment, others);
        }
        if (request) {
            return lead(payment, strayed);
        }
        boolean held =
                strayed.paymentRequestId().filter(payment.number()::equals).isPresent();
        return held && payment.lifecycle().startsFrom(VoucherAction.APPROVE_PAYMENT, strayed.status())
                ? PaymentRemedies.approveFirst(payment)
                : null;
    }

    /** Leads the voucher to where the step starts; from its latest step on, for nobody can go back before it. */
    private static @Nullable Fix lead(Case c, Voucher voucher) {
        LocalDate latest = voucher.lastStepOn();
        return c.on().isBefore(latest)
                ? new Fix(List.of(new RemedyAction.WaitUntil(latest)), c.on(latest))
                : StepPath.lead(c, voucher, c.lifecycle().from(c.voucherAction()));
    }

    @Override
    public boolean isAboutRequest() {
        return true;
    }

    private Reason about(Voucher voucher, Case c) {
        Step step = c.step();
        if (step instanceof Create) {
            return variant("create", ComparedValue.of("number", voucher.id()));
        }
        Set<VoucherStatus> from = c.lifecycle().from(c.voucherAction());
        if (from.isEmpty()) {
            return variant("unknown", ComparedValue.of("step", c.action()));
        }
        return from.contains(voucher.status())
                ? variant(
                        "released",
                        ComparedValue.of("number", ((PaymentStep) step).requestId()),
                        ComparedValue.of("voucher", voucher.id()))
                : reason(
                        ComparedValue.of("step", c.action()),
                        ComparedValue.of("from", from),
                        ComparedValue.of("voucher", voucher.id()),
                        ComparedValue.of("status", voucher.status()));
    }

    private static boolean numberIsUsed(PaymentCase payment) {
        return payment.step() instanceof RequestPayment && payment.isKnown();
    }

    private static boolean canTake(Voucher voucher, PaymentCase payment) {
        return startsFromStatus(voucher, payment.action(), payment) && voucher.isFreeFor(payment.number());
    }

    private static boolean startsFromStatus(Voucher voucher, VoucherAction action, Case c) {
        return c.lifecycle().startsFrom(action, voucher.status());
    }

    private static @Nullable Voucher strayed(PaymentCase payment) {
        if (payment.hasVoucher()) {
            return canTake(payment.voucher(), payment) ? null : payment.voucher();
        }
        List<Voucher> covered = payment.covered();
        for (int i = 0; i < covered.size(); i++) {
            if (!canTake(covered.get(i), payment)) {
                return covered.get(i);
            }
        }
        return null;
    }
}
