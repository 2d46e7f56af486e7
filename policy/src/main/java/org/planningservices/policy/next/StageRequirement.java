package org.planningservices.policy.next;

import java.util.Locale;
import java.util.Objects;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Text;

/**
 * A requirement of a stage, with the rule or provision by which the program has it.
 *
 * <p>For example, to be registered in the payment tool, by PAY-02. Immutable.
 *
 * @param kind  what is required
 * @param row  the rule or provision
 */
public record StageRequirement(Kind kind, RulebookRow row) {
    /**
     * Checks that no part is null.
     *
     * @param kind  what is required
     * @param row  the rule or provision
     */
    public StageRequirement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(row, "row");
    }

    /** What a stage can require. */
    public enum Kind {
        /** The partner holds a competency that qualifies for some engagement of the offering (ELG-03). */
        COMPETENCY,
        /** The compliance training is passed (ELG-05, ELG-06). */
        TRAINING,
        /** The program agreement is signed (ELG-01). */
        AGREEMENT_SIGNED,
        /** The partner is enrolled in the offering (ELG-11). */
        ENROLLED,
        /** The latest enrollment in the offering is at most a year old (ELG-08). */
        RENEWED,
        /** The business profile is published (ELG-01). */
        PROFILE_PUBLISHED,
        /** The voucher is created (ELG-01). */
        VOUCHER_CREATED,
        /** The voucher is assigned, and neither expired nor revoked (ELG-01). */
        VOUCHER_ASSIGNED,
        /** The voucher is in time, and no other partner holds it or has redeemed it (VCH-07). */
        USABLE,
        /** The partner has reserved the voucher (LIF-01). */
        RESERVED,
        /** The engagement has started (LIF-01). */
        STARTED,
        /** The engagement is complete (LIF-01). */
        COMPLETED,
        /** The completion report is submitted (LIF-01). */
        REPORTED,
        /** The voucher is redeemed (LIF-01). */
        REDEEMED,
        /** The partner is registered in the payment tool for the offering (PAY-02). */
        REGISTERED,
        /** Payment is requested (LIF-01). */
        PAYMENT_REQUESTED
    }

    /**
     * Returns what is required, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns what is required, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    public String message(Locale locale) {
        return Text.of("requirement." + kind.name()).message(locale);
    }

    /** Returns what is required, and the id of the rule or provision. */
    @Override
    public String toString() {
        return kind + " (" + row.id() + ")";
    }
}
