package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_13;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.step.Reserve;

/** ENG-13. Refused: a cloud engagement, on a voucher created on or after the end of cloud engagements. */
final class NoCloudOnLaterVouchers extends Law {

    NoCloudOnLaterVouchers() {
        super(ENG_13, RESERVE);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.cloudEnd();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("end", terms.cloudEnd().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(((Reserve) c.step()).cloud()
                && c.voucher().createdDay() >= c.terms().cloudEnd().value().toEpochDay());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("createdOn", c.voucher().createdOn()),
                Compared.of("end", c.terms().cloudEnd().value()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.change(c, Argument.CLOUD, List.of(false), Amended.onPremises((Reserve) c.step()));
    }
}
