package org.planningservices.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a rule: of one of the rulebook, which is stable public API, or of one of an application's own.
 *
 * <p>An id is a prefix and digits, such as {@code TIM-06}. The rulebook's prefixes are closed, so a rule of one's own,
 * such as {@code ACME-01}, never has the id of a published one. The order is that of the rulebook's table, in which a
 * refusal lists its rules; ids of an application's own follow, by their text. Immutable.
 */
public final class RuleId implements RulebookId, Comparable<RuleId>, Serializable {

    private static final long serialVersionUID = 1;

    private static final Pattern OWN = Pattern.compile("[A-Z][A-Z0-9]{1,15}-[0-9]{1,4}");
    private static final List<RuleId> PUBLISHED = new ArrayList<>();

    /** The step names something that was created. */
    public static final RuleId LIF_03 = publish("LIF-03");
    /** The step starts from the voucher's status. */
    public static final RuleId LIF_01 = publish("LIF-01");
    /** Steps never go back in time. */
    public static final RuleId LIF_02 = publish("LIF-02");
    /** The offering is one of the program's. */
    public static final RuleId VCH_02 = publish("VCH-02");
    /** The service level is one of the program's. */
    public static final RuleId VCH_03 = publish("VCH-03");
    /** Create and assign end. */
    public static final RuleId TIM_08 = publish("TIM-08");
    /** Vouchers are made while the enrollment runs. */
    public static final RuleId ACT_01 = publish("ACT-01");
    /** The benefit is activated first. */
    public static final RuleId ENT_05 = publish("ENT-05");
    /** The pool has the days. */
    public static final RuleId ENT_06 = publish("ENT-06");
    /** Delivery falls inside the validity. */
    public static final RuleId TIM_05 = publish("TIM-05");
    /** The reservation comes before the engagement. */
    public static final RuleId VCH_23 = publish("VCH-23");
    /** Who works in the voucher tool, until early 2019. */
    public static final RuleId ACT_07 = publish("ACT-07");
    /** Who works in the voucher tool, since then. */
    public static final RuleId ACT_08 = publish("ACT-08");
    /** The holder alone acts. */
    public static final RuleId VCH_24 = publish("VCH-24");
    /** The location stands in the delivery country. */
    public static final RuleId ENG_09 = publish("ENG-09");
    /** The engagement belongs to the offering. */
    public static final RuleId ENG_16 = publish("ENG-16");
    /** Cloud engagements end. */
    public static final RuleId ENG_13 = publish("ENG-13");
    /** One 15-day engagement of a kind for a customer. */
    public static final RuleId ENG_08 = publish("ENG-08");
    /** Competencies by offering, until early 2020. */
    public static final RuleId ELG_15 = publish("ELG-15");
    /** Competencies by engagement, since then. */
    public static final RuleId ELG_16 = publish("ELG-16");
    /** The partner is enrolled in the offering. */
    public static final RuleId ELG_11 = publish("ELG-11");
    /** The enrollment is renewed every year. */
    public static final RuleId ELG_08 = publish("ELG-08");
    /** The competency is held at the start. */
    public static final RuleId ELG_04 = publish("ELG-04");
    /** The consultant holds an exam. */
    public static final RuleId ELG_13 = publish("ELG-13");
    /** An engagement has a longest length. */
    public static final RuleId ENG_03 = publish("ENG-03");
    /** An engagement has its own lengths. */
    public static final RuleId ENG_04 = publish("ENG-04");
    /** Delivery is on site. */
    public static final RuleId ENG_12 = publish("ENG-12");
    /** The report names a deliverable. */
    public static final RuleId ENG_07 = publish("ENG-07");
    /** Redeem on or before the last valid day. */
    public static final RuleId TIM_06 = publish("TIM-06");
    /** Redemption ends. */
    public static final RuleId TIM_09 = publish("TIM-09");
    /** A payment request covers one country. */
    public static final RuleId PAY_04 = publish("PAY-04");
    /** Payment is requested in time. */
    public static final RuleId TIM_07 = publish("TIM-07");
    /** The partner is registered in the payment tool. */
    public static final RuleId PAY_02 = publish("PAY-02");
    /** Payment is made in time. */
    public static final RuleId PAY_07 = publish("PAY-07");
    /** Only a lapsed voucher expires. */
    public static final RuleId VCH_18 = publish("VCH-18");
    /** Revocation where it is permitted. */
    public static final RuleId VCH_20 = publish("VCH-20");
    /** The partner qualifies for the offering. */
    public static final RuleId ELG_03 = publish("ELG-03");
    /** Compliance training, until early 2020. */
    public static final RuleId ELG_05 = publish("ELG-05");
    /** Compliance training, until late 2020. */
    public static final RuleId ELG_06 = publish("ELG-06");
    /** Conversion ends. */
    public static final RuleId ENT_11 = publish("ENT-11");
    /** Accrual ends. */
    public static final RuleId ENT_13 = publish("ENT-13");
    /** A training voucher stays with the individual it is assigned to. */
    public static final RuleId SAT_03 = publish("SAT-03");

    /** The id as it is written. */
    private final String text;
    /** The place in the table of the rulebook. */
    private final int order;

    private RuleId(String text, int order) {
        this.text = text;
        this.order = order;
    }

    private static RuleId publish(String text) {
        RuleId id = new RuleId(text, PUBLISHED.size());
        PUBLISHED.add(id);
        return id;
    }

    /**
     * Returns the ids of the rulebook.
     *
     * @return the ids, in the order of its table
     */
    public static List<RuleId> published() {
        return Collections.unmodifiableList(PUBLISHED);
    }

    /**
     * Finds a published id by its text.
     *
     * @param text  the id as the rulebook writes it, such as {@code TIM-06}
     * @return the id, empty if the rulebook has none
     */
    public static Optional<RuleId> find(String text) {
        Objects.requireNonNull(text, "text");
        return PUBLISHED.stream().filter(id -> id.text.equals(text)).findFirst();
    }

    /**
     * Returns the id with this text: a published one, or one of an application's own.
     *
     * @param text  an id of the rulebook, such as {@code TIM-06}; or else a prefix of 2 to 16 capital letters and digits that the
     *     rulebook does not have, a hyphen, and 1 to 4 digits, such as {@code ACME-01}
     * @return the id
     * @throws IllegalArgumentException if the text has another form, or a prefix of the rulebook and a number that it does not
     *     have
     */
    public static RuleId of(String text) {
        return find(text).orElseGet(() -> own(text));
    }

    private static RuleId own(String text) {
        if (!OWN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "the id of a rule must be one of the rulebook, or a prefix of 2 to 16 capital"
                            + " letters and digits, a hyphen, and 1 to 4 digits, such as `ACME-01`, found `" + text
                            + "`");
        }
        String prefix = text.substring(0, text.indexOf('-') + 1);
        if (PUBLISHED.stream().anyMatch(id -> id.text.startsWith(prefix))) {
            throw new IllegalArgumentException(
                    "the id of a rule of one's own must have a prefix that the rulebook does not"
                            + " have, such as `ACME-01`, found `" + text + "`");
        }
        return new RuleId(text, Integer.MAX_VALUE);
    }

    /**
     * Tells whether the id is one of the rulebook.
     *
     * @return true if it is, false for an id of an application's own
     */
    public boolean isPublished() {
        return order < Integer.MAX_VALUE;
    }

    /**
     * Returns the rule's place in the rulebook's table.
     *
     * @return the place, from 0; {@link Integer#MAX_VALUE} for an id of an application's own
     */
    public int order() {
        return order;
    }

    /** Compares by the place in the rulebook's table, and own ids by their text. */
    @Override
    public int compareTo(RuleId other) {
        Objects.requireNonNull(other, "other");
        return order == other.order ? text.compareTo(other.text) : Integer.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof RuleId that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the id as the rulebook writes it, such as {@code TIM-06}. */
    @Override
    public String toString() {
        return text;
    }
}
