package org.planningservices.rule;

import java.util.List;

/**
 * A rule that refuses nothing: it decides a value, or what becomes of days. No violation carries its number; deadlines and
 * movements of a pool name it.
 *
 * <p>For example, TIM-01: a voucher is valid for 180 days. Immutable.
 *
 * @param id  the number
 * @param titleValues  the values of the terms that the title names, each under its name
 * @param evidence  basis and sources
 */
public record Provision(ProvisionId id, List<ComparedValue> titleValues, Evidence evidence) implements RulebookRow {

    /**
     * Copies the values.
     *
     * @param id  the number
     * @param titleValues  the values of the terms that the title names
     * @param evidence  basis and sources
     */
    public Provision {
        titleValues = List.copyOf(titleValues);
    }

    /** Returns the number and the title. */
    @Override
    public String toString() {
        return id + " " + title();
    }
}
