package org.planningservices.engagement;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to qualify: any one of some competencies, at a level or above (ELG-15, ELG-16).
 *
 * <p>The level covers every competency named. For example, gold of data analytics or data platform. Immutable.
 *
 * @param level  the level asked for
 * @param competencies  the competencies, any one of which qualifies; at least one
 */
public record Qualification(CompetencyLevel level, List<Competency> competencies) {

    /**
     * Copies the competencies.
     *
     * @param level  the level asked for
     * @param competencies  the competencies, any one of which qualifies; at least one
     */
    public Qualification {
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
        all.add(first);
        all.addAll(List.of(others));
        return all;
    }
}
