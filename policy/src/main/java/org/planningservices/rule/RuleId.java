package org.planningservices.rule;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The number of a rule, as the rulebook gives it; stable public API. The order is that of the rulebook's table, in which
 * a refusal lists its rules.
 */
public enum RuleId implements RulebookId {
    /** The step names something that was created. */
    LIF_03,
    /** The step starts from the voucher's status. */
    LIF_01,
    /** Steps never go back in time. */
    LIF_02,
    /** The offering is one of the program's. */
    VCH_02,
    /** The service level is one of the program's. */
    VCH_03,
    /** Create and assign end. */
    TIM_08,
    /** Vouchers are made while the enrollment runs. */
    ACT_01,
    /** The benefit is activated first. */
    ENT_05,
    /** The pool has the days. */
    ENT_06,
    /** Delivery falls inside the validity. */
    TIM_05,
    /** The reservation comes before the engagement. */
    VCH_23,
    /** Who works in the voucher tool, until early 2019. */
    ACT_07,
    /** Who works in the voucher tool, since then. */
    ACT_08,
    /** The holder alone acts. */
    VCH_24,
    /** The location stands in the delivery country. */
    ENG_09,
    /** The engagement belongs to the offering. */
    ENG_16,
    /** Cloud engagements end. */
    ENG_13,
    /** One 15-day engagement of a kind for a customer. */
    ENG_08,
    /** Competencies by offering, until early 2020. */
    ELG_15,
    /** Competencies by engagement, since then. */
    ELG_16,
    /** The partner is enrolled in the offering. */
    ELG_11,
    /** The enrollment is renewed every year. */
    ELG_08,
    /** The competency is held at the start. */
    ELG_04,
    /** The consultant holds an exam. */
    ELG_13,
    /** An engagement has a longest length. */
    ENG_03,
    /** An engagement has its own lengths. */
    ENG_04,
    /** Delivery is on site. */
    ENG_12,
    /** The report names a deliverable. */
    ENG_07,
    /** Redeem on or before the last valid day. */
    TIM_06,
    /** Redemption ends. */
    TIM_09,
    /** A payment request covers one country. */
    PAY_04,
    /** Payment is requested in time. */
    TIM_07,
    /** The partner is registered in the payment tool. */
    PAY_02,
    /** Payment is made in time. */
    PAY_07,
    /** Only a lapsed voucher expires. */
    VCH_18,
    /** Revocation where it is permitted. */
    VCH_20,
    /** The partner qualifies for the offering. */
    ELG_03,
    /** Compliance training, until early 2020. */
    ELG_05,
    /** Compliance training, until late 2020. */
    ELG_06,
    /** Conversion ends. */
    ENT_11,
    /** Accrual ends. */
    ENT_13,
    /** A training voucher stays with the individual it is assigned to. */
    SAT_03;

    private final String text = name().replace('_', '-');

    /**
     * Finds the id written so.
     *
     * @param text  the id as the rulebook writes it, such as {@code TIM-06}
     * @return the id, empty if there is none
     */
    public static Optional<RuleId> find(String text) {
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values()).filter(id -> id.text.equals(text)).findFirst();
    }

    /**
     * Returns the rule's place in the rulebook's table.
     *
     * @return the place, from 0
     */
    @SuppressWarnings("EnumOrdinal") // the order is that of the table, and stays
    public int order() {
        return ordinal();
    }

    /** Returns the id as the rulebook writes it, such as {@code TIM-06}. */
    @Override
    public String toString() {
        return text;
    }
}
