package org.planningservices.rule;

import java.util.List;
import java.util.Objects;

/**
 * A rule that refuses nothing: it decides a value, or what becomes of days. No violation carries its number; deadlines and
 * movements of a pool name it.
 *
 * <p>For example, TIM-01: a voucher is valid for 180 days. Immutable.
 *
 * @param id  the id
 * @param titleValues  the values of the terms that the title names, each under its name
 * @param evidence  basis and sources
 */
public record Provision(ProvisionId id, List<ComparedValue> titleValues, Evidence evidence) implements RulebookRow {

    /**
     * Copies the values.
     *
     * @param id  the id
     * @param titleValues  the values of the terms that the title names
     * @param evidence  basis and sources
     */
    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(titleValues, "titleValues");
        Objects.requireNonNull(evidence, "evidence");
        titleValues = List.copyOf(titleValues);
    }

    /** Returns the id and the title. */
    @Override
    public String toString() {
        return id + " " + title();
    }
}
