package org.planningservices.benchmarks.peers;

import static org.planningservices.benchmarks.peers.SubsetRule.ENG_03;
import static org.planningservices.benchmarks.peers.SubsetRule.TIM_05;
import static org.planningservices.benchmarks.peers.SubsetRule.TIM_06;
import static org.planningservices.benchmarks.peers.SubsetRule.TIM_07;
import static org.planningservices.benchmarks.peers.SubsetRule.TIM_08;
import static org.planningservices.benchmarks.peers.SubsetRule.TIM_09;
import static org.planningservices.benchmarks.peers.SubsetRule.VCH_24;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.planningservices.benchmarks.byhand.RuleCode;

/** The rules in vavr: for each step its validations are combined, which collects what they say. */
public final class VavrValidation {

    /**
     * Decides.
     *
     * @param asked  what is asked
     * @return what was asked if it may happen, or the rules violated
     */
    public Validation<Seq<RuleCode>, Asked> decide(Asked asked) {
        if (!asked.mayFollow()) {
            return Validation.invalid(List.of(RuleCode.LIF_01));
        }
        return switch (asked.step()) {
            case CREATE -> check(TIM_08, asked).mapError(List::of);
            case ASSIGN, REASSIGN ->
                Validation.combine(check(TIM_08, asked), check(TIM_05, asked)).ap((one, other) -> asked);
            case RESERVE -> check(TIM_05, asked).mapError(List::of);
            case CANCEL_RESERVATION -> check(VCH_24, asked).mapError(List::of);
            case RESCHEDULE, START_ENGAGEMENT, SUBMIT_COMPLETION_REPORT ->
                Validation.combine(check(TIM_05, asked), check(VCH_24, asked)).ap((one, other) -> asked);
            case COMPLETE_ENGAGEMENT ->
                Validation.combine(check(TIM_05, asked), check(VCH_24, asked), check(ENG_03, asked))
                        .ap((one, other, third) -> asked);
            case REDEEM ->
                Validation.combine(check(VCH_24, asked), check(TIM_06, asked), check(TIM_09, asked))
                        .ap((one, other, third) -> asked);
            case REQUEST_PAYMENT ->
                Validation.combine(check(VCH_24, asked), check(TIM_07, asked)).ap((one, other) -> asked);
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT, EXPIRE, REVOKE -> Validation.valid(asked);
        };
    }

    private static Validation<RuleCode, Asked> check(SubsetRule rule, Asked asked) {
        return rule.refuses(asked) ? Validation.invalid(rule.code) : Validation.valid(asked);
    }
}
