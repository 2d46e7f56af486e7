package org.planningservices.testkit.coverage;

import static org.planningservices.rule.RuleId.*;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;

/** In which ways a rule can never be met, and why: by the terms of the program, or else by the rulebook. */
final class Exclusions {

    /** The rules that need a fact, or a list that is not complete for every day. */
    private static final Set<RuleId> NEEDING = Set.of(
            VCH_02, ACT_01, ENT_05, ENT_06, ACT_07, ACT_08, ENG_09, ENG_16, ENG_08, ELG_15, ELG_16, ELG_11, ELG_08,
            ELG_04, ELG_13, PAY_02, ELG_03, ELG_05, ELG_06);

    /** The rules whose answer does not depend on the day, each with what it depends on. */
    private static final Map<RuleId, String> DAYLESS = new TreeMap<>();

    static {
        DAYLESS.put(LIF_03, "looks at what was created");
        DAYLESS.put(LIF_01, "looks at the status");
        DAYLESS.put(VCH_03, "looks at the service level");
        DAYLESS.put(ENT_06, "looks at the days that remain, which are a fact");
        DAYLESS.put(VCH_24, "looks at the holder");
        DAYLESS.put(ENG_09, "looks at the countries");
        DAYLESS.put(ENG_13, "looks at the day of creation, not at that of the step");
        DAYLESS.put(ENG_03, "looks at the days delivered");
        DAYLESS.put(ENG_04, "looks at the service level");
        DAYLESS.put(ENG_07, "looks at the deliverable");
        DAYLESS.put(PAY_04, "looks at the countries");
        DAYLESS.put(VCH_20, "looks at the terms");
        DAYLESS.put(SAT_03, "refuses always");
    }

    private Exclusions() {}

    /** Finds why a rule cannot be met in a way under these terms; empty if it can be. */
    static Optional<String> reason(CoverageCell cell, Terms terms) {
        if (!cell.rule().isPublished()) {
            return ofHouseRule(cell.way());
        }
        if (cell.rule().equals(PAY_07)) {
            return Optional.of("is an obligation, and answers nothing");
        }
        return switch (cell.way()) {
            case ACCEPTED -> neverAccepts(cell.rule(), terms);
            case REFUSED -> neverRefuses(cell.rule(), terms);
            case UNKNOWN -> neverUnknown(cell.rule(), terms);
            case EDGE -> sameOnEveryDay(cell.rule(), terms);
        };
    }

    /** A house rule may need no fact and look at no day: these ways count once they are met. */
    private static Optional<String> ofHouseRule(CoverageKind way) {
        return switch (way) {
            case ACCEPTED, REFUSED -> Optional.empty();
            case UNKNOWN -> Optional.of("a house rule that was not seen to need a fact");
            case EDGE -> Optional.of("a house rule that was not seen to look at the day");
        };
    }

    private static Optional<String> neverUnknown(RuleId rule, Terms terms) {
        return NEEDING.contains(rule) && !hasWholeList(rule, terms) ? Optional.empty() : Optional.of("needs no fact");
    }

    private static Optional<String> sameOnEveryDay(RuleId rule, Terms terms) {
        return rule.equals(VCH_02) && hasWholeList(rule, terms)
                ? Optional.of("looks at the offering")
                : Optional.ofNullable(DAYLESS.get(rule));
    }

    /** Returns whether a rule looks something up in a list that is complete for every day. */
    private static boolean hasWholeList(RuleId rule, Terms terms) {
        return (rule.equals(VCH_02) && terms.offeringsCompleteFrom().value().isEmpty())
                || (rule.equals(ENG_16) && terms.catalogCompleteFrom().value().isEmpty());
    }

    private static Optional<String> neverAccepts(RuleId rule, Terms terms) {
        if (rule.equals(SAT_03)) {
            return Optional.of("refuses always");
        }
        return rule.equals(VCH_20) && terms.revocationPolicy().value() == RevocationPolicy.REFUSED
                ? Optional.of("the terms permit no revocation")
                : Optional.empty();
    }

    private static Optional<String> neverRefuses(RuleId rule, Terms terms) {
        if (rule.equals(VCH_20) && terms.revocationPolicy().value() == RevocationPolicy.PERMITTED) {
            return Optional.of("the terms permit revocation");
        }
        return rule.equals(ENG_04) && terms.engagementServiceLevels().value().isEmpty()
                ? Optional.of("the terms have no table of service levels by engagement")
                : Optional.empty();
    }
}
