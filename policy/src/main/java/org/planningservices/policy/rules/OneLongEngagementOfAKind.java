package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_08;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Reserve;
import org.planningservices.voucher.Voucher;

/** ENG-08. Refused: the customer has another 15-day voucher for the same engagement, division and product in use. */
final class OneLongEngagementOfAKind extends RuleCondition implements Remediable {

    OneLongEngagementOfAKind() {
        super(ENG_08, RESERVE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.exclusiveServiceLevel();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(
                ComparedValue.of("serviceLevel", terms.exclusiveServiceLevel().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        if (!appliesTo(c)) {
            return NOT_ASKED;
        }
        return c.facts().customerVouchers().isEmpty() ? UNKNOWN : refusedIf(rival(c) != null);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        for (Voucher other : c.facts().customerVouchers().orElse(List.of())) {
            if (isOfTheKind(other, c)) {
                days.after(c.calendar().redeemBy(other));
            }
        }
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.ENGAGEMENT);
    }

    @Override
    protected boolean appliesTo(Case c) {
        return c.voucher()
                .serviceLevel()
                .equals(c.terms().exclusiveServiceLevel().value());
    }

    @Override
    protected Reason explain(Case c) {
        Voucher rival = Objects.requireNonNull(rival(c));
        Reserve reservation = rival.reservation();
        return reason(
                ComparedValue.of("rival", rival.id()),
                ComparedValue.of("engagement", reservation.engagement()),
                ComparedValue.of("serviceLevel", rival.serviceLevel()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        String division = "another division";
        Case served = c;
        for (int number = 2; rival(served) != null; number++) {
            served = c.with(ChangedStep.serving((Reserve) c.step(), division), c.facts());
            division = "another division, " + number;
        }
        return Fix.change(c, StepArgument.DIVISION, List.of(), served.step());
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.CUSTOMER_VOUCHERS;
    }

    private static @Nullable Voucher rival(Case c) {
        Collection<Voucher> vouchers = c.facts().customerVouchers().orElseThrow();
        return vouchers instanceof List<Voucher> list && list instanceof RandomAccess
                ? rivalByPlace(list, c)
                : rivalInTurn(vouchers, c);
    }

    private static @Nullable Voucher rivalByPlace(List<Voucher> vouchers, Case c) { // makes no iterator
        for (int i = 0; i < vouchers.size(); i++) {
            if (isRival(vouchers.get(i), c)) {
                return vouchers.get(i);
            }
        }
        return null;
    }

    private static @Nullable Voucher rivalInTurn(Collection<Voucher> vouchers, Case c) {
        for (Voucher other : vouchers) {
            if (isRival(other, c)) {
                return other;
            }
        }
        return null;
    }

    private static boolean isRival(Voucher other, Case c) {
        return isOfTheKind(other, c)
                && (other.status().isRedeemed() || c.epochDay() <= c.calendar().redeemBy(other));
    }

    private static boolean isOfTheKind(Voucher other, Case c) {
        return other.status().isReservedOrLater()
                && other.serviceLevel().equals(c.voucher().serviceLevel())
                && !other.id().equals(c.voucher().id())
                && sameKind(other.reservation(), (Reserve) c.step());
    }

    private static boolean sameKind(Reserve one, Reserve other) {
        return one.engagement().equals(other.engagement())
                && one.division().equals(other.division())
                && one.product().equals(other.product());
    }
}
