package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.PAY_04;
import static org.planningservices.rule.Sources.COMMON_OVERSIGHTS;
import static org.planningservices.rule.Sources.PROCESS_SUMMARY;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Country;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.PaymentRemedies;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.voucher.Voucher;

/** PAY-04. Refused: the request covers more than one delivery country. */
final class OneCountryPerRequest extends RuleCondition implements Remediable {

    OneCountryPerRequest() {
        super(PAY_04, implied(PROCESS_SUMMARY, COMMON_OVERSIGHTS), REQUEST_PAYMENT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(!c.hasVoucher() && countries(c).size() > 1);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("countries", countries(c)));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        PaymentCase payment = (PaymentCase) c;
        Voucher own = payment.covered().stream()
                .filter(voucher -> voucher.lastReservingPartner()
                        .filter(holder -> holder.equals(c.actingPartner()))
                        .isPresent())
                .findFirst()
                .orElse(payment.covered().get(0));
        Country first = own.reservation().deliveryCountry();
        return PaymentRemedies.covering(
                payment,
                payment.covered().stream()
                        .filter(voucher ->
                                voucher.reservation().deliveryCountry().equals(first))
                        .map(Voucher::id)
                        .toList());
    }

    @Override
    public boolean isAboutRequest() {
        return true;
    }

    private static Set<Country> countries(Case c) {
        Set<Country> countries = new LinkedHashSet<>();
        for (Voucher voucher : ((PaymentCase) c).covered()) {
            countries.add(voucher.reservation().deliveryCountry());
        }
        return countries;
    }
}
