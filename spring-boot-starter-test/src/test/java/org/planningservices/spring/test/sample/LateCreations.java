package org.planningservices.spring.test.sample;

import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.VoucherAction;
import org.springframework.stereotype.Component;

/** A rule of the application's own: no voucher is made in December. */
@Component
class LateCreations implements HouseRule {

    @Override
    public Rule rule() {
        return Rule.of(
                RuleId.of("ACME-01"),
                Wording.of("no voucher is made in December"),
                Evidence.stated(Citation.of("Acme handbook", "https://acme.example/handbook#december", "2020-01-01")),
                VoucherAction.CREATE);
    }

    @Override
    public Ruling judge(Question question) {
        return question.day().getMonthValue() < 12
                ? Ruling.accepted()
                : Ruling.refused(Wording.of("a voucher is made before December"));
    }
}
