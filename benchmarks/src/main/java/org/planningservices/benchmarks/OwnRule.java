package org.planningservices.benchmarks;

import java.time.LocalDate;
import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.VoucherAction;

/** A rule of one's own about every step of a voucher but those of payments: none on New Year's Day of 2020. */
final class OwnRule implements HouseRule {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Wording MESSAGE = Wording.of("closed on that day");

    @Override
    public Rule rule() {
        return Rule.of(
                RuleId.of("ACME-01"),
                Wording.of("nothing is done on a holiday"),
                Evidence.stated(Citation.of("Acme handbook", "https://acme.example", "2020-01-01")),
                VoucherAction.CREATE,
                VoucherAction.ASSIGN,
                VoucherAction.REASSIGN,
                VoucherAction.RESERVE,
                VoucherAction.CANCEL_RESERVATION,
                VoucherAction.RESCHEDULE,
                VoucherAction.START_ENGAGEMENT,
                VoucherAction.COMPLETE_ENGAGEMENT,
                VoucherAction.SUBMIT_COMPLETION_REPORT,
                VoucherAction.REDEEM);
    }

    @Override
    public Ruling judge(Question question) {
        return question.day().equals(DAY) ? Ruling.refused(MESSAGE) : Ruling.accepted();
    }

    @Override
    public Set<LocalDate> turningDays(Question question) {
        return Set.of(DAY, DAY.plusDays(1));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of();
    }
}
