package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.Evidence.interpreted;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.rule.Sources.TOOL_PAGE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Surplus;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
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
            case SAT_06 -> terms.surplus().value() == Surplus.RETURNED;
            default -> true;
        };
    }

    private static List<Compared> titleValues(Terms terms, ProvisionId id) {
        return switch (id) {
            case TIM_01, TIM_03 ->
                List.of(Compared.of("days", terms.validityDays().value()));
            case TIM_02 -> List.of(Compared.of("start", Derivations.origin(terms)));
            case TIM_14 -> extension(terms, terms.extension().value().orElseThrow());
            case ENG_14 ->
                List.of(
                        Compared.of("firstDay", terms.firstRemoteDay().value()),
                        Compared.of("lastDay", terms.lastRemoteDay().value()));
            case ENT_14, ENT_15 ->
                List.of(Compared.of("day", terms.poolsEmptiedOn().value()));
            case ENT_07, ENT_08, ENT_09, VCH_07, VCH_11, VCH_13, ELG_01, SAT_06 -> List.of();
        };
    }

    private static List<Compared> extension(Terms terms, Extension extension) {
        return List.of(
                Compared.of("days", extension.days()),
                Compared.of("createdBefore", extension.createdBefore()),
                Compared.of("validOn", terms.extendedIfValidOn().value()));
    }

    private static Evidence evidence(Terms terms, ProvisionId id) {
        return switch (id) {
            case TIM_01 -> terms.validityDays().evidence();
            case TIM_02 -> Objects.requireNonNull(terms.editionEvidence().get(terms.edition()));
            case TIM_03 -> interpreted(DPS, SEED, MOD2);
            case TIM_14 -> terms.extension().evidence();
            case ENG_14 -> terms.lastRemoteDay().evidence();
            case ENT_07, ENT_08 -> stated(MOD2);
            case ENT_09 -> stated(MOD2, PROC, TOOL_PAGE);
            case ENT_14 -> terms.poolsEmptiedOn().evidence();
            case ENT_15 -> implied(DPS, SEED);
            case VCH_07, VCH_11, VCH_13 -> stated(TOOL_PAGE);
            case ELG_01 -> stated(PAGE_2020, DPS, SEED);
            case SAT_06 -> terms.surplus().evidence();
        };
    }
}
