package org.planningservices.testkit.arbitraries;

import java.util.Map;
import java.util.Objects;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;

/**
 * The rules of Planning Services that a history cannot break without breaking another one, and why.
 *
 * <p>{@link Journals#breaking} breaks every other rule alone. A companion is a rule that the same record breaks.
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
     * Returns the companions of a rule, each with the reason.
     *
     * @param rule  the rule that is broken
     * @param validityFrom  the validity start of the published terms under which it is broken
     * @return the reasons, by rule; empty if the rule can be broken alone
     */
    public static Map<RuleId, String> of(RuleId rule, ValidityStart validityFrom) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(validityFrom, "validityFrom");
        if (rule.equals(RuleId.PAY_04)) {
            return OF_PAY_04;
        }
        return rule.equals(RuleId.TIM_09) && validityFrom == ValidityStart.CREATION ? OF_TIM_09 : Map.of();
    }
}
