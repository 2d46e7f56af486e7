package org.planningservices.testkit.arbitraries;

import java.util.Map;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;

/**
 * Which rules of Planning Services cannot be broken in a history without another, and why.
 *
 * <p>Every other rule can be broken alone, and {@link Journals#breaking} does so. A companion is broken by the same record.
 */
public final class EntailedViolations {

    private static final Map<RuleId, String> OF_TIM_09 = Map.of(
            RuleId.TIM_06,
            "counted from creation, a voucher made on or before 2021-06-30 is valid through 2021-12-27 at the latest, so"
                    + " that a redemption after 2022-01-01 comes after its last valid day as well");

    private static final Map<RuleId, String> OF_PAY_04 = Map.of(
            RuleId.ENG_09,
            "a location stands in one country, so that of vouchers delivered in two countries one at least was not"
                    + " delivered in the country of the location under which payment is asked for");

    private EntailedViolations() {}

    /**
     * Returns the rules that a rule brings along, each with the reason.
     *
     * @param rule  the rule that is broken
     * @param validityFrom  the validity start of the published terms under which it is broken
     * @return the reasons, by rule; empty if the rule can be broken alone
     */
    public static Map<RuleId, String> of(RuleId rule, ValidityStart validityFrom) {
        if (rule == RuleId.PAY_04) {
            return OF_PAY_04;
        }
        return rule == RuleId.TIM_09 && validityFrom == ValidityStart.CREATION ? OF_TIM_09 : Map.of();
    }
}
