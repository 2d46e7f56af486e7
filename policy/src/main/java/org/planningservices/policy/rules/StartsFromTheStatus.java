package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.IMPLIED;
import static org.planningservices.rule.RuleId.LIF_01;
import static org.planningservices.rule.Sources.STEPS;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Step;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Create;
import org.planningservices.voucher.LifecycleStep;
import org.planningservices.voucher.PaymentStep;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** LIF-01. Refused: the step does not start from the voucher's status. */
final class StartsFromTheStatus extends Law {

    StartsFromTheStatus() {
        super(rule(LIF_01, "a step starts from the status of the voucher", everyAction())
                .basis(IMPLIED)
                .addSource(STEPS));
    }

    @Override
    Outcome answer(Case c) {
        if (c instanceof PaymentCase payment) {
            return refusedIf(numberIsUsed(payment) || strayed(payment) != null);
        }
        return refusedIf(c.hasVoucher() && !c.voucher().canTake((LifecycleStep) c.step(), c.report()));
    }

    @Override
    Violation explain(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return about(c.voucher(), c);
        }
        return numberIsUsed(payment)
                ? variant("request", Compared.of("number", payment.step().request()))
                : about(Objects.requireNonNull(strayed(payment)), c);
    }

    @Override
    boolean isAboutRequest() {
        return true;
    }

    private Violation about(Voucher voucher, Case c) {
        Step step = c.step();
        if (step instanceof Create) {
            return variant("create", Compared.of("number", voucher.id()));
        }
        Set<VoucherStatus> from = ((LifecycleStep) step).action().from(c.report());
        if (from.isEmpty()) {
            return variant("unknown", Compared.of("step", step.action().title()));
        }
        return from.contains(voucher.status())
                ? variant(
                        "released",
                        Compared.of("number", ((PaymentStep) step).request()),
                        Compared.of("voucher", voucher.id()))
                : violation(
                        Compared.of("step", step.action().title()),
                        Compared.of("from", from),
                        Compared.of("voucher", voucher.id()),
                        Compared.of("status", voucher.status()));
    }

    private static boolean numberIsUsed(PaymentCase payment) {
        return payment.step() instanceof RequestPayment && payment.known().isPresent();
    }

    private static @Nullable Voucher strayed(PaymentCase payment) {
        for (Voucher voucher : payment.covered()) {
            if (!voucher.canTake(payment.step(), payment.report())) {
                return voucher;
            }
        }
        return null;
    }
}
