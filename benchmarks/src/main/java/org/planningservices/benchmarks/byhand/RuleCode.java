package org.planningservices.benchmarks.byhand;

/** The rules that a step of a voucher or of a payment request can violate, in the order of the rulebook. */
public enum RuleCode {
    LIF_03,
    LIF_01,
    LIF_02,
    VCH_02,
    VCH_03,
    TIM_08,
    ACT_01,
    ENT_05,
    ENT_06,
    TIM_05,
    VCH_23,
    ACT_07,
    ACT_08,
    VCH_24,
    ENG_09,
    ENG_16,
    ENG_13,
    ENG_08,
    ELG_15,
    ELG_16,
    ELG_11,
    ELG_08,
    ELG_04,
    ELG_13,
    ENG_03,
    ENG_12,
    ENG_07,
    TIM_06,
    TIM_09,
    PAY_04,
    TIM_07,
    PAY_02,
    VCH_18,
    VCH_20;

    /**
     * Returns the id of the rule, as the rulebook writes it.
     *
     * @return the id
     */
    public String id() {
        return name().replace('_', '-');
    }
}
