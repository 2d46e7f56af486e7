package org.planningservices.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A qualification for an engagement: any one of some competencies, at a level or above (ELG-15, ELG-16).
 *
 * <p>The level covers every competency named. For example, gold of data analytics or data platform. Immutable.
 *
 * @param level  the required level
 * @param competencies  the competencies; any one of them is enough; at least one
 */
public record Qualification(CompetencyLevel level, List<Competency> competencies) {

    /**
     * Copies the competencies.
     *
     * @param level  the required level
     * @param competencies  the competencies; any one of them is enough; at least one
     */
    public Qualification {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(competencies, "competencies");
        competencies = List.copyOf(competencies);
        if (competencies.isEmpty()) {
            throw new IllegalArgumentException("a qualification must name a competency, found none");
        }
    }

    /**
     * Returns the qualification by silver or gold of any one of these.
     *
     * @param first  a competency
     * @param others  more competencies
     * @return the qualification
     */
    public static Qualification silver(Competency first, Competency... others) {
        return new Qualification(CompetencyLevel.SILVER, listOf(first, others));
    }

    /**
     * Returns the qualification by gold of any one of these.
     *
     * @param first  a competency
     * @param others  more competencies
     * @return the qualification
     */
    public static Qualification gold(Competency first, Competency... others) {
        return new Qualification(CompetencyLevel.GOLD, listOf(first, others));
    }

    private static List<Competency> listOf(Competency first, Competency... others) {
        List<Competency> all = new ArrayList<>();
        all.add(Objects.requireNonNull(first, "first"));
        all.addAll(List.of(others));
        return all;
    }
}
