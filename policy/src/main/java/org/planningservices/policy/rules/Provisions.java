package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.Evidence.interpreted;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.PROCESS_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.rule.Sources.VOUCHER_TOOL_PAGE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;

/** The provisions of a program under its terms: what their titles name, and what they rest on. */
final class Provisions {

    private Provisions() {}

    /** Returns the provisions that the terms have, in the order of the rulebook's table. */
    static List<Provision> of(Terms terms) {
        return Arrays.stream(ProvisionId.values())
                .filter(id -> has(terms, id))
                .map(id -> new Provision(
                        id, titleValues(terms, id), terms.evidence().getOrDefault(id, evidence(terms, id))))
                .toList();
    }

    private static boolean has(Terms terms, ProvisionId id) {
        return switch (id) {
            case TIM_14 -> terms.extension().value().isPresent();
            case ENG_14 -> terms.rules().value().contains(RuleId.ENG_12);
            case SAT_06 -> terms.unusedDays().value() == UnusedDays.RETURNED;
            default -> true;
        };
    }

    private static List<ComparedValue> titleValues(Terms terms, ProvisionId id) {
        return switch (id) {
            case TIM_01, TIM_03 ->
                List.of(ComparedValue.of("days", terms.validityDays().value()));
            case TIM_02 -> List.of(ComparedValue.of("start", Derivations.origin(terms)));
            case TIM_14 -> extension(terms, terms.extension().value().orElseThrow());
            case ENG_14 ->
                List.of(
                        ComparedValue.of("firstDay", terms.firstRemoteDay().value()),
                        ComparedValue.of("lastDay", terms.lastRemoteDay().value()));
            case ENT_14, ENT_15 ->
                List.of(ComparedValue.of("day", terms.poolsEmptiedOn().value()));
            case ENT_07, ENT_08, ENT_09, VCH_07, VCH_11, VCH_13, ELG_01, SAT_06 -> List.of();
        };
    }

    private static List<ComparedValue> extension(Terms terms, Extension extension) {
        return List.of(
                ComparedValue.of("days", extension.days()),
                ComparedValue.of("createdBefore", extension.createdBefore()),
                ComparedValue.of("validOn", terms.extendedIfValidOn().value()));
    }

    private static Evidence evidence(Terms terms, ProvisionId id) {
        return switch (id) {
            case TIM_01 -> terms.validityDays().evidence();
            case TIM_02 -> Objects.requireNonNull(terms.validityFromEvidence().get(terms.validityFrom()));
            case TIM_03 -> interpreted(PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, PARTNER_TRAINING_2);
            case TIM_14 -> terms.extension().evidence();
            case ENG_14 -> terms.lastRemoteDay().evidence();
            case ENT_07, ENT_08 -> stated(PARTNER_TRAINING_2);
            case ENT_09 -> stated(PARTNER_TRAINING_2, PROCESS_PAGE, VOUCHER_TOOL_PAGE);
            case ENT_14 -> terms.poolsEmptiedOn().evidence();
            case ENT_15 -> implied(PROGRAM_PAGE, PROGRAM_PAGE_DUTCH);
            case VCH_07, VCH_11, VCH_13 -> stated(VOUCHER_TOOL_PAGE);
            case ELG_01 -> stated(PROGRAM_PAGE_2020, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH);
            case SAT_06 -> terms.unusedDays().evidence();
        };
    }
}
