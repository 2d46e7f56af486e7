package org.planningservices.rule;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The number of a provision, as the rulebook gives it; stable public API. */
public enum ProvisionId implements RulebookId {
    /** For how many days a voucher is valid. */
    TIM_01,
    /** From which day they count. */
    TIM_02,
    /** Which day is the last. */
    TIM_03,
    /** The extension of 2020. */
    TIM_14,
    /** The waiver for remote delivery. */
    ENG_14,
    /** Days of a lapsed voucher return to the pool. */
    ENT_07,
    /** Days of a lapsed voucher are lost with the enrollment. */
    ENT_08,
    /** The end of an enrollment shortens no voucher. */
    ENT_09,
    /** The pools are emptied. */
    ENT_14,
    /** Days that would return after that are lost. */
    ENT_15,
    /** Validating a voucher. */
    VCH_07,
    /** A canceled reservation frees the voucher. */
    VCH_11,
    /** A canceled reservation moves no last day. */
    VCH_13,
    /** The eight stages of a partner. */
    ELG_01,
    /** Days that a training voucher did not need return to the pool. */
    SAT_06;

    private final String text = name().replace('_', '-');

    /**
     * Finds the id written so.
     *
     * @param text  the id as the rulebook writes it, such as {@code ENT-14}
     * @return the id, empty if there is none
     */
    public static Optional<ProvisionId> find(String text) {
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values()).filter(id -> id.text.equals(text)).findFirst();
    }

    /** Returns the id as the rulebook writes it, such as {@code ENT-14}. */
    @Override
    public String toString() {
        return text;
    }
}
