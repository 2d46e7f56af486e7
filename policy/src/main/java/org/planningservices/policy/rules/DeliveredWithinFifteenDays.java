package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_03;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.step.CompleteEngagement;

/** ENG-03. Refused: more days were delivered than an engagement may take. */
final class DeliveredWithinFifteenDays extends Law {

    DeliveredWithinFifteenDays() {
        super(ENG_03, COMPLETE_ENGAGEMENT);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.longestDelivery();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("longest", terms.longestDelivery().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(((CompleteEngagement) c.step()).deliveredDays()
                > c.terms().longestDelivery().value());
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.DELIVERED_DAYS);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("delivered", ((CompleteEngagement) c.step()).deliveredDays()),
                Compared.of("longest", c.terms().longestDelivery().value()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        CompleteEngagement complete = (CompleteEngagement) c.step();
        int longest = c.terms().longestDelivery().value();
        return Mend.change(
                c,
                Argument.DELIVERED_DAYS,
                List.of(longest),
                CompleteEngagement.builder()
                        .partner(complete.partner())
                        .deliveredDays(longest)
                        .offsiteDays(Math.min(complete.offsiteDays(), longest))
                        .build());
    }
}
