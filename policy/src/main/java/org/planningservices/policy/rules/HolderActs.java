package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.VCH_24;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.PPLS;
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
import org.planningservices.policy.decision.Argument;
import org.planningservices.rule.Compared;

/** VCH-24. Refused: another partner than the holder acts. */
final class HolderActs extends Law {

    HolderActs() {
        super(
                VCH_24,
                implied(MOD2, PPLS),
                CANCEL_RESERVATION,
                RESCHEDULE,
                START_ENGAGEMENT,
                COMPLETE_ENGAGEMENT,
                SUBMIT_COMPLETION_REPORT,
                REDEEM,
                REQUEST_PAYMENT);
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.reservation().operator().partner().equals(c.taker()));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("holder", c.reservation().partner()),
                Compared.of("partner", Objects.requireNonNull(c.taker())));
    }

    @Override
    boolean isMendedByLeavingOut() {
        return true;
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        PartnerId holder = c.reservation().partner();
        return Mend.change(c, Argument.PARTNER, List.of(holder), Amended.by(c.step(), holder));
    }
}
