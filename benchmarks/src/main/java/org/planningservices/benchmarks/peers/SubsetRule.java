package org.planningservices.benchmarks.peers;

import static org.planningservices.benchmarks.byhand.Model.StepKind.ASSIGN;
import static org.planningservices.benchmarks.byhand.Model.StepKind.CANCEL_RESERVATION;
import static org.planningservices.benchmarks.byhand.Model.StepKind.COMPLETE_ENGAGEMENT;
import static org.planningservices.benchmarks.byhand.Model.StepKind.CREATE;
import static org.planningservices.benchmarks.byhand.Model.StepKind.REASSIGN;
import static org.planningservices.benchmarks.byhand.Model.StepKind.REDEEM;
import static org.planningservices.benchmarks.byhand.Model.StepKind.REQUEST_PAYMENT;
import static org.planningservices.benchmarks.byhand.Model.StepKind.RESCHEDULE;
import static org.planningservices.benchmarks.byhand.Model.StepKind.RESERVE;
import static org.planningservices.benchmarks.byhand.Model.StepKind.START_ENGAGEMENT;
import static org.planningservices.benchmarks.byhand.Model.StepKind.SUBMIT_COMPLETION_REPORT;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.planningservices.benchmarks.byhand.RuleCode;

/** The rules that the tools written in Java share, each with its steps and when it refuses one that may follow. */
enum SubsetRule {
    TIM_08(
            RuleCode.TIM_08,
            EnumSet.of(CREATE, ASSIGN, REASSIGN),
            asked -> asked.day().isAfter(ByHand.LAST_CREATION_DAY)),
    TIM_05(
            RuleCode.TIM_05,
            EnumSet.of(
                    ASSIGN,
                    REASSIGN,
                    RESERVE,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT),
            asked -> asked.day().isAfter(asked.lastValidDay())
                    || asked.plannedStart().isAfter(asked.lastValidDay())),
    VCH_24(
            RuleCode.VCH_24,
            EnumSet.of(
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REDEEM,
                    REQUEST_PAYMENT),
            asked -> !String.valueOf(asked.holder()).equals(asked.partner())),
    ENG_03(RuleCode.ENG_03, EnumSet.of(COMPLETE_ENGAGEMENT), asked -> asked.deliveredDays() > 15),
    TIM_06(RuleCode.TIM_06, EnumSet.of(REDEEM), asked -> asked.day().isAfter(asked.lastValidDay())),
    TIM_09(RuleCode.TIM_09, EnumSet.of(REDEEM), asked -> asked.day().isAfter(ByHand.LAST_REDEMPTION_DAY)),
    TIM_07(RuleCode.TIM_07, EnumSet.of(REQUEST_PAYMENT), asked -> asked.day().isAfter(asked.requestPaymentBy()));

    final RuleCode code;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<StepKind> steps;

    @SuppressWarnings("ImmutableEnumChecker") // a condition has no state
    private final Predicate<Asked> refuses;

    SubsetRule(RuleCode code, EnumSet<StepKind> steps, Predicate<Asked> refuses) {
        this.code = code;
        this.steps = steps;
        this.refuses = refuses;
    }

    boolean governs(StepKind step) {
        return steps.contains(step);
    }

    boolean refuses(Asked asked) {
        return refuses.test(asked);
    }
}
