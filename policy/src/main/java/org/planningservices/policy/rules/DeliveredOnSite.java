package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_12;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.step.CompleteEngagement;

/** ENG-12. Refused: more off-site days than allowed, outside the remote-delivery waiver (ENG-14). */
final class DeliveredOnSite extends Law {

    DeliveredOnSite() {
        super(ENG_12, COMPLETE_ENGAGEMENT);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.longestOffsite();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("longest", terms.longestOffsite().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(((CompleteEngagement) c.step()).offsiteDays()
                        > c.terms().longestOffsite().value()
                && !isWaived(c));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.from(c.terms().firstRemoteDay().value());
        days.after(c.terms().lastRemoteDay().value());
    }

    private static boolean isWaived(Case c) {
        return !c.on().isBefore(c.terms().firstRemoteDay().value())
                && !c.on().isAfter(c.terms().lastRemoteDay().value());
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.OFFSITE_DAYS);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("offsite", ((CompleteEngagement) c.step()).offsiteDays()),
                Compared.of("longest", c.terms().longestOffsite().value()),
                Compared.of("waiverStart", c.terms().firstRemoteDay().value()),
                Compared.of("waiverEnd", c.terms().lastRemoteDay().value()),
                Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        CompleteEngagement complete = (CompleteEngagement) c.step();
        int longest = Math.min(c.terms().longestOffsite().value(), complete.deliveredDays());
        return Mend.change(
                c,
                Argument.OFFSITE_DAYS,
                List.of(longest),
                CompleteEngagement.builder()
                        .partner(complete.partner())
                        .deliveredDays(complete.deliveredDays())
                        .offsiteDays(longest)
                        .build());
    }
}
